import type { Sort } from '../../data/query.js';
import type { ConformanceCase } from '../conformance-case.js';
import type { ConformanceSubject } from '../conformance-subject.js';
import { allRows, calm, expectRefusal, expectSame, expectSameSet, expectThat, knownValue, listOf, recordsWhere, refsOf, valueOf } from '../expectations.js';

/** Pages, their end, and the order of their rows. */
export function pagingCases(subject: ConformanceSubject): readonly ConformanceCase[] {
  const { records, makeAdapter } = subject;
  const walks = [1, 2, 3].map((limit): ConformanceCase => ({
    name: `reaches every record exactly once in pages of ${limit}`,
    async run() {
      const rows = await allRows(await makeAdapter(), listOf(subject, { limit }));
      expectSame(rows.length, records.length, 'number of rows');
      expectSameSet(refsOf(rows), refsOf(records), 'rows');
    },
  }));
  return [
    ...walks,
    {
      name: 'keeps to the limit of a page',
      async run() {
        const { rows } = await (await makeAdapter()).list(listOf(subject, { limit: 2 }), calm());
        expectThat(rows.length <= 2, `a page of two has ${rows.length} rows`);
      },
    },
    {
      name: 'ends a list with null',
      async run() {
        expectSame((await (await makeAdapter()).list(listOf(subject, { limit: 1000 }), calm())).next, null, 'next');
      },
    },
    {
      name: 'gives the same page for the same cursor',
      async run() {
        const adapter = await makeAdapter();
        const { next } = await adapter.list(listOf(subject, { limit: 2 }), calm());
        expectThat(next !== null, 'there is no second page');
        const pages = await Promise.all([1, 2].map(() => adapter.list(listOf(subject, { limit: 2, cursor: next }), calm())));
        expectSame(pages[0] && refsOf(pages[0].rows), pages[1] && refsOf(pages[1].rows), 'pages');
      },
    },
    {
      name: 'refuses a cursor that it did not make',
      async run() {
        const adapter = await makeAdapter();
        for (const cursor of ['https://evil.example/?offset=2', '{}', '../2']) {
          await expectRefusal(() => adapter.list(listOf(subject, { cursor }), calm()), ['unsupported', 'invalid'], `cursor ${cursor}`);
        }
      },
    },
    {
      name: 'tells no total that counts records the person cannot read',
      async run() {
        for (const limit of [1, 1000]) {
          const { total } = await (await makeAdapter()).list(listOf(subject, { limit }), calm());
          if (total !== 'unknown' && 'exact' in total) expectSame(total.exact, records.length, 'total');
        }
      },
    },
  ];
}

export function sortCases(subject: ConformanceSubject, sort: 'one' | 'many'): readonly ConformanceCase[] {
  const { key, kind, makeAdapter } = subject;
  const keys = subject.records.map((_, index) => knownValue(subject, key, index)).sort();
  const ordered = (name: string, limit: number, by: readonly Sort[], expected: readonly string[]): ConformanceCase => ({
    name,
    async run() {
      const rows = await allRows(await makeAdapter(), listOf(subject, { sort: by, limit }));
      expectSame(rows.map((row) => valueOf(row, key)), expected, 'order');
    },
  });
  const cases = [
    ordered('sorts in ascending order', 100, [{ field: key, direction: 'ascending' }], keys),
    ordered('sorts in descending order', 100, [{ field: key, direction: 'descending' }], keys.toReversed()),
    ordered('keeps the order across pages', 2, [{ field: key, direction: 'ascending' }], keys),
    {
      name: 'keeps a stable order of records with the same value across pages',
      async run() {
        const rows = await allRows(await makeAdapter(), listOf(subject, { sort: [{ field: kind, direction: 'ascending' }], limit: 1 }));
        expectSameSet(refsOf(rows), refsOf(subject.records), 'rows');
      },
    },
  ];
  const byKind: readonly Sort[] = [{ field: kind, direction: 'ascending' }, { field: key, direction: 'descending' }];
  const many = {
    name: 'sorts by a second field where the first is the same',
    async run() {
      const rows = await allRows(await makeAdapter(), listOf(subject, { sort: byKind }));
      const pairs = rows.slice(1).map((row, index) => [rows[index], row] as const);
      const wrong = pairs.some(([one, next]) => one && valueOf(one, kind) === valueOf(next, kind) && valueOf(one, key) < valueOf(next, key));
      expectThat(!wrong, 'records of one kind are not in descending order');
      expectSameSet(refsOf(rows), refsOf(subject.records), 'rows');
    },
  };
  return sort === 'many' ? [...cases, many] : cases;
}

export function searchCases(subject: ConformanceSubject): readonly ConformanceCase[] {
  const { text, key, makeAdapter } = subject;
  const [word = ''] = knownValue(subject, text).split(' ');
  return [
    {
      name: 'finds records by a part of a field',
      async run() {
        const rows = await allRows(await makeAdapter(), listOf(subject, { search: { text: word, fields: [text] } }));
        const expected = recordsWhere(subject, text, (value) => value.toLowerCase().includes(word.toLowerCase()));
        expectSameSet(refsOf(rows), expected, `records with ${word}`);
      },
    },
    {
      name: 'searches the named fields only',
      async run() {
        const rows = await allRows(await makeAdapter(), listOf(subject, { search: { text: knownValue(subject, key), fields: [text] } }));
        expectSameSet(refsOf(rows), recordsWhere(subject, text, (value) => value.includes(knownValue(subject, key))), 'records');
      },
    },
    {
      name: 'combines a search with a condition',
      async run() {
        const where = { field: key, op: 'equals', value: knownValue(subject, key, 1) } as const;
        const search = { text: knownValue(subject, key, 2), fields: [key] };
        expectSame((await (await makeAdapter()).list(listOf(subject, { where, search }), calm())).rows.length, 0, 'rows');
      },
    },
  ];
}
