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
  readonly #rows = new Map<string, Row>();
  readonly #indexes = new Map<string, Index>();

  get size(): number {
    return this.#rows.size;
  }

  rows(): IterableIterator<Row> {
    return this.#rows.values();
  }

  get(sysId: string): Row | undefined {
    return this.#rows.get(sysId);
  }

  add(sysId: string, row: Row): void {
    this.#rows.set(sysId, row);
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
    this.#rows.delete(sysId);
    for (const [field, index] of this.#indexes) leave(index, row.record[field], row);
  }

  /** The rows whose field has a value, in the order of their positions. The first question about a field builds its index. */
  lookup(field: string, value: string): readonly Row[] {
    if (field === 'sys_id') {
      const row = this.#rows.get(value);
      return row ? [row] : [];
    }
    return this.#index(field).get(textKey(value)) ?? [];
  }

  #index(field: string): Index {
    const known = this.#indexes.get(field);
    if (known) return known;
    const index: Index = new Map();
    for (const row of this.#rows.values()) enter(index, row.record[field], row);
    this.#indexes.set(field, index);
    return index;
  }
}

function enter(index: Index, value: string | undefined, row: Row): void {
  if (value === undefined || value === '') return;
  const key = textKey(value);
  const rows = index.get(key);
  if (!rows) {
    index.set(key, [row]);
    return;
  }
  const after = rows.findLastIndex(({ position }) => position < row.position);
  rows.splice(after + 1, 0, row);
}

function leave(index: Index, value: string | undefined, row: Row): void {
  const rows = value === undefined ? undefined : index.get(textKey(value));
  const at = rows?.indexOf(row) ?? -1;
  if (at >= 0) rows?.splice(at, 1);
}
