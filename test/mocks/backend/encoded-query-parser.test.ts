import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { Clause, Query, Term } from '../../../mocks/backend/encoded-query/ast.js';
import { readOperator, operatorTokens } from '../../../mocks/backend/encoded-query/operators.js';
import type { Operator } from '../../../mocks/backend/encoded-query/operators.js';
import { parseQuery } from '../../../mocks/backend/encoded-query/parser.js';
import { tokenize } from '../../../mocks/backend/encoded-query/tokenizer.js';
import { printQuery } from './print-query.js';

function is(field: string, value: string, operator: Operator = '='): Term {
  return { kind: 'comparison', field, operator, value };
}

const [a, b, c, d] = [is('a', '1'), is('b', '2'), is('c', '3'), is('d', '4')];

describe('The text of an encoded query', () => {
  const shapes: readonly (readonly [text: string, groups: Query['groups']])[] = [
    ['', [[]]],
    ['a=1', [[[a]]]],
    ['^a=1', [[[a]]]],
    ['a=1^b=2', [[[a], [b]]]],
    ['a=1^ORb=2', [[[a, b]]]],
    ['a=1^b=2^ORc=3^d=4', [[[a], [b, c], [d]]]],
    ['a=1^ORb=2^c=3^ORd=4', [[[a, b], [c, d]]]],
    ['a=1^ORb=2^ORc=3', [[[a, b, c]]]],
    ['a=1^NQb=2', [[[a]], [[b]]]],
    ['a=1^b=2^NQc=3^ORd=4', [[[a], [b]], [[c, d]]]],
    ['a=1^NQb=2^NQc=3', [[[a]], [[b]], [[c]]]],
    ['a=1^EQ', [[[a]]]],
    ['a=1^GROUPBYstate^b=2', [[[a], [b]]]],
    ['GOTOnumber>=CS0001', [[[is('number', 'CS0001', '>=')]]]],
    ['a=x^^y', [[[is('a', 'x^y')]]]],
    ['a=x^^^b=2', [[[is('a', 'x^')], [b]]]],
    ['a= 1 ', [[[is('a', ' 1 ')]]]],
    ['a.b.c=1', [[[is('a.b.c', '1')]]]],
    ['a=b=c', [[[is('a', 'b=c')]]]],
    ['123TEXTQUERY321=lost mail', [[[{ kind: 'text', text: 'lost mail' }]]]],
    ['123TEXTINDEXGROUP321=mail', [[[{ kind: 'text', text: 'mail' }]]]],
    ['a=1^Nonsense', [[[a], [{ kind: 'unreadable', text: 'Nonsense' }]]]],
    ['a', [[[{ kind: 'unreadable', text: 'a' }]]]],
    ['RLQUERYnonsense^ENDRLQUERY^a=1', [[[{ kind: 'unreadable', text: 'RLQUERYnonsense' }], [a]]]],
    ['JOINnonsense', [[[{ kind: 'unreadable', text: 'JOINnonsense' }]]]],
  ];
  for (const [text, groups] of shapes) {
    it(`"${text}" is read as it is meant`, () => {
      expect(parseQuery(text)).to.deep.equal({ groups, order: [] });
    });
  }

  it('may sort anywhere, by several keys in turn', () => {
    expect(parseQuery('ORDERBYa^a=1^ORDERBYDESCb.c^NQb=2^ORDERBYd')).to.deep.equal({
      groups: [[[a]], [[b]]],
      order: [{ field: 'a', descending: false }, { field: 'b.c', descending: true }, { field: 'd', descending: false }],
    });
  });

  it('counts related records, with the inner query after a comma or a caret', () => {
    const related = (groups: Query['groups']): Query['groups'] => [[
      [{ kind: 'related-records', table: 'incident', field: 'problem_id', comparator: '>=', count: 1, query: { groups, order: [] } }],
      [d],
    ]];
    expect(parseQuery('RLQUERYincident.problem_id,>=1^ENDRLQUERY^d=4').groups).to.deep.equal(related([[]]));
    expect(parseQuery('RLQUERYincident.problem_id,>=1,a=1^ENDRLQUERY^d=4').groups).to.deep.equal(related([[[a]]]));
    expect(parseQuery('RLQUERYincident.problem_id,>=1,m2m^ENDRLQUERY^d=4').groups).to.deep.equal(related([[]]));
    expect(parseQuery('RLQUERYincident.problem_id,>=1,m2m,a=1^ENDRLQUERY^d=4').groups).to.deep.equal(related([[[a]]]));
    expect(parseQuery('RLQUERYincident.problem_id,>=1^a=1^ORb=2^NQc=3^ENDRLQUERY^d=4').groups)
      .to.deep.equal(related([[[a, b]], [[c]]]));
  });

  it('joins another table, and sorting behind the join is that of the whole', () => {
    expect(parseQuery('a=1^JOINsys_user.sys_id=sys_user_group.manager!a=1^ORb=2^ORDERBYname')).to.deep.equal({
      groups: [[
        [a],
        [{
          kind: 'join', field: 'sys_id', otherTable: 'sys_user_group', otherField: 'manager',
          query: { groups: [[[a, b]]], order: [] },
        }],
      ]],
      order: [{ field: 'name', descending: false }],
    });
  });

  it('takes the longest operator', () => {
    const read = (text: string): string => `${readOperator(text)?.operator ?? 'none'}|${readOperator(text)?.rest ?? ''}`;
    expect([
      'IN1,2', 'INSTANCEOFtask', 'IN_HIERARCHYx', '>=1', '>1', '!=1', '!*1', 'NOT INx', 'NOT LIKEx', 'NOTLIKEx', 'NOTONx', 'ONx',
      'DOES NOT CONTAINx', 'DOESNOTCONTAINx', 'DOESNOTHAVEx', 'CONTAINSx', '*x', '%x', 'SAMEASx', 'ISEMPTY', 'LIKEx', 'likex', 'inx',
    ].map(read)).to.deep.equal([
      'IN|1,2', 'INSTANCEOF|task', 'IN_HIERARCHY|x', '>=|1', '>|1', '!=|1', 'NOT LIKE|1', 'NOT IN|x', 'NOT LIKE|x', 'NOT LIKE|x',
      'NOTON|x', 'ON|x', 'NOT LIKE|x', 'NOT LIKE|x', 'DOESNOTHAVE|x', 'LIKE|x', 'LIKE|x', 'ENDSWITH|x', 'SAMEAS|x', 'ISEMPTY|',
      'LIKE|x', 'none|', 'none|',
    ]);
  });

  it('is the same query after printing and reading it again', () => {
    fc.assert(
      fc.property(queries, (query) => {
        expect(parseQuery(printQuery(query))).to.deep.equal(query);
      }),
      { numRuns: 500 },
    );
  });

  it('is always read to the end, whatever it says', () => {
    const piece = fc.oneof(
      fc.constantFrom('^', '^^', '^OR', '^NQ', '^EQ', 'ORDERBY', 'RLQUERY', 'ENDRLQUERY', 'JOIN', 'a', '=', '@', ',', ...operatorTokens),
      fc.string({ maxLength: 5 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const text = pieces.join('');
        expect(parseQuery(text).groups.length).to.be.at.least(1);
        expect(tokenize(text).every((token) => token !== '')).to.equal(true);
      }),
      { numRuns: 1000 },
    );
  });
});

