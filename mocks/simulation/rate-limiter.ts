import { stableId } from '../dataset/chance.js';
import type { RateLimit } from '../scenarios.js';
import type { Reply } from '../servicenow/call.js';
import { failure } from '../servicenow/replies.js';

const rule = stableId('rate limit rule');

/** Counts requests in windows of time that follow each other. */
export class RateLimiter {
  #window = Number.NaN;
  #count = 0;

  /**
   * Counts one request.
   *
   * @param now milliseconds since the epoch
   * @returns the refusal when it is one too many, and the headers that every answer under a limit carries
   */
  count({ requests, seconds }: RateLimit, now: number): { readonly refusal: Reply | null; readonly headers: Readonly<Record<string, string>> } {
    const window = Math.floor(now / (seconds * 1000));
    if (window !== this.#window) {
      this.#window = window;
      this.#count = 0;
    }
    this.#count += 1;
    const reset = (window + 1) * seconds;
    const hourly = Math.round((requests * 3600) / seconds);
    const headers = { 'X-RateLimit-Limit': String(hourly), 'X-RateLimit-Reset': String(reset), 'X-RateLimit-Rule': rule };
    if (this.#count <= requests) return { refusal: null, headers };
    const wait = Math.max(1, Math.ceil(reset - now / 1000));
    return {
      refusal: failure(429, 'Rate limit exceeded', `Rate limit of ${hourly} requests per hour for Table API exceeded`, {
        ...headers,
        'Retry-After': String(wait),
      }),
      headers,
    };
  }

  reset(): void {
    this.#window = Number.NaN;
    this.#count = 0;
  }
}
