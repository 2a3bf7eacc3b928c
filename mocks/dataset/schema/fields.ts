import type { ChoiceDefinition, FieldDefinition, FieldKind } from '../../backend/types.js';

/** What a column may say beside its name, label and type. */
export type FieldOptions = Omit<FieldDefinition, 'name' | 'label' | 'type' | 'reference' | 'choices'>;

/** A column of a plain type. */
export function field(name: string, label: string, type: FieldKind, options: FieldOptions = {}): FieldDefinition {
  return { name, label, type, ...options };
}

/** A column of text, 40 characters long unless told. */
export function text(name: string, label: string, maxLength = 40, options: FieldOptions = {}): FieldDefinition {
  return { name, label, type: 'string', maxLength, ...options };
}

export function dateTime(name: string, label: string, options: FieldOptions = {}): FieldDefinition {
  return { name, label, type: 'glide_date_time', ...options };
}

/** A column that is `true` or `false`, `false` unless told. */
export function truth(name: string, label: string, initial: 'true' | 'false' = 'false'): FieldDefinition {
  return { name, label, type: 'boolean', default: initial };
}

/** A column that names one record of another table. */
export function reference(name: string, label: string, table: string, options: FieldOptions = {}): FieldDefinition {
  return { name, label, type: 'reference', reference: table, ...options };
}

/** A column that names several records of another table. */
export function list(name: string, label: string, table: string): FieldDefinition {
  return { name, label, type: 'glide_list', reference: table, maxLength: 4000 };
}

/** A column whose values come from a list. */
export function choice(
  name: string,
  label: string,
  choices: readonly ChoiceDefinition[],
  options: FieldOptions = {},
): FieldDefinition {
  return { name, label, type: 'choice', choices, ...options };
}

/** Choices from pairs of value and label, in the order in which they are offered. */
export function choices(...pairs: readonly (readonly [value: string, label: string])[]): readonly ChoiceDefinition[] {
  return pairs.map(([value, label]) => ({ value, label }));
}

/** The columns of a postal address. */
export const addressFields: readonly FieldDefinition[] = [
  text('street', 'Street', 255),
  text('city', 'City', 50),
  text('state', 'State / Province', 40),
  text('zip', 'Zip / Postal code', 40),
  text('country', 'Country', 40),
];
