import { isPortalError, PortalError } from '../errors.js';
import { browserClock, type Clock } from './clock.js';
import { browserPage, type PageSignals } from './page-signals.js';
import { QueryCache } from './query-cache.js';
import { read, requestOnce, type Surroundings } from './request.js';
import { RequestGate } from './request-gate.js';
import { revalidateOnReturn } from './revalidation.js';
import type { Storable, StoreListener, StoreQuery, Watch, WriteOptions } from './store-query.js';
import { tablesOf } from './topics.js';
import { type Follower, Watcher } from './watcher.js';
import { withdraws } from './withdrawal.rule.js';
import { WriteLatch } from './write-latch.js';

export interface StoreOptions {
  /** Whose data it is: the person, on whose behalf they act, and the adapter's id; part of every key (G-52). */
  readonly scope: readonly string[];
  /**
   * Told of every read that failed for good and every write that failed. On `signed-out` the store has emptied itself
   * before.
   */
  readonly onError?: (error: PortalError) => void;
  /** Shared by all stores that speak to the same origin; a gate of its own unless told. */
  readonly gate?: RequestGate;
  readonly clock?: Clock;
  readonly page?: PageSignals;
}

/**
 * Codes of writes after which the server may hold something else than what is on screen. Who may not change a record may
 * still read it: whether that is so the next read will tell, and what was typed beside the old rows is kept until then.
 */
const suspicious: ReadonlySet<PortalError['code']> = new Set(['conflict', 'outcome-unknown', 'denied']);

/**
 * The cache between the widgets and the guard: reads each thing once for all who show it, keeps it for a while, reads it
 * again when it has changed or somebody comes back, tries again what may pass, and forgets everything at once when the
 * person or a permission has gone. In memory only (T27). It holds what the guard minted and nothing else.
 */
export class Store {
  readonly #cache: QueryCache;
  readonly #followers = new Set<Follower>();
  readonly #latch = new WriteLatch();
  readonly #surroundings: Surroundings;
  readonly #onError: (error: PortalError) => void;
  readonly #life = new AbortController();
  /** Aborted when the store is emptied: what began before says nothing about what is held after (G-64). */
  #epoch = new AbortController();

  constructor({ scope, onError = () => {}, clock = browserClock, page = browserPage, gate = new RequestGate(clock) }: StoreOptions) {
    this.#onError = onError;
    this.#surroundings = { clock, page, gate };
    this.#cache = new QueryCache({
      scope,
      clock,
      read: (run, signal) => read(run, signal, this.#surroundings),
      failed: (hash, error) => this.#readFailed(hash, error),
    });
    const { signal } = this.#life;
    revalidateOnReturn(() => this.#revalidate(), page, clock, signal);
    // A page in the back/forward cache can be brought back by whoever uses the machine next (R20, T27).
    page.on('left', () => this.clear(), signal);
    page.on('restored', () => this.reload(), signal);
  }

  /**
   * Shows a thing until the watch is disposed of. The listener is first called before this returns. Throws `internal`
   * when the key is not plain data, and `no-provider` when the store was disposed of.
   */
  watch<T extends Storable>(query: StoreQuery<T>, listener: StoreListener<T>): Watch<T> {
    const watcher = this.#newWatcher(query, listener);
    watcher.set(query);
    return watcher;
  }

  /** The value at hand, fresh or not, without asking anybody; `undefined` when there is none. */
  peek<T extends Storable>(query: StoreQuery<T>): T | undefined {
    return this.#cache.peek<T>(this.#cache.hashOf(query))?.value;
  }

