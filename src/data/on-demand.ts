import { PortalError } from './errors.js';

/**
 * A part that is loaded when it is first needed, and tried again after a failure. Once it is there nobody waits for more
 * than a microtask, so that what is asked for in one turn stays in one turn.
 *
 * @returns what loads it; rejects with `unreachable` where it cannot be had.
 */
export function onDemand<T>(load: () => Promise<T>): () => Promise<T> {
  let part: Promise<T> | undefined;
  return () =>
    (part ??= load().catch(() => {
      part = undefined;
      throw new PortalError('unreachable');
    }));
}
