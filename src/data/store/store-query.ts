import type { PortalError } from '../errors.js';
import type { Guarded } from '../row.js';

/** All that the store takes: what the guard minted, lists of it, and `null` for a record that is not there. */
export type Storable = Guarded<object> | readonly Guarded<object>[] | null;

/** One thing to read. Two queries with the same key are the same thing: one request, one cached value. */
export interface StoreQuery<T extends Storable> {
  /**
   * What tells this value from every other, as plain data: at least the grant's fingerprint and the query (G-52, G-66).
   * The store adds its scope. Anything but text, finite numbers, booleans, `null`, lists and plain objects is refused.
   */
  readonly key: readonly unknown[];
  /**
   * What the value is made of: `problem` for a list of that table, `problem/46b6` for one record. A change of a record
   * touches the lists of its table by itself, so a record need not name its table: it would then be read again at every
   * change of any record there.
   */
  readonly topics: readonly string[];
  /** Asks the guard, with one request if it can. Stops when the signal fires. */
  read(signal: AbortSignal): Promise<T>;
  /** How long the value counts as fresh, in milliseconds; 30 seconds unless told. */
  readonly staleAfter?: number;
}

/** What a watcher shows. `at` is when the data arrived, in milliseconds since the epoch. */
export type StoreResult<T extends Storable> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly data: T; readonly refreshing: boolean; readonly at: number }
  /** `data` is the last good value, absent when there is none or when the error says that it may not be seen any more. */
  | { readonly kind: 'failed'; readonly error: PortalError; readonly data?: T };

/** Called at once with what is known, then at every change. */
export type StoreListener<T extends Storable> = (result: StoreResult<T>) => void;

/** One place on the page that shows one thing at a time. */
export interface Watch<T extends Storable> {
  readonly result: StoreResult<T>;
  /**
   * Shows another thing from now on: nothing of the one before is delivered any more (R14), and its request is aborted
   * unless somebody else waits for it. The same key again keeps what is shown and under way,
   * and what was refused stays so until {@link refresh}.
   */
  set(query: StoreQuery<T>): void;
  /** Reads again, fresh or not. A read that is under way is joined. */
  refresh(): void;
  /** Ends the watch. The request is aborted one microtask later, if nobody wants it by then (R16, R17). */
  dispose(): void;
}

/** One intent of a person to change something. */
export interface WriteOptions {
  /** Names the intent, such as `approve sysapproval_approver/46b6`: while one is under way, there is no second (T23). */
  readonly key: string;
  /** What the write changes: `problem/46b6` for a record that exists, `problem` for a new one. */
  readonly topics: readonly string[];
  /** Given for an upload, which may take ten minutes: ends it when it fires. */
  readonly upload?: AbortSignal;
}