  /**
   * Changes something on the server, once: it is never tried again, and while it is under way, a call with the same key
   * is handed the same promise (T23, T24). Afterwards everything that its topics touch is read again, also when the
   * server turned out to hold something else or may do so.
   *
   * Rejects with a {@link PortalError}. In a pause of the origin that is `rate-limited`, and nothing was sent (R08). It
   * goes on when the widget, the session or the store ends meanwhile (R16): `run`'s signal fires at its time limit only, and
   * that of an upload when its own signal fires, with the reason of which this then rejects.
   */
  write<R>(run: (signal: AbortSignal) => Promise<R>, options: WriteOptions): Promise<R> {
    if (this.#life.signal.aborted) return Promise.reject(new PortalError('no-provider'));
    return this.#latch.run(options.key, () => this.#send(run, options));
  }

  /** Says that tables or records have changed: what shows them reads again and shows the old rows until then. */
  invalidate(topics: readonly string[]): void {
    for (const hash of this.#cache.touchedBy(topics)) this.#cache.invalidate(hash);
  }

  /** Forgets all values made of tables or records, at once; what shows them is `loading` until they are read again. */
  remove(topics: readonly string[]): void {
    const hashes = this.#cache.touchedBy(topics);
    const affected = this.#following(hashes);
    for (const follower of affected) follower.cutOff(false);
    for (const hash of hashes) this.#cache.remove(hash);
    for (const follower of affected) follower.attach();
  }

  /**
   * Begins a new epoch (G-63): aborts every read, forgets every value, then tells every watcher that it is `loading`, all
   * before this returns. Nothing is read again until the owner of a watch sets or refreshes it, or {@link reload} is called.
   */
  clear(): void {
    this.#empty(undefined);
  }

  /** As {@link clear}, and everything that is watched is read again at once. */
  reload(): void {
    this.clear();
    for (const follower of [...this.#followers]) if (follower.waiting) follower.attach();
  }

  /** Ends the store: as {@link clear}, then its watches are over and it listens to the page no longer. */
  dispose(): void {
    this.clear();
    this.#life.abort();
    for (const follower of [...this.#followers]) follower.dispose();
  }

  #newWatcher<T extends Storable>(query: StoreQuery<T>, listener: StoreListener<T>): Watcher<T> {
    if (this.#life.signal.aborted) throw new PortalError('no-provider');
    // Throws for a bad key before there is a watch that nobody could end.
    this.#cache.hashOf(query);
    const watcher = new Watcher(this.#cache, listener, () => this.#followers.delete(watcher));
    this.#followers.add(watcher);
    return watcher;
  }

  #following(hashes: readonly string[]): readonly Follower[] {
    return [...this.#followers].filter(({ hash, waiting }) => !waiting && hashes.includes(hash));
  }

  #revalidate(): void {
    for (const follower of [...this.#followers]) if (!follower.waiting && follower.outdated) follower.refresh();
  }

  #empty(error: PortalError | undefined): void {
    const before = this.#epoch;
    this.#epoch = new AbortController();
    const followers = [...this.#followers];
    for (const follower of followers) follower.cutOff(true);
    this.#cache.clear();
    this.#latch.reset();
    for (const follower of followers) follower.tell(error);
    before.abort();
  }

  #readFailed(hash: string, error: PortalError): void {
    if (error.code === 'signed-out') this.#empty(error);
    else if (withdraws(error)) this.#withdraw(hash, error);
    this.#onError(error);
  }

  /** Takes back what a person may not see any more; other values of the same tables have to be asked for again (R04). */
  #withdraw(hash: string, error: PortalError): void {
    const tables = tablesOf(this.#cache.topicsOf(hash));
    const affected = this.#following([hash]);
    for (const follower of affected) follower.cutOff(false);
    this.#cache.remove(hash);
    for (const follower of affected) follower.tell(error);
    this.remove(tables);
  }

  async #send<R>(run: (signal: AbortSignal) => Promise<R>, { topics, upload }: WriteOptions): Promise<R> {
    const { signal: ended } = this.#epoch;
    try {
      const result = await requestOnce(upload ? 'upload' : 'write', run, upload ?? new AbortController().signal, this.#surroundings);
      if (!ended.aborted) this.invalidate(topics);
      return result;
    } catch (error) {
      if (!ended.aborted && isPortalError(error)) this.#writeFailed(error, topics);
      throw error;
    }
  }

  #writeFailed(error: PortalError, topics: readonly string[]): void {
    if (error.code === 'signed-out') this.#empty(error);
    else if (suspicious.has(error.code)) this.invalidate(topics);
    else if (withdraws(error)) this.remove(topics);
    this.#onError(error);
  }
}
