import { PortalError } from '../../src/data/errors.js';
import { GuardedAdapter } from '../../src/provider/guarded-adapter.js';
import { described } from './situation.js';
import type { Capabilities, DataAdapter } from '../../src/data/adapter.js';
import type { Identity } from '../../src/data/identity.js';
import type { Drift } from '../../src/guard/drift.js';
import type { Grant } from '../../src/guard/grant.js';
import type { Descriptions } from './situation.js';

export interface Call {
  readonly method: string;
  readonly arguments: readonly unknown[];
}

/** What an adapter does when it is called, by method; a method that is not scripted rejects with `unsupported`. */
export type Script = Readonly<Partial<Record<
  'describe' | 'list' | 'get' | 'create' | 'update' | 'perform' | 'inputOf' | 'activity' | 'addComment' | 'identity', (...given: readonly never[]) => unknown>>>;

export interface ScriptedAdapter extends DataAdapter {
  readonly calls: Call[];
  readonly signals: AbortSignal[];
}

export const capabilities: Capabilities = {
  operators: ['equals', 'in'], sort: 'many', search: true, totals: 'none', versions: true, operations: ['approve'], activity: true, comments: true,
};

export const person: Identity = { id: 'abel', name: 'Abel Tuter', roles: ['snc_external'], groups: ['network'] };

/** An adapter that does as it is told, right or wrong, and remembers what it was asked. */
export function scriptedAdapter(script: Script, can: Partial<Capabilities> = {}): ScriptedAdapter {
  const calls: Call[] = [];
  const signals: AbortSignal[] = [];
  const answer = (method: keyof Script) => (...given: readonly unknown[]): never => {
    const options = given.at(-1);
    const signal: unknown = typeof options === 'object' && options !== null ? Reflect.get(options, 'signal') : undefined;
    if (signal instanceof AbortSignal) signals.push(signal);
    // A copy by way of text: only what could be sent over a wire counts as asked.
    calls.push({ method, arguments: given.slice(0, -1).map((part): unknown => (part === undefined ? part : JSON.parse(JSON.stringify(part)))) });
    const act = script[method];
    if (!act) throw new PortalError('unsupported');
    return Reflect.apply(act, undefined, given) as never;
  };
  return {
    id: 'scripted', capabilities: { ...capabilities, ...can }, structural: ['sys_id'], calls, signals,
    identity: answer('identity'), describe: answer('describe'), list: answer('list'), get: answer('get'), create: answer('create'),
    update: answer('update'), perform: answer('perform'), inputOf: answer('inputOf'), activity: answer('activity'), addComment: answer('addComment'),
  };
}

/** A script's answer to `describe`: the given fields and, of the others that are asked, nothing. */
export function describing(fields: Descriptions = {}) {
  return (table: string) => Promise.resolve({
    table, label: 'Task', fields: Object.fromEntries(Object.entries(fields).map(([path, field]) => [path, described(field)])),
  });
}

export interface Guarded {
  readonly guarded: GuardedAdapter;
  readonly drifts: Drift[];
}

/** A guard over an adapter, for a person who has these grants. */
export function guard(adapter: DataAdapter, grants: readonly Grant[]): Guarded {
  const drifts: Drift[] = [];
  const guarded = new GuardedAdapter({
    adapter,
    identity: person,
    grantFor: (table, view) => grants.find((grant) => grant.table === table && grant.view === view) ?? null,
    onDrift: (drift) => drifts.push(drift),
    now: () => Date.UTC(2026, 0, 31, 12),
  });
  return { guarded, drifts };
}

export const signal = new AbortController().signal;
