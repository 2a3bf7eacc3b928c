import * as fc from 'fast-check';
import { errorCodes, PortalError } from '../../../src/data/errors.js';
import { canary, reachableTexts } from '../situation.js';
import type { ErrorCode } from '../../../src/data/errors.js';
import type { SettleOptions } from '../../../src/provider/settle.js';

export type Settle = <A, T>(call: () => PromiseLike<A> | A, read: (answer: A) => T, options: SettleOptions) => Promise<T>;

const adorned = fc.record({
  base: fc.constantFrom('portal', 'portal', 'portal of another copy', 'error', 'text', 'object', 'nothing'),
  code: fc.constantFrom(...errorCodes),
  facts: fc.subarray(['message', 'detail', 'cause', 'body', 'stack', 'fields', 'correlationId']),
  how: fc.constantFrom('throws', 'rejects', 'rejects later'),
});

function build(base: string, code: ErrorCode, facts: readonly string[]): unknown {
  if (base === 'nothing') return undefined;
  if (base === 'text') return `${canary} is the salary`;
  const error = base === 'portal' ? new PortalError(code) : base === 'object' ? {} : new Error('failed');
  if (base === 'portal of another copy') Object.assign(error, { name: 'PortalError', code });
  for (const fact of facts) Object.assign(error, { [fact]: fact === 'fields' ? [canary, 'state'] : fact === 'correlationId' ? `${canary} is the salary` : canary });
  return error;
}

/** However an adapter fails, what arrives is an error of the kit with the right code, and without a word of the adapter's. */
export function errorsHold(settle: Settle): fc.IAsyncProperty<unknown> {
  return fc.asyncProperty(adorned, async ({ base, code, facts, how }) => {
    const given = build(base, code, facts);
    const call = (): Promise<never> => {
      if (how === 'throws') throw given;
      return how === 'rejects' ? Promise.reject(given) : Promise.resolve().then(() => { throw given; });
    };
    let error: unknown;
    try {
      await settle(call, () => 'read', { signal: new AbortController().signal, otherwise: 'internal', fields: ['state', 'number'] });
      return false;
    } catch (reason) {
      error = reason;
    }
    if (!(error instanceof PortalError) || error === given || reachableTexts(error).includes(canary)) return false;
    const known = base.startsWith('portal');
    return error.code === (known ? code : 'internal') && JSON.stringify(error.fields) === JSON.stringify(known && facts.includes('fields') ? ['state'] : []);
  });
}
