import { isRecord, own } from '../data/own.js';
import type { Path } from '../data/path.js';

/** How many rows are looked at for names that nobody asked for. */
const sampleSize = 10;
const maxNames = 100;

/** What a server sent beyond the request, and what was no record. Names and counts, never values (G-13, G-57). */
export interface Drift {
  readonly table: string;
  /** Names of fields that were sent without having been asked for, in order of the alphabet. */
  readonly fields: readonly string[];
  /** How many such cells the first rows had. */
  readonly dropped: number;
  /** How many rows were no records of the table. */
  readonly malformed: number;
}

/** Reads the own names of the first rows, and no value of them. `asked` are fields and the adapter's structural names. */
export function findDrift(table: string, rows: readonly unknown[], asked: Iterable<Path>, malformed: number): Drift {
  const known = new Set<PropertyKey>(asked);
  const names = new Set<string>();
  let dropped = 0;
  for (const row of rows.slice(0, sampleSize)) {
    const fields = isRecord(row) ? own(row, 'fields') : undefined;
    for (const name of isRecord(fields) ? Reflect.ownKeys(fields) : []) {
      if (known.has(name)) continue;
      dropped += 1;
      if (typeof name === 'string' && names.size < maxNames) names.add(name);
    }
  }
  return Object.freeze({ table, fields: Object.freeze([...names].sort()), dropped, malformed });
}
