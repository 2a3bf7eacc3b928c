import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Locale } from '../../i18n/locale.js';
import type { NameProblem } from './saved-name.rule.js';
import { longestName } from './saved-lists.schema.js';

/** A name as it is typed, and what is wrong with it. */
export interface Naming {
  readonly name: string;
  readonly problem: NameProblem | null;
}

export interface NameFieldOptions extends Naming {
  readonly locale: Locale;
  readonly id: string;
  readonly label: string;
  readonly onName: (name: string) => void;
}

/** A field for the name of a saved list, with what is wrong with it. What is too long can be typed: nothing pasted is cut. */
export function nameField({ locale, id, label, name, problem, onName }: NameFieldOptions): TemplateResult {
  const typed = ({ target }: Event): void => {
    if (target instanceof HTMLInputElement) onName(target.value);
  };
  return html`<div class="filter-field">
    <label class="arrange-label" for=${id}>${label}</label>
    <input
      class="input"
      id=${id}
      autocomplete="off"
      type="text"
      required
      .value=${live(name)}
      aria-invalid=${problem ? 'true' : nothing}
      aria-describedby=${problem ? `${id}-problem` : nothing}
      @input=${typed}
    />
    ${problem ? html`<p class="field-problem small" id="${id}-problem" part="saved-problem">${problemText(problem, locale)}</p>` : nothing}
  </div>`;
}

function problemText(problem: NameProblem, { t }: Locale): string {
  return problem === 'too-long' ? t('form.problem.too-long', { count: longestName }) : t(`lists.saved.problem.${problem}`);
}
