import type { Capabilities } from '../../data/adapter.js';
import { tableOf } from '../../data/record-ref.js';
import type { ConformanceCase } from '../conformance-case.js';
import type { ConformanceSubject } from '../conformance-subject.js';
import { calm, expectRefusal, expectSame, expectThat, refusalOf, valueOf } from '../expectations.js';

/** Changes of records, new records, named acts and journals. */
export function writingCases(subject: ConformanceSubject, capabilities: Capabilities): readonly ConformanceCase[] {
  return [
    ...updateCases(subject, capabilities),
    ...createCases(subject),
    ...operationCases(subject),
    ...(capabilities.activity ? activityCases(subject, capabilities.comments) : []),
  ];
}

function updateCases({ update, absent, makeAdapter }: ConformanceSubject, { versions }: Capabilities): readonly ConformanceCase[] {
  if (!update) return [];
  const { ref, field, value } = update;
  const cases: ConformanceCase[] = [
    {
      name: 'changes a field and nothing else that was not asked',
      async run() {
        const adapter = await makeAdapter();
        const before = await adapter.get(ref, [field], [field], calm());
        const version = await adapter.update(ref, { [field]: value }, before?.version ?? null, calm());
        const after = await adapter.get(ref, [field], [field], calm());
        expectSame(after && valueOf(after, field), value, field);
        if (version !== null) expectSame(after?.version, version, 'version');
        if (versions) expectThat(before?.version !== after?.version, 'the version did not change');
      },
    },
    {
      name: 'changes a field without a version',
      async run() {
        const adapter = await makeAdapter();
        await adapter.update(ref, { [field]: value }, null, calm());
        const after = await adapter.get(ref, [field], [field], calm());
        expectSame(after && valueOf(after, field), value, field);
      },
    },
    {
      name: 'does not change a record that does not exist',
      async run() {
        await expectRefusal(async () => (await makeAdapter()).update(absent, { [field]: value }, null, calm()), ['not-available', 'denied'], 'update');
      },
    },
    {
      name: 'refuses a change of nothing and of what is no field',
      async run() {
        const adapter = await makeAdapter();
        await refusalOf(() => adapter.update(ref, {}, null, calm()), 'no fields');
        await refusalOf(() => adapter.update(ref, { 'a b': 'x' }, null, calm()), 'no field');
      },
    },
  ];
  const conflict: ConformanceCase = {
    name: 'notices that a record changed in the meantime and leaves it as it is',
    async run() {
      const adapter = await makeAdapter();
      const seen = await adapter.get(ref, [field], [field], calm());
      expectThat(seen?.version !== undefined, 'there is no version');
      const { version } = seen;
      await adapter.update(ref, { [field]: value }, version, calm());
      await expectRefusal(() => adapter.update(ref, { [field]: valueOf(seen, field) }, version, calm()), ['conflict'], 'update');
      const after = await adapter.get(ref, [field], [field], calm());
      expectSame(after && valueOf(after, field), value, field);
    },
  };
  return versions ? [...cases, conflict] : cases;
}

function createCases({ create, makeAdapter }: ConformanceSubject): readonly ConformanceCase[] {
  if (!create) return [];
  const { table, values } = create;
  return [
    {
      name: 'creates a record and tells its name',
      async run() {
        const ref = await (await makeAdapter()).create(table, values, 'intent-create', calm());
        expectSame(tableOf(ref), table, 'table');
      },
    },
    {
      name: 'creates one record for one intent',
      async run() {
        const adapter = await makeAdapter();
        const twice = [adapter.create(table, values, 'intent-twice', calm()), adapter.create(table, values, 'intent-twice', calm())];
        const [one, other] = await Promise.all(twice);
        expectSame(other, one, 'the second record');
      },
    },
  ];
}

function operationCases({ operation, absent, makeAdapter }: ConformanceSubject): readonly ConformanceCase[] {
  const unknown: ConformanceCase = {
    name: 'refuses an act it does not know',
    async run() {
      for (const name of ['no-such-act', 'constructor', '']) {
        await expectRefusal(async () => (await makeAdapter()).perform(name, absent, {}, `intent-${name}`, calm()), ['unsupported'], `act "${name}"`);
      }
    },
  };
  if (!operation) return [unknown];
  const { name, ref, input } = operation;
  return [
    unknown,
    {
      name: 'performs an act that it claims to know',
      async run() {
        const adapter = await makeAdapter();
        expectThat(adapter.capabilities.operations.includes(name), `${name} is not among the acts`);
        await adapter.perform(name, ref, input, 'intent-perform', calm());
      },
    },
    {
      name: 'performs one intent once, and refuses another one that comes too late',
      async run() {
        const adapter = await makeAdapter();
        await adapter.perform(name, ref, input, 'intent-once', calm());
        await expectRefusal(() => adapter.perform(name, ref, input, 'intent-late', calm()), ['conflict', 'refused', 'denied'], 'a second act');
      },
    },
  ];
}

function activityCases({ comment, makeAdapter }: ConformanceSubject, comments: boolean): readonly ConformanceCase[] {
  if (!comment) return [];
  const { ref, element } = comment;
  const cases: ConformanceCase[] = [
    {
      name: 'tells the entries of the named journal, newest first, with instants in UTC',
      async run() {
        const entries = await (await makeAdapter()).activity(ref, [element], calm());
        expectThat(entries.length > 0, 'there are no entries');
        expectThat(entries.every((entry) => entry.element === element), 'another journal is among them');
        expectThat(entries.every(({ at }) => /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d$/.test(at)), 'a time is not in the form of the contract');
        expectSame(entries.map(({ at }) => at), entries.map(({ at }) => at).toSorted().toReversed(), 'order');
      },
    },
    {
      name: 'tells nothing when no journal is named',
      async run() {
        expectSame(await (await makeAdapter()).activity(ref, [], calm()), [], 'entries');
      },
    },
  ];
  const adding: ConformanceCase = {
    name: 'adds a comment as it was written',
    async run() {
      const adapter = await makeAdapter();
      const text = 'Thank you.\n\n2026-01-01 00:00:00 - Somebody Else (Additional comments)\n<b>bold</b> & ^OR';
      await adapter.addComment(ref, element, text, 'intent-comment', calm());
      const entries = await adapter.activity(ref, [element], calm());
      expectThat(entries.some((entry) => entry.text.includes(text)), 'the comment is not there');
      expectThat(entries.every(({ author }) => author !== 'Somebody Else'), 'a comment put words into somebody else’s mouth');
    },
  };
  return comments ? [...cases, adding] : cases;
}
