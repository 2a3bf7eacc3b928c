import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Locale } from '../../i18n/locale.js';
import { instantsIn, type Entry } from './entry.rule.js';
import { controlId, type FormField } from './form-field.js';

export interface RepeatedTimeOptions {
  readonly locale: Locale;
  readonly field: FormField;
  readonly entry: Entry;
  readonly onEntry: (entry: Entry) => void;
}

/** Below a time that clocks show twice, since they are set back: which of the two is meant. Nothing below all others. */
export function repeatedTime({ locale, field, entry, onEntry }: RepeatedTimeOptions): TemplateResult | typeof nothing {
  const instants = instantsIn(entry, locale.timeZone);
  if (instants.length < 2) return nothing;
  const name = `${controlId(field)}-which`;
  return html`<fieldset class="field-choices repeated" part="repeated-time">
    <legend class="small">${locale.t('form.repeated')}</legend>
    ${instants.map((instant, index) => html`<label class="field-choice"
      ><input
        type="radio"
        name=${name}
        .checked=${live((entry.isLater ?? false) === (index === 1))}
        @change=${() => onEntry({ ...entry, isLater: index === 1 })}
      />
      <span>${locale.t(index === 0 ? 'form.repeated.earlier' : 'form.repeated.later', { time: locale.formatInstant(instant) })}</span></label
    >`)}
  </fieldset>`;
}
