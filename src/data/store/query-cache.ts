import { Query, QueryCache as Queries, type QueryClient, type QueryOptions } from '@tanstack/query-core';
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

/** What is known of a value. An error is one of the last read, if that has failed. */
export interface CacheState<T extends Storable> {
  readonly stored: Stored<T> | undefined;
  readonly error: PortalError | null;
  readonly reading: boolean;
}

/** One place's hold on a value: as long as somebody has one, the value is kept and its reads go on. */
export interface Hold<T extends Storable> {
  readonly state: CacheState<T>;
  /** Reads the value unless it is fresh. A read that is under way is joined. */
  read(): void;
  /** Gives another way to read the same thing. */
  update(query: StoreQuery<T>): void;
  /** Reads again, fresh or not. A read that is under way is joined. */
  refresh(): void;
  /** Lets go, once. The last one to do so ends the read: a value that nobody holds is kept for a while, a failure is not. */
  release(): void;
}

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
 * The memory of a store: values by key, each read once for all who hold it. The only file that knows query-core.
 *
 * Of query-core it uses what is about one value: its state, one request for all who ask, cancellation. Left out is what
 * query-core does by itself with things that all its clients on a page share (its focus and online managers, its timers),
 * where the kit's rules are others (retries, freshness, eviction), and what the store never does (mutations, endless pages).
 */
export class QueryCache {
  readonly #options: QueryCacheOptions;
  readonly #queries = new Queries();
  /** All that a query asks of its client. A whole one would bring mutations along, and defaults for what is off here. */
  readonly #client: Pick<QueryClient, 'getQueryCache'> = { getQueryCache: () => this.#queries };
  /** Who is told of each query. By the query itself: one that was removed tells nobody who holds its successor (G-64). */
  readonly #listeners = new Map<object, Set<() => void>>();
  readonly #topics = new Map<string, readonly string[]>();
  readonly #idle: IdleShelf;

  constructor(options: QueryCacheOptions) {
    this.#options = options;
    this.#idle = new IdleShelf(options.clock, (hash) => this.remove(hash));
    this.#queries.subscribe(({ type, query }) => {
      if (type === 'updated') for (const changed of [...(this.#listeners.get(query) ?? [])]) changed();
    });
  }

  /** The text that names a query in this cache. Throws `internal` when its key is not plain data. */
  hashOf(query: Pick<StoreQuery<Storable>, 'key'>): string {
    return cacheKey([this.#options.scope, query.key]);
  }

  peek<T extends Storable>(hash: string): Stored<T> | undefined {
    return this.#queries.get<Stored<T>>(hash)?.state.data;
  }

  /** Takes hold of a value. `changed` is called whenever something becomes of it. */
  hold<T extends Storable>(query: StoreQuery<T>, changed: () => void): Hold<T> {
    const hash = this.hashOf(query);
    this.#idle.delete(hash);
    this.#topics.set(hash, query.topics);
    const held = this.#queryOf(hash, query);
    const listeners = this.#listeners.get(held) ?? new Set();
    this.#listeners.set(held, listeners.add(changed));
    this.#idle.limit(this.#topics.size);
    return {
      get state() {
        const { data, error, fetchStatus } = held.state;
        return { stored: data, error, reading: fetchStatus === 'fetching' };
      },
      read: () => {
        if (held.state.isInvalidated || !this.isFresh(query, held.state.data)) start(held);
      },
      update: (other) => {
        this.#topics.set(hash, other.topics);
        held.setOptions(this.#queryOptions(other));
      },
      refresh: () => start(held),
      release: () => {
        listeners.delete(changed);
        if (listeners.size === 0) this.#abandon(held);
      },
    };
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
    const query = this.#queries.get<Stored<Storable>, PortalError>(hash);
    if (!query) return;
    query.invalidate();
    if (!this.#listeners.has(query)) return;
    void query.cancel({ silent: true });
    start(query);
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

  /** Whether a value need not be read again yet. */
  isFresh<T extends Storable>(query: StoreQuery<T> | undefined, stored: Stored<T> | undefined): boolean {
    return stored !== undefined && this.#options.clock.now() < stored.at + (query?.staleAfter ?? freshFor);
  }

  #queryOf<T extends Storable>(hash: string, query: StoreQuery<T>): Query<Stored<T>, PortalError> {
    const options = this.#queryOptions(query);
    const known = this.#queries.get<Stored<T>, PortalError>(hash);
    known?.setOptions(options);
    if (known) return known;
    // The type of a client cannot be met but by making one.
    const client = this.#client as QueryClient;
    const made = new Query<Stored<T>, PortalError>({ client, queryKey: query.key, queryHash: hash, options });
    this.#queries.add(made);
    return made;
  }

  #queryOptions<T extends Storable>(query: StoreQuery<T>): QueryOptions<Stored<T>, PortalError> {
    return {
      queryKey: query.key,
      queryFn: async ({ signal }) => ({ value: await this.#read(query, signal), at: this.#options.clock.now() }),
      networkMode: 'always',
      retry: false,
      gcTime: Infinity,
      structuralSharing: false,
    };
  }

  #abandon<T extends Storable>(query: Query<Stored<T>, PortalError>): void {
    this.#listeners.delete(query);
    void query.cancel({ revert: true });
    if (this.#queries.get<Stored<T>, PortalError>(query.queryHash) !== query) return;
    if (query.state.data === undefined) this.remove(query.queryHash);
    else this.#idle.add(query.queryHash);
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

/** Begins a read, or joins the one that is under way. Whoever holds the value is told what becomes of it. */
function start<T extends Storable>(query: Query<Stored<T>, PortalError>): void {
  query.fetch().catch(() => {});
}
