import type { PortalError } from '../errors.js';
import type { CacheState, Hold, QueryCache } from './query-cache.js';
import type { Storable, StoreListener, StoreQuery, StoreResult, Watch } from './store-query.js';

/** What a store does with its watches, whatever they show. */
export interface Follower {
  /** The name of the query in the cache. */
  readonly hash: string;
  /** Whether the store was emptied and nobody has started the watch again since. */
  readonly waiting: boolean;
  /** Whether coming back to the page is a reason to read again. */
  readonly outdated: boolean;
  /** Follows the query from now on: shows what the cache has, and reads if that is not fresh. */
  attach(): void;
  refresh(): void;
  /** Stops following at once and aborts what nobody else waits for. Nothing is shown yet: see {@link tell}. */
  cutOff(waiting: boolean): void;
  /** Says what has become of a watch that was cut off, unless somebody has started it again. */
  tell(error: PortalError | undefined): void;
  dispose(): void;
}

/** One {@link Watch}: follows one query at a time, and can be cut off from the cache at any moment. */
export class Watcher<T extends Storable> implements Watch<T>, Follower {
  readonly #cache: QueryCache;
  #listener: StoreListener<T>;
  readonly #onDispose: () => void;
  #query: StoreQuery<T> | undefined;
  #hash = '';
  #hold: Hold<T> | undefined;
  #result: StoreResult<T> | undefined;
  #waiting = false;
  #disposed = false;

  constructor(cache: QueryCache, listener: StoreListener<T>, onDispose: () => void) {
    this.#cache = cache;
    this.#listener = listener;
    this.#onDispose = onDispose;
  }

  get result(): StoreResult<T> {
    return this.#result ?? { kind: 'loading' };
  }

  get hash(): string {
    return this.#hash;
  }

  get waiting(): boolean {
    return this.#waiting;
  }

  get outdated(): boolean {
    const { result } = this;
    switch (result.kind) {
      case 'loading':
        return false;
      case 'failed':
        return true;
      case 'ready':
        return !result.refreshing && !this.#cache.isFresh(this.#query, this.#cache.peek<T>(this.#hash));
    }
  }

  set(query: StoreQuery<T>): void {
    const hash = this.#cache.hashOf(query);
    const same = hash === this.#hash;
    this.#query = query;
    this.#hash = hash;
    if (same && this.#hold) this.#hold.update(query);
    else if (!same || !this.#isRefused) this.attach();
  }

  /** Cut off by an error: to ask again is for a person to decide, not for whoever wants the same thing still. */
  get #isRefused(): boolean {
    return !this.#hold && !this.#waiting && this.#result?.kind === 'failed';
  }

  refresh(): void {
    if (this.#hold) this.#hold.refresh();
    else this.attach();
  }

  dispose(): void {
    if (this.#disposed) return;
    this.#disposed = true;
    this.#letGo();
    // A browser may keep an aborted request for long, with all that its stack leads to: that must end here, not at an element.
    this.#listener = () => {};
    this.#query = undefined;
    this.#result = undefined;
    this.#onDispose();
  }

  attach(): void {
    if (!this.#query || this.#disposed) return;
    this.#letGo();
    this.#waiting = false;
    const hold = this.#cache.hold(this.#query, () => this.#hear(hold));
    this.#hold = hold;
    hold.read();
    this.#hear(hold);
  }

  cutOff(waiting: boolean): void {
    const hold = this.#hold;
    this.#hold = undefined;
    this.#waiting = waiting;
    hold?.release();
  }

  tell(error: PortalError | undefined): void {
    if (!this.#hold && !this.#disposed) this.#show(error ? { kind: 'failed', error } : { kind: 'loading' });
  }

  /** Hears nothing from now on, but leaves the request a microtask in which somebody else may come to want it (R17). */
  #letGo(): void {
    const hold = this.#hold;
    this.#hold = undefined;
    if (hold) queueMicrotask(() => hold.release());
  }

  /** What was let go may still be told things for a microtask; nobody hears them (R14). */
  #hear(hold: Hold<T>): void {
    if (this.#hold === hold) this.#show(resultOf(hold.state));
  }

  #show(result: StoreResult<T>): void {
    if (this.#result && isSame(this.#result, result)) return;
    this.#result = result;
    try {
      this.#listener(result);
    } catch (error) {
      // A listener's fault is its own: it must not turn somebody's good answer into a failure.
      reportError(error);
    }
  }
}

/** What is being read has not failed yet, whatever happened before: a failure is shown while nothing is under way. */
function resultOf<T extends Storable>({ stored, error, reading }: CacheState<T>): StoreResult<T> {
  if (error && !reading) {
    return stored ? { kind: 'failed', error, data: stored.value } : { kind: 'failed', error };
  }
  return stored ? { kind: 'ready', data: stored.value, refreshing: reading, at: stored.at } : { kind: 'loading' };
}

function isSame(a: StoreResult<Storable>, b: StoreResult<Storable>): boolean {
  switch (a.kind) {
    case 'loading':
      return b.kind === 'loading';
    case 'ready':
      return b.kind === 'ready' && a.data === b.data && a.refreshing === b.refreshing && a.at === b.at;
    case 'failed':
      return b.kind === 'failed' && a.error === b.error && a.data === b.data;
  }
}
