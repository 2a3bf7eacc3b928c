import { isPortalError, PortalError } from '../../data/errors.js';
import { aborted } from './abortable.js';
import type { Credentials } from './credentials.js';
import { expectSuccess } from './expect-success.js';
import { readBody } from './read-body.js';
import type { TimeLimits } from './settings.js';
import { relativeUrl, type WireBody, type WireReply, type WireRequest } from './wire.js';

// Taken when the module is loaded, so that a script that replaces it later does not see records (T12).
const fetchAtLoad = globalThis.fetch.bind(globalThis);

export interface TransportOptions {
  /** From {@link baseAddress}: every request goes below it. */
  readonly base: string;
  readonly credentials: Credentials;
  readonly limits: TimeLimits;
  readonly fetch: typeof globalThis.fetch | undefined;
}

/** Where a request differs from all others: files are carried, read and timed in another way. */
export interface Way {
  readonly carry?: typeof globalThis.fetch;
  readonly read?: (response: Response) => Promise<WireBody>;
  /** Milliseconds. */
  readonly limit?: number;
}

/**
 * Carries requests to one instance and nowhere else: addresses found in data are never followed, nor redirects (T17,
 * T18), and the browser's cache keeps nothing (T27).
 */
export class Transport {
  readonly #base: string;
  readonly #credentials: Credentials;
  readonly #limits: TimeLimits;
  readonly #fetch: typeof globalThis.fetch;

  constructor(options: TransportOptions) {
    this.#base = options.base;
    this.#credentials = options.credentials;
    this.#limits = options.limits;
    this.#fetch = options.fetch ?? fetchAtLoad;
  }

  /** Whether requests with a body may be made; a cookie session needs its anti-forgery token for them (T16). */
  get mayPost(): boolean {
    return this.#credentials.mayPost;
  }

  /**
   * Makes a request and hands over its answer if it is a success.
   *
   * @throws PortalError `outcome-unknown` for a write that was sent and not answered (T24).
   */
  async send(request: WireRequest, signal: AbortSignal, way: Way = {}): Promise<WireReply> {
    if (signal.aborted) throw aborted();
    if (request.method !== 'GET' && !this.mayPost) {
      throw new PortalError('bad-configuration', { detail: 'a cookie session needs userToken to write' });
    }
    const reply = await this.#credentials.authorize((headers) => this.#exchange(request, headers, signal, way), signal);
    await expectSuccess(reply, request.intent, Object.keys(request.body ?? {}));
    return reply;
  }

  async #exchange(
    request: WireRequest,
    authorization: Readonly<Record<string, string>>,
    signal: AbortSignal,
    { carry = this.#fetch, read = readBody, limit = this.#limits[request.intent] }: Way,
  ): Promise<WireReply> {
    const { body } = request;
    const overdue = AbortSignal.timeout(limit);
    const offline = isOffline();
    try {
      const response = await carry(`${this.#base}${relativeUrl(request)}`, {
        method: request.method,
        headers: { Accept: 'application/json', 'Content-Type': typeOf(body), ...authorization },
        ...(body ? { body: body instanceof Blob ? body : JSON.stringify(body) } : {}),
        credentials: this.#credentials.requestCredentials,
        redirect: 'error',
        cache: 'no-store',
        signal: AbortSignal.any([signal, overdue]),
      });
      return { status: response.status, headers: response.headers, body: await read(response) };
    } catch (error) {
      // Once sent, a write may have been done whatever happened to the answer, unless there was no network to send it on.
      if (request.intent === 'write') throw new PortalError(offline ? 'offline' : 'outcome-unknown');
      if (isPortalError(error)) throw error;
      if (signal.aborted) throw aborted();
      if (overdue.aborted) throw new PortalError('timeout');
      throw new PortalError(isOffline() ? 'offline' : 'unreachable');
    }
  }
}

function typeOf(body: WireRequest['body']): string {
  return body instanceof Blob ? body.type || 'application/octet-stream' : 'application/json';
}

/** Only `false` can be trusted: `onLine` is `true` on any network, connected or not. */
function isOffline(): boolean {
  return typeof navigator !== 'undefined' && !navigator.onLine;
}
