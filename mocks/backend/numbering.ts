import type { Database } from './database.js';
import type { Schema } from './schema.js';

/** The number before the first one that is given, as on an instance without records. */
const start = 1000;

/** Automatic numbers: the prefix of the class and seven digits, one more than the highest that exists. */
export class Numbering {
  readonly #schema: Schema;
  readonly #database: Database;
  readonly #last = new Map<string, number>();

  constructor(schema: Schema, database: Database) {
    this.#schema = schema;
    this.#database = database;
  }

  /** The number of a new record, or `null` when its class has none. A number is used once, even if its record is not kept. */
  next(table: string): string | null {
    const prefix = this.#schema.table(table)?.prefix;
    if (prefix === undefined || !this.#schema.field(table, 'number')) return null;
    const number = (this.#last.get(table) ?? this.#highest(table, prefix)) + 1;
    this.#last.set(table, number);
    return prefix + String(number).padStart(7, '0');
  }

  reset(): void {
    this.#last.clear();
  }

  #highest(table: string, prefix: string): number {
    let highest = start;
    for (const extent of this.#database.extents(table)) {
      for (const { record } of extent.rows) {
        const number = record['number'] ?? '';
        const digits = number.startsWith(prefix) ? Number(number.slice(prefix.length)) : Number.NaN;
        if (digits > highest) highest = digits;
      }
    }
    return highest;
  }
}
