import { PortalError } from '../../data/errors.js';

/** What a call rejects with when its own signal fires. Nobody waits for it any more, so it needs no code of its own. */
export function aborted(): PortalError {
  return new PortalError('internal', { detail: 'aborted' });
}

/** Waits for a promise no longer than until the signal fires. The work behind the promise goes on. */
export async function untilAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  const { promise: gone, reject } = Promise.withResolvers<never>();
  const stop = () => reject(aborted());
  if (signal.aborted) stop();
  signal.addEventListener('abort', stop, { once: true });
  try {
    return await Promise.race([gone, promise]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
