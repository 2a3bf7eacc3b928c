import type { Database } from './database.js';
import type { Schema } from './schema.js';
import type { StoredRecord } from './types.js';

/** The table that keeps the entries of every journal field. */
export const journalTable = 'sys_journal_field';

/** One entry as it is stored. */
export interface JournalEntry {
  /** The journal field. */
  readonly element: string;
  readonly text: string;
  /** UTC, `YYYY-MM-DD HH:MM:SS`. */
  readonly at: string;
  /** The author's user name. */
  readonly by: string;
}

/** The journal fields of a table, those that take input. */
export function journalFields(schema: Schema, table: string): readonly string[] {
  return [...schema.fields(table).values()].filter(({ type }) => type === 'journal_input').map(({ name }) => name);
}

/** The entries of some journals of a record, newest first. */
export function readJournal(database: Database, sysId: string, elements: readonly string[]): readonly JournalEntry[] {
  return database.extents(journalTable)
    .flatMap((extent) => extent.lookup('element_id', sysId))
    .map(({ record }) => record)
    .filter((record) => elements.includes(record['element'] ?? ''))
    .toReversed()
    .sort((a, b) => newestFirst(a['sys_created_on'] ?? '', b['sys_created_on'] ?? ''))
    .map((record) => ({
      element: record['element'] ?? '',
      text: record['value'] ?? '',
      at: record['sys_created_on'] ?? '',
      by: record['sys_created_by'] ?? '',
    }));
}

/** The record of a new entry, without its system fields. */
export function journalRecord(table: string, sysId: string, element: string, text: string): StoredRecord {
  return { name: table, element, element_id: sysId, value: text };
}

function newestFirst(a: string, b: string): number {
  return a < b ? 1 : a > b ? -1 : 0;
}
