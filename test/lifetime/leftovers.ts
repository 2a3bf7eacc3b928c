/**
 * Notes what is left to do or to hear in a page: timers that have not fired and listeners on the window and the document.
 * Observers are seen by what they cost: the nodes that they hold.
 */
export class Leftovers {
  readonly #timers = new Map<number, string>();
  readonly #listeners = new Map<object, Set<string>>([[window, new Set()], [document, new Set()]]);
  readonly #restore: (() => void)[] = [];
  #names = new WeakMap<object, number>();
  #count = 0;

  constructor() {
    this.#watchTimers();
    this.#watchListeners();
  }

  /** Timers that are still to fire, each by the beginning of what it runs; without those of the test runner's own messages. */
  get timers(): readonly string[] {
    return [...this.#timers.values()].filter((run) => !run.includes('webSocket'));
  }

  /** Listeners that were added to the window or the document and not removed, by the event they wait for. */
  get listeners(): readonly string[] {
    return [...this.#listeners.values()].flatMap((names) => [...names].map((name) => name.split(' ')[0] ?? '')).sort();
  }

  leave(): void {
    for (const restore of this.#restore) restore();
  }

  #watchTimers(): void {
    const { setTimeout: start, clearTimeout: stop } = window;
    const timers = this.#timers;
    Object.assign(window, {
      setTimeout(run: unknown, after?: number, ...words: readonly unknown[]): number {
        const id: number = Reflect.apply(start, window, [(...given: readonly unknown[]) => {
          timers.delete(id);
          if (typeof run === 'function') Reflect.apply(run, window, given);
        }, after, ...words]);
        timers.set(id, String(run).slice(0, 80));
        return id;
      },
      clearTimeout(id?: number): void {
        if (id !== undefined) timers.delete(id);
        Reflect.apply(stop, window, [id]);
      },
    });
    this.#restore.push(() => Object.assign(window, { setTimeout: start, clearTimeout: stop }));
  }

  #watchListeners(): void {
    const { addEventListener: add, removeEventListener: remove } = EventTarget.prototype;
    const nameOf = (type: string, listener: object, options: unknown): string => `${type} ${this.#nameOf(listener)} ${isCapture(options)}`;
    const listeners = this.#listeners;
    EventTarget.prototype.addEventListener = function (this: EventTarget | undefined, ...words: Parameters<typeof add>): void {
      const [type, listener, options] = words;
      const names = listeners.get(this ?? window);
      const signal = typeof options === 'object' ? options.signal : undefined;
      if (names && listener && !signal?.aborted) {
        const name = nameOf(type, listener, options);
        names.add(name);
        if (signal) Reflect.apply(add, signal, ['abort', () => names.delete(name), { once: true }]);
      }
      Reflect.apply(add, this ?? window, words);
    };
    EventTarget.prototype.removeEventListener = function (this: EventTarget | undefined, ...words: Parameters<typeof remove>): void {
      const [type, listener, options] = words;
      if (listener) listeners.get(this ?? window)?.delete(nameOf(type, listener, options));
      Reflect.apply(remove, this ?? window, words);
    };
    this.#restore.push(() => Object.assign(EventTarget.prototype, { addEventListener: add, removeEventListener: remove }));
  }

  #nameOf(listener: object): number {
    const known = this.#names.get(listener);
    if (known !== undefined) return known;
    this.#count += 1;
    this.#names.set(listener, this.#count);
    return this.#count;
  }
}

function isCapture(options: unknown): boolean {
  return typeof options === 'object' && options !== null ? Reflect.get(options, 'capture') === true : options === true;
}
