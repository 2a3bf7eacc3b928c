import type { DataAdapter } from '../data/adapter.js';
import { isPortalError, type ErrorCode, type PortalError } from '../data/errors.js';
import type { ListQuery } from '../data/query.js';
import type { Page, RawRow } from '../data/row.js';
import type { Path } from '../data/path.js';
import { ConformanceFailure } from './conformance-case.js';
import type { ConformanceSubject } from './conformance-subject.js';

/** How long a case waits for what must happen at once, in milliseconds. */
const patience = 20_000;

/** A signal that never fires. */
export function calm(): { readonly signal: AbortSignal } {
  return { signal: new AbortController().signal };
}

export function expectThat(condition: boolean, otherwise: string): asserts condition {
  if (!condition) throw new ConformanceFailure(otherwise);
}

export function expectSame(actual: unknown, expected: unknown, what: string): void {
  const [is, should] = [JSON.stringify(actual), JSON.stringify(expected)];
  expectThat(is === should, `${what}: expected ${should}, got ${is}`);
}

/** Whether two sets of texts are the same, in any order. */
export function expectSameSet(actual: readonly string[], expected: readonly string[], what: string): void {
  expectSame([...actual].sort(), [...expected].sort(), what);
}

/** Waits for a call to be refused; fails when it succeeds, rejects with anything but a PortalError, or never ends. */
export async function expectRefusal(call: () => Promise<unknown>, codes: readonly ErrorCode[], what: string): Promise<PortalError> {
  const error = await refusalOf(call, what);
  expectThat(codes.includes(error.code), `${what}: expected ${codes.join(' or ')}, got ${error.code}`);
  return error;
}

/** Like {@link expectRefusal}, with any code. */
export async function refusalOf(call: () => Promise<unknown>, what: string): Promise<PortalError> {
  const outcome = await withPatience(
    call().then(
      () => ({ error: null }),
      (error: unknown) => ({ error }),
    ),
    what,
  );
  expectThat(outcome.error !== null, `${what}: succeeded`);
  expectThat(isPortalError(outcome.error), `${what}: rejected with something else than a PortalError`);
  return outcome.error;
}

async function withPatience<T>(promise: Promise<T>, what: string): Promise<T> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(new ConformanceFailure(`${what}: did not settle`)), patience);
  try {
    return await Promise.race([promise, late.promise]);
  } finally {
    clearTimeout(timer);
  }
}

/** A list of the subject's table with all fields that the suite knows, stored values included. */
export function listOf(subject: ConformanceSubject, part: Partial<ListQuery> = {}): ListQuery {
  const fields = [...new Set([subject.key, subject.kind, subject.text, subject.optional])];
  return { table: subject.table, fields, raw: fields, limit: 100, ...part };
}

/** All rows of a list, page by page. */
export async function allRows(adapter: DataAdapter, query: ListQuery): Promise<readonly RawRow[]> {
  const rows: RawRow[] = [];
  let page: Page = await adapter.list(query, calm());
  rows.push(...page.rows);
  for (let turns = 0; page.next !== null; turns += 1) {
    expectThat(turns < 10_000, 'the list has no end');
    page = await adapter.list({ ...query, cursor: page.next }, calm());
    rows.push(...page.rows);
  }
  return rows;
}

export function refsOf(rows: readonly { readonly ref: string }[]): readonly string[] {
  return rows.map(({ ref }) => ref);
}

/** The stored value of a field of a row, read as the guard reads it: own data only. */
export function valueOf(row: RawRow, field: Path): string {
  const cell: unknown = Object.getOwnPropertyDescriptor(row.fields, field)?.value;
  if (typeof cell === 'string') return cell;
  const value: unknown = typeof cell === 'object' && cell !== null ? Object.getOwnPropertyDescriptor(cell, 'value')?.value : '';
  return typeof value === 'string' ? value : '';
}

/** The text of a field of a row that a person reads. */
export function textOf(row: RawRow, field: Path): string {
  const cell: unknown = Object.getOwnPropertyDescriptor(row.fields, field)?.value;
  if (typeof cell === 'string') return cell;
  const text: unknown = typeof cell === 'object' && cell !== null ? Object.getOwnPropertyDescriptor(cell, 'display_value')?.value : '';
  return typeof text === 'string' ? text : '';
}

/** The subject's records that meet a test on one of their fields. */
export function recordsWhere(subject: ConformanceSubject, field: Path, test: (value: string) => boolean): readonly string[] {
  return refsOf(subject.records.filter(({ values }) => test(values[field] ?? '')));
}

/** The value of a field of the subject's n-th record. */
export function knownValue(subject: ConformanceSubject, field: Path, index = 0): string {
  const value = subject.records[index]?.values[field];
  expectThat(value !== undefined, `the subject says nothing about ${field} of record ${index}`);
  return value;
}
