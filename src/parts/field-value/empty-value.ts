import { html, type TemplateResult } from 'lit';
import type { Locale } from '../../i18n/locale.js';

/** Stands where there is no value: a dash for the eye, a word for the ear. */
export function emptyValue(locale: Locale): TemplateResult {
  return html`<span class="muted" aria-hidden="true">—</span
    ><span class="visually-hidden">${locale.t('field.empty')}</span>`;
}

/**
 * Draws one value; if that fails, an empty one. One broken value must not take a list away from a person; the failure
 * is reported to the page's own error handling.
 */
export function valueOrEmpty(draw: () => unknown, locale: Locale): unknown {
  try {
    return draw();
  } catch (error) {
    reportError(error);
    return emptyValue(locale);
  }
}
