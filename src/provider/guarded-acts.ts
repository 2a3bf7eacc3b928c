import { PortalError } from '../data/errors.js';
import { parseRef, recordRef, tableIn } from '../data/record-ref.js';
import { checkComment, checkCreate, checkOperation, checkUpdate } from '../guard/check-write.js';
import { secretsOf } from '../guard/mint.js';
import { projectActivity } from '../guard/project-activity.js';
import { settle } from './settle.js';
import type { ActivityEntry } from '../data/activity.js';
import type { CallOptions, DataAdapter, IntentKey, Values } from '../data/adapter.js';
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
    return this.#send(signal, sent, (options) => this.#options.adapter.create(table, sent, key, options), (answer: unknown) => {
      const made = typeof answer === 'string' ? parseRef(answer) : null;
      if (made?.table !== table) throw new PortalError('outcome-unknown');
      return recordRef(made.table, made.id);
    });
  }

  /** Changes fields of a record as it was when the row was read; `conflict` when it has changed since (G-49). */
  async update(row: GuardedRow, changes: Values, { signal }: CallOptions): Promise<void> {
    const allowed = await this.#options.describe(tableIn(row.ref), secretsOf(row).view, { signal });
    const { values, version } = checkUpdate(row, changes, allowed, this.#options.versions);
    if (values) await this.#send(signal, values, (options) => this.#options.adapter.update(row.ref, values, version, options), nothing);
  }

  /** A named operation such as `approve`, with input of fields that may be written (G-50). */
  async perform(operation: string, ref: RecordRef, view: string, input: Values, key: IntentKey, { signal }: CallOptions): Promise<void> {
    const sent = checkOperation(operation, input, await this.#options.describe(tableIn(ref), view, { signal }));
    return this.#send(signal, sent, (options) => this.#options.adapter.perform(operation, ref, sent, key, options), nothing);
  }

  /** Entries of the granted journals of a record, newest first. Rejects with `no-view` when no journal is granted. */
  async activity(ref: RecordRef, view: string, { signal }: CallOptions): Promise<GuardedActivity> {
    const { journals } = await this.#options.describe(tableIn(ref), view, { signal });
    if (journals.size === 0) throw new PortalError('no-view');
    const options = this.#until(signal);
    const call = (): Promise<readonly ActivityEntry[]> => this.#options.adapter.activity(ref, [...journals], options);
    return settle(call, (answer) => projectActivity(answer, journals), { ...options, otherwise: 'internal' });
  }

  /** Adds an entry to a journal that may be written. */
  async addComment(
    ref: RecordRef, view: string, element: ActivityEntry['element'], text: string, key: IntentKey, { signal }: CallOptions,
  ): Promise<void> {
    const sent = checkComment(element, text, await this.#options.describe(tableIn(ref), view, { signal }));
    return this.#send(signal, sent, (options) => this.#options.adapter.addComment(ref, element, text, key, options), nothing);
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
