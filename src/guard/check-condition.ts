import { matchOperators, rangeOperators } from '../data/query.js';
import { PortalError } from '../data/errors.js';
import { isRecord, own } from '../data/own.js';
import type { ClauseValue, Clause, Condition, Me, Moment, Operator, Scalar } from '../data/query.js';
import type { FilterTier } from './grant.js';

const maxDepth = 8;
const maxClauses = 200;
const maxValues = 500;
const maxText = 1000;
const momentUnits: readonly Moment['unit'][] = ['minute', 'hour', 'day'];
const me: readonly Me['me'][] = ['user', 'approver', 'groups', 'account'];
const partOperators: ReadonlySet<Operator> = new Set(['starts-with', 'ends-with', 'contains', 'not-contains']);

/** Refuses a query. The detail names the part that is wrong, never a value. */
export function refuse(part: string): never {
  throw new PortalError('query-refused', { detail: part });
}

/**
 * A fresh, frozen copy of a condition of which every leaf may be asked. One leaf that may not refuses the whole: leaving
 * it out would widen the answer (G-30, G-31). Bounded in depth and size, so that it ends for trees that do not.
 */
export function checkCondition(given: unknown, filter: ReadonlyMap<string, FilterTier>): Condition {
  let clauses = 0;
  const check = (node: unknown, depth: number): Condition => {
    if (!isRecord(node) || depth > maxDepth) refuse('where');
    const all = own(node, 'all');
    const any = own(node, 'any');
    const parts = all ?? any;
    if (parts === undefined) {
      clauses += 1;
      if (clauses > maxClauses) refuse('where');
      return checkClause(node, filter);
    }
    if (Reflect.ownKeys(node).length !== 1 || !Array.isArray(parts) || parts.length === 0 || parts.length > maxClauses) refuse('where');
    const checked = Object.freeze(Array.from<unknown, Condition>(parts, (part) => check(part, depth + 1)));
    return Object.freeze(all === undefined ? { any: checked } : { all: checked });
  };
  return check(given, 1);
}

function checkClause(given: object, filter: ReadonlyMap<string, FilterTier>): Clause {
  if (Reflect.ownKeys(given).some((key) => key !== 'field' && key !== 'op' && key !== 'value')) refuse('where');
  const field = own(given, 'field');
  const stated = own(given, 'op');
  const tier = typeof field === 'string' ? filter.get(field) : undefined;
  if (typeof field !== 'string' || tier === undefined) refuse('where: field');
  const op = [...(tier === 'range' ? [] : matchOperators), ...(tier === 'match' ? [] : rangeOperators)].find((known) => known === stated);
  if (op === undefined) refuse(`where: operator of ${field}`);
  const value = checkValue(op, own(given, 'value'), field);
  return Object.freeze(value === undefined ? { field, op } : { field, op, value });
}

function checkValue(op: Operator, value: unknown, field: string): ClauseValue | undefined {
  const wrong = (): never => refuse(`where: value of ${field}`);
  const scalar = (one: unknown): Scalar => (isScalar(one) ? one : wrong());
  switch (op) {
    case 'is-empty':
    case 'is-not-empty':
      return value === undefined ? value : wrong();
    case 'in':
    case 'not-in':
    case 'between': {
      if (isRecord(value) && op !== 'between') return checkRelative(value) ?? wrong();
      if (!Array.isArray(value) || value.length > maxValues) return wrong();
      // An empty `not-in` would let everything through; an empty `in` nothing, which is answered without a request.
      if ((op === 'between' && value.length !== 2) || (op === 'not-in' && value.length === 0)) return wrong();
      return Object.freeze(Array.from<unknown, Scalar>(value, scalar));
    }
    default:
      // A list field may contain the person; a part of a moment means nothing.
      if (isRecord(value)) return partOperators.has(op) && own(value, 'me') === undefined ? wrong() : checkRelative(value) ?? wrong();
      // Every text contains and begins with the empty one: no clause at all in the guise of one.
      return partOperators.has(op) && value === '' ? wrong() : scalar(value);
  }
}

/** A moment or a reference to the person, copied; `null` for any other object. */
function checkRelative(value: object): Moment | Me | null {
  const keys = Reflect.ownKeys(value).length;
  const who = me.find((known) => known === own(value, 'me'));
  if (who !== undefined) return keys === 1 ? Object.freeze({ me: who }) : null;
  const unit = momentUnits.find((known) => known === own(value, 'unit'));
  const offset = own(value, 'offset');
  return unit !== undefined && keys === 2 && typeof offset === 'number' && Number.isSafeInteger(offset) ? Object.freeze({ unit, offset }) : null;
}

function isScalar(value: unknown): value is Scalar {
  return typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value)) || isPlainText(value);
}

/** Whether a value is a text that a query may carry: of bounded length and without control characters (G-33). */
export function isPlainText(value: unknown): value is string {
  return typeof value === 'string' && value.length <= maxText && !/[\u0000-\u001F\u007F\u2028\u2029]/.test(value);
}
