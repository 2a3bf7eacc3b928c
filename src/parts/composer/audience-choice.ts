import { html, type TemplateResult } from 'lit';
import type { Journal } from '../../data/activity.js';
import type { Locale } from '../../i18n/locale.js';

export interface AudienceChoiceOptions {
  readonly locale: Locale;
  readonly journals: readonly Journal[];
  readonly chosen: Journal;
  readonly busy: boolean;
  readonly onChoose: (journal: Journal) => void;
}

/** Who may read what is written, asked before it is written and shown until it is sent. */
export function audienceChoice({ locale, journals, chosen, busy, onChoose }: AudienceChoiceOptions): TemplateResult {
  return html`<fieldset class="audience" part="composer-audience" ?disabled=${busy}>
    <legend class="visually-hidden">${locale.t('composer.audience')}</legend>
    ${journals.map(
      (journal) => html`<label class="audience-option">
        <input type="radio" name="audience" .checked=${journal === chosen} @change=${() => onChoose(journal)} />
        ${locale.t(journal === 'work_notes' ? 'composer.internal' : 'composer.public')}
      </label>`,
    )}
  </fieldset>`;
}
