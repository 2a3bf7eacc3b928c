import type { RelatedGroup } from './related-group.js';

/** From how many records on a toolbar is worth its room. */
const worthwhile = 8;

/** Whether there is enough to search in and to filter. */
export function isWorthToolbar(groups: readonly RelatedGroup[]): boolean {
  const rows = groups.reduce((count, group) => count + group.rows.length, 0);
  return rows >= worthwhile || groups.some(({ more }) => more !== 'none');
}
