import type { Predicate } from './predicate.js';

/** Records that an index finds: those whose field has one of the values. */
export interface Lookup {
  readonly field: string;
  readonly values: readonly string[];
}

/** One condition, ready to run. `lookup` finds all records for which it holds, where an index can. */
export interface CompiledTerm {
  readonly holds: Predicate;
  readonly lookup: Lookup | null;
}

/** One group, ready to run. Each entry of `lookups` stands for a clause and finds all records that can fulfil it. */
export interface CompiledGroup {
  readonly holds: Predicate;
  readonly lookups: readonly (readonly Lookup[])[];
}

/** A query, ready to run: alternatives. Without any it finds nothing. */
export type CompiledQuery = readonly CompiledGroup[];
