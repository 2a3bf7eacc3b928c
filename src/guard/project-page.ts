import { PortalError } from '../data/errors.js';
import { isCursor } from './check-query.js';
import { maxRows } from '../data/query.js';
import { mint } from './mint.js';
import { isRecord, own } from '../data/own.js';
import { project, type Projection } from './project.js';
import type { Capabilities } from '../data/adapter.js';
import type { GuardedPage, GuardedRow, Total } from '../data/row.js';

/** A projected page, and what only drift is read from: the raw rows and how many of them were no records. */
export interface ProjectedPage {
  readonly page: GuardedPage;
  readonly raw: readonly unknown[];
  readonly malformed: number;
}

/**
 * Projects a page. A row that is no record is left out, and the list goes on (G-17). The list ends where the adapter says
 * so, never because a page is short (G-41). `first` says whether nothing came before, so that a list that ends here is
 * known to be whole. Throws `bad-response` for what is no page, `too-large` for more than a thousand rows (G-68).
 */
export function projectPage(answer: unknown, allowed: Projection, totals: Capabilities['totals'], first: boolean): ProjectedPage {
  if (!isRecord(answer)) throw new PortalError('bad-response');
  const given = own(answer, 'rows');
  const next = own(answer, 'next');
  if (!Array.isArray(given) || (next !== null && !isCursor(next))) throw new PortalError('bad-response');
  if (given.length > maxRows) throw new PortalError('too-large');
  const raw = Array.from({ length: given.length }, (_, index) => own(given, index));
  const rows = Object.freeze(raw.map((row) => project(row, allowed)).filter((row): row is GuardedRow => row !== null));
  const malformed = raw.length - rows.length;
  const whole = first && next === null && malformed === 0;
  const total = whole ? Object.freeze({ exact: rows.length }) : readTotal(own(answer, 'total'), totals, rows.length);
  return { page: mint(Object.freeze({ rows, next, total })), raw, malformed };
}

/**
 * The total that may be shown: only of an adapter that counts after the server's rules, and never more exact than it
 * claims to be. A count made before them tells of records that the person may not see (G-38).
 */
function readTotal(stated: unknown, totals: Capabilities['totals'], shown: number): Total {
  if (!isRecord(stated) || totals === 'none') return 'unknown';
  const exact = own(stated, 'exact');
  const count = exact ?? own(stated, 'estimate');
  if (typeof count !== 'number' || !Number.isSafeInteger(count) || count < shown) return 'unknown';
  return Object.freeze(totals === 'exact' && exact !== undefined ? { exact: count } : { estimate: count });
}
