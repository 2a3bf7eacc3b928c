/**
 * A set that nobody can change. `Object.freeze` does not reach what is inside a `Set`, so the real one is private here
 * and only its reading half is offered (G-65).
 */
export class SealedSet<T> implements ReadonlySet<T> {
  readonly #items: ReadonlySet<T>;

  constructor(items: Iterable<T>) {
    this.#items = new Set(items);
    Object.freeze(this);
  }

  get size(): number { return this.#items.size; }
  has(item: T): boolean { return this.#items.has(item); }
  forEach(visit: (item: T, again: T, set: ReadonlySet<T>) => void): void {
    for (const item of this.#items) visit(item, item, this);
  }
  entries(): SetIterator<[T, T]> { return this.#items.entries(); }
  keys(): SetIterator<T> { return this.#items.keys(); }
  values(): SetIterator<T> { return this.#items.values(); }
  [Symbol.iterator](): SetIterator<T> { return this.#items.values(); }
}

/** A map that nobody can change; the counterpart of {@link SealedSet}. */
export class SealedMap<K, V> implements ReadonlyMap<K, V> {
  readonly #items: ReadonlyMap<K, V>;

  constructor(items: Iterable<readonly [K, V]>) {
    this.#items = new Map(items);
    Object.freeze(this);
  }

  get size(): number { return this.#items.size; }
  has(key: K): boolean { return this.#items.has(key); }
  get(key: K): V | undefined { return this.#items.get(key); }
  forEach(visit: (value: V, key: K, map: ReadonlyMap<K, V>) => void): void {
    for (const [key, value] of this.#items) visit(value, key, this);
  }
  entries(): MapIterator<[K, V]> { return this.#items.entries(); }
  keys(): MapIterator<K> { return this.#items.keys(); }
  values(): MapIterator<V> { return this.#items.values(); }
  [Symbol.iterator](): MapIterator<[K, V]> { return this.#items.entries(); }
}
