import type { Row } from '../extent.js';
import type { StoredRecord } from '../types.js';
import { pathReader } from '../world.js';
import type { PathReader, World } from '../world.js';
import type { OrderTerm } from './ast.js';
import { compareStored } from './value-test.js';

/** Every so many rows, one is in the sample. */
const sampleDistance = 64;

/** Orders two rows: negative, positive, and zero only for a row and itself. */
export type RowOrder = (a: Row, b: Row) => number;

type RecordOrder = (a: Readonly<StoredRecord>, b: Readonly<StoredRecord>) => number;

/**
 * The order that a query asks for: references by the name of their record, empty fields first, rows that nothing tells
 * apart as they were stored. A sort key that does not exist is left out.
 */
export function rowOrder(world: World, table: string, order: readonly OrderTerm[]): RowOrder {
  const keys = order.flatMap((term) => recordOrder(world, table, term) ?? []);
  return (a, b) => {
    for (const compare of keys) {
      const result = compare(a.record, b.record);
      if (result !== 0) return result;
    }
    return a.position - b.position;
  };
}

/**
 * The rows from `offset`, at most `limit` of them, in order. What lies behind the page is never sorted: a heap holds the
 * best rows so far, the worst of them on top.
 */
export function pageOf(rows: readonly Row[], compare: RowOrder, offset: number, limit: number): readonly Row[] {
  const end = offset + limit;
  const best = end < rows.length / 4 ? bestRows(rows, compare, end) : [...rows];
  return best.sort(compare).slice(offset, end);
}

function recordOrder(world: World, table: string, { field: path, descending }: OrderTerm): RecordOrder | null {
  const field = world.schema.resolve(table, path)?.at(-1)?.field;
  const stored = pathReader(world, table, path);
  if (!field || !stored) return null;
  const read = field.type === 'reference' && field.reference !== undefined ? labelReader(world, field.reference, stored) : stored;
  const sign = descending ? -1 : 1;
  return (a, b) => {
    const x = read(a) ?? '';
    const y = read(b) ?? '';
    if (x === y) return 0;
    if (x === '' || y === '') return x === '' ? -sign : sign;
    return sign * compareStored(field, x, y);
  };
}

function labelReader(world: World, target: string, stored: PathReader): PathReader {
  const labels = new Map<string, string>();
  return (record) => {
    const key = stored(record) ?? '';
    const known = labels.get(key);
    if (known !== undefined) return known;
    const label = world.label(target, key);
    labels.set(key, label);
    return label;
  };
}

/**
 * A sample goes first. It sets a mark that few of the others pass; in rows that come sorted the wrong way round, each
 * would otherwise drive out the one before it.
 */
function bestRows(rows: readonly Row[], compare: RowOrder, count: number): Row[] {
  const heap: Row[] = [];
  const visit = (row: Row): void => {
    const worst = heap[0];
    if (heap.length < count) {
      heap.push(row);
      rise(heap, compare);
    } else if (worst && compare(row, worst) < 0) {
      heap[0] = row;
      sink(heap, compare);
    }
  };
  const inSample = (at: number): boolean => at % sampleDistance === 0;
  rows.forEach((row, at) => { if (inSample(at)) visit(row); });
  rows.forEach((row, at) => { if (!inSample(at)) visit(row); });
  return heap;
}

function rise(heap: Row[], compare: RowOrder): void {
  let at = heap.length - 1;
  while (at > 0) {
    const above = (at - 1) >> 1;
    if (!swapIf(heap, above, at, compare)) return;
    at = above;
  }
}

function sink(heap: Row[], compare: RowOrder): void {
  let at = 0;
  for (;;) {
    const left = 2 * at + 1;
    const a = heap[left];
    const b = heap[left + 1];
    const worse = a && b && compare(b, a) > 0 ? left + 1 : left;
    if (!swapIf(heap, at, worse, compare)) return;
    at = worse;
  }
}

/** Swaps two places when the lower one holds the worse row. */
function swapIf(heap: Row[], upper: number, lower: number, compare: RowOrder): boolean {
  const above = heap[upper];
  const below = heap[lower];
  if (!above || !below || compare(below, above) <= 0) return false;
  heap[upper] = below;
  heap[lower] = above;
  return true;
}
