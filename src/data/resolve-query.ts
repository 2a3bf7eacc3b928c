import { PortalError } from './errors.js';
import type { Identity } from './identity.js';
import type { Clause, ClauseValue, Condition, ListQuery, Me, Moment, Operator } from './query.js';

/** Milliseconds of the units of a {@link Moment}. */
const unitLength: Readonly<Record<Moment['unit'], number>> = { minute: 60_000, hour: 3_600_000, day: 86_400_000 };

/** A condition that nothing meets; the adapter answers it without a request (G-34). */
const nothing = (clause: Clause): Clause => ({ field: clause.field, op: 'in', value: [] });

/**
 * Replaces what a query says about "me" and "now" by keys and instants, just before an adapter is asked. Adapters
 * therefore never see a relative value, and a backend never evaluates one: a script in a query that a hardened server
 * drops would widen the answer to other people's records.
 *
 * @param now Milliseconds since the epoch.
 * @throws PortalError `query-refused` when the comparison makes no sense for the value, or when leaving out what the
 *   person does not have would widen the query (an exclusion of "my groups" for somebody without groups).
 */
export function resolveQuery(query: ListQuery, identity: Identity, now: number): ListQuery {
  return query.where ? { ...query, where: resolveCondition(query.where, identity, now) } : query;
}

function resolveCondition(condition: Condition, identity: Identity, now: number): Condition {
  if ('all' in condition) return { all: condition.all.map((part) => resolveCondition(part, identity, now)) };
  if ('any' in condition) return { any: condition.any.map((part) => resolveCondition(part, identity, now)) };
  if (isMoment(condition.value)) return { ...condition, value: instantText(now + lengthOf(condition.value)) };
  return isMe(condition.value) ? resolveMe(condition, condition.value, identity) : condition;
}

function resolveMe(clause: Clause, { me }: Me, identity: Identity): Condition {
  if (me === 'groups') return resolveKeys(clause, identity.groups);
  if (me === 'approver') return resolveKeys(clause, [identity.id, ...(identity.standsInFor ?? [])]);
  const key = me === 'user' ? identity.id : identity.account;
  return key === undefined ? resolveKeys(clause, []) : { ...clause, value: isListOperator(clause.op) ? [key] : key };
}

/** A comparison with several keys at once: one of them, none of them, or a list field that contains one of them. */
function resolveKeys(clause: Clause, keys: readonly string[]): Condition {
  const { field, op } = clause;
  if (op === 'equals' || op === 'in') return { field, op: 'in', value: keys };
  if (op === 'contains') return keys.length > 0 ? { any: keys.map((value) => ({ field, op, value })) } : nothing(clause);
  // Nothing to exclude would mean everything: rather no list than a wider one than the view's author thought of.
  if (keys.length === 0) throw new PortalError('query-refused');
  if (op === 'not-equals' || op === 'not-in') return { field, op: 'not-in', value: keys };
  if (op === 'not-contains') return { all: keys.map((value) => ({ field, op, value })) };
  throw new PortalError('query-refused');
}

function isListOperator(op: Operator): boolean {
  return op === 'in' || op === 'not-in';
}

function lengthOf({ unit, offset }: Moment): number {
  return unitLength[unit] * offset;
}

/** `YYYY-MM-DD HH:MM:SS`, UTC. */
function instantText(milliseconds: number): string {
  const date = new Date(milliseconds);
  if (Number.isNaN(date.getTime())) throw new PortalError('query-refused');
  return date.toISOString().slice(0, 19).replace('T', ' ');
}

function isMoment(value: ClauseValue | undefined): value is Moment {
  return typeof value === 'object' && 'unit' in value;
}

function isMe(value: ClauseValue | undefined): value is Me {
  return typeof value === 'object' && 'me' in value;
}
