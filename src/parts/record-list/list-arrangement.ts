import type { Path } from '../../data/path.js';
import type { Sort } from '../../data/query.js';
import type { Filters } from '../filter-menu/filter-condition.rule.js';

/** How a person has arranged a list: what they look for in it, in which order, groups and columns. Plain data. */
export interface ListArrangement {
  /** The text that is searched for; empty when none is. */
  readonly text: string;
  readonly filters: Filters;
  /** The order they want; the list's own if `null`. */
  readonly sort: Sort | null;
  /** The field by whose values rows stand under headings; one list if `null`. */
  readonly group: Path | null;
  /** The columns they want, in their order; those of the view if `null`. */
  readonly columns: readonly Path[] | null;
}

/** A list as its owner has made it. */
export const unarranged: ListArrangement = { text: '', filters: new Map(), sort: null, group: null, columns: null };
