import { checkCondition, isPlainText, refuse } from './check-condition.js';
import { rawOf } from './effective.js';
import { isRecord, own } from '../data/own.js';
import { maxRows } from '../data/query.js';
import type { Path } from '../data/path.js';
import type { AllOf, AnyOf, Condition, ListQuery, Sort } from '../data/query.js';
import type { Effective } from './effective.js';
import type { ListRequest } from './list-request.js';

const maxSorts = 8;
const maxCursorLength = 4096;
const requestKeys: ReadonlySet<PropertyKey> = new Set(['table', 'view', 'only', 'where', 'search', 'sort', 'limit', 'cursor']);

/**
 * The query that may be asked for a request: exactly the granted fields, or those of them that it names, and every clause of
 * the request or none at all (G-10, G-30 to G-37). Throws `query-refused` otherwise; the detail names the part, never a value.
 */
export function checkQuery(request: ListRequest, allowed: Effective): ListQuery {
  if (Reflect.ownKeys(request).some((key) => !requestKeys.has(key))) refuse('request');
  const { table, view, only = allowed.read, where, search, sort, limit, cursor } = request;
  if (table !== allowed.table || view !== allowed.view) refuse('table');
  if (!Number.isSafeInteger(limit) || limit < 1 || limit > maxRows) refuse('limit');
  if (cursor !== undefined && !isCursor(cursor)) refuse('cursor');
  if (search !== undefined && (!isPlainText(search) || search.trim() === '' || allowed.search.length === 0)) refuse('search');
  if (!Array.isArray(only) || only.length === 0 || only.some((path: Path) => !allowed.read.includes(path))) refuse('only');
  const fields = Object.freeze(allowed.read.filter((path) => only.includes(path)));
  return Object.freeze({
    table,
    fields,
    raw: rawOf({ ...allowed, read: fields }),
    ...(where !== undefined && { where: checkCondition(where, allowed.filter) }),
    ...(search !== undefined && { search: Object.freeze({ text: search, fields: allowed.search }) }),
    ...(sort !== undefined && { sort: checkSort(sort, allowed.sort) }),
    limit,
    ...(cursor !== undefined && { cursor }),
  });
}

function checkSort(given: unknown, granted: ReadonlySet<string>): readonly Sort[] {
  if (!Array.isArray(given) || given.length > maxSorts) refuse('sort');
  const sorted = new Set<string>();
  return Object.freeze(Array.from<unknown, Sort>(given, (entry) => {
    if (!isRecord(entry) || Reflect.ownKeys(entry).length !== 2) refuse('sort');
    const field = own(entry, 'field');
    const direction = own(entry, 'direction');
    if (typeof field !== 'string' || !granted.has(field) || sorted.has(field)) refuse('sort: field');
    if (direction !== 'ascending' && direction !== 'descending') refuse(`sort: direction of ${field}`);
    sorted.add(field);
    return Object.freeze({ field, direction });
  }));
}

/** Whether a value can be a place in a list. */
export function isCursor(value: unknown): value is string {
  return typeof value === 'string' && value !== '' && value.length <= maxCursorLength;
}

/**
 * A condition without its empty lists, or `false` when they leave nothing that could match, so that no request is needed
 * (G-34). A branch of `any` that can match nothing is no branch; `not-in` nothing would match everything and is refused.
 * Lists may turn out empty only when the person's groups have been filled in.
 */
export function withoutEmptyLists(condition: Condition): Condition | false {
  if (isAll(condition)) {
    const all = condition.all.map(withoutEmptyLists);
    return all.every((part) => part !== false) ? { all } : false;
  }
  if (isAny(condition)) {
    const any = condition.any.map(withoutEmptyLists).filter((part) => part !== false);
    return any.length > 0 ? { any } : false;
  }
  if (!Array.isArray(condition.value) || condition.value.length > 0) return condition;
  return condition.op === 'in' ? false : refuse(`where: value of ${condition.field}`);
}

function isAll(condition: Condition): condition is AllOf {
  return Object.hasOwn(condition, 'all');
}

function isAny(condition: Condition): condition is AnyOf {
  return Object.hasOwn(condition, 'any');
}
