import { expect } from '@open-wc/testing';
import { checkQuery, withoutEmptyLists } from '../../src/guard/check-query.js';
import { codeOf, effectiveOf, isDeeplyFrozen } from './situation.js';
import type { Condition } from '../../src/data/query.js';
import type { ListRequest } from '../../src/guard/list-request.js';

const allowed = effectiveOf({
  list: ['number', 'state', 'opened_at', 'caller.email', 'impact'], raw: ['state'], search: ['number', 'caller.email'],
  filter: ['number', 'caller.email', { field: 'state', operators: 'match' }, { field: 'opened_at', operators: 'range' }], sort: ['number', 'opened_at'],
});
const base = { table: 'task', view: 'portal', limit: 20 } as const;

/** A request as a page without a compiler, a link or a saved list would make it. */
function asked(request: object) {
  return checkQuery({ ...base, ...request } as ListRequest, allowed);
}
function refused(request: object): boolean {
  return codeOf(() => asked(request)) === 'query-refused';
}
const leaf = { field: 'number', op: 'equals', value: 'T1' } as const;

describe('checking a query', () => {
  it('G-10 asks for exactly the granted fields, in the order of the grant', () => {
    expect(asked({})).to.deep.equal({ table: 'task', fields: ['number', 'state', 'opened_at', 'caller.email', 'impact'], raw: ['state'], limit: 20 });
  });

  it('G-10 asks for fewer fields where fewer are wanted, in the order of the grant, with their stored values and no others', () => {
    expect(asked({ only: ['state', 'number'] })).to.deep.equal({ table: 'task', fields: ['number', 'state'], raw: ['state'], limit: 20 });
    expect(asked({ only: ['opened_at'] })).to.deep.equal({ table: 'task', fields: ['opened_at'], raw: [], limit: 20 });
    expect(isDeeplyFrozen(asked({ only: ['number'] }))).to.equal(true);
  });

  for (const only of [[], ['number', 'salary'], ['Number'], ['caller'], 'number', { 0: 'number', length: 1 }, null, [['number']], [undefined]]) {
    it(`G-03 G-10 refuses to ask for ${JSON.stringify(only)} of the fields`, () => expect(refused({ only })).to.equal(true));
  }

  it('G-30 passes on every clause of what is granted, in a copy that is frozen', () => {
    const where = {
      all: [leaf, { any: [{ field: 'state', op: 'in', value: ['1', 2, true] }, { field: 'opened_at', op: 'at-least', value: { unit: 'day', offset: -7 } }] },
        { field: 'caller.email', op: 'is-empty' }, { field: 'state', op: 'equals', value: { me: 'user' } }],
    };
    const query = asked({ where, sort: [{ field: 'opened_at', direction: 'descending' }, { field: 'number', direction: 'ascending' }], cursor: 'p2' });
    expect(query.where).to.deep.equal(where);
    expect(query.where).to.not.equal(where);
    expect(query.sort).to.deep.equal([{ field: 'opened_at', direction: 'descending' }, { field: 'number', direction: 'ascending' }]);
    expect(query.cursor).to.equal('p2');
    expect(isDeeplyFrozen(query)).to.equal(true);
  });

  const hidden = ['salary', 'Number', 'numbe', 'number2', 'caller', 'email', 'caller.name', 'impact', 'toString', '__proto__', '', 'sys_id'];
  for (const field of hidden) {
    it(`G-06 G-30 refuses the whole query for one leaf on "${field}", wherever it stands`, () => {
      const denied = { field, op: 'equals', value: 'x' };
      for (const where of [denied, { all: [leaf, denied] }, { any: [leaf, denied] }, { all: [leaf, { any: [leaf, { all: [denied] }] }] }]) {
        expect(refused({ where }), JSON.stringify(where)).to.equal(true);
      }
    });
  }

  it('G-31 compares a field only in the tier that is granted', () => {
    const match = ['equals', 'not-equals', 'in', 'not-in', 'is-empty', 'is-not-empty'];
    const range = ['starts-with', 'ends-with', 'contains', 'not-contains', 'less-than', 'at-most', 'greater-than', 'at-least', 'between'];
    const value = (op: string): object => (op.startsWith('is-') ? {} : { value: ['in', 'not-in'].includes(op) ? ['1'] : op === 'between' ? ['1', '2'] : '1' });
    const passes = (field: string, op: string): boolean => !refused({ where: { field, op, ...value(op) } });
    for (const op of match) expect(['number', 'state', 'opened_at'].map((field) => passes(field, op)), op).to.deep.equal([true, true, false]);
    for (const op of range) expect(['number', 'state', 'opened_at'].map((field) => passes(field, op)), op).to.deep.equal([true, false, true]);
  });

  it('G-02 G-31 refuses a comparison it does not know', () => {
    for (const op of ['Equals', '=', 'LIKE', '', undefined, 7, 'constructor', ['equals']]) expect(refused({ where: { field: 'number', op, value: '1' } }), String(op)).to.equal(true);
  });

  it('G-32 has no way in for raw query text', () => {
    for (const more of [{ query: 'salary>1' }, { where: 'salary>1' }, { sysparm_query: 'x' }, { where: { raw: 'salary>1' } }, { where: { ...leaf, raw: 'x' } }, { fields: ['salary'] }, { raw: ['number'] }]) {
      expect(refused(more), JSON.stringify(more)).to.equal(true);
    }
  });

  it('G-30 refuses what only looks like a condition', () => {
    const circular: { all: unknown[] } = { all: [] };
    circular.all.push(circular);
    const strange = [
      null, 7, [], [leaf], {}, { all: [] }, { any: [] }, { all: leaf }, { all: [leaf], any: [leaf] }, { all: [leaf], field: 'number' }, { all: [null] },
      { not: [leaf] }, circular, Object.create(leaf), { ...leaf, [Symbol('x')]: 1 }, { all: Array.from({ length: 201 }, () => leaf) },
    ];
    for (const where of strange) expect(refused({ where })).to.equal(true);
  });

  it('G-30 takes eight levels and two hundred clauses, and no more', () => {
    const nested = (levels: number): Condition => (levels === 1 ? leaf : { all: [nested(levels - 1)] });
    expect([refused({ where: nested(8) }), refused({ where: nested(9) })]).to.deep.equal([false, true]);
    const wide = (count: number): Condition => ({ all: [{ any: Array.from({ length: 100 }, () => leaf) }, { any: Array.from({ length: count - 100 }, () => leaf) }] });
    expect([refused({ where: wide(200) }), refused({ where: wide(201) })]).to.deep.equal([false, true]);
  });

  it('G-33 refuses values that are no plain values for their comparison', () => {
    const values: readonly (readonly [string, unknown])[] = [
      ['equals', undefined], ['equals', null], ['equals', ['a']], ['equals', NaN], ['equals', Infinity], ['equals', 'a\nb'], ['equals', 'a\0'], ['equals', 'a\u2028'],
      ['equals', 'x'.repeat(1001)], ['equals', { me: 'admin' }], ['equals', { me: 'user', or: 1 }], ['equals', { unit: 'year', offset: 1 }], ['equals', { unit: 'day' }],
      ['equals', { unit: 'day', offset: 1.5 }], ['equals', { unit: 'day', offset: 1, more: 1 }], ['equals', {}], ['in', 'a'], ['in', [['a']]], ['in', [null]], ['in', {}],
      ['in', Array.from({ length: 501 }, () => 'a')], ['between', ['a']], ['between', ['a', 'b', 'c']], ['between', { me: 'user' }], ['is-empty', ''], ['is-not-empty', null],
      ['contains', ''], ['not-contains', ''], ['starts-with', ''], ['ends-with', ''], ['contains', { unit: 'day', offset: 1 }], ['contains', ['a']],
    ];
    for (const [op, value] of values) expect(refused({ where: { field: 'number', op, value } }), `${op} ${JSON.stringify(value)}`).to.equal(true);
  });

  it('takes every kind of value that a comparison can have', () => {
    const values: readonly (readonly [string, unknown])[] = [
      ['equals', ''], ['equals', 0], ['equals', false], ['equals', 'x'.repeat(1000)], ['equals', 'a^ORsalary>1'], ['not-equals', { me: 'account' }], ['in', []], ['in', { me: 'groups' }],
      ['not-in', { me: 'groups' }], ['in', Array.from({ length: 500 }, () => 'a')], ['between', [1, 2]], ['at-most', { unit: 'minute', offset: 0 }], ['contains', { me: 'user' }], ['contains', 'é'],
    ];
    for (const [op, value] of values) expect(asked({ where: { field: 'number', op, value } }).where).to.deep.equal({ field: 'number', op, value });
  });

  it('G-34 refuses to exclude nothing', () => {
    expect(refused({ where: { field: 'number', op: 'not-in', value: [] } })).to.equal(true);
  });

  it('G-35 sorts by granted fields only, each once', () => {
    const sorts: readonly unknown[] = [
      [{ field: 'state', direction: 'ascending' }], [{ field: 'number', direction: 'up' }], [{ field: 'number' }], [{ field: 'Number', direction: 'ascending' }],
      [{ field: 'number', direction: 'ascending', by: 'salary' }], [{ field: 'number', direction: 'ascending' }, { field: 'salary', direction: 'ascending' }],
      [{ field: 'number', direction: 'ascending' }, { field: 'number', direction: 'descending' }], 'number', { field: 'number' }, [null], [['number', 'ascending']],
      Array.from({ length: 9 }, () => ({ field: 'number', direction: 'ascending' })),
    ];
    for (const sort of sorts) expect(refused({ sort }), JSON.stringify(sort)).to.equal(true);
    expect(asked({ sort: [] }).sort).to.deep.equal([]);
  });

  it('G-36 searches exactly the fields of the grant', () => {
    expect(asked({ search: ' printer ' }).search).to.deep.equal({ text: ' printer ', fields: ['number', 'caller.email'] });
  });

  it('G-36 refuses a search that is blank or unsound, that names its own fields, or that has nowhere to look', () => {
    for (const search of ['', '  ', 'a\nb', 'x'.repeat(1001), 7, { text: 'x', fields: ['salary'] }, null]) expect(refused({ search }), String(search)).to.equal(true);
    expect(codeOf(() => checkQuery({ ...base, search: 'x' }, effectiveOf({ list: ['number'] })))).to.equal('query-refused');
  });

  it('G-37 checks a saved query again whenever it is used', () => {
    const saved: unknown = JSON.parse(JSON.stringify({ ...base, where: leaf }));
    const again = (effective: typeof allowed): unknown => codeOf(() => checkQuery(saved as ListRequest, effective));
    expect(again(allowed)).to.equal('nothing');
    expect(again(effectiveOf({ list: ['number'], filter: ['number'] }, { number: { filterable: 'no' } }))).to.equal('query-refused');
  });

  it('G-02 refuses another table, another view, a page that is no page', () => {
    const wrong = [
      { table: 'problem' }, { view: 'other' }, { limit: 0 }, { limit: 1001 }, { limit: 1.5 }, { limit: NaN }, { limit: '20' }, { limit: undefined }, { cursor: '' }, { cursor: 7 },
      { cursor: null }, { cursor: 'x'.repeat(4097) },
    ];
    for (const request of wrong) expect(refused(request), JSON.stringify(request)).to.equal(true);
    expect([asked({ limit: 1 }).limit, asked({ limit: 1000 }).limit]).to.deep.equal([1, 1000]);
  });

  it('G-61 tells which part was refused, and never a value', () => {
    const details = [{ where: { field: 'salary', op: 'equals', value: 'SECRET' } }, { where: { field: 'number', op: 'equals', value: 'SECRET\n' } }, { search: 'SECRET\n' }, { cursor: '' }].map((request) => {
      try {
        asked(request);
      } catch (error) {
        return error instanceof Error ? Reflect.get(error, 'detail') as unknown : error;
      }
      return 'nothing';
    });
    expect(details).to.deep.equal(['where: field', 'where: value of number', 'search', 'cursor']);
  });
});

