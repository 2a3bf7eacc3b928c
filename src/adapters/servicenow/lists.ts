import { PortalError } from '../../data/errors.js';
import type { ListQuery } from '../../data/query.js';
import type { Page } from '../../data/row.js';
import { encodedQuery } from './encoded-query.js';
import { nextCursor, offsetOf, totalOf } from './paging.js';
import type { Reader } from './reader.js';
import { fieldParameters, rawRow, resultList, tablePath } from './rows.js';
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
