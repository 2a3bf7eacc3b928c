import type { StoredRecord } from '../../backend/types.js';
import { serialId } from '../chance.js';
import { stored } from '../stored.js';

/** Something said on a record. */
export interface Entry {
  readonly table: string;
  readonly record: string;
  readonly element: 'comments' | 'work_notes';
  readonly text: string;
  /** A user name. */
  readonly author: string;
  readonly at: string;
}

/** Rows of the journal; `from` is how many there are already, so that keys stay apart. */
export function journalRows(entries: readonly Entry[], from = 0): StoredRecord[] {
  return entries.map(({ table, record, element, text, author, at }, n) =>
    stored('sys_journal_field', serialId(0x4a4e4c31, from + n), { created: at, createdBy: author }, {
      name: table,
      element,
      element_id: record,
      value: text,
    }),
  );
}
