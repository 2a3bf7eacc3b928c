import * as fc from 'fast-check';
import { canary, isDeeplyFrozen } from '../situation.js';
import type { GrantDeclaration } from '../../../src/guard/grant-declaration.js';
import type { SealedGrant } from '../../../src/guard/seal-grant.js';

export type SealGrant = (declaration: GrantDeclaration) => SealedGrant;

const names = ['number', 'state', 'caller.email', 'opened_at', 'u_cost'] as const;
const uses = ['raw', 'search', 'sort', 'group', 'aggregate', 'export', 'richText'] as const;

/** One thing that is wrong with an otherwise sound declaration. */
const flaws: Readonly<Record<string, (declaration: Record<string, unknown>) => void>> = {
  wildcard: (declaration) => { declaration['list'] = ['number', '*']; },
  'wildcard after a dot': (declaration) => { declaration['list'] = ['caller.*']; },
  'reserved name': (declaration) => { declaration['list'] = ['number', '__proto__']; },
  'reserved name after a dot': (declaration) => { declaration['form'] = [{ title: '', fields: ['caller.constructor'] }]; },
  'name of another case': (declaration) => { declaration['list'] = ['number', 'Number']; },
  'invisible character': (declaration) => { declaration['list'] = ['num\u200Bber']; },
  'long walk': (declaration) => { declaration['list'] = ['a.b.c.d']; },
  'name that is no text': (declaration) => { declaration['list'] = [7]; },
  'unreadable filter': (declaration) => { declaration['filter'] = ['salary']; },
  'unreadable filter with operators': (declaration) => { declaration['filter'] = [{ field: 'salary', operators: 'match' }]; },
  'write through a reference': (declaration) => { declaration['write'] = ['caller.email']; },
  'constant to fill in': (declaration) => { declaration['create'] = { fields: ['state'], constants: { state: '1' } }; },
  'type of nothing': (declaration) => { declaration['types'] = { salary: 'currency' }; },
  'table that is none': (declaration) => { declaration['table'] = 'Task; drop'; },
  ...Object.fromEntries(uses.map((use) => [`unreadable ${use}`, (declaration: Record<string, unknown>) => { declaration[use] = ['number', 'salary']; }])),
};

const situation = fc.record({
  list: fc.subarray([...names], { minLength: 1 }),
  form: fc.subarray([...names]),
  use: fc.record(Object.fromEntries(uses.map((use) => [use, fc.subarray([...names])])) as Record<(typeof uses)[number], fc.Arbitrary<(typeof names)[number][]>>),
  write: fc.subarray(['state', 'comments', 'work_notes']),
  flaw: fc.option(fc.constantFrom(...Object.keys(flaws)), { nil: undefined, freq: 2 }),
});

/** A sound declaration becomes a grant of exactly what it says, for good; an unsound one becomes nothing. */
export function sealingHolds(seal: SealGrant): fc.IProperty<unknown> {
  return fc.property(situation, ({ list, form, use, write, flaw }) => {
    const readable = [...new Set([...list, ...form])];
    const used = Object.fromEntries(uses.map((name) => [name, use[name].filter((path) => readable.includes(path))]));
    const declaration: Record<string, unknown> = { name: 'portal', table: 'task', list: [...list], form: [{ title: 'A', fields: [...form] }], write: [...write], ...used };
    if (flaw !== undefined) flaws[flaw]?.(declaration);
    const sealed = seal(declaration as unknown as GrantDeclaration);
    if (flaw !== undefined) return sealed.grant === undefined && sealed.problems.length > 0;
    const { grant } = sealed;
    if (!grant) return false;
    const facts = (): string => JSON.stringify([
      grant.table, grant.view, grant.list, grant.form, grant.read, ...uses.map((name) => [...grant[name]]), [...grant.update], [...grant.create], [...grant.filter], [...grant.constants], grant.unconditional,
    ]);
    const expected = JSON.stringify(['task', 'portal', list, [{ title: 'A', fields: form }], readable, ...uses.map((name) => used[name]), write, [], [], [], false]);
    if (facts() !== expected || !isDeeplyFrozen(grant)) return false;
    // Later changes of the declaration, and attempts to change the grant, must come to nothing.
    for (const part of Object.values(declaration)) if (Array.isArray(part)) part.push(canary);
    for (const set of [grant.sort, grant.update, grant.filter, grant.raw]) {
      for (const [prototype, method] of [[Set.prototype, 'add'], [Map.prototype, 'set']] as const) {
        try { Reflect.apply(Reflect.get(prototype, method) as () => void, set, [canary, 'both']); } catch { /* as it should be */ }
      }
    }
    return facts() === expected;
  });
}
