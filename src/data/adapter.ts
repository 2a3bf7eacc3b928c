import type { ActivityEntry, Journal } from './activity.js';
import type { Progress } from './attachments.js';
import type { Identity } from './identity.js';
import type { ListQuery, Operator } from './query.js';
import type { Page, RawRow, Version } from './row.js';
import type { Path } from './path.js';
import type { RecordRef } from './record-ref.js';
import type { TableDescription } from './description.js';

/** Every call can be cancelled; an adapter stops its work and rejects when the signal fires. */
export interface CallOptions {
  readonly signal: AbortSignal;
}

/** Values to write, by path, in the text forms of `RawCell`; an empty string clears a field. */
export type Values = Readonly<Record<Path, string>>;

/** A key that names one intent of a person, so that a backend can recognise a repetition. */
export type IntentKey = string;

/** What a backend can do. Widgets hide what it cannot. */
export interface Capabilities {
  /** Comparisons that conditions may use. */
  readonly operators: readonly Operator[];
  readonly sort: 'none' | 'one' | 'many';
  readonly search: boolean;
  /** Whether totals are counted after ACLs (`exact`), before them (`none`: not shown, G-38), or guessed. */
  readonly totals: 'exact' | 'estimate' | 'none';
  /** Whether `update` notices that the record changed in the meantime. */
  readonly versions: boolean;
  /** Names that `perform` knows. */
  readonly operations: readonly string[];
  readonly activity: boolean;
  readonly comments: boolean;
  /** Whether reads that are asked for at the same time travel together; it then keeps its own requests within bounds. */
  readonly batches?: boolean;
}

/** Says that records changed: `topic` is a table or a record. */
export type ChangeListener = (topic: string) => void;

export type Unsubscribe = () => void;

/** Files that hang on records: what of them is not reading lists and removing records. */
export interface Attachments {
  /**
   * Hangs a file on a record. A signal that fires before all was sent leaves nothing behind; after that it may be there.
   *
   * @returns the record of the file, `sys_attachment/…`. Rejects with `too-large` and `refused` for a file that the backend
   *   does not take.
   */
  upload(ref: RecordRef, file: File, key: IntentKey, progress: Progress, options: CallOptions): Promise<RecordRef>;

  /** The bytes of a file by its record. */
  download(ref: RecordRef, options: CallOptions): Promise<Blob>;
}

/**
 * One backend, spoken to in its own wire. An adapter knows nothing of widgets or views: it asks for what it is told to
 * ask for and hands over what comes back. The guard stands between it and everything else.
 *
 * Every method rejects with a {@link PortalError} and with nothing else.
 */
export interface DataAdapter {
  /** Names the backend, such as `servicenow:https://support.example.com`; part of every cache key. */
  readonly id: string;
  readonly capabilities: Capabilities;
  /**
   * Names that it asks of every table for itself, such as the key and the version, and that rows may therefore hold
   * beside the fields: they are not reported as sent beyond the request.
   */
  readonly structural?: readonly Path[];

  /** Who is signed in. Rejects with `signed-out` when nobody is. */
  identity(options: CallOptions): Promise<Identity>;

  /** Labels, types, choices and permissions of the named fields. A field it knows nothing of is left out. */
  describe(table: string, fields: readonly Path[], options: CallOptions): Promise<TableDescription>;

  list(query: ListQuery, options: CallOptions): Promise<Page>;

  /** One record, or `null` when it is absent or hidden, which look the same. `raw` as in `ListQuery`. */
  get(ref: RecordRef, fields: readonly Path[], raw: readonly Path[], options: CallOptions): Promise<RawRow | null>;

  create(table: string, values: Values, key: IntentKey, options: CallOptions): Promise<RecordRef>;

  /**
   * Changes the named fields. With a `version` it rejects with `conflict` when the record has changed since; answers the
   * new version if the backend tells.
   */
  update(ref: RecordRef, values: Values, version: Version | null, options: CallOptions): Promise<Version | null>;

  /**
   * A named act such as `approve`, `close-case` or `order` (G-50). Answers the record that came of it, where there is one.
   * Rejects with `unsupported` for a name it does not know.
   */
  perform(operation: string, ref: RecordRef, input: Values, key: IntentKey, options: CallOptions): Promise<RecordRef | null>;

  /**
   * What an operation on a record asks for, where that differs from record to record as the variables of a catalog item
   * do: of the named inputs, those that it has, in their order. Rejects with `unsupported` when it cannot be done with them
   * alone, because another input is mandatory.
   */
  inputOf?(operation: string, ref: RecordRef, inputs: readonly Path[], options: CallOptions): Promise<TableDescription>;

  /** Entries of the named journals and changes of the named fields, newest first; changes only where they are kept. */
  activity(ref: RecordRef, elements: readonly Path[], options: CallOptions): Promise<readonly ActivityEntry[]>;

  addComment(
    ref: RecordRef,
    element: Journal,
    text: string,
    key: IntentKey,
    options: CallOptions,
  ): Promise<void>;

  /** Files on records, where the backend has them. */
  readonly attachments?: Attachments;

  /** Live changes, where the backend has them. */
  subscribe?(topics: readonly string[], changed: ChangeListener): Unsubscribe;
}
