import { parseRef, recordRef } from '../data/record-ref.js';
import { bare, isRecord, own } from '../data/own.js';
import { mintRow } from './mint.js';
import type { Path } from '../data/path.js';
import type { GuardedRow } from '../data/row.js';
import type { Effective } from './effective.js';

const { freeze } = Object;
const { parse, stringify } = JSON;

/** The longest text of one cell, in UTF-16 units. What is longer is shown cut off (G-68). */
export const maxCellLength = 10_000;
const maxVersionLength = 256;

const nothing = freeze(bare<string>());

/** What of a grant a row is projected with. */
export type Projection = Pick<Effective, 'table' | 'view' | 'read' | 'raw'>;

/**
 * A fresh, frozen copy of the granted fields of a record, or `null` when what the adapter handed over is no record of
 * the table that was asked (G-17, G-26). Each granted name is read once and nothing else is touched (G-10 to G-20).
 */
export function project(row: unknown, allowed: Projection): GuardedRow | null {
  if (!isRecord(row)) return null;
  const ref = own(row, 'ref');
  const name = typeof ref === 'string' ? parseRef(ref) : null;
  const fields = own(row, 'fields');
  if (name?.table !== allowed.table || !isRecord(fields)) return null;

  const display = bare<string>();
  let value: Record<Path, string> | null = null;
  let cut: Path[] | null = null;
  for (const path of allowed.read) {
    const cell = own(fields, path);
    const structured = isRecord(cell);
    const shown = structured ? own(cell, 'display_value') : cell;
    if (typeof shown === 'string' && shown !== '') {
      if (shown.length > maxCellLength) (cut ??= []).push(path);
      display[path] = shown.length > maxCellLength ? cutOff(shown) : shown;
    }
    if (!allowed.raw.has(path)) continue;
    const stored = structured ? own(cell, 'value') : cell;
    if (typeof stored !== 'string' || stored === '') continue;
    if (stored.length > maxCellLength) (cut ??= []).push(path);
    else (value ??= bare<string>())[path] = stored;
  }
  const version = own(row, 'version');
  return mintRow(
    freeze({ __proto__: null, ref: recordRef(name.table, name.id), display: freeze(display), value: value ? freeze(value) : nothing }),
    { view: allowed.view, version: typeof version === 'string' && version !== '' && version.length <= maxVersionLength ? version : null, cut: cut ?? [] },
  );
}

/** The beginning of a text and an ellipsis, as a text of its own: a slice would keep the whole alive (G-20). */
function cutOff(text: string): string {
  const end = maxCellLength - 1;
  const splitsPair = /[\uD800-\uDBFF]/.test(text.charAt(end - 1));
  return String(parse(stringify(`${text.slice(0, splitsPair ? end - 1 : end)}…`)));
}
