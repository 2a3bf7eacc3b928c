import type { StoredRecord } from '../types.js';
import { pathReader } from '../world.js';
import type { World } from '../world.js';
import type { Clause, CountComparator, Group, Join, Query, RelatedRecords, Term } from './ast.js';
import { compileComparison } from './compile-comparison.js';
import type { CompiledGroup, CompiledQuery, CompiledTerm, Lookup } from './compiled.js';
import { allOf, anyOf } from './predicate.js';
import type { Predicate } from './predicate.js';
import { selectRows } from './select-rows.js';
import { textSearch } from './text-search.js';

/**
 * What becomes of a condition that cannot be run, because its field does not exist or its value cannot be read: `drop`
 * leaves it out, which widens the result, as a default instance does; `empty` lets the whole query find nothing.
 */
export type InvalidTerms = 'drop' | 'empty';

/** Makes a query ready to run for one person at one time. */
export function compileQuery(world: World, table: string, query: Query, invalid: InvalidTerms): CompiledQuery {
  const groups: CompiledGroup[] = [];
  for (const group of query.groups) {
    const compiled = compileGroup(world, table, group, invalid);
    if (!compiled) return [];
    groups.push(compiled);
  }
  return groups;
}

/** Whether a compiled query finds a record. */
export function finds(query: CompiledQuery, record: Readonly<StoredRecord>): boolean {
  return query.some(({ holds }) => holds(record));
}

/** `null` when a term cannot be run and that empties the query. */
function compileGroup(world: World, table: string, group: Group, invalid: InvalidTerms): CompiledGroup | null {
  const clauses: Predicate[] = [];
  const lookups: (readonly Lookup[])[] = [];
  for (const clause of group) {
    const terms = compileClause(world, table, clause, invalid);
    if (terms.length < clause.length && invalid === 'empty') return null;
    if (terms.length === 0) continue;
    clauses.push(anyOf(terms.map(({ holds }) => holds)));
    const found = terms.flatMap(({ lookup }) => lookup ?? []);
    if (found.length === terms.length) lookups.push(found);
  }
  return { holds: allOf(clauses), lookups };
}

function compileClause(world: World, table: string, clause: Clause, invalid: InvalidTerms): readonly CompiledTerm[] {
  return clause.flatMap((term) => compileTerm(world, table, term, invalid) ?? []);
}

function compileTerm(world: World, table: string, term: Term, invalid: InvalidTerms): CompiledTerm | null {
  switch (term.kind) {
    case 'comparison': return compileComparison(world, table, term);
    case 'related-records': return scanned(relatedRecords(world, term, invalid));
    case 'join': return scanned(join(world, table, term, invalid));
    case 'text': return scanned(textSearch(world, table, term.text));
    case 'unreadable': return null;
  }
}

function scanned(holds: Predicate | null): CompiledTerm | null {
  return holds && { holds, lookup: null };
}

/** Counts the other table once, by the record each of its rows refers to. */
function relatedRecords(world: World, { table, field, comparator, count, query }: RelatedRecords, invalid: InvalidTerms): Predicate | null {
  if (!world.schema.field(table, field)) return null;
  const counts = new Map<string, number>();
  for (const { record } of selectRows(world.database, table, compileQuery(world, table, query, invalid))) {
    const key = record[field] ?? '';
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return (record) => compareCount(counts.get(record['sys_id'] ?? '') ?? 0, comparator, count);
}

function compareCount(found: number, comparator: CountComparator, count: number): boolean {
  switch (comparator) {
    case '=': return found === count;
    case '!=': return found !== count;
    case '>': return found > count;
    case '>=': return found >= count;
    case '<': return found < count;
    case '<=': return found <= count;
  }
}

function join(world: World, table: string, { field, otherTable, otherField, query }: Join, invalid: InvalidTerms): Predicate | null {
  const read = pathReader(world, table, field);
  if (!read || !world.schema.field(otherTable, otherField)) return null;
  const rows = selectRows(world.database, otherTable, compileQuery(world, otherTable, query, invalid));
  const values = new Set(rows.map(({ record }) => record[otherField] ?? ''));
  values.delete('');
  return (record) => values.has(read(record) ?? '');
}
