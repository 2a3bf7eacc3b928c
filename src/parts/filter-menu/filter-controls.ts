import { html, type TemplateResult } from 'lit';
import type { Locale } from '../../i18n/locale.js';
import type { FilterValue } from './filter-condition.rule.js';
import type { FilterField } from './filter-fields.rule.js';
import { controlNames } from './read-filters.js';

type Of<Kind extends FilterField['kind']> = Extract<FilterField, { kind: Kind }>;

function choices({ path, choices: offered }: Of<'choices'>, value: FilterValue | undefined): TemplateResult {
  const chosen = value?.kind === 'choices' ? value.values : [];
  return html`<div class="filter-choices">
    ${offered.map(
      (choice) =>
        html`<label class="filter-choice"
          ><input type="checkbox" name=${path} value=${choice.value} .checked=${chosen.includes(choice.value)} />
          <span>${choice.label}</span></label
        >`,
    )}
  </div>`;
}

function range({ path, of }: Of<'range'>, value: FilterValue | undefined, locale: Locale): TemplateResult {
  const names = controlNames(path);
  const ends = value?.kind === 'range' ? value : { from: '', to: '' };
  const end = (name: string, label: string, text: string): TemplateResult =>
    html`<label class="filter-end"
      ><span class="small muted">${label}</span>
      ${of === 'number'
        ? html`<input class="input" type="number" step="any" name=${name} .value=${text} />`
        : html`<input class="input" type="date" name=${name} .value=${text} />`}
    </label>`;
  return html`<div class="filter-range">
    ${end(names.from, locale.t('filter.from'), ends.from)} ${end(names.to, locale.t('filter.to'), ends.to)}
  </div>`;
}

function words({ path, compare }: Of<'text'>, value: FilterValue | undefined, locale: Locale): TemplateResult {
  return html`<label class="filter-end"
    ><span class="small muted">${locale.t(`filter.${compare}`)}</span>
    <input
      class="input"
      type="text"
      name=${path}
      maxlength="200"
      autocomplete="off"
      .value=${value?.kind === 'text' ? value.text : ''}
    />
  </label>`;
}

function controls(field: FilterField, value: FilterValue | undefined, locale: Locale): TemplateResult {
  switch (field.kind) {
    case 'choices':
      return choices(field, value);
    case 'range':
      return range(field, value, locale);
    case 'text':
      return words(field, value, locale);
  }
}

/** The controls of one field, as a group that is named by its label. */
export function filterControls(field: FilterField, value: FilterValue | undefined, locale: Locale): TemplateResult {
  return html`<fieldset class="filter-field" part="filter-field">
    <legend>${field.label}</legend>
    ${controls(field, value, locale)}
  </fieldset>`;
}
