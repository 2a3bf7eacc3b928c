import { isPortalError, PortalError } from '../../data/errors.js';
import type { Path } from '../../data/path.js';
import type { RecordRef } from '../../data/record-ref.js';
import type { RawRow } from '../../data/row.js';
import { member } from './json.js';
import type { Reader } from './reader.js';
import { fieldParameters, partsOfRef, rawRow, tablePath } from './rows.js';
import { jsonOf } from './wire.js';

/** One record, or `null` when it is absent or hidden: the server answers both alike, and so does this. */
export async function getRecord(
  reader: Reader,
  ref: RecordRef,
  fields: readonly Path[],
  raw: readonly Path[],
  signal: AbortSignal,
): Promise<RawRow | null> {
  const { table, id } = partsOfRef(ref);
  const search = fieldParameters(fields, raw);
  const reply = await reader.read({ path: tablePath(table, id), search }, signal).catch(absent);
  if (!reply) return null;
  const row = rawRow(table, member(jsonOf(reply), 'result'));
  // Another record than the one that was asked for must not take its place on the page.
  if (row?.ref !== ref) throw new PortalError('bad-response');
  return row;
}

function absent(error: unknown): null {
  if (isPortalError(error) && error.code === 'not-available') return null;
  throw error;
}
