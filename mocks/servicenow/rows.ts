import type { StoredRecord } from '../backend/types.js';
import { addressOf } from './address.js';
import type { Call } from './call.js';
import { cell } from './cells.js';
import type { Cell } from './cells.js';
import type { RowShape } from './list-parameters.js';

export type Row = Readonly<Record<string, Cell>>;

/**
 * A record as JSON. Columns that the person may not read are left out, names that are no column are passed over. A server
 * that over-shares asks neither question and adds every column that the record's class has.
 */
export function row(call: Call, version: string, table: string, record: Readonly<StoredRecord>, shape: RowShape): Row {
  const { instance, session } = call;
  const { schema, overSharing } = instance;
  const own = overSharing ? schema.classOf(table, record) : table;
  const cells: Record<string, Cell> = {};
  for (const path of paths(schema.fields(own).keys(), shape, overSharing)) {
    const field = schema.resolve(own, path)?.at(-1)?.field;
    if (field === undefined || !(overSharing || session.readable(own, record, path))) continue;
    const value = session.value(own, record, path);
    const display = shape.display === 'false' ? '' : session.display(own, record, path);
    const link = `${addressOf(call)}/api/now/${version}table/${field.reference ?? ''}/${value}`;
    cells[path] = cell(field, { value, display, link }, shape.display, shape.withoutLinks);
  }
  return cells;
}

function paths(columns: Iterable<string>, { fields }: RowShape, overSharing: boolean): Iterable<string> {
  return overSharing ? new Set([...(fields ?? []), ...columns]) : (fields ?? columns);
}
