import type { Clock } from '../../../src/data/store/clock.js';

interface Timer {
  readonly at: number;
  readonly run: () => void;
}

/** Lets everything that waits for promises run, without waiting for time. */
export function settled(): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const channel = new MessageChannel();
  channel.port1.onmessage = () => {
    channel.port1.close();
    resolve();
  };
  channel.port2.postMessage(null);
  return promise;
}

/** A clock that stands still until it is told to go on. */
export class FakeClock implements Clock {
  /** The next answers of `random`; afterwards it always answers 0.5. */
  readonly chances: number[] = [];
  readonly #timers = new Set<Timer>();
  #now = 1_700_000_000_000;

  now(): number {
    return this.#now;
  }

  random(): number {
    return this.chances.shift() ?? 0.5;
  }

  schedule(run: () => void, delay: number): () => void {
    const timer: Timer = { at: this.#now + delay, run };
    this.#timers.add(timer);
    return () => this.#timers.delete(timer);
  }

  /** How many timers are waiting. */
  get timers(): number {
    return this.#timers.size;
  }

  /** Lets time pass, and everything that is due happen in its order. */
  async advance(milliseconds: number): Promise<void> {
    const end = this.#now + milliseconds;
    await settled();
    for (;;) {
      const [due] = [...this.#timers].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at);
      if (!due) break;
      this.#timers.delete(due);
      this.#now = Math.max(this.#now, due.at);
      due.run();
      await settled();
    }
    this.#now = end;
  }
}
