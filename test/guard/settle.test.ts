import { expect } from '@open-wc/testing';
import { errorCodes, PortalError } from '../../src/data/errors.js';
import { settle } from '../../src/provider/settle.js';
import { canary, reachableTexts, rejectionOf } from './situation.js';
import type { SettleOptions } from '../../src/provider/settle.js';

const idle = new AbortController().signal;
const read: SettleOptions = { signal: idle, otherwise: 'internal' };
const write: SettleOptions = { signal: idle, otherwise: 'outcome-unknown' };
const same = (answer: unknown): unknown => answer;
const failing = (error: unknown, options = read): Promise<unknown> => settle(() => Promise.reject(error), same, options);

async function errorOf(promise: Promise<unknown>): Promise<PortalError> {
  const error: unknown = await promise.catch((reason: unknown) => reason);
  if (error instanceof PortalError) return error;
  throw new Error('It should reject with a PortalError.');
}

describe('calling an adapter', () => {
  it('hands over what was read of the answer, be it a promise or not', async () => {
    expect(await settle(() => Promise.resolve(2), (answer) => answer * 2, read)).to.equal(4);
    expect(await settle(() => 2, (answer) => answer * 2, read)).to.equal(4);
  });

  const broken: readonly (readonly [string, () => unknown])[] = [
    ['throws at once', () => { throw new Error(canary); }], ['throws a text', () => { throw canary; }], ['rejects with nothing', () => Promise.reject(undefined)],
    ['rejects with a text', () => Promise.reject(canary)], ['rejects with null', () => Promise.reject(null)],
    ['answers a thenable that throws', () => ({ then: () => { throw new Error(canary); } })],
    ['answers a thenable whose then cannot be read', () => Object.defineProperty({}, 'then', { get: () => { throw new Error(canary); } })],
    ['rejects with an error that cannot be read', () => Promise.reject(new Proxy(new Error(), { getPrototypeOf: () => { throw new Error(canary); }, get: () => { throw new Error(canary); } }))],
    ['rejects with an error that lies about its name', () => Promise.reject(Object.assign(new Error(canary), { name: 'PortalError', code: canary }))],
    ['rejects with an error whose code cannot be read twice', () => Promise.reject(Object.defineProperty(Object.assign(new Error(), { name: 'PortalError' }), 'code', { get: () => 'denied' }))],
  ];
  for (const [name, call] of broken) {
    it(`G-61 G-67 has a code of its own for an adapter that ${name}`, async () => {
      const error = await errorOf(settle(call, same, read));
      expect(error.code).to.equal('internal');
      expect(reachableTexts(error)).to.not.contain(canary);
      expect((await errorOf(settle(call, same, write))).code).to.equal('outcome-unknown');
    });
  }

  it('G-67 settles once for a thenable that settles twice', async () => {
    const twice = { then: (resolve: (value: number) => void, reject: (reason: unknown) => void) => { resolve(1); resolve(2); reject(canary); } };
    expect(await settle(() => twice as PromiseLike<number>, (answer) => answer, read)).to.equal(1);
  });

  it('G-67 ends the wait for an adapter that never settles when the signal fires', async () => {
    for (const [otherwise, code] of [['internal', 'internal'], ['outcome-unknown', 'outcome-unknown']] as const) {
      const controller = new AbortController();
      const result = rejectionOf(settle(() => new Promise(() => {}), same, { signal: controller.signal, otherwise }));
      controller.abort(new Error(canary));
      expect(await result).to.equal(code);
    }
  });

  it('G-64 does not read an answer that comes after the signal', async () => {
    const controller = new AbortController();
    const { promise, resolve } = Promise.withResolvers<string>();
    let reads = 0;
    const result = rejectionOf(settle(() => promise, () => { reads += 1; }, { signal: controller.signal, otherwise: 'internal' }));
    controller.abort();
    resolve(canary);
    expect(await result).to.equal('internal');
    await promise;
    expect(reads).to.equal(0);
  });

  it('G-67 leaves no rejection unhandled when the adapter fails after the signal', async () => {
    const unhandled: unknown[] = [];
    const note = (event: PromiseRejectionEvent): void => { unhandled.push(event.reason); };
    addEventListener('unhandledrejection', note);
    const controller = new AbortController();
    const { promise, reject } = Promise.withResolvers<string>();
    const result = rejectionOf(settle(() => promise, same, { signal: controller.signal, otherwise: 'internal' }));
    controller.abort();
    reject(new Error(canary));
    await result;
    // Unhandled rejections are reported in a task of their own.
    await new Promise((done) => { setTimeout(done); });
    removeEventListener('unhandledrejection', note);
    expect(unhandled).to.deep.equal([]);
  });

  it('G-64 does not even call when the signal has fired before', async () => {
    let calls = 0;
    expect(await rejectionOf(settle(() => { calls += 1; }, same, { signal: AbortSignal.abort(canary), otherwise: 'outcome-unknown' }))).to.equal('internal');
    expect(calls).to.equal(0);
  });

  it('takes an answer that cannot be read for a bad response, of a write for an unknown outcome', async () => {
    const unreadable = (): never => { throw new TypeError(canary); };
    expect(await rejectionOf(settle(() => 1, unreadable, read))).to.equal('bad-response');
    expect(await rejectionOf(settle(() => 1, unreadable, write))).to.equal('outcome-unknown');
    expect(await rejectionOf(settle(() => 1, () => { throw new PortalError('too-large'); }, read))).to.equal('too-large');
  });

  for (const code of errorCodes) {
    it(`G-61 passes on the code ${code} and the kit's own facts, and no text`, async () => {
      const given = new PortalError(code, { retryAt: 7, correlationId: 'ref-1', detail: canary, fields: ['state', canary] });
      const error = await errorOf(failing(Object.assign(given, { message: canary, cause: canary, body: canary }), { ...read, fields: ['state', 'number'] }));
      expect([error.code, error.retryAt, error.correlationId, error.fields, error.detail]).to.deep.equal([code, 7, 'ref-1', ['state'], undefined]);
      expect(error).to.not.equal(given);
      expect(reachableTexts(error)).to.not.contain(canary);
    });
  }

  it('G-61 passes on nothing in a place where it does not belong', async () => {
    const given = Object.assign(new PortalError('server'), { retryAt: canary, correlationId: `${canary} is the salary`, fields: canary });
    const error = await errorOf(failing(given, { ...read, fields: ['state'] }));
    expect([error.code, error.retryAt, error.correlationId, error.fields]).to.deep.equal(['server', undefined, undefined, []]);
    expect((await errorOf(failing(Object.assign(new PortalError('server'), { retryAt: Infinity })))).retryAt).to.equal(undefined);
  });

  it('understands an error of another copy of the kit', async () => {
    const foreign = Object.assign(new Error('denied'), { name: 'PortalError', code: 'denied', retryAt: undefined, fields: [] });
    expect((await errorOf(failing(foreign))).code).to.equal('denied');
  });
});
