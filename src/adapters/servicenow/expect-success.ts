import { PortalError } from '../../data/errors.js';
import { member } from './json.js';
import type { Intent, WireReply } from './wire.js';

/**
 * Lets an answer pass that is what it should be. What is wrong with another one is worked out by code that is loaded with
 * the first failure; where that cannot be had, a read counts as not answered and a write as one nobody knows about (T24).
 *
 * @param inputs Names of the fields that were sent: the only ones an error may name.
 * @throws PortalError
 */
export async function expectSuccess(reply: WireReply, intent: Intent, inputs: readonly string[] = []): Promise<void> {
  if (isSuccess(reply, intent)) return;
  const now = Date.now();
  const { failureOf } = await import('./error-mapping.js').catch(() => {
    throw new PortalError(intent === 'write' ? 'outcome-unknown' : 'unreachable');
  });
  throw failureOf(reply, intent, inputs, now);
}

/** Status 2xx alone is no promise: it comes with sign-in pages, with truncated bodies and with errors in the body (R10, R11). */
function isSuccess({ status, body }: WireReply, intent: Intent): boolean {
  if (status < 200 || status >= 300) return false;
  if (body.kind === 'json') return (member(body.value, 'error') ?? null) === null;
  return body.kind === 'file' || (body.kind === 'none' && intent === 'write');
}
