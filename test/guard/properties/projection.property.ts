import * as fc from 'fast-check';
import { canary, effectiveOf, isDeeplyFrozen, reachableTexts } from '../situation.js';
import type { GuardedRow } from '../../../src/data/row.js';
import type { Effective } from '../../../src/guard/effective.js';

export type Project = (row: unknown, allowed: Effective) => GuardedRow | null;

/** What the server sends for a field, and what of it may be seen. */
interface Cell {
  readonly kind: 'text' | 'structured' | 'text only' | 'stored only' | 'accessor' | 'inherited' | 'nested' | 'json' | 'link' | 'absent';
  readonly text: string;
}

const paths = ['number', 'state', 'caller', 'caller.email', 'opened_at', 'u_cost'] as const;
/** Fields that a server may send and nobody asked for; some are near to granted ones. */
const strangers = ['salary', 'Number', 'NUMBER', 'num', 'number2', 'caller.name', 'email', 'caller.email.x', 'state ', 'toString', 'constructor', 'sys_id'] as const;

const cell: fc.Arbitrary<Cell> = fc.record({
  // Most of what servers send is sound; the rest is what a careless projection stumbles over.
  kind: fc.oneof(
    { arbitrary: fc.constantFrom('text', 'structured', 'structured', 'text only'), weight: 4 },
    { arbitrary: fc.constantFrom('stored only', 'accessor', 'inherited', 'nested', 'json', 'link', 'absent'), weight: 3 },
  ),
  text: fc.string({ minLength: 1, maxLength: 8 }),
});

const situation = fc.record({
  granted: fc.subarray([...paths], { minLength: 1 }),
  raw: fc.subarray([...paths]),
  cells: fc.array(cell, { minLength: paths.length, maxLength: paths.length }),
  strangers: fc.subarray([...strangers]),
  ref: fc.oneof({ arbitrary: fc.constant('task/one'), weight: 9 }, { arbitrary: fc.constantFrom('problem/one', 'tas/one', 'one'), weight: 1 }),
});

let invoked = 0;

function define(fields: object, name: string, { kind, text }: Cell): void {
  const put = (value: unknown): void => { Object.defineProperty(fields, name, { value, enumerable: true, writable: true, configurable: true }); };
  switch (kind) {
    case 'text': put(`t${text}`); break;
    case 'json': put(`{"salary":"${text.length}"}`); break;
    case 'structured': put({ display_value: `t${text}`, value: `v${text}`, link: canary }); break;
    case 'text only': put({ display_value: `t${text}` }); break;
    case 'stored only': put({ value: `v${text}` }); break;
    case 'nested': put({ name: canary, display_value: { text: canary }, value: [canary] }); break;
    case 'link': put({ link: canary }); break;
    case 'accessor': Object.defineProperty(fields, name, { get: () => { invoked += 1; return canary; }, enumerable: true, configurable: true }); break;
    case 'inherited': Object.defineProperty(Object.getPrototypeOf(fields), name, { value: canary, enumerable: true, configurable: true }); break;
    case 'absent': break;
  }
}

/** By hand: which texts may be seen of a cell. */
const seen: Readonly<Record<Cell['kind'], (text: string) => { readonly display?: string; readonly value?: string }>> = {
  text: (text) => ({ display: `t${text}`, value: `t${text}` }),
  json: (text) => ({ display: `{"salary":"${text.length}"}`, value: `{"salary":"${text.length}"}` }),
  structured: (text) => ({ display: `t${text}`, value: `v${text}` }),
  'text only': (text) => ({ display: `t${text}` }),
  'stored only': (text) => ({ value: `v${text}` }),
  nested: () => ({}), link: () => ({}), accessor: () => ({}), inherited: () => ({}), absent: () => ({}),
};

/**
 * A projection shows exactly what is granted of what the server sent; nothing hidden can be reached from it, it has no
 * ties to what it was made from, and what it was made from is as it was. Stored values that no grant names are hidden too.
 */
export function projectionHolds(project: Project): fc.IProperty<unknown> {
  return fc.property(situation, ({ granted, raw, cells, strangers: others, ref }) => {
    const rawGranted = raw.filter((path) => granted.includes(path));
    const allowed = effectiveOf({ list: granted, raw: rawGranted });
    const fields: object = Object.create({});
    const display: Record<string, string> = {};
    const value: Record<string, string> = {};
    for (const [index, path] of paths.entries()) {
      const sent = cells[index] ?? { kind: 'absent', text: '' };
      // What is sent of an ungranted field is a canary, whatever its kind.
      if (!granted.includes(path)) { define(fields, path, { kind: sent.kind, text: canary }); continue; }
      define(fields, path, rawGranted.includes(path) || sent.kind !== 'structured' ? sent : { ...sent, kind: 'text only' });
      if (!rawGranted.includes(path) && sent.kind === 'structured') Object.assign(Object(Reflect.get(fields, path)), { value: canary });
      const may = seen[sent.kind](sent.text);
      if (may.display !== undefined) display[path] = may.display;
      if (may.value !== undefined && rawGranted.includes(path)) value[path] = may.value;
    }
    for (const name of others) define(fields, name, { kind: 'text', text: canary });

    const row = { ref, fields };
    const before = JSON.stringify(Object.getOwnPropertyNames(fields).map((name) => Object.getOwnPropertyDescriptor(fields, name)));
    invoked = 0;
    const made = project(row, allowed);
    if (invoked > 0) return false;
    if (ref !== 'task/one') return made === null;
    if (made === null || Object.isFrozen(fields) || Object.isFrozen(row)) return false;
    if (before !== JSON.stringify(Object.getOwnPropertyNames(fields).map((name) => Object.getOwnPropertyDescriptor(fields, name)))) return false;

    // Changes of the raw row must not be seen through the projection.
    for (const name of Object.getOwnPropertyNames(fields)) {
      const held: unknown = Object.getOwnPropertyDescriptor(fields, name)?.value;
      if (typeof held === 'object' && held !== null) Object.assign(held, { display_value: canary, value: canary });
      Object.defineProperty(fields, name, { value: canary, enumerable: true, configurable: true });
    }
    return same(made.display, display) && same(made.value, value) && made.ref === ref && isDeeplyFrozen(made)
      && [made, made.display, made.value].every((part) => Reflect.getPrototypeOf(part) === null)
      && !reachableTexts(made).includes(canary) && Reflect.ownKeys(made).length === 3;
  });
}

function same(made: object, expected: Readonly<Record<string, string>>): boolean {
  const names = Reflect.ownKeys(made);
  return names.length === Object.keys(expected).length && names.every((name) => typeof name === 'string' && Reflect.get(made, name) === expected[name]);
}
