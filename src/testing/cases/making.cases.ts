import type { ConformanceCase } from '../conformance-case.js';
import type { ConformanceSubject } from '../conformance-subject.js';
import { calm, expectSame, expectThat } from '../expectations.js';

/** Operations that make a record out of what a person fills in, such as an order of a catalog item. */
export function makingCases({ making, makeAdapter }: ConformanceSubject): readonly ConformanceCase[] {
  if (!making) return [];
  const { name, ref, input, hiddenInput } = making;
  const names = Object.keys(input);
  return [
    {
      name: 'tells what an operation asks for, of the named inputs and no others',
      async run() {
        const adapter = await makeAdapter();
        const inputOf = adapter.inputOf?.bind(adapter);
        expectThat(inputOf !== undefined, 'the adapter does not tell what operations ask for');
        const { fields } = await inputOf(name, ref, names, calm());
        expectSame(Object.keys(fields).sort(), names.toSorted(), 'inputs');
        const text = JSON.stringify(fields);
        expectThat(hiddenInput === undefined || !text.includes(hiddenInput), 'another input is among them');
        const none = await inputOf(name, ref, [], calm()).catch(() => ({ fields: {} }));
        expectSame(Object.keys(none.fields), [], 'inputs when none is named');
      },
    },
    {
      name: 'tells the record that an operation made, and makes one for one intent',
      async run() {
        const adapter = await makeAdapter();
        const made = await Promise.all(['a', 'a', 'b'].map((key) => adapter.perform(name, ref, input, key, calm())));
        const told = made.filter((one) => one !== null);
        expectSame(told.length, 3, 'records that are told');
        expectSame(new Set(told).size, 2, 'records');
        for (const one of told) expectThat((await adapter.get(one, ['number'], [], calm())) !== null, 'the record is not there');
      },
    },
  ];
}
