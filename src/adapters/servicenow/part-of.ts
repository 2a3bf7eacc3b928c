import { PortalError } from '../../data/errors.js';

/**
 * A part of the adapter that is loaded when it is first needed. Where the page's own server cannot be reached for it,
 * nothing has been sent to the instance yet.
 */
export async function partOf<T>(part: Promise<T>): Promise<T> {
  return part.catch(() => {
    throw new PortalError('unreachable');
  });
}
