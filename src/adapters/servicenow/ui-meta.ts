import type { Choice, FieldDescription, Permission } from '../../data/description.js';
import { fieldType } from './field-types.js';
import { isObject, type JsonObject, member, objects } from './json.js';

/** What one source tells about the columns of a table. */
export interface TableFacts {
  readonly label: string | undefined;
  /** A column, or `undefined` when the source does not know it. */
  column(name: string): FieldDescription | undefined;
}

/** A column that `ui/meta` leaves out: it is there for everybody who may read it, and absent for all others. */
const hidden: FieldDescription = {
  label: '', type: 'unknown', readable: 'no', writable: 'no', filterable: 'no', sortable: 'no',
};

/**
 * Reads the answer of `ui/meta/{table}`, or `null` when it is not one. The endpoint applies access rules: a column it
 * leaves out of a table that it describes cannot be read.
 */
export function uiMetaFacts(body: unknown): TableFacts | null {
  const result = member(body, 'result');
  const columns = member(result, 'columns');
  if (!isObject(columns) || Object.keys(columns).length === 0) return null;
  const label = member(result, 'label');
  return {
    label: typeof label === 'string' && label !== '' ? label : undefined,
    column(name) {
      const column = member(columns, name);
      return isObject(column) ? columnDescription(name, column) : hidden;
    },
  };
}

function columnDescription(name: string, column: JsonObject): FieldDescription {
  const text = (key: string) => {
    const value = member(column, key);
    return typeof value === 'string' ? value : '';
  };
  const maxLength = positiveInteger(member(column, 'max_length'));
  const choices = choicesOf(column);
  const internalType = text('internal_type') || text('type');
  const reference = text('reference');
  return {
    label: text('label') || name,
    type: fieldType(internalType, text('type') === 'choice', maxLength),
    ...(reference === '' ? {} : { reference }),
    ...(choices.length > 0 ? { choices } : {}),
    ...(maxLength === undefined ? {} : { maxLength }),
    mandatory: member(column, 'mandatory') === true,
    readable: 'yes',
    // Not read-only in the dictionary says nothing about the person's access.
    writable: member(column, 'read_only') === true ? 'no' : 'unknown',
    filterable: permission(member(column, 'filterable')),
    sortable: permission(member(column, 'cansort')),
  };
}

/** Without the entry for "none", which stands for an empty field. */
function choicesOf(column: JsonObject): readonly Choice[] {
  return objects(member(column, 'choices')).flatMap(({ value, label }) =>
    typeof value === 'string' && value !== '' && typeof label === 'string' ? [{ value, label }] : [],
  );
}

function permission(stated: unknown): Permission {
  if (typeof stated !== 'boolean') return 'unknown';
  return stated ? 'yes' : 'no';
}

/** Numbers come as numbers or as texts, depending on the source. */
export function positiveInteger(value: unknown): number | undefined {
  const number = typeof value === 'string' && value !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isInteger(number) && number > 0 ? number : undefined;
}
