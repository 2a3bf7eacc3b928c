import { PortalError } from '../errors.js';
import type { Clock } from './clock.js';
import { longestWait } from './retry.policy.js';

/** How far the readers of one origin spread when its pause ends, in milliseconds. */
const spread = 1_000;

/** Until when an origin has asked to be left alone. One for all that speak to it (R08). */
export class OriginPause {
  readonly #clock: Clock;
  #retryAt = 0;
  #until = 0;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Milliseconds that the pause still lasts, 0 when there is none. */
  get remaining(): number {
    return Math.max(0, this.#until - this.#clock.now());
  }

  /** Why somebody who cannot wait is turned away. */
  get error(): PortalError {
    return new PortalError('rate-limited', { retryAt: this.#retryAt });
  }

  /** Whether the pause is longer than a person should be kept waiting. */
  get tooLong(): boolean {
    return this.#retryAt - this.#clock.now() > longestWait;
  }

  /** Lengthens the pause; a shorter one than is known changes nothing. */
  extend(retryAt: number): void {
    if (retryAt <= this.#retryAt) return;
    this.#retryAt = retryAt;
    // The origin sent many browsers away at the same time: without chance they would all come back at the same time.
    this.#until = retryAt + this.#clock.random() * spread;
  }
}
