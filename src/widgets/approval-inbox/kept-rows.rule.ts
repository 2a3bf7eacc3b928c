import type { GuardedRow } from '../../data/row.js';

/** A row that a person is busy with, and where it stood. */
export interface KeptRow {
  readonly row: GuardedRow;
  /** Its place in the list, from 0. */
  readonly place: number;
}

/**
 * The rows of a list together with those that have left it while a person was busy with them, each at its old place: what
 * becomes of a decision must not vanish under the eyes of whoever made it.
 */
export function withKeptRows(rows: readonly GuardedRow[], kept: readonly KeptRow[]): readonly GuardedRow[] {
  const listed = new Set(rows.map(({ ref }) => ref));
  const shown = [...rows];
  const gone = kept.filter(({ row }) => !listed.has(row.ref)).sort((one, other) => one.place - other.place);
  for (const { row, place } of gone) shown.splice(Math.min(place, shown.length), 0, row);
  return shown;
}
