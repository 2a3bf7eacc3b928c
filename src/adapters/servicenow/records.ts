import { isPortalError, PortalError } from '../../data/errors.js';
import type { Path } from '../../data/path.js';
import type { ListQuery } from '../../data/query.js';
import type { RecordRef } from '../../data/record-ref.js';
import type { Page, RawRow } from '../../data/row.js';
import { encodedQuery } from './encoded-query.js';
import { member } from './json.js';
import { nextCursor, offsetOf, totalOf } from './paging.js';
import type { Reader } from './reader.js';
import { fieldParameters, partsOfRef, rawRow, resultList, tablePath } from './rows.js';
import { jsonOf } from './wire.js';

const emptyPage: Page = { rows: [], next: null, total: { exact: 0 } };

/** One page of a list, through the Table API. */
export async function listRecords(reader: Reader, query: ListQuery, signal: AbortSignal): Promise<Page> {
  const { table, fields, raw, limit } = query;
  if (!Number.isInteger(limit) || limit < 1 || limit > 1000) throw new PortalError('unsupported');
  const offset = offsetOf(query.cursor);
  const path = tablePath(table);
  const parameters = fieldParameters(fields, raw);
  const encoded = encodedQuery(query);
  if (encoded === null) return emptyPage;
  const reply = await reader.read(
    {
      path,
      search: { sysparm_query: encoded, ...parameters, sysparm_limit: String(limit), sysparm_offset: String(offset) },
    },
    signal,
  );
  const received = resultList(jsonOf(reply));
  // A server that ignores the limit would send rows again that the next page begins with.
  const rows = received.slice(0, limit).flatMap((row) => rawRow(table, row) ?? []);
  const place = { offset, limit, received: received.length };
  return { rows, next: nextCursor(reply.headers, place), total: totalOf(reply.headers, place, rows.length) };
}

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
