import type { CompiledGroup, CompiledQuery, Lookup } from './encoded-query/compiled.js';
import { allOf, anyOf } from './encoded-query/predicate.js';
import type { Schema } from './schema.js';
import type { QueryRule, ScriptContext } from './types.js';

/** The filters that are added to the queries of one person on a table; those of parent tables apply too. */
export function queryFilters(
  schema: Schema,
  rules: readonly QueryRule[],
  table: string,
  { actor, find, query }: Pick<ScriptContext, 'actor' | 'find' | 'query'>,
): readonly string[] {
  return rules
    .filter((rule) => schema.isA(table, rule.table) && rule.applies(actor))
    .map((rule) => rule.query(actor, find, query))
    .filter((filter) => filter !== '');
}

/**
 * Binds filters to a query as ServiceNow does: to its first group only. What stands behind `^NQ` goes past them, and only
 * the read ACLs are left to hold it back.
 */
export function bindFilters(query: CompiledQuery, filters: readonly CompiledQuery[]): CompiledQuery {
  const [first, ...others] = query;
  return first ? [filters.reduce(narrow, first), ...others] : query;
}

function narrow({ holds, lookups }: CompiledGroup, filter: CompiledQuery): CompiledGroup {
  return {
    holds: allOf([holds, anyOf(filter.map((group) => group.holds))]),
    lookups: [...lookups, ...filterLookups(filter)],
  };
}

/** An index helps with a filter when it helps with each of its groups. */
function filterLookups(filter: CompiledQuery): readonly (readonly Lookup[])[] {
  const perGroup = filter.flatMap(({ lookups }) => lookups.slice(0, 1));
  return filter.length > 0 && perGroup.length === filter.length ? [perGroup.flat()] : [];
}
