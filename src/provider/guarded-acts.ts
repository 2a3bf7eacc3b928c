import { PortalError } from '../data/errors.js';
import { parseRef, recordRef, tableIn } from '../data/record-ref.js';
import { attachmentTable } from '../data/attachments.js';
import { checkDescription } from '../guard/check-description.js';
import { checkComment, checkCreate, checkOperation, checkUpdate } from '../guard/check-write.js';
import { mint, secretsOf } from '../guard/mint.js';
import { projectActivity } from '../guard/project-activity.js';
import { settle } from './settle.js';
import type { ActivityEntry, Journal } from '../data/activity.js';
import type { Progress } from '../data/attachments.js';
import type { GuardedDescription, TableDescription } from '../data/description.js';
import type { Attachments, CallOptions, DataAdapter, IntentKey, Values } from '../data/adapter.js';
import type { RecordRef } from '../data/record-ref.js';
import type { GuardedRow } from '../data/row.js';
import type { Effective } from '../guard/effective.js';
import type { GuardedActivity } from '../guard/project-activity.js';

export interface GuardedActsOptions {
  readonly adapter: DataAdapter;
  /** Whether the adapter notices changes by others. */
  readonly versions: boolean;
  /** Fires when the epoch ends. */
  readonly epoch: AbortSignal;
  /** What the person may see and do with a table in a view. */
  readonly describe: (table: string, view: string, call: CallOptions) => Promise<Effective>;
}

/**
 * The part of the guarded adapter that a page which only shows records does not need, and does not load: what changes
 * something, and journals. Everything is checked against the grant before the adapter hears of it.
 */
export class GuardedActs {
  readonly #options: GuardedActsOptions;

  constructor(options: GuardedActsOptions) {
    this.#options = options;
  }

  /** Makes a record of the person's input and the constants of the grant. `key` names the intent, for repetitions. */
  async create(table: string, view: string, values: Values, key: IntentKey, { signal }: CallOptions): Promise<RecordRef> {
    const sent = checkCreate(values, await this.#options.describe(table, view, { signal }));
    return this.#send(signal, sent, (options) => this.#options.adapter.create(table, sent, key, options), (answer: unknown) => (
      madeRecord(answer, table)));
  }

  /** Changes fields of a record as it was when the row was read; `conflict` when it has changed since (G-49). */
  async update(row: GuardedRow, changes: Values, { signal }: CallOptions): Promise<void> {
    const allowed = await this.#options.describe(tableIn(row.ref), secretsOf(row).view, { signal });
    const { values, version } = checkUpdate(row, changes, allowed, this.#options.versions);
    if (values) await this.#send(signal, values, (options) => this.#options.adapter.update(row.ref, values, version, options), nothing);
  }

  /** A named operation such as `approve`, with input of fields that may be written (G-50); the record that came of it. */
  async perform(
    operation: string, ref: RecordRef, view: string, input: Values, key: IntentKey, { signal }: CallOptions,
  ): Promise<RecordRef | null> {
    const sent = checkOperation(operation, input, await this.#options.describe(tableIn(ref), view, { signal }));
    const call = (options: CallOptions): Promise<RecordRef | null> => this.#options.adapter.perform(operation, ref, sent, key, options);
    return this.#send(signal, sent, call, (answer: unknown) => (answer === null || answer === undefined ? null : madeRecord(answer)));
  }

  /** What an operation on this record asks for: of the names that may be given to it, those that it takes (G-50, G-60). */
  async inputOf(operation: string, ref: RecordRef, view: string, { signal }: CallOptions): Promise<GuardedDescription> {
    const { adapter, describe } = this.#options;
    const table = tableIn(ref);
    const allowed = await describe(table, view, { signal });
    checkOperation(operation, {}, allowed);
    if (!adapter.inputOf) throw new PortalError('unsupported');
    const [options, inputs] = [this.#until(signal), Object.freeze([...allowed.inputs])];
    const call = (): Promise<TableDescription> | undefined => adapter.inputOf?.(operation, ref, inputs, options);
    return settle(call, (answer) => mint(checkDescription(answer, table, inputs)), { ...options, otherwise: 'internal' });
  }

  /** Hangs a file on a record, where its view has the operation `attach` (G-50). */
  async attach(
    ref: RecordRef, view: string, file: File, key: IntentKey, progress: Progress, { signal }: CallOptions,
  ): Promise<RecordRef> {
    const sent = checkOperation('attach', {}, await this.#options.describe(tableIn(ref), view, { signal }));
    return this.#send(signal, sent, (options) => this.#attachments.upload(ref, file, key, progress, options), (answer: unknown) => (
      madeRecord(answer, attachmentTable)));
  }

  /** The bytes of a file by its own record, where its view has the operation `download` (G-50). */
  async download(ref: RecordRef, view: string, { signal }: CallOptions): Promise<Blob> {
    checkOperation('download', {}, await this.#options.describe(tableIn(ref), view, { signal }));
    const options = this.#until(signal);
    return settle(() => this.#attachments.download(ref, options), (answer: unknown) => {
      if (!(answer instanceof Blob)) throw new PortalError('bad-response');
      return answer;
    }, { ...options, otherwise: 'internal' });
  }

  /**
   * Entries of the granted journals of a record and changes of the granted fields, newest first. Rejects with `no-view` when
   * none is granted.
   */
  async activity(ref: RecordRef, view: string, { signal }: CallOptions): Promise<GuardedActivity> {
    const { journals } = await this.#options.describe(tableIn(ref), view, { signal });
    if (journals.size === 0) throw new PortalError('no-view');
    const options = this.#until(signal);
    const call = (): Promise<readonly ActivityEntry[]> => this.#options.adapter.activity(ref, [...journals], options);
    return settle(call, (answer) => projectActivity(answer, journals), { ...options, otherwise: 'internal' });
  }

  /** Adds an entry to a journal that may be written. */
  async addComment(
    ref: RecordRef, view: string, element: Journal, text: string, key: IntentKey, { signal }: CallOptions,
  ): Promise<void> {
    const sent = checkComment(element, text, await this.#options.describe(tableIn(ref), view, { signal }));
    return this.#send(signal, sent, (options) => this.#options.adapter.addComment(ref, element, text, key, options), nothing);
  }

  get #attachments(): Attachments {
    const { attachments } = this.#options.adapter;
    if (!attachments) throw new PortalError('unsupported');
    return attachments;
  }

  #send<A, T>(signal: AbortSignal, sent: Values, call: (options: CallOptions) => PromiseLike<A>, read: (answer: A) => T): Promise<T> {
    const options = this.#until(signal);
    return settle(() => call(options), read, { ...options, otherwise: 'outcome-unknown', fields: Object.keys(sent) });
  }

  #until(signal: AbortSignal): CallOptions {
    return { signal: AbortSignal.any([signal, this.#options.epoch]) };
  }
}

const nothing = (): void => {};

/** The record that an adapter says it made; of which table, where that is known before. */
function madeRecord(answer: unknown, table?: string): RecordRef {
  const made = typeof answer === 'string' ? parseRef(answer) : null;
  if (!made || (table !== undefined && made.table !== table)) throw new PortalError('outcome-unknown');
  return recordRef(made.table, made.id);
}
