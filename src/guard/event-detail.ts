import { secretsOf } from './mint.js';
import { bare } from '../data/own.js';
import type { Path } from '../data/path.js';
import type { GuardedRow, RecordRow } from '../data/row.js';

/**
 * What an event may tell of a record: its name and, of the granted fields, those that are asked for, all by default. A
 * fresh, frozen object without a prototype (G-51). Throws `write-refused` for a row that the guard did not make.
 */
export function eventDetail(row: GuardedRow, fields: readonly Path[] = Object.keys({ ...row.display, ...row.value })): RecordRow {
  secretsOf(row);
  const pick = (texts: RecordRow['display']): RecordRow['display'] => {
    const picked = bare<string>();
    for (const path of fields) {
      const text = texts[path];
      if (text !== undefined) picked[path] = text;
    }
    return Object.freeze(picked);
  };
  return Object.freeze({ __proto__: null, ref: row.ref, display: pick(row.display), value: pick(row.value) });
}
