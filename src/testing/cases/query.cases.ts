import type { Condition, Operator, Scalar } from '../../data/query.js';
import { isPortalError } from '../../data/errors.js';
import type { ConformanceCase } from '../conformance-case.js';
import type { ConformanceSubject } from '../conformance-subject.js';
import { allRows, calm, expectSameSet, expectThat, knownValue, listOf, recordsWhere, refsOf } from '../expectations.js';

/** A comparison, and what it means for a stored value that is not empty. */
interface Comparison {
  readonly op: Operator;
  readonly value: Scalar | readonly Scalar[];
  readonly test: (value: string) => boolean;
}

/** Texts that mean something in one query language or another, and are in no record. */
const injections: readonly string[] = [
  // eslint-disable-next-line no-script-url -- What must stay a text is written out.
  'javascript:gs.getUserID()',
  'x^ORsys_idISNOTEMPTY', 'x^NQsys_idISNOTEMPTY', '^', 'x\nORDERBYsys_id', 'x\0',
  "' or 1 eq 1 or '' eq '", '") or true or ("', '%', '*', '_%', 'x&$filter=true', '{"$ne":null}', '../x', '<script>', '${x}', ')(|(x=*',
];

/** Conditions, search and order. */
export function queryCases(subject: ConformanceSubject, operators: readonly Operator[]): readonly ConformanceCase[] {
  return [
    ...comparisons(subject).filter(({ op }) => operators.includes(op)).map((one) => comparisonCase(subject, one)),
    ...emptinessCases(subject).filter((_, index) => operators.includes(index === 0 ? 'is-empty' : 'is-not-empty')),
    ...combinationCases(subject),
    ...injections.map((text) => injectionCase(subject, text)),
  ];
}

function comparisons(subject: ConformanceSubject): readonly Comparison[] {
  const [low = '', middle = '', high = ''] = [1, 2, 3].map((index) => knownValue(subject, subject.key, index)).sort();
  const [start, end, part] = [middle.slice(0, -1), middle.slice(-2), middle.slice(1)];
  return [
    { op: 'equals', value: middle, test: (value) => value === middle },
    { op: 'not-equals', value: middle, test: (value) => value !== middle },
    { op: 'in', value: [low, high], test: (value) => value === low || value === high },
    { op: 'not-in', value: [low, high], test: (value) => value !== low && value !== high },
    { op: 'starts-with', value: start, test: (value) => value.startsWith(start) },
    { op: 'ends-with', value: end, test: (value) => value.endsWith(end) },
    { op: 'contains', value: part, test: (value) => value.includes(part) },
    { op: 'not-contains', value: part, test: (value) => !value.includes(part) },
    { op: 'less-than', value: middle, test: (value) => value < middle },
    { op: 'at-most', value: middle, test: (value) => value <= middle },
    { op: 'greater-than', value: middle, test: (value) => value > middle },
    { op: 'at-least', value: middle, test: (value) => value >= middle },
    { op: 'between', value: [low, middle], test: (value) => value >= low && value <= middle },
  ];
}

function comparisonCase(subject: ConformanceSubject, { op, value, test }: Comparison): ConformanceCase {
  return {
    name: `selects by "${op}"`,
    async run() {
      const where = { field: subject.key, op, value };
      const rows = await allRows(await subject.makeAdapter(), listOf(subject, { where }));
      expectSameSet(refsOf(rows), recordsWhere(subject, subject.key, test), op);
    },
  };
}

function emptinessCases(subject: ConformanceSubject): readonly [ConformanceCase, ConformanceCase] {
  const emptiness = (op: 'is-empty' | 'is-not-empty', test: (value: string) => boolean): ConformanceCase => ({
    name: `selects by "${op}"`,
    async run() {
      const rows = await allRows(await subject.makeAdapter(), listOf(subject, { where: { field: subject.optional, op } }));
      expectSameSet(refsOf(rows), recordsWhere(subject, subject.optional, test), op);
      expectThat(rows.length > 0, `the subject has no record for ${op}`);
    },
  });
  return [emptiness('is-empty', (value) => value === ''), emptiness('is-not-empty', (value) => value !== '')];
}

function combinationCases(subject: ConformanceSubject): readonly ConformanceCase[] {
  const { key, kind, makeAdapter } = subject;
  const key0 = knownValue(subject, key, 0);
  const [key1, kind1] = [knownValue(subject, key, 1), knownValue(subject, kind, 1)];
  const [key2, kind2] = [knownValue(subject, key, 2), knownValue(subject, kind, 2)];
  const is = (field: string, value: string): Condition => ({ field, op: 'equals', value });
  const selects = (name: string, where: Condition, expected: readonly string[]): ConformanceCase => ({
    name,
    async run() {
      expectSameSet(refsOf(await allRows(await makeAdapter(), listOf(subject, { where }))), expected, name);
    },
  });
  const keyIn = (...keys: string[]) => recordsWhere(subject, key, (value) => keys.includes(value));
  const kindIn = (...kinds: string[]) => recordsWhere(subject, kind, (value) => kinds.includes(value));
  return [
    selects('selects what meets all of several conditions', { all: [is(key, key1), is(kind, kind1)] }, keyIn(key1)),
    selects('selects what meets one of several conditions', { any: [is(key, key1), is(key, key2)] }, keyIn(key1, key2)),
    selects(
      'binds alternatives within a condition, not across conditions',
      { all: [{ any: [is(key, key1), is(key, key2)] }, { any: [is(kind, kind1), is(kind, `${kind1}-none`)] }] },
      keyIn(key1, key2).filter((ref) => kindIn(kind1).includes(ref)),
    ),
    selects(
      'selects by alternatives that have several conditions each',
      { any: [{ all: [is(key, key1), is(kind, kind1)] }, { all: [is(key, key2), is(kind, kind2)] }] },
      keyIn(key1, key2),
    ),
    selects('selects everything by no condition', { all: [] }, refsOf(subject.records)),
    selects('selects nothing by no alternative', { any: [] }, []),
    selects('selects nothing out of an empty list', { field: key, op: 'in', value: [] }, []),
    selects('selects nothing when a condition among others cannot be met', { all: [is(key, key0), { field: key, op: 'in', value: [] }] }, []),
  ];
}

/** A text must stay a text: it selects what contains it, which is nothing, or it is refused. */
function injectionCase(subject: ConformanceSubject, text: string): ConformanceCase {
  const { key, makeAdapter } = subject;
  const wheres: Condition[] = [
    { field: key, op: 'equals', value: text },
    { field: key, op: 'contains', value: text },
    { field: key, op: 'in', value: [text] },
    { all: [{ field: key, op: 'equals', value: knownValue(subject, key) }, { field: key, op: 'equals', value: text }] },
  ];
  return {
    name: `takes ${JSON.stringify(text)} for a value and for nothing else`,
    async run() {
      const adapter = await makeAdapter();
      const queries = [
        ...wheres.map((where) => listOf(subject, { where })),
        ...(adapter.capabilities.search ? [listOf(subject, { search: { text, fields: [key] } })] : []),
      ];
      for (const query of queries) {
        try {
          const page = await adapter.list(query, calm());
          expectThat(page.rows.length === 0, `${JSON.stringify(text)} selected ${page.rows.length} records`);
        } catch (error) {
          if (!isPortalError(error)) throw error;
          expectThat(['unsupported', 'invalid'].includes(error.code), `${JSON.stringify(text)} was refused with ${error.code}`);
        }
      }
    },
  };
}
