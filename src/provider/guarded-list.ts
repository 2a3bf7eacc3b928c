import { resolveQuery } from '../data/resolve-query.js';
import { checkQuery, withoutEmptyLists } from '../guard/check-query.js';
import { mint } from '../guard/mint.js';
import { projectPage } from '../guard/project-page.js';
import type { Capabilities } from '../data/adapter.js';
import type { Identity } from '../data/identity.js';
import type { ListQuery } from '../data/query.js';
import type { GuardedPage } from '../data/row.js';
import type { Effective } from '../guard/effective.js';
import type { ListRequest } from '../guard/list-request.js';

/** How many pages without a row are passed over before the person is asked whether to go on (G-41). */
const maxHops = 3;

/** What a list is asked with. */
export interface GuardedListOptions {
  /** What `me` in a condition stands for. */
  readonly identity: Identity;
  /** Milliseconds since the epoch: what moments in a condition count from. */
  readonly now: number;
  readonly totals: Capabilities['totals'];
  /** Asks the adapter for one page, and reads its answer. */
  readonly ask: (query: ListQuery, read: (answer: unknown) => GuardedPage) => Promise<GuardedPage>;
  /** Looks for drift in what came. */
  readonly report: (rows: readonly unknown[], malformed: number) => void;
}

/**
 * The part of the guarded adapter that asks for lists; a page that shows single records only does not load it. Nothing is
 * asked before the whole request has been checked (G-30).
 */
export async function guardedList(request: ListRequest, allowed: Effective, options: GuardedListOptions): Promise<GuardedPage> {
  let query = resolved(checkQuery(request, allowed), options);
  // What was not asked for is not kept either, also when a server sends it.
  const wanted = { ...allowed, read: query?.fields ?? [] };
  if (!query) return mint(Object.freeze({ rows: Object.freeze([]), next: null, total: Object.freeze({ exact: 0 }) }));
  for (let hop = 0; ; hop += 1) {
    const { cursor } = query;
    const page = await options.ask(query, (answer) => {
      const { page: projected, raw, malformed } = projectPage(answer, wanted, options.totals, cursor === undefined);
      options.report(raw, malformed);
      return projected;
    });
    if (page.rows.length > 0 || page.next === null || hop === maxHops) return page;
    query = Object.freeze({ ...query, cursor: page.next });
  }
}

/** The query without relative values, `null` when nothing can match it. */
function resolved(query: ListQuery, { identity, now }: GuardedListOptions): ListQuery | null {
  const { where, ...rest } = resolveQuery(query, identity, now);
  const left = where && withoutEmptyLists(where);
  if (left === false) return null;
  return Object.freeze(left ? { ...rest, where: left } : rest);
}
