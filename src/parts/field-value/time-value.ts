import { html, type TemplateResult } from 'lit';
import type { Locale } from '../../i18n/locale.js';
import {
  isoInstant,
  parseStoredDate,
  parseStoredDuration,
  parseStoredInstant,
  storedDate,
  type Duration,
} from '../../i18n/stored-time.js';

/** A length of time as `<time datetime>` wants it. It has no way to write negative ones. */
function isoDuration({ seconds }: Duration): string {
  return `PT${Math.max(0, seconds)}S`;
}

/** An instant in the person's zone; `null` if the text is none. */
export function instantValue(stored: string, locale: Locale): TemplateResult | null {
  const instant = parseStoredInstant(stored);
  return instant && html`<time class="tabular" datetime=${isoInstant(instant)}>${locale.formatInstant(instant)}</time>`;
}

/** A day, which is the same everywhere; `null` if the text is none. */
export function dateValue(stored: string, locale: Locale): TemplateResult | null {
  const date = parseStoredDate(stored);
  return date && html`<time class="tabular" datetime=${storedDate(date)}>${locale.formatPlainDate(date)}</time>`;
}

/** A length of time; `null` if the text is none. */
export function durationValue(stored: string, locale: Locale): TemplateResult | null {
  const duration = parseStoredDuration(stored);
  return duration && html`<time datetime=${isoDuration(duration)}>${locale.formatDurationOf(duration)}</time>`;
}
