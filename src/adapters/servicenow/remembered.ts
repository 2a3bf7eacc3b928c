/** How long what an instance said about itself is believed, in milliseconds. */
const lifetime = 10 * 60_000;

/** Promises by key, each asked for once and kept for ten minutes; a failure is not kept. */
export class Remembered<T> {
  readonly #entries = new Map<string, { readonly value: Promise<T>; readonly until: number }>();

  get(key: string, load: () => Promise<T>): Promise<T> {
    const entry = this.#entries.get(key);
    if (entry && Date.now() < entry.until) return entry.value;
    const value = load();
    this.#entries.set(key, { value, until: Date.now() + lifetime });
    value.catch(() => {
      if (this.#entries.get(key)?.value === value) this.#entries.delete(key);
    });
    return value;
  }

  clear(): void {
    this.#entries.clear();
  }
}
