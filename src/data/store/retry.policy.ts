import type { PortalError } from '../errors.js';
import type { Clock } from './clock.js';

/** The longest a person is kept waiting for an origin that asked for a pause, in milliseconds (R08). */
export const longestWait = 60_000;

const base = 500;
const cap = 8_000;

/**
 * How long to wait before a failed read is tried again, in milliseconds, or `null` when it is not (R02, R08, R09).
 *
 * Only what may pass by itself is tried again: the network, a server that is down, and an origin that says when it may be
 * asked. Without a network there is no point: the read fails at once, and coming online starts it again (R18).
 *
 * @param failures How often this read has failed by now, 1 after the first time.
 */
export function retryDelay(error: PortalError, failures: number, clock: Pick<Clock, 'now' | 'random'>): number | null {
  if (failures > retriesOf(error)) return null;
  if (error.retryAt === undefined) return clock.random() * Math.min(cap, base * 2 ** (failures - 1));
  const wait = Math.max(0, error.retryAt - clock.now());
  return wait <= longestWait ? wait : null;
}

function retriesOf(error: PortalError): number {
  switch (error.code) {
    case 'unreachable':
      return 2;
    case 'server':
      return error.transient || error.retryAt !== undefined ? 2 : 1;
    case 'timeout':
      // A time limit of ours has kept the person waiting long enough; a gateway's answer came fast (R01, R09).
      return error.transient ? 2 : 0;
    case 'rate-limited':
      return error.retryAt === undefined ? 0 : 2;
    default:
      return 0;
  }
}
