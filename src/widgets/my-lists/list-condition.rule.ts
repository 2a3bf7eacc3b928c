import type { Clause, Condition } from '../../data/query.js';
import type { ListCondition } from '../../views/list-catalogue.schema.js';

/** The keys of what a person looks after, by the name of the relationship. */
export type KeysByRelationship = ReadonlyMap<string, readonly string[]>;

/**
 * The condition of a list with the person's own relationships filled in. Who has none of a kind is asked about no key: the
 * guard takes that for a clause that nothing meets (G-34), so a list never widens to other people's records.
 */
export function listCondition(given: ListCondition, keys: KeysByRelationship): Condition {
  if ('all' in given) return { all: given.all.map((part) => listCondition(part, keys)) };
  if ('any' in given) return { any: given.any.map((part) => listCondition(part, keys)) };
  const { field, op, value } = given;
  if (value === undefined) return { field, op } satisfies Clause;
  if (typeof value === 'object' && 'relationship' in value) return { field, op, value: keys.get(value.relationship) ?? [] };
  return { field, op, value };
}
