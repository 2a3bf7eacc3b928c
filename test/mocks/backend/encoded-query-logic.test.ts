import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { Query, Term } from '../../../mocks/backend/encoded-query/ast.js';
import { parseQuery } from '../../../mocks/backend/encoded-query/parser.js';
import { pageOf } from '../../../mocks/backend/encoded-query/sort-rows.js';
import type { StoredRecord } from '../../../mocks/backend/types.js';
import { found, smallService } from './small-service.js';
import { printQuery } from './print-query.js';

/** Two fields with an index, two without. */
const fields = ['number', 'assigned_to', 'short_description', 'cause_notes'] as const;
const values = ['', 'a', 'b', 'A'];

const records: fc.Arbitrary<readonly StoredRecord[]> = fc
  .array(fc.record({
    number: fc.constantFrom(...values), assigned_to: fc.constantFrom(...values),
    short_description: fc.constantFrom(...values), cause_notes: fc.constantFrom(...values),
  }), { maxLength: 12 })
  .map((rows) => rows.map((row, at) => ({ ...row, sys_id: `p${at}` })));

function queriesOf(
  names: readonly (typeof fields)[number][],
  operators: readonly ('=' | '!=' | 'IN' | 'NOT IN')[],
  most: number,
): fc.Arbitrary<Query> {
  const terms: fc.Arbitrary<Term> = fc.record({
    kind: fc.constant('comparison' as const),
    field: fc.constantFrom(...names),
    operator: fc.constantFrom(...operators),
    value: fc.constantFrom('a', 'b'),
  });
  const some = <T>(part: fc.Arbitrary<T>): fc.Arbitrary<T[]> => fc.array(part, { minLength: 1, maxLength: most });
  return fc.record({ groups: some(some(some(terms))), order: fc.constant([]) });
}

const queries = queriesOf(fields, ['=', '!=', 'IN', 'NOT IN'], 3);

/** All of these are answered from indexes. */
const indexedQueries = queriesOf(['number', 'assigned_to'], ['=', 'IN'], 2);

/** What a query means, said as plainly as it can be. */
function holds({ groups }: Query, record: StoredRecord): boolean {
  return groups.some((group) => group.every((clause) => clause.some((term) => {
    if (term.kind !== 'comparison') return false;
    const equal = (record[term.field] ?? '').toLowerCase() === term.value;
    return term.operator === '=' || term.operator === 'IN' ? equal : !equal;
  })));
}

describe('And, or and new query', () => {
  const table: readonly (readonly [query: string, keys: string])[] = [
    ['number=a^assigned_to=x^ORassigned_to=y^active=true', 'pax-t pay-t'],
    ['assigned_to=x^ORassigned_to=y^active=true^ORnumber=b', 'pax-t pay-t pbx-t pbx-f pcy-t'],
    ['number=a^NQassigned_to=x', 'pax-t pay-t paz-f pbx-t pbx-f'],
    ['number=b^active=true^NQnumber=a^active=false', 'paz-f pbx-t'],
    ['number=a^NQassigned_to=x^active=false^ORDERBYDESCactive', 'pax-t pay-t paz-f pbx-f'],
  ];
  const problem = [['a', 'x', 't'], ['a', 'y', 't'], ['a', 'z', 'f'], ['b', 'x', 't'], ['b', 'x', 'f'], ['c', 'y', 't']].map(
    ([number = '', assigned_to = '', active = '']) =>
      ({ sys_id: `p${number}${assigned_to}-${active}`, number, assigned_to, active: active === 't' ? 'true' : 'false' }),
  );
  for (const [query, keys] of table) {
    it(`${query} finds ${keys}`, () => {
      expect(found(smallService({ records: { problem } }).asSystem(), 'problem', query).join(' ')).to.equal(keys);
    });
  }

  it('find what a plain reading of the query finds, in the order in which records were stored', () => {
    fc.assert(
      fc.property(records, queries, (problem, query) => {
        const session = smallService({ records: { problem } }).asSystem();
        const expected = problem.filter((record) => holds(query, record)).map((record) => record['sys_id']);
        expect(found(session, 'problem', printQuery(query))).to.deep.equal(expected);
      }),
      { numRuns: 300 },
    );
  });

  it('find the same through an index that has followed changes as on a fresh start', () => {
    const change = fc.tuple(fc.nat(11), fc.constantFrom(...fields), fc.constantFrom(...values), fc.boolean());
    fc.assert(
      fc.property(records, indexedQueries, fc.array(change, { maxLength: 12 }), (problem, query, changes) => {
        const session = smallService({ records: { problem } }).asSystem();
        const text = printQuery(query);
        found(session, 'problem', text);
        const expected = new Map(problem.map((record) => [record['sys_id'] ?? '', record]));
        for (const [at, name, value, isRemoval] of changes) {
          const sysId = `p${at}`;
          const record = expected.get(sysId);
          if (!record) continue;
          if (isRemoval) {
            session.remove('problem', sysId);
            expected.delete(sysId);
          } else {
            session.update('problem', sysId, { [name]: value });
            expected.set(sysId, { ...record, [name]: value });
          }
        }
        const keys = [...expected.values()].filter((record) => holds(query, record)).map((record) => record['sys_id']);
        expect(found(session, 'problem', text)).to.deep.equal(keys);
      }),
      { numRuns: 200 },
    );
  });

  it('never fail, whatever a person sends', () => {
    const session = smallService({ records: { problem } }).asSystem();
    const piece = fc.oneof(
      fc.constantFrom('^', '^OR', '^NQ', 'number', 'assigned_to.name', 'opened_at', '=', 'IN', 'BETWEEN', 'ON', 'RELATIVEGT', '@', 'SAMEAS',
        'RLQUERY', 'ENDRLQUERY', 'JOIN', '=javascript:gs.daysAgo(', '7)', 'DATEPART', 'ORDERBY', '99999999999999999'),
      fc.string({ maxLength: 4 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        expect(session.list('problem', { query: pieces.join('') }).total).to.be.within(0, problem.length);
      }),
      { numRuns: 500 },
    );
  });
});

