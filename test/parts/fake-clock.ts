interface Timer {
  readonly id: number;
  readonly at: number;
  readonly run: () => void;
}

/** Time that passes only when a test says so. Install it before, and restore it after, whatever uses timers. */
export class FakeClock {
  readonly #real = { setTimeout: globalThis.setTimeout, clearTimeout: globalThis.clearTimeout };
  #timers: Timer[] = [];
  #now = 0;
  #ids = 1_000_000;

  install(): this {
    const set = (run: () => void, delay = 0): number => {
      const id = (this.#ids += 1);
      this.#timers.push({ id, at: this.#now + delay, run });
      return id;
    };
    const clear = (id: number | undefined): void => {
      this.#timers = this.#timers.filter((timer) => timer.id !== id);
    };
    Object.assign(globalThis, { setTimeout: set, clearTimeout: clear });
    return this;
  }

  restore(): void {
    Object.assign(globalThis, this.#real);
  }

  /** How many timers still wait. */
  get waiting(): number {
    return this.#timers.length;
  }

  /** Lets time pass, and every timer that falls due on the way run in order. */
  pass(milliseconds: number): void {
    const end = this.#now + milliseconds;
    for (;;) {
      const [next] = this.#timers.filter((timer) => timer.at <= end).sort((a, b) => a.at - b.at || a.id - b.id);
      if (!next) break;
      this.#timers = this.#timers.filter((timer) => timer !== next);
      this.#now = next.at;
      next.run();
    }
    this.#now = end;
  }
}
