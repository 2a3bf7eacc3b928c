import type { StoredRecord } from '../types.js';

/** Whether a record fulfils a condition. */
export type Predicate = (record: Readonly<StoredRecord>) => boolean;

export function allOf(predicates: readonly Predicate[]): Predicate {
  const [first, second] = predicates;
  if (!first) return () => true;
  if (!second) return first;
  const rest = allOf(predicates.slice(1));
  return (record) => first(record) && rest(record);
}

export function anyOf(predicates: readonly Predicate[]): Predicate {
  const [first, second] = predicates;
  if (!first) return () => false;
  if (!second) return first;
  const rest = anyOf(predicates.slice(1));
  return (record) => first(record) || rest(record);
}
