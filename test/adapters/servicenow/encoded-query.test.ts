import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { encodedQuery } from '../../../src/adapters/servicenow/encoded-query.js';
import type { Clause, Condition, Operator } from '../../../src/data/query.js';
import { splitClauses } from './split-clauses.js';

const is = (field: string, value: string): Clause => ({ field, op: 'equals', value });

/** The encoded query without its order, or the code of the refusal. */
function encode(where: Condition): string | null {
  try {
    return encodedQuery({ where })?.replace(/\^?ORDERBYsys_id$/, '') ?? null;
  } catch (error) {
    return error instanceof Error ? error.message : 'foreign';
  }
}

describe('Conditions in ServiceNow’s query language', () => {
  const clauses: [Clause, string][] = [
    [{ field: 'state', op: 'equals', value: 3 }, 'state=3'],
    [{ field: 'active', op: 'equals', value: true }, 'active=true'],
    [{ field: 'state', op: 'not-equals', value: '3' }, 'state!=3'],
    [{ field: 'state', op: 'in', value: ['1', 2] }, 'stateIN1,2'],
    [{ field: 'state', op: 'not-in', value: ['1', '2'] }, 'stateNOT IN1,2'],
    [{ field: 'closed_at', op: 'is-empty' }, 'closed_atISEMPTY'],
    [{ field: 'closed_at', op: 'is-not-empty' }, 'closed_atISNOTEMPTY'],
    [{ field: 'number', op: 'starts-with', value: 'CS' }, 'numberSTARTSWITHCS'],
    [{ field: 'number', op: 'ends-with', value: '1' }, 'numberENDSWITH1'],
    [{ field: 'short_description', op: 'contains', value: 'no light' }, 'short_descriptionLIKEno light'],
    [{ field: 'short_description', op: 'not-contains', value: 'a, b' }, 'short_descriptionNOT LIKEa, b'],
    [{ field: 'priority', op: 'less-than', value: 3 }, 'priority<3'],
    [{ field: 'priority', op: 'at-most', value: 3 }, 'priority<=3'],
    [{ field: 'priority', op: 'greater-than', value: 3 }, 'priority>3'],
    [{ field: 'priority', op: 'at-least', value: 3 }, 'priority>=3'],
    [{ field: 'opened_at', op: 'between', value: ['2026-01-01', '2026-02-01'] }, 'opened_atBETWEEN2026-01-01@2026-02-01'],
    [{ field: 'assigned_to.name', op: 'equals', value: '' }, 'assigned_to.nameISEMPTY'],
    [{ field: 'assigned_to.name', op: 'not-equals', value: '' }, 'assigned_to.nameISNOTEMPTY'],
  ];
  for (const [clause, wire] of clauses) {
    it(`writes ${clause.op} as ${wire}`, () => expect(encode(clause)).to.equal(wire));
  }

  it('joins alternatives to the condition before them, as the server reads them', () => {
    const where = { all: [is('a', '1'), { any: [is('b', '2'), is('c', '3')] }, is('d', '4')] };
    expect(encode(where)).to.equal('a=1^b=2^ORc=3^d=4');
  });

  it('needs no new query for alternatives of several conditions, because the server’s query rules would not reach it', () => {
    const where = { any: [{ all: [is('a', '1'), is('b', '2')] }, { all: [is('c', '3'), is('d', '4')] }] };
    expect(encode(where)).to.equal('a=1^ORc=3^a=1^ORd=4^b=2^ORc=3^b=2^ORd=4');
  });

  it('G-35 sorts by the keys of the query and by the record’s key last', () => {
    const sort = [{ field: 'opened_at', direction: 'descending' }, { field: 'number', direction: 'ascending' }] as const;
    expect(encodedQuery({ sort })).to.equal('ORDERBYDESCopened_at^ORDERBYnumber^ORDERBYsys_id');
    expect(encodedQuery({})).to.equal('ORDERBYsys_id');
    expect(encodedQuery({ sort: [{ field: 'sys_id', direction: 'descending' }] })).to.equal('ORDERBYDESCsys_id');
  });

  it('G-36 searches field by field and never in the server’s text index', () => {
    const search = { text: ' light ', fields: ['number', 'short_description'] };
    expect(encodedQuery({ where: is('active', 'true'), search })).to.equal(
      'active=true^numberLIKElight^ORshort_descriptionLIKElight^ORDERBYsys_id',
    );
  });

  it('G-34 knows without a request that nothing is in an empty list', () => {
    expect(encode({ field: 'state', op: 'in', value: [] })).to.equal(null);
    expect(encode({ all: [is('a', '1'), { field: 'state', op: 'in', value: [] }] })).to.equal(null);
    expect(encode({ any: [] })).to.equal(null);
    expect(encode({ any: [is('a', '1'), { field: 'state', op: 'in', value: [] }] })).to.equal('a=1');
  });

  it('G-34 refuses to exclude an empty list', () => {
    expect(encode({ field: 'state', op: 'not-in', value: [] })).to.equal('unsupported');
  });

  it('refuses a condition that would become too long for a URL', () => {
    const many = (letter: string) => ({ all: Array.from({ length: 16 }, (_, index) => is(`${letter}${index}`, '1')) });
    expect(encode({ any: [many('a'), many('b')] })).to.equal('unsupported');
    expect(encode(is('short_description', 'x'.repeat(7000)))).to.equal('unsupported');
  });
});

