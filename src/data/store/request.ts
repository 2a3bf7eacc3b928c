import type { ErrorCode } from '../errors.js';
import { isPortalError, PortalError } from '../errors.js';
import type { Clock } from './clock.js';
import type { PageSignals } from './page-signals.js';
import type { Lane, RequestGate } from './request-gate.js';
import { retryDelay } from './retry.policy.js';

/** What a request needs of the world around it. */
export interface Surroundings {
  readonly clock: Clock;
  readonly page: PageSignals;
  readonly gate: RequestGate;
}

/** How long a request may take, in milliseconds, and what has happened when it takes longer (R01, T24). */
const limits: Readonly<Record<Lane, { readonly time: number; readonly code: ErrorCode }>> = {
  read: { time: 15_000, code: 'timeout' },
  write: { time: 30_000, code: 'outcome-unknown' },
  upload: { time: 600_000, code: 'outcome-unknown' },
};

/**
 * One request, once: waits its turn, then runs within its time. Rejects with a {@link PortalError}, or with the reason of
 * the signal when that fires.
 */
export async function requestOnce<T>(
  lane: Lane,
  run: (signal: AbortSignal) => Promise<T>,
  signal: AbortSignal,
  { clock, gate }: Surroundings,
): Promise<T> {
  const limit = new AbortController();
  const abort = (): void => limit.abort(signal.reason);
  signal.addEventListener('abort', abort, { once: true });
  let stopTimer = (): void => {};
  try {
    signal.throwIfAborted();
    return await gate.run(lane, limit.signal, () => {
      const { time, code } = limits[lane];
      stopTimer = clock.schedule(() => limit.abort(new PortalError(code)), time);
      return run(limit.signal);
    });
  } catch (thrown) {
    signal.throwIfAborted();
    // Whatever else was thrown may carry data of the server: nothing of it is kept (G-61, G-67). A write that broke in a
    // way nobody foresaw may have been sent.
    const error = isPortalError(thrown) ? thrown : new PortalError(lane === 'read' ? 'internal' : 'outcome-unknown');
    if (error.retryAt !== undefined) gate.pauseUntil(error.retryAt);
    throw error;
  } finally {
    stopTimer();
    signal.removeEventListener('abort', abort);
  }
}

/** A read: like {@link requestOnce}, but tried again as {@link retryDelay} says, never while the page is hidden (R19). */
export async function read<T>(
  run: (signal: AbortSignal) => Promise<T>,
  signal: AbortSignal,
  surroundings: Surroundings,
): Promise<T> {
  for (let failures = 1; ; failures += 1) {
    try {
      return await requestOnce('read', run, signal, surroundings);
    } catch (thrown) {
      if (signal.aborted || !isPortalError(thrown)) throw thrown;
      const delay = retryDelay(thrown, failures, surroundings.clock);
      if (delay === null) throw thrown;
      await rest(delay, signal, surroundings);
    }
  }
}

/** Lets time pass while the page is seen. Hiding it stops the timer, showing it ends the rest. */
function rest(delay: number, signal: AbortSignal, { clock, page }: Surroundings): Promise<void> {
  const { promise, resolve, reject }: PromiseWithResolvers<void> = Promise.withResolvers();
  const over = new AbortController();
  const end = (): void => {
    over.abort();
    resolve();
  };
  const stopTimer = page.hidden ? () => {} : clock.schedule(end, delay);
  over.signal.addEventListener('abort', stopTimer, { once: true });
  page.on('hidden', stopTimer, over.signal);
  page.on('visible', end, over.signal);
  signal.addEventListener(
    'abort',
    () => {
      over.abort();
      reject(signal.reason);
    },
    { once: true, signal: over.signal },
  );
  return promise;
}
