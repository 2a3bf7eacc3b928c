import type { Database } from '../database.js';
import type { Extent, Row } from '../extent.js';
import { anyOf } from './predicate.js';
import type { CompiledGroup, CompiledQuery, Lookup } from './compiled.js';

/** So few rows are always worth the gathering. */
const smallGathering = 100;

/** The rows of a table that a query finds, in the order in which they were stored. */
export function selectRows(database: Database, table: string, query: CompiledQuery): readonly Row[] {
  const extents = database.extents(table);
  const candidates = indexed(extents, query) ?? extents.map(({ rows }) => rows);
  const holds = anyOf(query.map((group) => group.holds));
  const found: Row[] = [];
  for (const rows of candidates) {
    for (const row of rows) if (holds(row.record)) found.push(row);
  }
  return inOrder(found);
}

/** Parts of indexes that together hold a superset of the rows. */
type Buckets = readonly (readonly Row[])[];

/** A superset of the rows, if indexes have one for every group that is worth the gathering. */
function indexed(extents: readonly Extent[], query: CompiledQuery): Buckets | null {
  const buckets: (readonly Row[])[] = [];
  for (const group of query) {
    const fewest = fewestRows(extents, group);
    if (!fewest) return null;
    buckets.push(...fewest);
  }
  const most = Math.max(smallGathering, countOf(extents.map(({ rows }) => rows)) / 8);
  if (countOf(buckets) > most) return null;
  return [[...new Set(buckets.flat())]];
}

/** All clauses must hold, so that the rows of any one of them will do. */
function fewestRows(extents: readonly Extent[], { lookups }: CompiledGroup): Buckets | null {
  let fewest: Buckets | null = null;
  for (const clause of lookups) {
    const buckets = clause.flatMap((lookup) => look(extents, lookup));
    if (!fewest || countOf(buckets) < countOf(fewest)) fewest = buckets;
  }
  return fewest;
}

function look(extents: readonly Extent[], { field, values }: Lookup): Buckets {
  return extents.flatMap((extent) => values.map((value) => extent.lookup(field, value)));
}

function countOf(buckets: Buckets): number {
  return buckets.reduce((sum, { length }) => sum + length, 0);
}

function inOrder(rows: Row[]): readonly Row[] {
  const sorted = rows.every((row, at) => at === 0 || (rows[at - 1]?.position ?? 0) <= row.position);
  return sorted ? rows : rows.sort((a, b) => a.position - b.position);
}
