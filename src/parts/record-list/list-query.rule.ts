import type { Condition, Sort } from '../../data/query.js';
import type { Effective } from '../../guard/effective.js';

/** The narrowest of conditions that must all hold; `undefined` for none. */
export function allOf(conditions: readonly (Condition | undefined)[]): Condition | undefined {
  const given = conditions.filter((one) => one !== undefined);
  return given.length > 1 ? { all: given } : given[0];
}

/** The order to ask for: what a person wants, else the first of `usual` that the view lets be sorted by. */
export function orderOf(chosen: Sort | null, usual: readonly Sort[], allowed: Pick<Effective, 'sort'>): readonly Sort[] {
  const order = [chosen, ...usual].find((one) => one !== null && allowed.sort.has(one.field));
  return order ? [order] : [];
}
