import type { Clock } from './clock.js';
import { OriginPause } from './origin-pause.js';

/**
 * Reads wait out a pause of the origin; writes do not, for the person would not know whether they were sent. Uploads are
 * writes that take their time and come last, so that nobody waits for a file.
 */
export type Lane = 'read' | 'write' | 'upload';

interface Waiting {
  readonly lane: Lane;
  readonly enter: () => void;
  readonly refuse: (reason: unknown) => void;
}

/**
 * The one way to an origin: at most four requests at the same time, none while the origin has asked for a pause (R08).
 * Writes go before reads. Stores that speak to the same origin share one gate.
 */
export class RequestGate {
  readonly #clock: Clock;
  readonly #limit: number;
  readonly #pause: OriginPause;
  readonly #waiting = new Set<Waiting>();
  #inFlight = 0;
  #cancelTimer: (() => void) | undefined;

  constructor(clock: Clock, limit = 4) {
    this.#clock = clock;
    this.#limit = limit;
    this.#pause = new OriginPause(clock);
  }

  /**
   * Runs a request when its turn comes. The place is free again when the request settles or the signal fires, whichever
   * is first, so that a request that never settles does not hold it for ever (R23).
   *
   * Rejects as the request does, with the reason of the signal, or with `rate-limited` when the origin's pause is longer
   * than the caller can wait.
   */
  async run<T>(lane: Lane, signal: AbortSignal, request: () => Promise<T>): Promise<T> {
    await this.#turn(lane, signal);
    const gone = Promise.withResolvers<never>();
    const leave = (): void => gone.reject(signal.reason);
    signal.addEventListener('abort', leave, { once: true });
    try {
      signal.throwIfAborted();
      return await Promise.race([request(), gone.promise]);
    } finally {
      signal.removeEventListener('abort', leave);
      this.#inFlight -= 1;
      this.#admit();
    }
  }

  /** Lets no request in before `retryAt`, in milliseconds since the epoch. */
  pauseUntil(retryAt: number): void {
    this.#pause.extend(retryAt);
    this.#admit();
  }

  #turn(lane: Lane, signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    const { promise, resolve, reject }: PromiseWithResolvers<void> = Promise.withResolvers();
    const abort = (): void => waiting.refuse(signal.reason);
    const leave = (): void => {
      this.#waiting.delete(waiting);
      signal.removeEventListener('abort', abort);
      if (this.#waiting.size === 0) this.#cancelTimer?.();
    };
    const waiting: Waiting = {
      lane,
      enter: () => {
        leave();
        this.#inFlight += 1;
        resolve();
      },
      refuse: (reason) => {
        leave();
        reject(reason);
      },
    };
    this.#waiting.add(waiting);
    signal.addEventListener('abort', abort, { once: true });
    this.#admit();
    return promise;
  }

  #admit(): void {
    this.#cancelTimer?.();
    this.#cancelTimer = undefined;
    const { remaining, tooLong, error } = this.#pause;
    if (remaining > 0) {
      for (const waiting of this.#waiting) if (tooLong || waiting.lane !== 'read') waiting.refuse(error);
      if (this.#waiting.size > 0) this.#cancelTimer = this.#clock.schedule(() => this.#admit(), remaining);
      return;
    }
    for (const lane of ['write', 'read', 'upload'] as const) {
      for (const waiting of this.#waiting) {
        if (this.#inFlight >= this.#limit) return;
        if (waiting.lane === lane) waiting.enter();
      }
    }
  }
}
