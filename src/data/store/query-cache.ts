import { QueryCache as Queries, QueryClient, QueryObserver } from '@tanstack/query-core';
import { isPortalError, type PortalError } from '../errors.js';
import { cacheKey } from './cache-key.js';
import type { Clock } from './clock.js';
import { IdleShelf } from './idle-shelf.js';
import type { Storable, StoreQuery } from './store-query.js';
import { anyTopicTouches } from './topics.js';

/** A value and when it arrived, in milliseconds since the epoch by the store's clock. */
export interface Stored<T extends Storable> {
  readonly value: T;
  readonly at: number;
}

export type CacheObserver<T extends Storable> = QueryObserver<Stored<T>, PortalError>;

export interface QueryCacheOptions {
  readonly scope: readonly string[];
  readonly clock: Clock;
  /** Reads a value, with all retries. Rejects with a {@link PortalError}, or with the reason of the signal. */
  readonly read: <T>(run: (signal: AbortSignal) => Promise<T>, signal: AbortSignal) => Promise<T>;
  /** Called when a read has failed for good, before its watchers are told. May remove the value, then nobody is told. */
  readonly failed: (hash: string, error: PortalError) => void;
}

/** How long a value is fresh unless its query tells, in milliseconds. */
const freshFor = 30_000;

/**
 * The memory of a store: values by key, each read once for all who watch it. The only file that knows query-core.
 *
 * What query-core does by itself is switched off where it would use things that all its clients on a page share (its
 * focus and online managers, its timers) or where the kit's rules are other than its own (retries, freshness, eviction).
 */
export class QueryCache {
  readonly #options: QueryCacheOptions;
  readonly #queries = new Queries();
  readonly #client: QueryClient;
  readonly #topics = new Map<string, readonly string[]>();
  readonly #idle: IdleShelf;

  constructor(options: QueryCacheOptions) {
    this.#options = options;
    this.#idle = new IdleShelf(options.clock, (hash) => this.remove(hash));
    this.#client = new QueryClient({
      queryCache: this.#queries,
      defaultOptions: {
        queries: {
          queryKeyHashFn: cacheKey,
          networkMode: 'always',
          retry: false,
          gcTime: Infinity,
          structuralSharing: false,
        },
      },
    });
  }

  /** The text that names a query in this cache. Throws `internal` when its key is not plain data. */
  hashOf(query: Pick<StoreQuery<Storable>, 'key'>): string {
    return cacheKey([this.#options.scope, query.key]);
  }

  peek<T extends Storable>(hash: string): Stored<T> | undefined {
    return this.#queries.get<Stored<T>>(hash)?.state.data;
  }

  /** An observer that reads as soon as somebody subscribes to it, unless there is a fresh value. */
  observe<T extends Storable>(query: StoreQuery<T>): CacheObserver<T> {
    const hash = this.hashOf(query);
    this.#idle.delete(hash);
    this.#topics.set(hash, query.topics);
    const observer: CacheObserver<T> = new QueryObserver(this.#client, this.#observerOptions(query));
    this.#idle.limit(this.#topics.size);
    return observer;
  }

  /** Gives an observer another way to read the same thing. */
  update<T extends Storable>(observer: CacheObserver<T>, query: StoreQuery<T>): void {
    this.#topics.set(this.hashOf(query), query.topics);
    observer.setOptions(this.#observerOptions(query));
  }

  /** To be called when an observer has gone: a value that nobody watches is kept for a while, a failure is not. */
  released(hash: string): void {
    const query = this.#queries.get(hash);
    if (!query || query.observers.length > 0) return;
    if (query.state.data === undefined) this.remove(hash);
    else this.#idle.add(hash);
  }

  /** The names of all values that a change to the topics may have changed. */
  touchedBy(topics: readonly string[]): readonly string[] {
    return [...this.#topics].filter(([, own]) => anyTopicTouches(own, topics)).map(([hash]) => hash);
  }

  topicsOf(hash: string): readonly string[] {
    return this.#topics.get(hash) ?? [];
  }

  /** Reads a watched value again and marks others as stale. An answer that is under way may be from before: it is dropped. */
  invalidate(hash: string): void {
    const query = this.#queries.get(hash);
    if (!query) return;
    query.invalidate();
    if (query.observers.length === 0) return;
    void query.cancel({ silent: true });
    query.fetch().catch(() => {
      // Its observers are told.
    });
  }

  /** Forgets a value and aborts its request, at once. */
  remove(hash: string): void {
    const query = this.#queries.get(hash);
    if (query) this.#queries.remove(query);
    this.#topics.delete(hash);
    this.#idle.delete(hash);
  }

  /** Forgets everything and aborts every request, at once. */
  clear(): void {
    this.#queries.clear();
    this.#topics.clear();
    this.#idle.clear();
  }

  #observerOptions<T extends Storable>(query: StoreQuery<T>): CacheObserver<T>['options'] {
    const { clock, scope } = this.#options;
    return {
      queryKey: [scope, query.key],
      queryFn: async ({ signal }) => ({ value: await this.#read(query, signal), at: clock.now() }),
      staleTime: ({ state }) => (this.isFresh(query, state.data) ? Infinity : 0),
    };
  }

  /** Whether a value need not be read again yet. */
  isFresh<T extends Storable>(query: StoreQuery<T> | undefined, stored: Stored<T> | undefined): boolean {
    return stored !== undefined && this.#options.clock.now() < stored.at + (query?.staleAfter ?? freshFor);
  }

  async #read<T extends Storable>(query: StoreQuery<T>, signal: AbortSignal): Promise<T> {
    try {
      return await this.#options.read((attempt) => query.read(attempt), signal);
    } catch (error) {
      // A failure of a value that was removed meanwhile is of the past and means nothing to anybody (G-64).
      if (!signal.aborted && isPortalError(error)) this.#options.failed(this.hashOf(query), error);
      throw error;
    }
  }
}
