import * as fc from 'fast-check';
import { isPortalError } from '../../../src/data/errors.js';
import { effectiveOf } from '../situation.js';
import type { ListQuery } from '../../../src/data/query.js';
import type { Effective } from '../../../src/guard/effective.js';
import type { ListRequest } from '../../../src/guard/list-request.js';

export type CheckQuery = (request: ListRequest, allowed: Effective) => ListQuery;

/** A leaf, and whether the grant below allows it. */
interface Leaf {
  readonly clause: { readonly field: string; readonly op: string; readonly value?: unknown };
  readonly legal: boolean;
}
type Tree = { readonly leaf: Leaf } | { readonly join: 'all' | 'any'; readonly parts: readonly Tree[] };

const grant = {
  list: ['number', 'state', 'opened_at', 'caller'], search: ['number'], sort: ['number', 'opened_at'],
  filter: ['number', 'caller', { field: 'state', operators: 'match' }, { field: 'opened_at', operators: 'range' }],
} as const;

const text = fc.constantFrom('1', 'a^ORsalary>1', 'x;script:y', 'é');
const legalLeaf: fc.Arbitrary<Leaf> = fc.oneof(
  fc.record({ field: fc.constantFrom('number', 'caller'), op: fc.constantFrom('equals', 'contains', 'less-than'), value: text }),
  fc.record({ field: fc.constantFrom('number', 'state'), op: fc.constantFrom('equals', 'not-equals'), value: text }),
  fc.record({ field: fc.constant('state'), op: fc.constant('in'), value: fc.array(text, { maxLength: 3 }) }),
  fc.record({ field: fc.constant('opened_at'), op: fc.constantFrom('at-least', 'at-most'), value: text }),
  fc.record({ field: fc.constantFrom('number', 'caller'), op: fc.constant('is-empty') }),
).map((clause) => ({ clause, legal: true }));
const illegalLeaf: fc.Arbitrary<Leaf> = fc.oneof(
  fc.record({ field: fc.constantFrom('salary', 'Number', 'STATE', 'num', 'number2', 'caller.email', 'caller.', 'constructor', ''), op: fc.constant('equals'), value: text }),
  fc.record({ field: fc.constant('state'), op: fc.constantFrom('contains', 'starts-with', 'greater-than'), value: text }),
  fc.record({ field: fc.constant('opened_at'), op: fc.constantFrom('equals', 'in'), value: fc.constant(['1']) }),
  fc.record({ field: fc.constant('number'), op: fc.constantFrom('LIKE', '=', 'Equals'), value: text }),
  fc.record({ field: fc.constant('number'), op: fc.constant('not-in'), value: fc.constant([]) }),
  fc.record({ field: fc.constant('number'), op: fc.constant('equals'), value: text, raw: fc.constant('salary>1') }),
).map((clause) => ({ clause, legal: false }));

// Mostly legal leaves: a tree of many leaves would else almost never be legal as a whole.
const leaf = fc.oneof({ arbitrary: legalLeaf, weight: 14 }, { arbitrary: illegalLeaf, weight: 1 }).map((one): Tree => ({ leaf: one }));
const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof({ maxDepth: 4, withCrossShrink: true }, leaf,
    fc.record({ join: fc.constantFrom('all' as const, 'any' as const), parts: fc.array(tie('tree'), { minLength: 1, maxLength: 4 }) })),
}));
const sort = fc.oneof(
  { arbitrary: fc.constantFrom({ keys: [], legal: true }, { keys: ['number'], legal: true }, { keys: ['opened_at', 'number'], legal: true }), weight: 6 },
  { arbitrary: fc.constantFrom({ keys: ['salary'], legal: false }, { keys: ['number', 'state'], legal: false }, { keys: ['Number'], legal: false }, { keys: ['number', 'number'], legal: false }), weight: 1 },
);
const more = fc.oneof({ arbitrary: fc.constant({}), weight: 9 }, { arbitrary: fc.constantFrom({ query: 'salary>1' }, { fields: ['salary'] }), weight: 1 });
const only = fc.oneof(
  { arbitrary: fc.constantFrom<readonly string[] | undefined>(undefined, ['number'], ['caller', 'number']), weight: 6 },
  { arbitrary: fc.constantFrom<readonly string[]>([], ['salary', 'number'], ['Number']), weight: 1 },
);
const search = fc.oneof({ arbitrary: fc.constantFrom(undefined, 'printer'), weight: 6 }, { arbitrary: fc.constantFrom('', { text: 'x', fields: ['salary'] }), weight: 1 });

const isLegal = (node: Tree): boolean => ('leaf' in node ? node.leaf.legal : node.parts.every(isLegal));
const conditionOf = (node: Tree): object => ('leaf' in node ? node.leaf.clause : { [node.join]: node.parts.map(conditionOf) });

/**
 * A request of which every part is granted is asked whole, clause by clause; of any other nothing is asked. What is asked
 * for are the fields of the grant, or those of them that are wanted.
 */
export function queryHolds(check: CheckQuery): fc.IProperty<unknown> {
  const allowed = effectiveOf(grant);
  return fc.property(fc.option(tree, { nil: undefined, freq: 6 }), sort, search, more, only, (where, { keys, legal }, text, extra, wanted) => {
    const request = {
      table: 'task', view: 'portal', limit: 20, ...extra, ...(where && { where: conditionOf(where) }), ...(text !== undefined && { search: text }), ...(wanted && { only: wanted }),
      sort: keys.map((field) => ({ field, direction: 'ascending' })),
    };
    const before = JSON.stringify(request);
    const fine = (!where || isLegal(where)) && legal && Object.keys(extra).length === 0 && (text === undefined || text === 'printer')
      && (!wanted || (wanted.length > 0 && wanted.every((path) => grant.list.some((granted) => granted === path))));
    let query: ListQuery;
    try {
      query = check(request as unknown as ListRequest, allowed);
    } catch (error) {
      return !fine && isPortalError(error) && error.code === 'query-refused';
    }
    const expected = {
      table: 'task', fields: grant.list.filter((path) => !wanted || wanted.includes(path)), raw: [], limit: 20, ...(where && { where: conditionOf(where) }), ...(text !== undefined && { search: { text, fields: ['number'] } }), sort: request.sort,
    };
    return fine && canonical(query) === canonical(expected) && JSON.stringify(request) === before;
  });
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => (
    typeof part === 'object' && part !== null && !Array.isArray(part) ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => one.localeCompare(other))) : part));
}
