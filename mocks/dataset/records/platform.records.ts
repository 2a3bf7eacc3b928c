import type { FieldDefinition, TableDefinition } from '../../backend/types.js';
import type { Calendar } from '../calendar.js';
import { stableId } from '../chance.js';
import { stored } from '../stored.js';
import type { Records } from '../stored.js';

/** A choice column holds numbers or words; the dictionary tells which. */
function internalType({ type, choices = [] }: FieldDefinition): string {
  if (type !== 'choice') return type;
  return choices.every(({ value }) => /^-?\d+$/.test(value)) ? 'integer' : 'string';
}

/** The tables described as records, one per table, column and choice. */
export function platformRecords(calendar: Calendar, tables: readonly TableDefinition[]): Records {
  const history = { created: calendar.daysAgo(1000) };
  const keyOf = (table: string): string => stableId(`table:${table}`);
  return {
    sys_db_object: tables.map(({ name, label, parent }) =>
      stored('sys_db_object', keyOf(name), history, { name, label, super_class: parent === undefined ? '' : keyOf(parent) }),
    ),
    sys_dictionary: tables.flatMap(({ name, fields, display }) =>
      fields.map((field) =>
        stored('sys_dictionary', stableId(`column:${name}.${field.name}`), history, {
          name,
          element: field.name,
          column_label: field.label,
          internal_type: internalType(field),
          reference: field.reference ?? '',
          max_length: String(field.maxLength ?? 40),
          mandatory: String(field.mandatory ?? false),
          read_only: String(field.readOnly ?? false),
          default_value: field.default ?? '',
          display: String(field.name === display),
          active: 'true',
        }),
      ),
    ),
    sys_choice: tables.flatMap(({ name, fields }) =>
      fields.flatMap((field) =>
        (field.choices ?? []).map(({ value, label }, at) =>
          stored('sys_choice', stableId(`choice:${name}.${field.name}=${value}`), history, {
            name,
            element: field.name,
            value,
            label,
            language: 'en',
            sequence: String(at),
            inactive: 'false',
          }),
        ),
      ),
    ),
  };
}