describe('Sorting', () => {
  const problem = [
    { sys_id: 'p1', number: 'b', priority: '10', assigned_to: 'eve', opened_at: '2026-01-02 00:00:00', reassignment_count: '3' },
    { sys_id: 'p2', number: 'A', priority: '9', assigned_to: 'ada', opened_at: '2026-01-01 00:00:00', reassignment_count: '3' },
    { sys_id: 'p3', number: 'c', priority: '9', assigned_to: 'ben', opened_at: '2026-01-03 00:00:00' },
    { sys_id: 'p4', number: 'a', priority: 'low', opened_at: '2026-01-01 00:00:00', reassignment_count: '-1' },
  ];
  const table: readonly (readonly [query: string, keys: string])[] = [
    ['ORDERBYnumber', 'p2 p4 p1 p3'],
    ['ORDERBYDESCnumber', 'p3 p1 p2 p4'],
    ['ORDERBYpriority', 'p2 p3 p1 p4'],
    ['ORDERBYpriority^ORDERBYDESCnumber', 'p3 p2 p1 p4'],
    ['ORDERBYassigned_to', 'p4 p2 p3 p1'],
    ['ORDERBYDESCassigned_to', 'p1 p3 p2 p4'],
    ['ORDERBYassigned_to.email', 'p4 p2 p3 p1'],
    ['ORDERBYopened_at', 'p2 p4 p1 p3'],
    ['ORDERBYreassignment_count', 'p3 p4 p1 p2'],
    ['ORDERBYDESCreassignment_count^ORDERBYnumber', 'p2 p1 p4 p3'],
  ];
  for (const [query, keys] of table) {
    it(`${query} gives ${keys}`, () => {
      expect(found(smallService({ records: { problem } }).asSystem(), 'problem', query).join(' ')).to.equal(keys);
    });
  }

  it('goes by the names of references, not by their keys', () => {
    const sys_user = [{ sys_id: 'u1', name: 'Zoe' }, { sys_id: 'u2', name: 'adam' }, { sys_id: 'u3', name: 'Mia' }];
    const session = smallService({ records: { sys_user, problem: sys_user.map(({ sys_id }) => ({ sys_id: `p-${sys_id}`, assigned_to: sys_id })) } }).asSystem();
    expect(found(session, 'problem', 'ORDERBYassigned_to')).to.deep.equal(['p-u2', 'p-u3', 'p-u1']);
    expect(found(session, 'problem', 'assigned_to>b')).to.deep.equal(['p-u1', 'p-u3']);
  });

  it('leaves records that nothing tells apart as they were stored, in all classes of a parent table', () => {
    const many = (prefix: string): readonly StoredRecord[] =>
      Array.from({ length: 30 }, (_, at) => ({ sys_id: `${prefix}${at}`, active: 'true', number: `${prefix}${at % 3}` }));
    const session = smallService({ records: { problem: many('p'), sn_customerservice_case: many('c') } }).asSystem();
    const stored = [...many('p'), ...many('c')].map((record) => record['sys_id']);
    expect(found(session, 'task', '')).to.deep.equal(stored);
    expect(found(session, 'task', 'ORDERBYactive')).to.deep.equal(stored);
    expect(found(session, 'task', 'numberINp0,p1,p2,c2,c1,c0')).to.deep.equal(stored);
  });

  it('leaves them so on a short page of a long list, too', () => {
    const problem = Array.from({ length: 200 }, (_, at) => ({ sys_id: `p${at}`, active: 'true' }));
    const { records: page, total } = smallService({ records: { problem } }).asSystem().list('problem', { query: 'ORDERBYactive', offset: 2, limit: 3 });
    expect([page.map((record) => record['sys_id']), total]).to.deep.equal([['p2', 'p3', 'p4'], 200]);
  });

  it('a page is the same part of the whole as after sorting everything', () => {
    const row = fc.record({ key: fc.integer({ min: 0, max: 99 }) });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 300, size: 'max' }), fc.nat(20), fc.nat(20), (keys, offset, limit) => {
        const rows = keys.map(({ key }, position) => ({ position, record: { key: String(key) } }));
        const compare = (a: (typeof rows)[number], b: (typeof rows)[number]): number =>
          Number(a.record.key) - Number(b.record.key) || a.position - b.position;
        const page = pageOf(rows, (a, b) => Number(a.record['key']) - Number(b.record['key']) || a.position - b.position, offset, limit);
        expect(page).to.deep.equal(rows.toSorted(compare).slice(offset, offset + limit));
      }),
      { numRuns: 500 },
    );
  });

  it('does not depend on reading: the query is the same tree with its sort keys aside', () => {
    expect(parseQuery('ORDERBYnumber^state=1').groups).to.deep.equal(parseQuery('state=1').groups);
  });
});
