import { type ErrorCode, PortalError } from '../../data/errors.js';
import { member } from './json.js';
import { retryAt } from './retry-at.js';
import type { Intent, WireBody, WireReply } from './wire.js';

/** Statuses of gateways and of servers that are down or overloaded: likely to pass by themselves (R09). */
const passing: ReadonlySet<number> = new Set([408, 425, 502, 503, 504]);

/**
 * What went wrong with an answer that {@link expectSuccess} did not let pass. The server's words are looked at to tell a
 * refusal from another one and go no further (G-61, T29).
 *
 * @param inputs Names of the fields that were sent: the only ones an error may name.
 * @param now Milliseconds since the epoch.
 */
export function failureOf(reply: WireReply, intent: Intent, inputs: readonly string[], now: number): PortalError {
  const words = wordsOf(reply.body);
  const code = reply.status >= 200 && reply.status < 300 ? garbledCode(reply.body, words, intent) : statusCode(reply, words, intent);
  const waits = code === 'rate-limited' || code === 'server' ? retryAt(reply.headers, now) : undefined;
  const correlationId = correlationOf(reply.headers);
  return new PortalError(code, {
    ...(waits === undefined ? {} : { retryAt: waits }),
    ...(passing.has(reply.status) ? { transient: true } : {}),
    ...(correlationId ? { correlationId } : {}),
    ...(code === 'invalid' ? { fields: namedInputs(words, inputs) } : {}),
  });
}

/** Status 2xx with something else than what was asked for. */
function garbledCode(body: WireBody, words: string, intent: Intent): ErrorCode {
  // A write that was answered at all has reached the application: what became of it must be looked up.
  const garbled: ErrorCode = intent === 'write' ? 'outcome-unknown' : 'bad-response';
  switch (body.kind) {
    case 'json':
      return intent === 'read' && isOverrun(words) ? 'timeout' : garbled;
    case 'none':
      return 'bad-response';
    case 'page':
      return 'signed-out';
    case 'file':
    case 'unreadable':
      return garbled;
  }
}

function statusCode({ status, body }: WireReply, words: string, intent: Intent): ErrorCode {
  const write = intent === 'write';
  if (isOverrun(words)) return write ? 'outcome-unknown' : 'timeout';
  if (status === 401) return 'signed-out';
  if (status === 429) return 'rate-limited';
  // A gateway that gave up waiting does not know whether the application went on.
  if (status === 408 || status === 504) return write ? 'outcome-unknown' : 'timeout';
  if (status === 502 && write) return 'outcome-unknown';
  if (status >= 500 || status === 425) return 'server';
  if (status === 409 || status === 412) return 'conflict';
  if (status === 413) return 'too-large';
  if (body.kind === 'page') return 'bad-response';
  if (status === 404) return 'not-available';
  if (status === 400) return badRequestCode(words, write);
  if (status === 403) return write ? forbiddenWriteCode(words) : 'not-available';
  if (status === 405 || status === 406 || status === 415) return 'unsupported';
  if (status === 428) return 'refused';
  return 'bad-response';
}

/** A table that does not exist and a path that leads nowhere look like a hidden record, on purpose. */
function badRequestCode(words: string, write: boolean): ErrorCode {
  if (/invalid table|does not represent any resource/i.test(words)) return 'not-available';
  if (/too large|rejected large/i.test(words)) return 'too-large';
  return write ? 'invalid' : 'unsupported';
}

/** A write may fail by access rule, by business rule or by data policy, all with status 403. */
function forbiddenWriteCode(words: string): ErrorCode {
  if (/aborted by business rule/i.test(words)) return 'refused';
  return /data policy exception/i.test(words) ? 'invalid' : 'denied';
}

function isOverrun(words: string): boolean {
  return /maximum execution time exceeded/i.test(words);
}

function wordsOf(body: WireBody): string {
  const error = body.kind === 'json' ? member(body.value, 'error') : undefined;
  if (error === undefined || error === null) return '';
  // Some error bodies hold a bare text.
  const parts = [error, member(error, 'message'), member(error, 'detail')];
  return parts.filter((part) => typeof part === 'string').join('\n') || 'error';
}

/** Data policies name fields by label, such as `Close notes`; only names of the person's own input are kept. */
function namedInputs(words: string, inputs: readonly string[]): readonly string[] {
  const named = new Set(words.split(/[,:\n]/).map((part) => part.trim().toLowerCase().replaceAll(' ', '_')));
  return inputs.filter((input) => named.has(input));
}

function correlationOf(headers: Headers): string | undefined {
  const id = headers.get('X-Transaction-ID') ?? '';
  return /^[0-9a-f]{8,40}$/i.test(id) ? id : undefined;
}
