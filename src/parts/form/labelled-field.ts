import { html, nothing, type TemplateResult } from 'lit';
import type { Locale } from '../../i18n/locale.js';
import { emptyValue } from '../field-value/empty-value.js';
import type { EntryProblem } from './entry-problem.rule.js';
import type { Entry } from './entry.rule.js';
import { formControl, type DrawnControl } from './form-control.js';
import { controlId, type FormField } from './form-field.js';
import { problemText } from './problem-text.js';
import { readOnlyText } from './read-only-text.js';
import { zoneName } from './zone-name.js';

/** Draws the control of a reference, which asks for records. */
export type DrawReference = (drawn: DrawnControl, table: string) => unknown;

export interface LabelledFieldOptions {
  readonly locale: Locale;
  readonly field: FormField;
  readonly entry: Entry;
  readonly problem: EntryProblem | null;
  readonly onEntry: (entry: Entry) => void;
  readonly drawReference: DrawReference;
}

/** A field with its label, its hint and what is wrong with it. */
export function labelledField(options: LabelledFieldOptions): TemplateResult {
  const { field, locale } = options;
  if (field.isReadOnly) return readOnlyField(field, locale);
  const { control } = field;
  const id = controlId(field);
  const hints = hintsOf(field, locale);
  const drawn: DrawnControl = {
    ...options,
    describedBy: [hints.length === 0 ? '' : `${id}-hint`, options.problem ? `${id}-problem` : ''].filter(Boolean).join(' '),
    isInvalid: options.problem !== null,
  };
  const around = { hint: hintLine(id, hints), problem: problemLine(id, options) };
  if (control.kind === 'check') {
    return html`<div class="field" part="field">
      <div class="field-choice">${formControl(drawn, control)} <label for=${id} part="label"><bdi>${field.label}</bdi> ${mark(field, locale)}</label></div>
      ${around.hint} ${around.problem}
    </div>`;
  }
  if (control.kind === 'choice' && control.look === 'radios') {
    return html`<fieldset class="field" part="field" aria-describedby=${drawn.describedBy || nothing}>
      <legend part="label"><bdi>${field.label}</bdi> ${mark(field, locale)}</legend>
      ${around.hint} ${formControl(drawn, control)} ${around.problem}
    </fieldset>`;
  }
  return html`<div class="field" part="field">
    <label for=${id} part="label"><bdi>${field.label}</bdi> ${mark(field, locale)}</label>
    ${around.hint} ${control.kind === 'reference' ? options.drawReference(drawn, control.table) : formControl(drawn, control)}
    ${around.problem}
  </div>`;
}

function readOnlyField(field: FormField, locale: Locale): TemplateResult {
  const text = readOnlyText(field, locale);
  return html`<dl class="field" part="field">
    <dt part="label"><bdi>${field.label}</bdi></dt>
    <dd part="value">${text === '' ? emptyValue(locale) : html`<bdi>${text}</bdi>`}</dd>
  </dl>`;
}

/** For eyes only: the control itself says that it is required. */
function mark({ isRequired }: FormField, { t }: Locale): TemplateResult | typeof nothing {
  return isRequired ? html`<span class="field-mark muted small" aria-hidden="true">${t('form.required')}</span>` : nothing;
}

function hintsOf({ hint, control }: FormField, locale: Locale): readonly string[] {
  // Nobody can tell from a time alone whose clock it is on.
  const zone = control.kind === 'date-time' ? locale.t('form.time-zone', { zone: zoneName(locale) }) : '';
  return [hint, zone].filter((text) => text !== '');
}

function hintLine(id: string, hints: readonly string[]): TemplateResult | typeof nothing {
  if (hints.length === 0) return nothing;
  return html`<div id="${id}-hint" class="muted small" part="hint">${hints.map((hint) => html`<p><bdi>${hint}</bdi></p>`)}</div>`;
}

function problemLine(id: string, { problem, field, locale }: LabelledFieldOptions): TemplateResult | typeof nothing {
  return problem === null ? nothing : html`<p id="${id}-problem" class="field-problem small" part="problem">${problemText(problem, field, locale)}</p>`;
}