describe('Values that a server could read as more than a value', () => {
  const refused: [string, Clause][] = [
    ['a caret, which begins another condition', is('number', 'x^ORactive=true')],
    ['a doubled caret, which not every release takes for one', is('number', 'x^^y')],
    ['a line break', is('number', 'x\ny')],
    ['NUL', is('number', 'x\0y')],
    ['half a character', is('number', 'x\ud800y')],
    ['a script', is('number', 'javascript:gs.getUserID()')],
    ['a script in capitals behind blanks', is('number', ' \u200bJavaScript :gs.getUserID()')],
    ['a script in a list', { field: 'number', op: 'in', value: ['a', 'javascript:gs.x()'] }],
    ['a script in a range', { field: 'number', op: 'between', value: ['javascript:gs.x()', 'b'] }],
    ['a comma in a list', { field: 'number', op: 'in', value: ['a,b'] }],
    ['an at sign in a range', { field: 'number', op: 'between', value: ['a@b', 'c'] }],
    ['a range with three ends', { field: 'number', op: 'between', value: ['a', 'b', 'c'] }],
    ['an equals sign that turns < into <=', { field: 'number', op: 'less-than', value: '=5' }],
    ['letters that turn IN into INSTANCEOF', { field: 'sys_class_name', op: 'in', value: ['STANCEOFtask'] }],
    ['letters that turn IN into IN_HIERARCHY', { field: 'location', op: 'in', value: ['_HIERARCHYx@y'] }],
    ['nothing where something must be', { field: 'number', op: 'contains', value: '' }],
    ['no value at all', { field: 'number', op: 'equals' }],
    ['a number that is none', { field: 'number', op: 'equals', value: Number.NaN }],
    ['a relative time that nobody resolved', { field: 'opened_at', op: 'at-least', value: { unit: 'day', offset: -1 } }],
    ['a person that nobody resolved', { field: 'assigned_to', op: 'equals', value: { me: 'user' } }],
    ['a field with a capital, which could swallow an operator', is('stateIN', '1')],
    ['a field that is none', is('number^active', '1')],
  ];
  for (const [what, clause] of refused) {
    it(`G-33 refuses ${what}`, () => expect(encode(clause)).to.equal('unsupported'));
  }

  it('takes marks that mean nothing in their place', () => {
    expect(encode(is('email', 'a@b.example, c=d & e+f'))).to.equal('email=a@b.example, c=d & e+f');
  });
});

