import type { Clock } from './clock.js';

/** How long a value is kept after the last watcher has gone, in milliseconds. */
const keptFor = 5 * 60_000;

/** The most values that are kept, watched ones included (R30). */
const most = 200;

/**
 * Remembers which cached values nobody watches, longest idle first, and says when one has to go: after five minutes, or
 * when there are too many. It needs one timer, however many values there are.
 */
export class IdleShelf {
  readonly #clock: Clock;
  readonly #drop: (hash: string) => void;
  /** When each value became idle. A map keeps the order of insertion, so the first is the oldest. */
  readonly #since = new Map<string, number>();
  #cancelTimer: (() => void) | undefined;

  /** @param drop Forgets a value. Called after the shelf has let go of it. */
  constructor(clock: Clock, drop: (hash: string) => void) {
    this.#clock = clock;
    this.#drop = drop;
  }

  /** Puts down a value that was not on the shelf. */
  add(hash: string): void {
    this.#since.set(hash, this.#clock.now());
    this.#sweep();
  }

  delete(hash: string): void {
    this.#since.delete(hash);
    if (this.#since.size === 0) this.clear();
  }

  clear(): void {
    this.#since.clear();
    this.#cancelTimer?.();
    this.#cancelTimer = undefined;
  }

  /** Makes room. Watched values are never dropped, so a page that watches more than the limit keeps all of them. */
  limit(values: number): void {
    for (const hash of [...this.#since.keys()].slice(0, Math.max(0, values - most))) this.#remove(hash);
  }

  #sweep(): void {
    this.#cancelTimer?.();
    this.#cancelTimer = undefined;
    for (const [hash, since] of this.#since) {
      const left = since + keptFor - this.#clock.now();
      if (left > 0) {
        this.#cancelTimer = this.#clock.schedule(() => this.#sweep(), left);
        return;
      }
      this.#remove(hash);
    }
  }

  #remove(hash: string): void {
    this.delete(hash);
    this.#drop(hash);
  }
}
