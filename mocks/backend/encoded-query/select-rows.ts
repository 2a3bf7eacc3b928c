import type { Database } from '../database.js';
import type { Extent, Row } from '../extent.js';
import { anyOf } from './predicate.js';
import type { CompiledGroup, CompiledQuery, Lookup } from './compiled.js';

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

/** A superset of the rows, if indexes have one for every group. */
function indexed(extents: readonly Extent[], query: CompiledQuery): readonly (readonly Row[])[] | null {
  const groups: (readonly Row[])[] = [];
  for (const group of query) {
    const fewest = fewestRows(extents, group);
    if (!fewest) return null;
    groups.push(fewest);
  }
  return [[...new Set(groups.flat())]];
}

/** All clauses must hold, so that the rows of any one of them will do. */
function fewestRows(extents: readonly Extent[], { lookups }: CompiledGroup): readonly Row[] | null {
  let fewest: readonly Row[] | null = null;
  for (const clause of lookups) {
    const rows = clause.flatMap((lookup) => look(extents, lookup));
    if (!fewest || rows.length < fewest.length) fewest = rows;
  }
  return fewest;
}

function look(extents: readonly Extent[], { field, values }: Lookup): readonly Row[] {
  return extents.flatMap((extent) => values.flatMap((value) => extent.lookup(field, value)));
}

function inOrder(rows: Row[]): readonly Row[] {
  const sorted = rows.every((row, at) => at === 0 || (rows[at - 1]?.position ?? 0) <= row.position);
  return sorted ? rows : rows.sort((a, b) => a.position - b.position);
}