describe('Queries of any shape', () => {
  const operators: Operator[] = ['equals', 'not-equals', 'starts-with', 'contains', 'less-than', 'at-least', 'ends-with'];
  const nasty = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.string({ unit: fc.constantFrom('^', '=', ',', '@', 'O', 'R', 'N', 'Q', 'x', ' ', '\n', 'IN', 'STANCEOF', 'javascript:'), maxLength: 6 }),
  );
  const leaf = (value: fc.Arbitrary<string>): fc.Arbitrary<Clause> =>
    fc.oneof(
      fc.record({ field: fc.constantFrom('number', 'state', 'a.b'), op: fc.constantFrom(...operators), value }),
      fc.record({ field: fc.constantFrom('number', 'state'), op: fc.constantFrom<Operator>('in', 'not-in'), value: fc.array(value, { minLength: 1, maxLength: 3 }) }),
      fc.record({ field: fc.constantFrom('number', 'state'), op: fc.constant<Operator>('between'), value: fc.tuple(value, value) }),
    );
  const size = (condition: Condition): number =>
    'all' in condition ? condition.all.reduce((sum, part) => sum + size(part), 0)
      : 'any' in condition ? condition.any.reduce((sum, part) => sum + size(part), 0) : 1;

  it('G-33 no value adds a clause: as many are read as were written, or the query is refused', () => {
    let accepted = 0;
    fc.assert(
      fc.property(fc.array(fc.array(leaf(nasty), { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 }), (groups) => {
        const where = { all: groups.map((any) => ({ any })) };
        const text = encode(where);
        if (text === 'unsupported') return;
        accepted += 1;
        const read = splitClauses(text ?? '');
        expect(read.map((alternatives) => alternatives.length)).to.deep.equal(groups.map((any) => any.length));
        expect(read.flat().map(({ field }) => field)).to.deep.equal(groups.flat().map(({ field }) => field));
      }),
      { numRuns: 3000 },
    );
    expect(accepted).to.be.greaterThan(300);
  });

  it('G-33 a clause is read with the operator and the value it was written with', () => {
    const wire = { equals: '=', 'not-equals': '!=', 'starts-with': 'STARTSWITH', contains: 'LIKE', 'less-than': '<', 'at-least': '>=', 'ends-with': 'ENDSWITH' };
    let accepted = 0;
    fc.assert(
      fc.property(fc.constantFrom(...(Object.keys(wire) as (keyof typeof wire)[])), nasty, (op, value) => {
        const text = encode({ field: 'number', op, value });
        if (text === 'unsupported' || value === '') return;
        accepted += 1;
        expect(splitClauses(text ?? '')).to.deep.equal([[{ field: 'number', operator: wire[op], value }]]);
      }),
      { numRuns: 3000 },
    );
    expect(accepted).to.be.greaterThan(300);
  });

  it('G-30 the server’s reading selects the same rows as the condition, however it is nested', () => {
    const bit = fc.constantFrom('0', '1');
    const simple: fc.Arbitrary<Clause> = fc.record({
      field: fc.constantFrom('a', 'b', 'c'), op: fc.constantFrom<Operator>('equals', 'not-equals'), value: bit,
    });
    const { tree } = fc.letrec<{ tree: Condition }>((tie) => ({
      tree: fc.oneof(
        { depthSize: 'small', maxDepth: 3 },
        simple,
        fc.record({ all: fc.array(tie('tree'), { maxLength: 3 }) }),
        fc.record({ any: fc.array(tie('tree'), { maxLength: 3 }) }),
      ),
    }));
    const rows = ['000', '001', '010', '011', '100', '101', '110', '111'].map((bits) => ({ a: bits[0], b: bits[1], c: bits[2] }));
    type Row = (typeof rows)[number];
    const cell = (row: Row, field: string) => (field === 'a' ? row.a : field === 'b' ? row.b : row.c);
    const meets = (condition: Condition, row: Row): boolean => {
      if ('all' in condition) return condition.all.every((part) => meets(part, row));
      if ('any' in condition) return condition.any.some((part) => meets(part, row));
      return (cell(row, condition.field) === condition.value) === (condition.op === 'equals');
    };
    let nested = 0;
    fc.assert(
      fc.property(tree, (where) => {
        const text = encode(where);
        if (text === 'unsupported') return;
        if (text !== null && text !== '' && size(where) > 3) nested += 1;
        const groups = text === null ? null : splitClauses(text === '' ? 'ORDERBYsys_id' : text);
        for (const row of rows) {
          const read = groups?.every((any) => any.some((one) => (cell(row, one.field) === one.value) === (one.operator === '='))) ?? false;
          expect(read).to.equal(meets(where, row));
        }
      }),
      { numRuns: 2000 },
    );
    expect(nested).to.be.greaterThan(100);
  });
});