describe('a condition without its empty lists', () => {
  const none = { field: 'state', op: 'in', value: [] } as const;
  const cases: readonly (readonly [string, Condition, Condition | false])[] = [
    ['one that has none', leaf, leaf],
    ['a list with something in it', { field: 'state', op: 'in', value: ['1'] }, { field: 'state', op: 'in', value: ['1'] }],
    ['an empty list', none, false],
    ['all of something and nothing', { all: [leaf, none] }, false],
    ['any of something and nothing', { any: [leaf, none] }, { any: [leaf] }],
    ['any of nothing', { any: [none, none] }, false],
    ['all of something, and any of something and nothing', { all: [leaf, { any: [none, leaf] }] }, { all: [leaf, { any: [leaf] }] }],
    ['all of something, and any of nothing', { all: [leaf, { any: [none] }] }, false],
  ];
  for (const [name, condition, left] of cases) {
    it(`G-34 ${left ? 'is asked' : 'needs no request'} for ${name}`, () => {
      expect(withoutEmptyLists(condition)).to.deep.equal(left);
    });
  }
  it('G-34 refuses to exclude a list that has turned out empty', () => {
    expect(codeOf(() => withoutEmptyLists({ any: [leaf, { field: 'state', op: 'not-in', value: [] }] }))).to.equal('query-refused');
  });
});
