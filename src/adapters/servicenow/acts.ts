import type { ActivityEntry } from '../../data/activity.js';
import type { CallOptions, DataAdapter, IntentKey, Values } from '../../data/adapter.js';
import type { RecordRef } from '../../data/record-ref.js';
import type { Version } from '../../data/row.js';
import type { ActTools } from './act-tools.js';
import { Intents } from './intents.js';
import { readActivity } from './journals.js';
import { performOperation } from './operations.js';
import { addJournalEntry, createRecord, updateRecord } from './writes.js';

/** The part of the adapter that a page which only shows records does not need, and does not load. */
export class Acts implements Pick<DataAdapter, 'create' | 'update' | 'perform' | 'addComment'> {
  readonly #tools: ActTools;
  readonly #created = new Intents<RecordRef>();
  readonly #done = new Intents<void>();

  constructor(tools: ActTools) {
    this.#tools = tools;
  }

  create(table: string, values: Values, key: IntentKey, { signal }: CallOptions): Promise<RecordRef> {
    return this.#created.once(key, () => createRecord(this.#tools.transport, table, values, signal));
  }

  update(ref: RecordRef, values: Values, version: Version | null, { signal }: CallOptions): Promise<Version | null> {
    return updateRecord(this.#tools.transport, this.#tools.reader, ref, values, version, signal);
  }

  perform(operation: string, ref: RecordRef, input: Values, key: IntentKey, { signal }: CallOptions): Promise<void> {
    return this.#done.once(key, () => performOperation(this.#tools, operation, ref, input, signal));
  }

  addComment(
    ref: RecordRef,
    element: ActivityEntry['element'],
    text: string,
    key: IntentKey,
    { signal }: CallOptions,
  ): Promise<void> {
    return this.#done.once(key, () => addJournalEntry(this.#tools.transport, this.#tools.reader, ref, element, text, signal));
  }

  /** @param timeZone The person's own, if known: rendered journals are in it. */
  activity(
    ref: RecordRef,
    elements: readonly ActivityEntry['element'][],
    timeZone: string | undefined,
    { signal }: CallOptions,
  ): Promise<readonly ActivityEntry[]> {
    return readActivity(this.#tools.reader, ref, elements, timeZone, signal);
  }
}
