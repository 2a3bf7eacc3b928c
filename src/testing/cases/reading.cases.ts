import type { ConformanceCase } from '../conformance-case.js';
import type { ConformanceSubject } from '../conformance-subject.js';
import { calm, expectSame, expectSameSet, expectThat, allRows, listOf, refsOf, textOf, valueOf } from '../expectations.js';
import { parseRef } from '../../data/record-ref.js';

/** Records and their shape. */
export function readingCases(subject: ConformanceSubject): readonly ConformanceCase[] {
  const { table, key, records, absent, hidden, walk, makeAdapter } = subject;
  const [first] = records;
  const cases: ConformanceCase[] = [
    {
      name: 'tells of every record that the person can read, and of no other',
      async run() {
        expectSameSet(refsOf(await allRows(await makeAdapter(), listOf(subject))), refsOf(records), 'records of the list');
      },
    },
    {
      name: 'hands over the stored values of raw fields',
      async run() {
        const rows = await allRows(await makeAdapter(), listOf(subject));
        for (const { ref, values } of records) {
          const row = rows.find((one) => one.ref === ref);
          for (const field of listOf(subject).fields) {
            expectSame(row && valueOf(row, field), values[field] ?? '', `${field} of ${ref}`);
          }
        }
      },
    },
    {
      name: 'hands over the texts of fields whose stored value is not asked for',
      async run() {
        const rows = await allRows(await makeAdapter(), listOf(subject, { raw: [] }));
        expectThat(rows.every((row) => textOf(row, key) !== ''), `${key} has no text`);
      },
    },
    {
      name: 'names every record by the table that was asked and its key',
      async run() {
        const { rows } = await (await makeAdapter()).list(listOf(subject), calm());
        expectThat(rows.every(({ ref }) => parseRef(ref)?.table === table), 'a row has no proper name');
      },
    },
    {
      name: 'hands over rows of own data, without getters that could do something',
      async run() {
        const { rows } = await (await makeAdapter()).list(listOf(subject), calm());
        const plain = rows.every(({ fields }) =>
          listOf(subject).fields.every((field) => Object.getOwnPropertyDescriptor(fields, field)?.get === undefined));
        expectThat(plain, 'a field is a getter');
      },
    },
    {
      name: 'hands over one record by its name',
      async run() {
        expectThat(first !== undefined, 'the subject has no records');
        const row = await (await makeAdapter()).get(first.ref, [key], [key], calm());
        expectSame(row && [row.ref, valueOf(row, key)], [first.ref, first.values[key]], 'the record');
      },
    },
    {
      name: 'gives a record the same version as long as nobody changes it',
      async run() {
        expectThat(first !== undefined, 'the subject has no records');
        const adapter = await makeAdapter();
        const versions = [await adapter.get(first.ref, [key], [], calm()), await adapter.get(first.ref, [key], [], calm())];
        expectSame(versions[0]?.version, versions[1]?.version, 'versions');
        expectThat(!adapter.capabilities.versions || versions[0]?.version !== undefined, 'there is no version');
      },
    },
    {
      name: 'gives a record the same version in a list and alone',
      async run() {
        const adapter = await makeAdapter();
        const [row] = (await adapter.list(listOf(subject, { limit: 1, raw: [] }), calm())).rows;
        expectThat(row !== undefined, 'the list is empty');
        expectSame((await adapter.get(row.ref, [key], [key], calm()))?.version, row.version, 'version');
      },
    },
    {
      name: 'has null for a record that does not exist',
      async run() {
        expectSame(await (await makeAdapter()).get(absent, [key], [], calm()), null, 'an absent record');
      },
    },
  ];
  if (hidden) {
    cases.push({
      name: 'has null for a record that the person cannot read, as if it did not exist',
      async run() {
        expectSame(await (await makeAdapter()).get(hidden, [key], [], calm()), null, 'a hidden record');
      },
    });
  }
  if (walk) {
    cases.push({
      name: 'reads a field behind a reference under the path that was asked',
      async run() {
        const row = await (await makeAdapter()).get(walk.ref, [walk.path], [walk.path], calm());
        expectSame(row && valueOf(row, walk.path), walk.value, walk.path);
      },
    });
  }
  return cases;
}
