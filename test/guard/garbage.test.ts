import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { isPortalError } from '../../src/data/errors.js';
import { describing, guard, scriptedAdapter, signal } from './scripted-adapter.js';
import { canary, grantOf, rawRow, reachableTexts } from './situation.js';
import type { GuardedAdapter } from '../../src/provider/guarded-adapter.js';
import type { Script } from './scripted-adapter.js';

const grant = grantOf({
  list: ['number', 'state'], raw: ['state'], write: ['state', 'comments'], create: { fields: ['state'] }, operations: ['approve'], activity: ['comments'], unconditional: true,
});
const hostile = new Proxy({}, { get: () => { throw new Error(canary); }, getOwnPropertyDescriptor: () => { throw new Error(canary); }, ownKeys: () => { throw new Error(canary); } });
class Strange { get rows(): never { throw new Error(canary); } }

/** What a broken adapter may do instead of answering. */
const garbage: Readonly<Record<string, () => unknown>> = {
  'answers undefined': () => undefined, 'answers null': () => null, 'answers true': () => true, 'answers zero': () => 0, 'answers NaN': () => NaN, 'answers a big integer': () => 7n,
  'answers an empty text': () => '', 'answers a text': () => canary, 'answers a symbol': () => Symbol(canary), 'answers a function': () => () => canary, 'answers an empty list': () => [],
  'answers a list of lists': () => [[[]]], 'answers a list with holes': () => Array(3), 'answers an empty object': () => ({}), 'answers an object without a prototype': () => Object.create(null) as object,
  'answers a map': () => new Map([['rows', []]]), 'answers a set': () => new Set([canary]), 'answers a date': () => new Date(NaN), 'answers an expression': () => /rows/, 'answers an error': () => new Error(canary),
  'answers a class with accessors': () => new Strange(), 'answers a hostile proxy': () => Promise.resolve([hostile]).then(([proxy]) => ({ rows: [proxy], fields: proxy, ref: 'task/one', next: null })),
  'answers a proxy of a list': () => new Proxy([], { get: (_, name) => (name === 'length' ? 1e9 : undefined) }), 'answers a response': () => new Response(canary), 'answers rows that are texts': () => ({ rows: [canary], next: null, total: 'unknown' }),
  'answers rows in an object': () => ({ rows: { length: 2, 0: 1 }, next: null }), 'answers a row without fields': () => ({ ref: 'task/one' }), 'answers another record': () => rawRow({ number: canary }, 'two'),
  'answers a description of another table': () => ({ table: 'problem', label: 'x', fields: {} }), 'answers fields that are texts': () => ({ table: 'task', label: 'x', fields: { number: canary } }),
  'answers an endless thenable': () => ({ then: (resolve: (value: unknown) => void) => { resolve({ then: (settle: (value: unknown) => void) => { settle(undefined); } }); } }),
  'answers a thenable that throws after settling': () => ({ then: (resolve: (value: unknown) => void) => { resolve(undefined); throw new Error(canary); } }),
  'answers a thenable that fails': () => ({ then: (_: unknown, reject: (reason: unknown) => void) => { reject(canary); } }), 'answers a thenable whose then throws': () => Object.defineProperty({}, 'then', { get: () => { throw new Error(canary); } }),
  'throws an error': () => { throw new Error(canary); }, 'throws a text': () => { throw canary; }, 'throws undefined': () => { throw undefined; }, 'throws a hostile proxy': () => { throw hostile; },
  'rejects with an error': () => Promise.reject(new TypeError(canary)), 'rejects with undefined': () => Promise.reject(undefined), 'rejects with a promise': () => Promise.reject(Promise.resolve(canary)),
  'rejects with an abort': () => Promise.reject(new DOMException(canary, 'AbortError')), 'rejects with a frozen object': () => Promise.reject(Object.freeze({ code: 'denied', message: canary })),
};

const methods: Readonly<Record<Exclude<keyof Script, 'identity'>, (guarded: GuardedAdapter) => Promise<unknown>>> = {
  describe: (guarded) => guarded.describe('task', 'portal', { signal }),
  list: (guarded) => guarded.list({ table: 'task', view: 'portal', limit: 20 }, { signal }),
  get: (guarded) => guarded.get('task/one', 'portal', { signal }),
  create: (guarded) => guarded.acts().then((acts) => acts.create('task', 'portal', { state: '1' }, 'key', { signal })),
  update: async (guarded) => {
    const { rows: [row] } = await guarded.list({ table: 'task', view: 'portal', limit: 20 }, { signal });
    return row && guarded.acts().then((acts) => acts.update(row, { state: '2' }, { signal }));
  },
  perform: (guarded) => guarded.acts().then((acts) => acts.perform('approve', 'task/one', 'portal', { comments: 'Fine' }, 'key', { signal })),
  inputOf: (guarded) => guarded.acts().then((acts) => acts.inputOf('approve', 'task/one', 'portal', { signal })),
  activity: (guarded) => guarded.acts().then((acts) => acts.activity('task/one', 'portal', { signal })),
  addComment: (guarded) => guarded.acts().then((acts) => acts.addComment('task/one', 'portal', 'comments', 'Hello', 'key', { signal })),
};
const sound: Script = { describe: describing(), list: () => ({ rows: [rawRow({ state: '1' })], next: null, total: 'unknown' }) };

async function outcome(method: keyof typeof methods, act: () => unknown): Promise<unknown> {
  const { guarded } = guard(scriptedAdapter({ ...sound, [method]: act }), [grant]);
  return methods[method](guarded).catch((error: unknown) => error);
}

describe('an adapter that is broken', () => {
  it('is broken in forty ways or more', () => {
    expect(Object.keys(garbage).length).to.be.at.least(40);
  });

  for (const [name, act] of Object.entries(garbage)) {
    it(`G-61 G-67 ${name}: every method answers soundly or rejects with a code, and tells nothing`, async () => {
      for (const method of Object.keys(methods) as (keyof typeof methods)[]) {
        const result = await outcome(method, act);
        expect(!(result instanceof Error) || isPortalError(result), `${method}: ${String(result)}`).to.equal(true);
        expect(reachableTexts(result), method).to.not.contain(canary);
      }
    });
  }

  it('G-67 G-68 answers anything that JSON can be with a sound page or a code', async function () {
    this.timeout(60_000);
    const shapes = fc.oneof(fc.jsonValue({ maxDepth: 4 }), fc.record({ rows: fc.jsonValue(), next: fc.jsonValue(), total: fc.jsonValue() }, { requiredKeys: [] }),
      fc.record({ rows: fc.array(fc.oneof(fc.jsonValue(), fc.record({ ref: fc.constantFrom('task/one', 'x'), fields: fc.jsonValue() }))), next: fc.constantFrom(null, null, 'p2') }));
    await fc.assert(fc.asyncProperty(shapes, async (answer) => {
      for (const method of ['list', 'get', 'activity', 'describe'] as const) {
        const result = await outcome(method, () => answer);
        expect(!(result instanceof Error) || isPortalError(result)).to.equal(true);
      }
    }), { numRuns: 300 });
  });
});
