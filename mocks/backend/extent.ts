import { textKey } from './text.js';
import type { StoredRecord } from './types.js';

/** The place of a record in its extent. The record is replaced, never changed, so that whoever holds one has a snapshot. */
export interface Row {
  /** Grows with every row of the database: the order of rows that nothing else orders. */
  readonly position: number;
  record: Readonly<StoredRecord>;
}

type Index = Map<string, Row[]>;

/** The records of one class, without those of the classes that extend it. */
export class Extent {
  readonly #byKey = new Map<string, Row>();
  readonly #rows: Row[] = [];
  readonly #indexes = new Map<string, Index>();

  /** All rows in the order of their positions. */
  get rows(): readonly Row[] {
    return this.#rows;
  }

  get(sysId: string): Row | undefined {
    return this.#byKey.get(sysId);
  }

  add(sysId: string, row: Row): void {
    this.#byKey.set(sysId, row);
    insertInOrder(this.#rows, row);
    for (const [field, index] of this.#indexes) enter(index, row.record[field], row);
  }

  replace(row: Row, record: Readonly<StoredRecord>): void {
    const previous = row.record;
    for (const [field, index] of this.#indexes) {
      if (previous[field] === record[field]) continue;
      leave(index, previous[field], row);
      enter(index, record[field], row);
    }
    row.record = record;
  }

  remove(sysId: string, row: Row): void {
    this.#byKey.delete(sysId);
    takeOut(this.#rows, row);
    for (const [field, index] of this.#indexes) leave(index, row.record[field], row);
  }

  /** The rows whose field has a value, in the order of their positions. The first question about a field builds its index. */
  lookup(field: string, value: string): readonly Row[] {
    if (field === 'sys_id') {
      const row = this.#byKey.get(value);
      return row ? [row] : [];
    }
    return this.#index(field).get(textKey(value)) ?? [];
  }

  #index(field: string): Index {
    const known = this.#indexes.get(field);
    if (known) return known;
    const index: Index = new Map();
    for (const row of this.#rows) enter(index, row.record[field], row);
    this.#indexes.set(field, index);
    return index;
  }
}

function enter(index: Index, value: string | undefined, row: Row): void {
  if (value === undefined || value === '') return;
  const key = textKey(value);
  const rows = index.get(key);
  if (rows) insertInOrder(rows, row);
  else index.set(key, [row]);
}

function leave(index: Index, value: string | undefined, row: Row): void {
  takeOut((value === undefined ? undefined : index.get(textKey(value))) ?? [], row);
}

/** Nearly every row is the newest. */
function insertInOrder(rows: Row[], row: Row): void {
  const newest = rows.at(-1);
  if (!newest || newest.position < row.position) rows.push(row);
  else rows.splice(rows.findIndex(({ position }) => position > row.position), 0, row);
}

function takeOut(rows: Row[], row: Row): void {
  const at = rows.indexOf(row);
  if (at >= 0) rows.splice(at, 1);
}
