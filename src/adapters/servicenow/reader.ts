import { isPortalError, PortalError } from '../../data/errors.js';
import { aborted } from './abortable.js';
import { expectSuccess } from './expect-success.js';
import { member, objects } from './json.js';
import { parseBody } from './read-body.js';
import type { Transport } from './transport.js';
import { relativeUrl, type WireReply, type WireRequest } from './wire.js';

/** A GET that may travel together with others. */
export type Lookup = Pick<WireRequest, 'path' | 'search'>;

interface Waiting {
  readonly lookup: Lookup;
  readonly signal: AbortSignal;
  readonly resolve: (reply: WireReply) => void;
  readonly reject: (error: unknown) => void;
}

/** How long a refused Batch API is not tried again, in milliseconds. */
const refusalLifetime = 10 * 60_000;

/** How many reads go alone at the same time (trust budget: few in flight). */
const mostAlone = 4;

/** The Batch API answers at most 10 MB in 30 s; more parts than this are sent in further requests. */
const largestBatch = 20;

/**
 * Collects the reads that are asked for in one turn of the event loop and sends them as one request of the Batch API
 * (trust budget: few requests). Where the instance refuses batches, each read goes alone.
 */
export class Reader {
  readonly #transport: Transport;
  readonly #batch: boolean;
  readonly #queue: (() => void)[] = [];
  #alone = 0;
  #waiting: Waiting[] = [];
  #refusedUntil = 0;

  constructor(transport: Transport, batch: boolean) {
    this.#transport = transport;
    this.#batch = batch;
  }

  /** One read, alone. Where others take it for granted that reads travel together, with few beside it. */
  async readAlone(lookup: Lookup, signal: AbortSignal): Promise<WireReply> {
    while (this.#batch && this.#alone >= mostAlone) await new Promise<void>((resolve) => this.#queue.push(resolve));
    this.#alone += 1;
    try {
      return await this.#transport.send({ method: 'GET', intent: 'read', ...lookup }, signal);
    } finally {
      this.#alone -= 1;
      this.#queue.shift()?.();
    }
  }

  /** One read, together with those that are asked for at the same time. */
  async read(lookup: Lookup, signal: AbortSignal): Promise<WireReply> {
    const alone = !this.#batch || !this.#transport.mayPost || Date.now() < this.#refusedUntil;
    if (alone || signal.aborted) return this.readAlone(lookup, signal);
    const { promise, resolve, reject } = Promise.withResolvers<WireReply>();
    // A task, not a microtask: everything that is rendered in this turn is to have asked first.
    if (this.#waiting.length === 0) setTimeout(() => this.#flush());
    this.#waiting.push({ lookup, signal, resolve, reject });
    // Others may still want the batch; who no longer does is let go at once.
    const stop = () => reject(aborted());
    signal.addEventListener('abort', stop, { once: true });
    return promise.finally(() => signal.removeEventListener('abort', stop));
  }

  #flush(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (let start = 0; start < waiting.length; start += largestBatch) {
      const [one, ...others] = waiting.slice(start, start + largestBatch);
      if (one && others.length === 0) this.#readFor(one);
      else if (one) void this.#together([one, ...others]);
    }
  }

  #readFor({ lookup, signal, resolve, reject }: Waiting): void {
    this.readAlone(lookup, signal).then(resolve, reject);
  }

  async #together(waiting: readonly Waiting[]): Promise<void> {
    try {
      const reply = await this.#transport.send(batchOf(waiting), lastOf(waiting));
      const parts = partsOf(reply);
      for (const [index, one] of waiting.entries()) {
        const part = parts.get(String(index));
        if (part) void this.#deliver(one, part);
        else this.#readFor(one);
      }
    } catch (error) {
      this.#fail(waiting, error);
    }
  }

  async #deliver({ signal, resolve, reject }: Waiting, part: WireReply): Promise<void> {
    try {
      if (signal.aborted) throw aborted();
      await expectSuccess(part, 'read');
      resolve(part);
    } catch (error) {
      reject(error);
    }
  }

  /** A batch that is refused says nothing about its parts; a server that cannot be reached says it about all. */
  #fail(waiting: readonly Waiting[], error: unknown): void {
    const refused = isPortalError(error) && refusals.has(error.code);
    if (refused) this.#refusedUntil = Date.now() + refusalLifetime;
    for (const one of waiting) {
      if (refused) this.#readFor(one);
      else one.reject(isPortalError(error) ? error : new PortalError('bad-response'));
    }
  }
}

const refusals: ReadonlySet<string> = new Set(['not-available', 'denied', 'unsupported', 'bad-response', 'too-large', 'refused']);

function batchOf(waiting: readonly Waiting[]): WireRequest {
  const headers = [{ name: 'Accept', value: 'application/json' }, { name: 'Content-Type', value: 'application/json' }];
  return {
    method: 'POST',
    intent: 'read',
    path: '/api/now/v1/batch',
    body: {
      batch_request_id: '1',
      rest_requests: waiting.map(({ lookup }, index) => ({
        id: String(index),
        method: 'GET',
        url: relativeUrl(lookup),
        headers,
        exclude_response_headers: false,
      })),
    },
  };
}

/** The answered parts by their id. Parts that are missing ran out of time or space and can be asked for again. */
function partsOf({ body }: WireReply): ReadonlyMap<string, WireReply> {
  const serviced = body.kind === 'json' ? objects(member(body.value, 'serviced_requests')) : [];
  return new Map(
    serviced.flatMap((part) => {
      const { id, status_code: status, body: encoded } = part;
      if (typeof id !== 'string' || typeof status !== 'number' || typeof encoded !== 'string') return [];
      return [[id, { status, headers: headersOf(part), body: decodedBody(encoded) }]];
    }),
  );
}

function headersOf(part: unknown): Headers {
  const headers = new Headers();
  for (const { name, value } of objects(member(part, 'headers'))) {
    if (typeof name === 'string' && typeof value === 'string' && /^[\w-]+$/.test(name)) {
      headers.set(name, value.replaceAll(/[^\x20-\x7e]/g, ''));
    }
  }
  return headers;
}

function decodedBody(encoded: string): WireReply['body'] {
  try {
    return parseBody(new TextDecoder().decode(Uint8Array.from(atob(encoded), (byte) => byte.charCodeAt(0))));
  } catch {
    return { kind: 'unreadable' };
  }
}

/** Fires when nobody waits for the batch any more. */
function lastOf(waiting: readonly Waiting[]): AbortSignal {
  const stop = new AbortController();
  const check = () => {
    if (waiting.every(({ signal }) => signal.aborted)) stop.abort();
  };
  for (const { signal } of waiting) signal.addEventListener('abort', check, { once: true, signal: stop.signal });
  check();
  return stop.signal;
}
