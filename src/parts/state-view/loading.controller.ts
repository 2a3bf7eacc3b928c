import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** How a wait looks: not at all at first, so that fast answers do not flicker; then a skeleton; then with words. */
export type LoadingPhase = 'quiet' | 'skeleton' | 'slow';

const timeline = [
  { after: 300, phase: 'skeleton', says: null },
  { after: 1000, phase: 'skeleton', says: 'state.loading' },
  { after: 5000, phase: 'slow', says: 'state.still-loading' },
] as const;

/** The text to announce at a turn of the wait. */
export type LoadingMessage = 'state.loading' | 'state.still-loading';

/**
 * Keeps time while a widget waits. `start` again while it runs changes nothing, so it can be called from every update.
 */
export class LoadingController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #announce: (key: LoadingMessage) => void;
  #timers: ReturnType<typeof setTimeout>[] = [];
  #phase: LoadingPhase = 'quiet';
  #hasSpoken = false;

  constructor(host: ReactiveControllerHost, announce: (key: LoadingMessage) => void) {
    this.#host = host;
    this.#announce = announce;
    host.addController(this);
  }

  get phase(): LoadingPhase {
    return this.#phase;
  }

  /** Whether the wait at hand was long enough to be announced: then its end is worth announcing as well. */
  get hasSpoken(): boolean {
    return this.#hasSpoken;
  }

  start(): void {
    if (this.#timers.length > 0) return;
    this.#timers = timeline.map(({ after, phase, says }) =>
      setTimeout(() => {
        if (says) {
          this.#hasSpoken = true;
          this.#announce(says);
        }
        if (phase === this.#phase) return;
        this.#phase = phase;
        this.#host.requestUpdate();
      }, after),
    );
  }

  stop(): void {
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers = [];
    this.#phase = 'quiet';
    this.#hasSpoken = false;
  }

  hostDisconnected(): void {
    this.stop();
  }
}
