import { fieldTypes } from '../../data/description.js';
import { parseRef, recordRef } from '../../data/record-ref.js';
import type { ConformanceCase } from '../conformance-case.js';
import type { ConformanceSubject } from '../conformance-subject.js';
import { calm, expectSame, expectThat, refusalOf } from '../expectations.js';

const permissions = ['yes', 'no', 'unknown'];

/** Who the person is, what the fields are, and what the adapter says about itself. */
export function aboutCases(subject: ConformanceSubject): readonly ConformanceCase[] {
  const { table, key, kind, makeAdapter } = subject;
  return [
    {
      name: 'has a name of its own that does not change',
      async run() {
        const [one, other] = [await makeAdapter(), await makeAdapter()];
        expectThat(one.id !== '' && one.id === other.id, 'the names differ or are empty');
      },
    },
    {
      name: 'tells who is signed in, the same each time',
      async run() {
        const adapter = await makeAdapter();
        const [one, other] = [await adapter.identity(calm()), await adapter.identity(calm())];
        expectSame(one, other, 'identity');
        expectThat(parseRef(recordRef('user', one.id)) !== null, 'the person has no key');
        expectThat(one.name !== '', 'the person has no name');
        expectThat([...one.roles, ...one.groups].every((text) => text !== ''), 'a role or a group is empty');
      },
    },
    {
      name: 'tells language and time zone in the names of the web, if at all',
      async run() {
        const { locale, timeZone } = await (await makeAdapter()).identity(calm());
        expectThat(locale === undefined || Intl.getCanonicalLocales(locale).length === 1, 'no language');
        expectThat(timeZone === undefined || new Intl.DateTimeFormat('en', { timeZone }).format(0) !== '', 'no time zone');
      },
    },
    {
      name: 'describes the asked fields and no others',
      async run() {
        const found = await (await makeAdapter()).describe(table, [key, kind], calm());
        expectSame([found.table, ...Object.keys(found.fields).sort()], [table, ...[key, kind].sort()], 'fields');
        expectThat(found.label !== '', 'the table has no label');
      },
    },
    {
      name: 'describes fields with label, type and permissions of the contract',
      async run() {
        const { fields } = await (await makeAdapter()).describe(table, [key, kind], calm());
        for (const field of Object.values(fields)) {
          expectThat(field.label !== '', 'a field has no label');
          expectThat(fieldTypes.includes(field.type), `${field.type} is no type`);
          const stated = [field.readable, field.writable, field.filterable, field.sortable];
          expectThat(stated.every((permission) => permissions.includes(permission)), 'a permission is not one of the three');
          expectThat(field.readable !== 'no', 'a readable field is said to be unreadable');
        }
      },
    },
    {
      name: 'says of a field that does not exist nothing or that it cannot be read',
      async run() {
        const { fields } = await (await makeAdapter()).describe(table, ['no_such_field_at_all', 'constructor_of_none'], calm());
        expectThat(Object.values(fields).every(({ readable }) => readable === 'no'), 'an invented field is said to be readable');
      },
    },
    {
      name: 'refuses what is no table',
      async run() {
        await refusalOf(async () => (await makeAdapter()).describe('no/../table', [key], calm()), 'describe');
        await refusalOf(
          async () => (await makeAdapter()).list({ table: 'no/../table', fields: [key], raw: [], limit: 1 }, calm()),
          'list',
        );
      },
    },
    {
      name: 'refuses to read without fields, instead of reading all of them',
      async run() {
        const adapter = await makeAdapter();
        await refusalOf(() => adapter.list({ table, fields: [], raw: [], limit: 1 }, calm()), 'list');
        const [first] = subject.records;
        expectThat(first !== undefined, 'the subject has no records');
        await refusalOf(() => adapter.get(first.ref, [], [], calm()), 'get');
      },
    },
    {
      name: 'does nothing for a signal that has fired',
      async run() {
        const adapter = await makeAdapter();
        const gone = { signal: AbortSignal.abort() };
        await refusalOf(() => adapter.identity(gone), 'identity');
        await refusalOf(() => adapter.describe(table, [key], gone), 'describe');
        await refusalOf(() => adapter.list({ table, fields: [key], raw: [], limit: 1 }, gone), 'list');
        await refusalOf(() => adapter.get(subject.absent, [key], [], gone), 'get');
      },
    },
  ];
}
