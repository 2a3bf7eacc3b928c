/** Why a token is asked for: for the first time, or because the server refused the last one. */
export interface TokenRequest {
  readonly reason: 'first' | 'expired';
  readonly signal: AbortSignal;
}

/** Longest waits in milliseconds, each for one request. */
export interface TimeLimits {
  readonly read: number;
  readonly write: number;
  /** For the page's own token callbacks (R27). */
  readonly token: number;
  /** For a file to be sent or fetched; ten minutes unless given. */
  readonly file?: number;
}

/** Everything a {@link ServiceNowAdapter} is made from. */
export interface ServiceNowSettings {
  /**
   * Origin of the instance or of the proxy in front of it, with the path below which `/api/…` begins, if any. Requests
   * go there and nowhere else (T17, T18).
   */
  readonly baseUrl: string;
  /** Bearer mode: hands over an OAuth token. Excludes `userToken`. */
  readonly getToken?: (request: TokenRequest) => Promise<string> | string;
  /** Cookie mode: hands over the session's anti-forgery token (`g_ck`); without it nothing can be written (T16). */
  readonly userToken?: (request: TokenRequest) => Promise<string> | string;
  /** Whether several reads may travel in one request of the Batch API. Default `true`. */
  readonly batch?: boolean;
  /** Replaces the `fetch` that was there when this module was loaded. */
  readonly fetch?: typeof globalThis.fetch;
  /** Default: 15 s for reads, 30 s for writes, 10 s for tokens. */
  readonly timeLimits?: TimeLimits;
}

/** Longest time for a file unless the settings say another, in milliseconds. */
export const defaultFileLimit = 600_000;

/** R01, R27. */
export const defaultTimeLimits: TimeLimits = { read: 15_000, write: 30_000, token: 10_000 };
