import * as fc from 'fast-check';
import { describing, guard, scriptedAdapter, signal } from '../scripted-adapter.js';
import { grantOf } from '../situation.js';
import type { DataAdapter } from '../../../src/data/adapter.js';
import type { GuardedAdapter } from '../../../src/provider/guarded-adapter.js';

/** What stands between the adapter and the guard: nothing, when all is well. */
export type Between = (adapter: DataAdapter) => DataAdapter;

const grant = grantOf({
  list: ['number', 'state', 'caller.email'], raw: ['state'], filter: ['number'], sort: ['number'], search: ['number'], write: ['state'],
  operations: ['approve'], activity: ['comments'],
});
const hiddenNames = ['salary', 'caller', 'Number', 'u_internal'] as const;

const visible = fc.record({ number: fc.string({ maxLength: 4 }), state: fc.record({ display_value: fc.string({ maxLength: 3 }), value: fc.string({ maxLength: 3 }) }), 'caller.email': fc.string({ maxLength: 3 }) });
const hidden = fc.record(Object.fromEntries(hiddenNames.map((name) => [name, fc.oneof(fc.string({ maxLength: 6 }), fc.record({ display_value: fc.string(), value: fc.string() }))])));
const worlds = fc.array(fc.record({ visible, one: hidden, other: hidden }), { maxLength: 5 });
const actions: fc.Arbitrary<readonly (keyof typeof steps)[]> = fc.array(fc.constantFrom('list', 'filter', 'denied filter', 'search', 'get', 'update', 'denied update', 'approve', 'activity'), { minLength: 1, maxLength: 5 });

const request = { table: 'task', view: 'portal', limit: 20 } as const;
const steps = {
  list: (guarded: GuardedAdapter) => guarded.list({ ...request, sort: [{ field: 'number', direction: 'ascending' }] }, { signal }),
  filter: (guarded: GuardedAdapter) => guarded.list({ ...request, where: { field: 'number', op: 'equals', value: '1' } }, { signal }),
  'denied filter': (guarded: GuardedAdapter) => guarded.list({ ...request, where: { field: 'salary', op: 'greater-than', value: '1' } }, { signal }),
  search: (guarded: GuardedAdapter) => guarded.list({ ...request, search: 'x' }, { signal }),
  get: (guarded: GuardedAdapter) => guarded.get('task/0', 'portal', { signal }),
  update: async (guarded: GuardedAdapter) => {
    const row = await guarded.get('task/0', 'portal', { signal });
    return row && guarded.acts().then((acts) => acts.update(row, { state: '2' }, { signal }));
  },
  'denied update': async (guarded: GuardedAdapter) => {
    const row = await guarded.get('task/0', 'portal', { signal });
    return row && guarded.acts().then((acts) => acts.update(row, { state: '2', salary: '1' }, { signal }));
  },
  approve: (guarded: GuardedAdapter) => guarded.acts().then((acts) => acts.perform('approve', 'task/0', 'portal', {}, 'key', { signal })),
  activity: (guarded: GuardedAdapter) => guarded.acts().then((acts) => acts.activity('task/0', 'portal', { signal })),
};

/** Everything that can be noticed: what the adapter is asked, in which order, what comes back, what is reported. */
async function trace(rows: readonly object[], script: readonly (keyof typeof steps)[], between: Between): Promise<string> {
  const records = rows.map((fields, index) => ({ ref: `task/${index}`, version: '1', fields }));
  const { salary = '' } = (rows[0] ?? {}) as { readonly salary?: string | object };
  const adapter = scriptedAdapter({
    describe: describing({ state: { type: 'choice' }, salary: { label: JSON.stringify(salary) } }),
    list: () => ({ rows: records, next: records.length > 3 ? 'p2' : null, total: 'unknown', salary }), get: () => records[0] ?? null,
    update: () => '2', perform: () => ({ salary }), activity: () => [{ element: 'work_notes', text: salary, author: '', at: '' }],
  });
  const { guarded, drifts } = guard(between(adapter), [grant]);
  const seen: unknown[] = [];
  for (const step of script) seen.push(await steps[step](guarded).catch((error: unknown) => (error instanceof Error ? [error.message, error.name, Reflect.get(error, 'detail')] : error)));
  return JSON.stringify([seen, adapter.calls, drifts]);
}

/**
 * Non-interference: two servers that differ only in what is hidden cannot be told apart by anything the guard does. This
 * is what "what is not in the view does not exist" means (G-11, G-13, G-62).
 */
export function nonInterferenceHolds(between: Between): fc.IAsyncProperty<unknown> {
  return fc.asyncProperty(worlds, actions, async (rows, script) => {
    const one = await trace(rows.map((row) => ({ ...row.visible, ...row.one })), script, between);
    const other = await trace(rows.map((row) => ({ ...row.visible, ...row.other })), script, between);
    return one === other;
  });
}
