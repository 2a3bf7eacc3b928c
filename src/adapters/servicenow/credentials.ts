import { PortalError } from '../../data/errors.js';
import { untilAborted } from './abortable.js';
import type { TokenRequest } from './settings.js';

type AskHost = (request: TokenRequest) => Promise<string> | string;

/** Printable ASCII without blanks: anything else would make the browser throw an error that quotes the token. */
const tokenPattern = /^[!-~]{1,16384}$/;

/**
 * The person's proof of identity for each request: a bearer token, or the anti-forgery token of a cookie session. It is
 * asked for per request and never kept (T17); only requests that wait at the same time share what one call to the page
 * gave, so that twenty refusals lead to one renewal (R03).
 */
export class Credentials {
  readonly #mode: 'bearer' | 'cookie';
  readonly #ask: AskHost | undefined;
  readonly #limit: number;
  /** A call to the page that has not been answered yet. */
  #asking: Promise<string> | undefined;
  /** The last renewal; kept while a request is under way that may have been sent with an older token. */
  #renewal: Promise<string> | undefined;
  #renewals = 0;
  #underWay = 0;

  /** @param limit How long the page may take to hand over a token, in milliseconds (R27). */
  constructor(mode: 'bearer' | 'cookie', ask: AskHost | undefined, limit: number) {
    this.#mode = mode;
    this.#ask = ask;
    this.#limit = limit;
  }

  /** Whether cookies of the instance travel along. */
  get requestCredentials(): RequestCredentials {
    return this.#mode === 'bearer' ? 'omit' : 'include';
  }

  /** A cookie session without its anti-forgery token can only be read from (T16). */
  get mayPost(): boolean {
    return this.#ask !== undefined;
  }

  /**
   * Makes a request, and once more with a renewed token when the server refused the first one. Status 401 means that
   * nothing was done, so that writes may be repeated too.
   *
   * @throws PortalError `signed-out` when the page has no token to give.
   */
  async authorize<T extends { readonly status: number }>(
    exchange: (headers: Readonly<Record<string, string>>) => Promise<T>,
    signal: AbortSignal,
  ): Promise<T> {
    const ask = this.#ask;
    if (!ask) return exchange({});
    const renewals = this.#renewals;
    this.#underWay += 1;
    try {
      const first = await exchange(this.#headers(await untilAborted(this.#asking ?? this.#request(ask, 'first'), signal)));
      if (first.status !== 401) return first;
      if (renewals === this.#renewals || !this.#renewal) {
        this.#renewals += 1;
        this.#renewal = this.#request(ask, 'expired');
      }
      return await exchange(this.#headers(await untilAborted(this.#renewal, signal)));
    } finally {
      this.#underWay -= 1;
      if (this.#underWay === 0) this.#renewal = undefined;
    }
  }

  #request(ask: AskHost, reason: TokenRequest['reason']): Promise<string> {
    const asking = this.#checked(ask, reason).finally(() => {
      if (this.#asking === asking) this.#asking = undefined;
    });
    this.#asking = asking;
    return asking;
  }

  async #checked(ask: AskHost, reason: TokenRequest['reason']): Promise<string> {
    const signal = AbortSignal.timeout(this.#limit);
    const token: unknown = await untilAborted((async () => ask({ reason, signal }))(), signal).catch(() => undefined);
    if (typeof token !== 'string' || !tokenPattern.test(token)) throw new PortalError('signed-out');
    return token;
  }

  #headers(token: string): Readonly<Record<string, string>> {
    return this.#mode === 'bearer' ? { Authorization: `Bearer ${token}` } : { 'X-UserToken': token };
  }
}
