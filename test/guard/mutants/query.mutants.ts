import { checkQuery } from '../../../src/guard/check-query.js';
import { effectiveOf } from '../situation.js';
import type { Condition } from '../../../src/data/query.js';
import type { Effective } from '../../../src/guard/effective.js';
import type { ListRequest } from '../../../src/guard/list-request.js';
import type { CheckQuery } from '../properties/query.property.js';

type Clause = Extract<Condition, { readonly op: unknown }>;

/** Rewrites every leaf; one that becomes `null` is dropped, with what it leaves empty. */
function rewrite(node: Condition, leaf: (clause: Clause) => Condition | null): Condition | null {
  if ('op' in node) return leaf(node);
  const parts = ('all' in node ? node.all : node.any).map((part) => rewrite(part, leaf)).filter((part) => part !== null);
  if (parts.length === 0) return null;
  return 'all' in node ? { all: parts } : { any: parts };
}
/** A check that first mends the request. */
const mending = (mend: (request: ListRequest, allowed: Effective) => ListRequest): CheckQuery => (request, allowed) => checkQuery(mend(request, allowed), allowed);
const mendingLeaves = (leaf: (clause: Clause, allowed: Effective) => Condition | null): CheckQuery => mending(({ where, ...request }, allowed) => {
  const left = where && rewrite(where, (clause) => leaf(clause, allowed));
  return left ? { ...request, where: left } : request;
});
/** A check that asks what it was asked after it has checked something else. */
const checkingOnly = (pick: (where: Condition) => Condition): CheckQuery => (request, allowed) => (
  { ...checkQuery(request.where ? { ...request, where: pick(request.where) } : request, allowed), ...(request.where && { where: request.where }) });
const wider = (allowed: Effective, more: object): Effective => ({ ...allowed, ...more });
const firstLeaf = (node: Condition): Condition => {
  if ('op' in node) return node;
  const [first] = 'all' in node ? node.all : node.any;
  return first ? firstLeaf(first) : node;
};
const isGranted = ({ field }: Clause, { filter }: Effective): boolean => filter.has(field);
const harmless = { field: 'number', op: 'is-empty' } as const;

/** Checks as they might be written on a bad day. Each has to be found out by the property. */
export const queryMutants: Readonly<Record<string, CheckQuery>> = {
  'drops the clauses that are denied': mendingLeaves((clause, allowed) => (isGranted(clause, allowed) ? clause : null)),
  'drops the whole condition when a clause is denied': mending(({ where, ...request }, allowed) => {
    let denied = false;
    if (where) rewrite(where, (clause) => { denied ||= !isGranted(clause, allowed); return clause; });
    return denied || !where ? request : { ...request, where };
  }),
  'checks the first leaf only': checkingOnly(firstLeaf),
  'checks the first level only': checkingOnly((where) => rewrite(where, (clause) => (('op' in where) || ('all' in where ? where.all : where.any).includes(clause) ? clause : harmless)) ?? where),
  'checks nothing inside any': checkingOnly(function outside(where): Condition {
    if ('op' in where) return where;
    return 'any' in where ? harmless : { all: where.all.map(outside) };
  }),
  'matches names without regard to case': mendingLeaves((clause) => ({ ...clause, field: clause.field.toLowerCase() })),
  'takes a granted reference for its fields': mendingLeaves((clause) => ({ ...clause, field: clause.field.split('.')[0] ?? '' })),
  'matches the beginning of names': mendingLeaves((clause, allowed) => ({ ...clause, field: [...allowed.filter.keys()].find((name) => clause.field.startsWith(name)) ?? clause.field })),
  'lets every readable field be filtered': (request, allowed) => checkQuery(request, wider(allowed, { filter: new Map(allowed.read.map((path) => [path, 'both'])) })),
  'forgets about tiers': (request, allowed) => checkQuery(request, wider(allowed, { filter: new Map([...allowed.filter.keys()].map((path) => [path, 'both'])) })),
  'takes an unknown comparison for equality': mendingLeaves((clause) => (/^(LIKE|=|Equals)$/.test(clause.op) ? { ...clause, op: 'equals' } : clause)),
  'lets nothing be excluded': mendingLeaves((clause) => (clause.op === 'not-in' && Array.isArray(clause.value) && clause.value.length === 0 ? null : clause)),
  'passes over keys that it does not know': mendingLeaves(({ field, op, value }) => (value === undefined ? { field, op } : { field, op, value })),
  'passes over parts that it does not know': mending(({ table, view, where, search, sort, limit }) => ({ table, view, limit, ...(where && { where }), ...(search !== undefined && { search }), ...(sort && { sort }) })),
  'drops sort keys that are denied': mending(({ sort, ...request }, allowed) => (sort ? { ...request, sort: sort.filter(({ field }) => allowed.sort.has(field)) } : request)),
  'sorts by every readable field': (request, allowed) => checkQuery(request, wider(allowed, { sort: new Set(allowed.read) })),
  'drops an empty search': mending(({ search, ...request }) => (search ? { ...request, search } : request)),
  'searches where it is told to': (request, allowed) => {
    const { search, ...rest } = request;
    return typeof search === 'object' ? { ...checkQuery(rest, allowed), search } : checkQuery(request, allowed);
  },
  'searches every readable field': (request, allowed) => checkQuery(request, wider(allowed, { search: allowed.read })),
  'asks for more than is granted': (request, allowed) => ({ ...checkQuery(request, allowed), fields: [...allowed.read, 'sys_id'] }),
  'asks for whatever is wanted': (request, allowed) => checkQuery(request, wider(allowed, { read: [...new Set([...allowed.read, ...(Array.isArray(request.only) ? request.only : [])])] })),
  'asks for the wanted fields that are granted': mending(({ only, ...request }, allowed) => (Array.isArray(only) ? { ...request, only: only.filter((path) => allowed.read.includes(path)) } : request)),
  'asks for all where some are wanted': mending((request) => Object.fromEntries(Object.entries(request).filter(([key]) => key !== 'only')) as unknown as ListRequest),
  'takes no wanted fields for all': mending(({ only, ...request }) => (Array.isArray(only) && only.length > 0 ? { ...request, only } : request)),
  'asks in the order that is wanted': (request, allowed) => ({ ...checkQuery(request, allowed), fields: request.only ?? allowed.read }),
  'turns any into all': (request, allowed) => {
    const query = checkQuery(request, allowed);
    const all = (node: Condition): Condition => ('op' in node ? node : { all: ('all' in node ? node.all : node.any).map(all) });
    return query.where ? { ...query, where: all(query.where) } : query;
  },
  'checks against another grant': (request) => checkQuery(request, effectiveOf({ list: ['number', 'state', 'opened_at', 'caller'], filter: ['number', 'state', 'opened_at', 'caller'], sort: ['number', 'opened_at'], search: ['number'] })),
};

/** The frames of the mutants without a mutation: they keep the property, so that it is the mutation that breaks it. */
export const soundQueries: Readonly<Record<string, CheckQuery>> = {
  'mends nothing': mending((request) => request), 'mends no leaf': mendingLeaves((clause) => clause), 'checks the whole': checkingOnly((where) => where), 'widens nothing': (request, allowed) => checkQuery(request, wider(allowed, {})),
};
