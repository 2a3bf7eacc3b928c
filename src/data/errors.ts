import type { Path } from './path.js';

/**
 * Every way in which something can fail. Closed: the text a person reads is looked up by code, server text is never
 * shown (G-61). Hidden and missing records share `not-available`, so that an error cannot tell them apart.
 */
export const errorCodes = [
  // the way to the server
  'offline', 'unreachable', 'timeout', 'server', 'bad-response', 'too-large', 'rate-limited',
  // the person
  'signed-out', 'not-available', 'denied',
  // what was asked or sent
  'invalid', 'conflict', 'refused', 'unsupported', 'outcome-unknown',
  // the guard
  'no-view', 'query-refused', 'write-refused',
  // the page that embeds the kit
  'no-provider', 'bad-configuration', 'bad-views', 'bad-record', 'unknown-adapter',
  // the kit itself
  'internal',
] as const;

export type ErrorCode = (typeof errorCodes)[number];

export interface PortalErrorOptions {
  /** When the origin may be asked again, milliseconds since the epoch; for `rate-limited` and `server`. */
  readonly retryAt?: number;
  /**
   * Whether it is likely to pass by itself, as with a gateway or a server that is down or overloaded (408, 425, 502, 503,
   * 504), unlike a fault in the server (500); for `server` and `timeout`.
   */
  readonly transient?: boolean;
  /** Fields of the person's own input that the server refused; for `invalid`. */
  readonly fields?: readonly Path[];
  /** A reference that support can look up. It never carries data. */
  readonly correlationId?: string;
  /** Codes of the configuration problem, such as the path in a view document; written by the kit, never by a server. */
  readonly detail?: string;
}

/**
 * The one error of the kit. Adapters reject with nothing else; whatever else arrives is turned into `internal` or
 * `bad-response` without looking inside it (G-67).
 */
export class PortalError extends Error {
  readonly code: ErrorCode;
  readonly retryAt: number | undefined;
  readonly transient: boolean;
  readonly fields: readonly Path[];
  readonly correlationId: string | undefined;
  readonly detail: string | undefined;

  constructor(code: ErrorCode, options: PortalErrorOptions = {}) {
    super(code);
    this.name = 'PortalError';
    this.code = code;
    this.retryAt = options.retryAt;
    this.transient = options.transient ?? false;
    this.fields = options.fields ?? [];
    this.correlationId = options.correlationId;
    this.detail = options.detail;
  }
}

/** Whether a value is a {@link PortalError}, of this copy of the kit or of another one on the page. */
export function isPortalError(value: unknown): value is PortalError {
  return (
    value instanceof Error && value.name === 'PortalError' && errorCodes.some((code) => code === Reflect.get(value, 'code'))
  );
}

/** Whether an error is to look like a plain absence: hidden, missing and not granted are one (G-61). */
export function isDenial({ code }: PortalError): boolean {
  return code === 'not-available' || code === 'denied' || code === 'no-view';
}
