import { attachmentTable } from '../data/attachments.js';
import type { Journal } from '../data/activity.js';
import type { Values } from '../data/adapter.js';
import type { Progress } from '../data/attachments.js';
import type { GuardedDescription } from '../data/description.js';
import type { RecordRef } from '../data/record-ref.js';
import type { GuardedRow } from '../data/row.js';
import type { Store } from '../data/store/store.js';
import type { StoreQuery } from '../data/store/store-query.js';
import type { Grant } from '../guard/grant.js';
import type { GuardedActs } from './guarded-acts.js';

/** One intent of a person. */
export interface Intent {
  /** Names it: while it is under way there is no second of that name (T23), and a backend may recognise a repetition. */
  readonly key: string;
  /** Tables and records that change with it on the server, beside the record itself: what shows them reads again. */
  readonly touches?: readonly string[];
}

/** What a person may change: the part of the door to the data that a page which only shows records does not load. */
export class PortalActs {
  readonly #guard: GuardedActs;
  readonly #store: Store;

  constructor(guard: GuardedActs, store: Store) {
    this.#guard = guard;
    this.#store = store;
  }

  /** Makes a record of the person's input and the constants of the grant (G-46). */
  create({ table, view }: Grant, values: Values, { key, touches = [] }: Intent): Promise<RecordRef> {
    return this.#store.write((signal) => this.#guard.create(table, view, values, key, { signal }), {
      key: `create ${table} ${key}`,
      topics: [table, ...touches],
    });
  }

  /** Changes fields of a record; rejects with `conflict` when it has changed since the row was read (G-49). */
  update(row: GuardedRow, changes: Values, touches: readonly string[] = []): Promise<void> {
    return this.#store.write((signal) => this.#guard.update(row, changes, { signal }), {
      key: `update ${row.ref}`,
      topics: [row.ref, ...touches],
    });
  }

  /**
   * Performs a named operation (G-50). There is one at a time for each record: whoever asks for the same one meanwhile is
   * handed its promise, whatever the intent.
   *
   * @returns the record that came of it, if any.
   */
  perform({ view }: Grant, operation: string, ref: RecordRef, input: Values, { key, touches = [] }: Intent): Promise<RecordRef | null> {
    return this.#store.write((signal) => this.#guard.perform(operation, ref, view, input, key, { signal }), {
      key: `${operation} ${ref}`,
      topics: [ref, ...touches],
    });
  }

  /** Writes into a journal of a record. */
  addComment({ view }: Grant, ref: RecordRef, journal: Journal, text: string, { key, touches = [] }: Intent): Promise<void> {
    return this.#store.write((signal) => this.#guard.addComment(ref, view, journal, text, key, { signal }), {
      key: `comment ${ref} ${key}`,
      topics: [ref, ...touches],
    });
  }

  /** Hangs a file on a record whose grant has the operation `attach`, until the signal fires. */
  attach({ view }: Grant, ref: RecordRef, file: File, { key, touches = [] }: Intent, progress: Progress, signal: AbortSignal): Promise<RecordRef> {
    return this.#store.write((limited) => this.#guard.attach(ref, view, file, key, progress, { signal: limited }), {
      key: `attach ${ref} ${key}`,
      topics: [attachmentTable, ref, ...touches],
      upload: signal,
    });
  }

  /** The bytes of a file whose own grant has the operation `download`. Never kept. */
  download({ view }: Grant, ref: RecordRef, signal: AbortSignal): Promise<Blob> {
    return this.#guard.download(ref, view, { signal });
  }

  /** What an operation on a record asks for, as far as the grant lets it be given. */
  inputOf({ view, fingerprint }: Grant, operation: string, ref: RecordRef): StoreQuery<GuardedDescription> {
    return {
      key: ['input', fingerprint, operation, ref],
      topics: [ref],
      read: (signal) => this.#guard.inputOf(operation, ref, view, { signal }),
    };
  }
}
