import { errorCodes, isPortalError, PortalError } from '../data/errors.js';
import { own } from '../data/own.js';
import type { ErrorCode } from '../data/errors.js';
import type { Path } from '../data/path.js';

export interface SettleOptions {
  /** Ends the wait, whether the adapter listens to it or not. */
  readonly signal: AbortSignal;
  /**
   * The code for whatever is no {@link PortalError}: `outcome-unknown` for a write, because it may have happened, and
   * `internal` for a read, of which an answer that cannot be understood is `bad-response`.
   */
  readonly otherwise: 'internal' | 'outcome-unknown';
  /** Fields that the error may name, because the person filled them in. */
  readonly fields?: readonly Path[];
}

/**
 * Calls an adapter and reads its answer. Whatever the adapter does, the promise settles once, when the signal fires at the
 * latest, and rejects with a {@link PortalError} that the kit made (G-61, G-67). An answer that comes after the signal is
 * not read (G-64).
 */
export function settle<A, T>(call: () => PromiseLike<A> | A, read: (answer: A) => T, { signal, otherwise, fields = [] }: SettleOptions): Promise<T> {
  if (signal.aborted) return Promise.reject(new PortalError('internal'));
  return new Promise((resolve, reject) => {
    const stop = (): void => { reject(new PortalError(otherwise)); };
    signal.addEventListener('abort', stop, { once: true });
    new Promise<A>((answer) => { answer(call()); })
      .then(
        (answer) => {
          if (!signal.aborted) resolve(readSafely(() => read(answer), otherwise === 'internal' ? 'bad-response' : otherwise));
        },
        (error: unknown) => { throw cleanError(error, otherwise, fields); },
      )
      .catch(reject)
      .finally(() => { signal.removeEventListener('abort', stop); });
  });
}

function readSafely<T>(read: () => T, otherwise: ErrorCode): T {
  try {
    return read();
  } catch (error) {
    throw error instanceof PortalError ? error : new PortalError(otherwise);
  }
}

/** A fresh error with the code, the time and the reference of the given one; texts and causes stay behind (G-61). */
function cleanError(error: unknown, otherwise: ErrorCode, fields: readonly Path[]): PortalError {
  try {
    if (!isPortalError(error)) return new PortalError(otherwise);
    const code = errorCodes.find((known) => known === own(error, 'code')) ?? otherwise;
    const retryAt = own(error, 'retryAt');
    const correlationId = own(error, 'correlationId');
    const named = own(error, 'fields');
    return new PortalError(code, {
      ...(typeof retryAt === 'number' && Number.isFinite(retryAt) && { retryAt }),
      ...(typeof correlationId === 'string' && /^[\w.:-]{1,64}$/.test(correlationId) && { correlationId }),
      fields: Array.isArray(named) ? fields.filter((path) => named.includes(path)) : [],
    });
  } catch {
    return new PortalError(otherwise);
  }
}
