import type { FieldDescription } from '../../data/description.js';
import type { Path } from '../../data/path.js';
import { fieldLabel } from '../field-value/field.js';
import type { FormControl, FormField } from './form-field.js';

/** Up to how many choices are all shown at once. */
const atAGlance = 4;

/**
 * The field of a form for a described field; `null` where people cannot give its value in a form, as with a list of
 * records or a duration.
 */
export function formFieldOf(path: Path, description: FieldDescription): FormField | null {
  const control = controlFor(description);
  return control && {
    path,
    label: fieldLabel(path, { fields: { [path]: description } }),
    hint: description.hint ?? '',
    isRequired: description.mandatory ?? false,
    isReadOnly: description.writable === 'no',
    maxLength: description.maxLength,
    initial: description.initial ?? '',
    control,
  };
}

function controlFor(description: FieldDescription): FormControl | null {
  switch (description.type) {
    case 'string':
      return { kind: 'line', type: 'text' };
    case 'email':
    case 'url':
    case 'password':
      return { kind: 'line', type: description.type };
    case 'phone':
      return { kind: 'line', type: 'tel' };
    case 'text':
      return { kind: 'lines' };
    case 'choice':
      return choiceControl(description);
    case 'boolean':
      return { kind: 'check' };
    case 'integer':
      return { kind: 'number', isWhole: true, least: undefined };
    case 'decimal':
      return { kind: 'number', isWhole: false, least: undefined };
    case 'date':
    case 'date-time':
      return { kind: description.type };
    case 'reference':
      return description.reference === undefined ? null : { kind: 'reference', table: description.reference };
    case 'html':
    case 'currency':
    case 'percent':
    case 'stage':
    case 'list':
    case 'duration':
    case 'journal':
    case 'unknown':
      return null;
  }
}

function choiceControl({ choices = [], mandatory = false, initial = '' }: FieldDescription): FormControl | null {
  if (choices.length === 0) return null;
  // Radio buttons cannot be taken back: only for what has to be chosen, or is chosen from the beginning.
  const isSettled = mandatory || choices.some(({ value }) => value === initial);
  return { kind: 'choice', choices, look: choices.length <= atAGlance && isSettled ? 'radios' : 'select' };
}