const names = fc.stringMatching(/^[a-z][a-z0-9_]{0,6}(\.[a-z]{1,4})?$/);

const operators: readonly Operator[] = [
  '=', '!=', 'IN', 'NOT IN', 'LIKE', 'NOT LIKE', 'STARTSWITH', 'ENDSWITH', '>', '>=', '<', '<=', 'BETWEEN', 'SAMEAS', 'ON', 'DYNAMIC',
];

/** Values begin with a small letter, so that none of them makes a longer operator of the one before it. */
const comparisons = fc.record<Term & { kind: 'comparison' }>({
  kind: fc.constant('comparison'),
  field: names,
  operator: fc.constantFrom(...operators),
  value: fc.oneof(fc.constant(''), fc.string({ unit: fc.constantFrom('x', 'O', 'R', '^', '=', ',', '@', ' ', 'é') }).map((text) => `v${text}`)),
});

const clauses: fc.Arbitrary<Clause> = fc.array(comparisons, { minLength: 1, maxLength: 3 });

const related = fc.record<Term & { kind: 'related-records' }>({
  kind: fc.constant('related-records'),
  table: fc.constantFrom('task', 'sys_user'),
  field: fc.constantFrom('parent', 'manager'),
  comparator: fc.constantFrom('=', '!=', '>', '>=', '<', '<='),
  count: fc.nat(9),
  query: fc.record({ groups: fc.array(fc.array(clauses, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 2 }), order: fc.constant([]) }),
});

const queries: fc.Arbitrary<Query> = fc.record({
  groups: fc.array(fc.array(fc.oneof({ weight: 4, arbitrary: clauses }, { weight: 1, arbitrary: related.map((term) => [term]) }), {
    minLength: 1, maxLength: 4,
  }), { minLength: 1, maxLength: 3 }),
  order: fc.array(fc.record({ field: names, descending: fc.boolean() }), { maxLength: 2 }),
});
