import { directionOf, type Direction } from './direction.js';
import type { Messages, Translate } from './message.js';
import { createNumberFormats, type NumberFormats } from './number-formats.js';
import { parseStoredDate, parseStoredDuration, parseStoredInstant } from './stored-time.js';
import { createTimeFormats, type TimeFormats } from './time-formats.js';
import { createTranslate } from './translate.js';
import { browserTimeZone, isTimeZone } from './wall-time.js';

/**
 * Everything that depends on a person's language and zone: texts, numbers, times. Immutable; another language or zone
 * is another locale. Made by whoever shows something: a provider hands over the {@link LocaleOptions} only.
 *
 * The formatters that take a `stored` text read the forms that `RawCell` documents and answer `null` for any other
 * text: then the server's own display text is what there is to show.
 */
export interface Locale extends NumberFormats, TimeFormats {
  /** BCP 47, canonical. */
  readonly tag: string;
  readonly direction: Direction;
  /** IANA name. */
  readonly timeZone: string;
  readonly t: Translate;
  /** `YYYY-MM-DD HH:MM:SS` (UTC) as day and time in {@link timeZone}. */
  formatDateTime(stored: string): string | null;
  /** `YYYY-MM-DD` as a day; it never shifts. */
  formatDate(stored: string): string | null;
  /** `YYYY-MM-DD HH:MM:SS` (UTC) as a distance from `now`, which is in milliseconds since the epoch. */
  formatRelative(stored: string, now: number): string | null;
  /** A duration, which is stored as its distance from the epoch. */
  formatDuration(stored: string): string | null;
  /** The plural category of a count in this language. */
  pluralCategory(count: number): Intl.LDMLPluralRule;
}

/** A language as a provider hands it over: data, so that it is the same for every copy of the kit. */
export interface LocaleOptions {
  /** BCP 47. A malformed tag counts as `en`. */
  readonly tag: string;
  /** IANA name. The browser's zone if absent or unknown to the browser. */
  readonly timeZone?: string | undefined;
  readonly messages: Messages;
}

function canonical(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? 'en';
  } catch {
    return 'en';
  }
}

/** Makes the locale of a language, a zone and a catalogue. Never throws: a page must not go blank over a misspelt zone. */
export function createLocale({ tag: wanted, timeZone: zone, messages }: LocaleOptions): Locale {
  const tag = canonical(wanted);
  const direction = directionOf(tag);
  const timeZone = zone !== undefined && isTimeZone(zone) ? zone : browserTimeZone();
  const numbers = createNumberFormats(tag);
  const times = createTimeFormats(tag, timeZone);
  const plurals = new Intl.PluralRules(tag);
  const pluralCategory = (count: number): Intl.LDMLPluralRule => plurals.select(count);
  const formatNumber = (value: number): string => numbers.formatNumber(value) ?? '';

  return {
    ...numbers,
    ...times,
    tag,
    direction,
    timeZone,
    t: createTranslate({ messages, direction, formatNumber, pluralCategory }),
    pluralCategory,
    formatDateTime(stored) {
      const instant = parseStoredInstant(stored);
      return instant && times.formatInstant(instant);
    },
    formatDate(stored) {
      const date = parseStoredDate(stored);
      return date && times.formatPlainDate(date);
    },
    formatRelative(stored, now) {
      const instant = parseStoredInstant(stored);
      return instant && times.formatDistance(instant, { epochMilliseconds: now });
    },
    formatDuration(stored) {
      const duration = parseStoredDuration(stored);
      return duration && numbers.formatDurationOf(duration);
    },
  };
}

const made = new WeakMap<LocaleOptions, Locale>();

/** The locale of these options, the same one for all who ask: formats are slow to make. */
export function localeOf(options: LocaleOptions): Locale {
  const locale = made.get(options) ?? createLocale(options);
  made.set(options, locale);
  return locale;
}
