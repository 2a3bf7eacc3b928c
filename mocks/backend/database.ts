import { Extent } from './extent.js';
import type { Row } from './extent.js';
import type { Schema } from './schema.js';
import type { BackendOptions, StoredRecord } from './types.js';

type Undo = () => void;

/** Told of every record that was stored or removed, by its class, once the whole operation has succeeded. */
export type RecordListener = (table: string, sysId: string) => void;

/**
 * Records in memory, each in the extent of its own class. Records are frozen: a change replaces them. Knows nothing of
 * people, rules or queries.
 */
export class Database {
  readonly #schema: Schema;
  readonly #given: BackendOptions['records'];
  readonly #changed: RecordListener;
  readonly #extents = new Map<string, Extent>();
  #undo: Undo[] | null = null;
  #pending: [table: string, sysId: string][] = [];
  #positions = 0;
  #version = 0;

  /** @throws Error when records are given for an unknown table. */
  constructor(schema: Schema, records: BackendOptions['records'], changed: RecordListener) {
    this.#schema = schema;
    this.#given = records;
    this.#changed = changed;
    this.reset();
  }

  /** Grows with every change: what was worked out under an older version may be wrong. */
  get version(): number {
    return this.#version;
  }

  /** Goes back to the records that were given. */
  reset(): void {
    this.#version++;
    this.#positions = 0;
    this.#extents.clear();
    for (const { name } of this.#schema.tables) this.#extents.set(name, new Extent());
    for (const [table, records] of Object.entries(this.#given)) {
      const extent = this.#extents.get(table);
      if (!extent) throw new Error(`Records are given for ${table}, which is not defined`);
      for (const record of records) extent.add(record['sys_id'] ?? '', this.#row(complete(table, record)));
    }
  }

  /** The extents of a table and of everything that extends it. */
  extents(table: string): readonly Extent[] {
    return this.#schema.family(table).flatMap((name) => this.#extents.get(name) ?? []);
  }

  /** The record of a table or of one that extends it. */
  find(table: string, sysId: string): Readonly<StoredRecord> | undefined {
    if (sysId === '') return undefined;
    for (const name of this.#schema.family(table)) {
      const row = this.#extents.get(name)?.get(sysId);
      if (row) return row.record;
    }
    return undefined;
  }

  /** Stores a record in the extent of its class, in place of the one with the same key if there is one. */
  store(table: string, record: Readonly<StoredRecord>): void {
    const extent = this.#extents.get(table);
    const sysId = record['sys_id'] ?? '';
    if (!extent || sysId === '') throw new Error(`A record of ${table} cannot be stored without table and key`);
    Object.freeze(record);
    const row = extent.get(sysId);
    if (row) {
      const previous = row.record;
      extent.replace(row, record);
      this.#log(table, sysId, () => extent.replace(row, previous));
    } else {
      const added = this.#row(record);
      extent.add(sysId, added);
      this.#log(table, sysId, () => extent.remove(sysId, added));
    }
  }

  remove(table: string, sysId: string): void {
    const extent = this.#extents.get(table);
    const row = extent?.get(sysId);
    if (!extent || !row) return;
    extent.remove(sysId, row);
    this.#log(table, sysId, () => extent.add(sysId, row));
  }

  /** Does all of the work or, when it throws, nothing of it. Work within work belongs to the outer one. */
  transaction<T>(work: () => T): T {
    if (this.#undo) return work();
    const undo: Undo[] = [];
    this.#undo = undo;
    this.#pending = [];
    try {
      const result = work();
      this.#undo = null;
      this.#announce();
      return result;
    } catch (error) {
      this.#undo = null;
      for (const step of undo.toReversed()) step();
      this.#version++;
      throw error;
    }
  }

  #announce(): void {
    const changes = this.#pending;
    this.#pending = [];
    for (const [table, sysId] of changes) this.#changed(table, sysId);
  }

  #log(table: string, sysId: string, undo: Undo): void {
    this.#version++;
    if (this.#undo) {
      this.#undo.push(undo);
      this.#pending.push([table, sysId]);
    } else {
      this.#changed(table, sysId);
    }
  }

  #row(record: Readonly<StoredRecord>): Row {
    return { position: this.#positions++, record };
  }
}

/** Copies only what lacks system fields: a large data set that has them is taken as it is. */
function complete(table: string, record: Readonly<StoredRecord>): Readonly<StoredRecord> {
  if (!record['sys_id']) throw new Error(`A record of ${table} has no sys_id`);
  if (record['sys_class_name'] === table && record['sys_mod_count']) return Object.freeze(record);
  return Object.freeze({ ...record, sys_class_name: table, sys_mod_count: record['sys_mod_count'] || '0' });
}
