import type { ActivityEntry, Journal } from '../../data/activity.js';
import type { CallOptions, DataAdapter, IntentKey, Values } from '../../data/adapter.js';
import type { TableDescription } from '../../data/description.js';
import { PortalError } from '../../data/errors.js';
import type { Path } from '../../data/path.js';
import type { RecordRef } from '../../data/record-ref.js';
import type { Version } from '../../data/row.js';
import type { ActTools } from './act-tools.js';
import { AttachmentApi } from './attachments.js';
import { Intents } from './intents.js';
import { readActivity } from './journals.js';
import { performOperation } from './operations.js';
import { orderForm } from './order-form.js';
import { orderItem } from './orders.js';
import { addJournalEntry, createRecord, updateRecord } from './writes.js';

/** The part of the adapter that a page which only shows records does not need, and does not load. */
export class Acts implements Pick<DataAdapter, 'create' | 'update' | 'perform' | 'inputOf' | 'addComment'> {
  readonly #tools: ActTools;
  readonly #created = new Intents<RecordRef>();
  readonly #performed = new Intents<RecordRef | null>();
  readonly #commented = new Intents<void>();
  readonly attachments: AttachmentApi;

  constructor(tools: ActTools) {
    this.#tools = tools;
    this.attachments = new AttachmentApi(tools.files);
  }

  create(table: string, values: Values, key: IntentKey, { signal }: CallOptions): Promise<RecordRef> {
    return this.#created.once(key, () => createRecord(this.#tools.transport, table, values, signal));
  }

  update(ref: RecordRef, values: Values, version: Version | null, { signal }: CallOptions): Promise<Version | null> {
    return updateRecord(this.#tools.transport, this.#tools.reader, ref, values, version, signal);
  }

  perform(operation: string, ref: RecordRef, input: Values, key: IntentKey, { signal }: CallOptions): Promise<RecordRef | null> {
    return this.#performed.once(key, async () => {
      if (operation === 'order') return orderItem(this.#tools.transport, ref, input, signal);
      await (operation === 'remove' ? this.attachments.remove(ref, signal) : performOperation(this.#tools, operation, ref, input, signal));
      return null;
    });
  }

  inputOf(operation: string, ref: RecordRef, inputs: readonly Path[], { signal }: CallOptions): Promise<TableDescription> {
    if (operation !== 'order') throw new PortalError('unsupported');
    return orderForm(this.#tools.reader, ref, inputs, signal);
  }

  addComment(
    ref: RecordRef,
    element: Journal,
    text: string,
    key: IntentKey,
    { signal }: CallOptions,
  ): Promise<void> {
    return this.#commented.once(key, () => addJournalEntry(this.#tools.transport, this.#tools.reader, ref, element, text, signal));
  }

  /** @param timeZone The person's own, if known: rendered journals are in it. */
  activity(
    ref: RecordRef,
    elements: readonly Path[],
    timeZone: string | undefined,
    { signal }: CallOptions,
  ): Promise<readonly ActivityEntry[]> {
    return readActivity(this.#tools.reader, ref, elements, timeZone, signal);
  }
}
