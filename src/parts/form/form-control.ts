import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Locale } from '../../i18n/locale.js';
import { emptyEntry, type Entry } from './entry.rule.js';
import { controlId, type FormControl, type FormField } from './form-field.js';
import { repeatedTime } from './repeated-time.js';

/** A control that is to be drawn. */
export interface DrawnControl {
  readonly locale: Locale;
  readonly field: FormField;
  readonly entry: Entry;
  /** Ids of what describes it, with spaces between; empty if nothing does. */
  readonly describedBy: string;
  readonly isInvalid: boolean;
  readonly onEntry: (entry: Entry) => void;
}

type Of<Kind extends FormControl['kind']> = Extract<FormControl, { kind: Kind }>;

/**
 * The native control of a field. It is always told what it holds as it is (`live`): an input that holds half a date has
 * the value of an empty one, and must not be emptied.
 */
export function formControl(drawn: DrawnControl, control: Exclude<FormControl, Of<'reference'>>): TemplateResult {
  switch (control.kind) {
    case 'line':
      return line(drawn, control.type);
    case 'lines':
      return lines(drawn);
    case 'choice':
      return control.look === 'radios' ? radios(drawn, control) : select(drawn, control);
    case 'check':
      return check(drawn);
    case 'number':
      return number(drawn, control);
    case 'date':
      return line(drawn, 'date');
    case 'date-time':
      return html`${line(drawn, 'datetime-local')} ${repeatedTime(drawn)}`;
  }
}

/** What people may be offered to have filled in for them (WCAG 1.3.5). The rest is asked about somebody else. */
const autocomplete = 'off';

function line({ field, entry, describedBy, isInvalid, onEntry }: DrawnControl, type: Of<'line'>['type'] | 'date' | 'datetime-local'): TemplateResult {
  return html`<input
    class=${type === 'date' || type === 'datetime-local' ? 'input' : 'input wide'}
    part="control"
    data-private
    id=${controlId(field)}
    type=${type}
    autocomplete=${autocomplete}
    ?required=${field.isRequired}
    aria-invalid=${isInvalid ? 'true' : nothing}
    aria-describedby=${describedBy || nothing}
    .value=${live(entry.text)}
    @input=${(event: Event) => onEntry(entryIn(event))}
  />`;
}

function number({ field, entry, describedBy, isInvalid, onEntry }: DrawnControl, { isWhole, least }: Of<'number'>): TemplateResult {
  return html`<input
    class="input"
    part="control"
    id=${controlId(field)}
    type="number"
    step=${isWhole ? '1' : 'any'}
    min=${least ?? nothing}
    autocomplete="off"
    ?required=${field.isRequired}
    aria-invalid=${isInvalid ? 'true' : nothing}
    aria-describedby=${describedBy || nothing}
    .value=${live(entry.text)}
    @input=${(event: Event) => onEntry(entryIn(event))}
  />`;
}

function lines({ field, entry, describedBy, isInvalid, onEntry }: DrawnControl): TemplateResult {
  return html`<textarea
    class="input wide"
    part="control"
    data-private
    id=${controlId(field)}
    rows="4"
    autocomplete="off"
    ?required=${field.isRequired}
    aria-invalid=${isInvalid ? 'true' : nothing}
    aria-describedby=${describedBy || nothing}
    .value=${live(entry.text)}
    @input=${(event: Event) => onEntry(entryIn(event))}
  ></textarea>`;
}

function select({ locale, field, entry, describedBy, isInvalid, onEntry }: DrawnControl, { choices }: Of<'choice'>): TemplateResult {
  return html`<select
    class="input"
    part="control"
    id=${controlId(field)}
    ?required=${field.isRequired}
    aria-invalid=${isInvalid ? 'true' : nothing}
    aria-describedby=${describedBy || nothing}
    @change=${(event: Event) => onEntry(entryIn(event))}
  >
    <option value="" .selected=${live(entry.text === '')}>${locale.t(field.isRequired ? 'form.choose' : 'form.no-choice')}</option>
    ${choices.map(({ value, label }) => html`<option value=${value} .selected=${live(entry.text === value)}>${label}</option>`)}
  </select>`;
}

function radios({ field, entry, onEntry }: DrawnControl, { choices }: Of<'choice'>): TemplateResult {
  const id = controlId(field);
  return html`<div class="field-choices">
    ${choices.map(
      ({ value, label }, index) =>
        html`<label class="field-choice"
          ><input
            type="radio"
            part="control"
            id=${index === 0 ? id : `${id}-${index}`}
            name=${id}
            value=${value}
            ?required=${field.isRequired}
            .checked=${live(entry.text === value)}
            @change=${() => onEntry({ ...emptyEntry, text: value })}
          />
          <bdi>${label}</bdi></label
        >`,
    )}
  </div>`;
}

function check({ field, entry, describedBy, isInvalid, onEntry }: DrawnControl): TemplateResult {
  return html`<input
    type="checkbox"
    part="control"
    id=${controlId(field)}
    ?required=${field.isRequired}
    aria-invalid=${isInvalid ? 'true' : nothing}
    aria-describedby=${describedBy || nothing}
    .checked=${live(entry.text === 'true')}
    @change=${(event: Event) => {
      if (event.target instanceof HTMLInputElement) onEntry({ ...emptyEntry, text: String(event.target.checked) });
    }}
  />`;
}

function entryIn({ target }: Event): Entry {
  if (target instanceof HTMLSelectElement || target instanceof HTMLTextAreaElement) return { ...emptyEntry, text: target.value };
  if (!(target instanceof HTMLInputElement)) return emptyEntry;
  return { ...emptyEntry, text: target.value, isUnreadable: target.validity.badInput };
}
