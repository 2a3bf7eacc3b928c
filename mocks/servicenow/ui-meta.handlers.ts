import type { FieldDefinition } from '../backend/types.js';
import type { Call, Surface } from './call.js';
import { invalidTable, methodNotSupported, result } from './replies.js';

/** `/api/now/ui/meta/{table}`: what the platform's own lists know about columns. Unreadable columns are missing. */
export const uiMetaSurface: Surface = {
  path: /^\/api\/now\/(?:v\d+\/)?ui\/meta\/(?<table>[^/]+)$/,
  answer(call, { table = '' }) {
    const { schema } = call.instance;
    if (!schema.has(table)) return invalidTable(table);
    if (call.method !== 'GET') return methodNotSupported();
    const columns = [...schema.fields(table).values()]
      .filter(({ name }) => call.instance.overSharing || call.session.mayReadColumn(table, name))
      .map((field): readonly [string, unknown] => [field.name, column(call, table, field)]);
    return result({ columns: Object.fromEntries(columns) });
  },
};

/** The storage type of a column, which for choices is that of their values. */
function internalType({ type, choices = [] }: FieldDefinition): string {
  if (type !== 'choice') return type;
  return choices.every(({ value }) => /^-?\d+$/.test(value)) ? 'integer' : 'string';
}

function column({ session, instance }: Call, table: string, field: FieldDefinition): Readonly<Record<string, unknown>> {
  const { name, label, type, choices, reference } = field;
  const internal = internalType(field);
  const range = session.mayQueryColumn(table, name, 'query_range');
  const match = session.mayQueryColumn(table, name, 'query_match');
  const shownBy = reference === undefined ? undefined : instance.schema.table(reference)?.display;
  return {
    name,
    label,
    type: choices === undefined ? type : 'choice',
    internal_type: internal,
    base_type: internal === 'integer' ? 'integer' : 'string',
    max_length: field.maxLength ?? 40,
    mandatory: field.mandatory ?? false,
    read_only: field.readOnly ?? false,
    default: field.default ?? '',
    hint: '',
    filterable: match,
    cansort: range,
    canmatch: match,
    cangroup: match && type !== 'journal_input' && type !== 'journal_list',
    attributes: '',
    column_type: 'element',
    ...(choices === undefined
      ? {}
      : { choice_type: 1, choices: [{ label: '-- None --', value: '' }, ...choices.map((choice) => ({ label: choice.label, value: choice.value }))] }),
    ...(type === 'reference' && reference !== undefined
      ? { reference, reference_display_field: shownBy, reference_attributes: { display_field: shownBy, ref_ac_columns: [] } }
      : {}),
    ...(type === 'glide_list' && reference !== undefined ? { reference } : {}),
  };
}
