import type { Window } from './list-parameters.js';

/**
 * The `Link` header of a page, or `null` when one page holds everything. `prev` and `next` are left out where they lead
 * nowhere; the last page begins at a multiple of the limit.
 *
 * @param page the address of the request
 * @param total how many records the query has; `null` when they were not counted, and then there is no `last`
 * @param full whether the page was as long as it might be, which says the same as `total` where that is not known
 */
export function linkHeader(page: URL, { limit, offset }: Window, total: number | null, full: boolean): string | null {
  if (limit === 0) return null;
  const more = total === null ? full : offset + limit < total;
  if (offset === 0 && !more) return null;
  const at = (start: number, relation: string): string => {
    const url = new URL(page);
    url.searchParams.set('sysparm_limit', String(limit));
    url.searchParams.set('sysparm_offset', String(start));
    return `<${url.href}>;rel="${relation}"`;
  };
  return [
    at(0, 'first'),
    ...(offset > 0 ? [at(Math.max(0, offset - limit), 'prev')] : []),
    ...(more ? [at(offset + limit, 'next')] : []),
    ...(total === null ? [] : [at(Math.floor(Math.max(0, total - 1) / limit) * limit, 'last')]),
  ].join(',');
}
