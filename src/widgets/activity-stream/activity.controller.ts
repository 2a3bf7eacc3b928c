import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { grantOf } from '../../controllers/grant-of.js';
import { QueriesController } from '../../controllers/queries.controller.js';
import { RecordController } from '../../controllers/record.controller.js';
import { isJournal, type ActivityEntry, type Journal } from '../../data/activity.js';
import { isDenial, type PortalError } from '../../data/errors.js';
import { recordRef, type RecordRef, type RefParts } from '../../data/record-ref.js';
import type { Effective } from '../../guard/effective.js';
import type { GuardedActivity } from '../../guard/project-activity.js';
import { isClosed } from '../../model/closed-states.js';
import type { WaitingState } from '../../parts/widget/widget-element.js';
import type { PortalData } from '../../provider/portal-data.js';

/** A record whose stream is known. */
export interface KnownActivity {
  readonly ref: RecordRef;
  readonly allowed: Effective;
  /** Newest first; `null` where the person may not read any. */
  readonly entries: readonly ActivityEntry[] | null;
  /** The journals that the person may write, in the order of the view. */
  readonly writable: readonly Journal[];
  /** Whether the record takes no more messages and files. */
  readonly isClosed: boolean;
  /** Why the latest attempt to read it again failed; what is shown may be out of date. */
  readonly stale: PortalError | undefined;
}

export type ActivityState = WaitingState | (KnownActivity & { readonly kind: 'ready' | 'empty' });

/** Reads a record and what was written on it, both at once, and keeps them up to date while the host is in the document. */
export class ActivityController implements ReactiveController {
  readonly #record: RecordController;
  readonly #streams: QueriesController<GuardedActivity>;
  #state: ActivityState = { kind: 'loading' };

  constructor(host: ReactiveControllerHost) {
    this.#record = new RecordController(host);
    this.#streams = new QueriesController(host);
    host.addController(this);
  }

  get state(): ActivityState {
    return this.#state;
  }

  /** Says which record is wanted now; call it from `willUpdate`. */
  want(data: PortalData | undefined, record: RefParts | null, view: string): void {
    this.#record.want(data, record, view);
    const found = data && record ? grantOf(data, record.table, view) : undefined;
    const reads = found?.kind === 'granted' && data?.capabilities.activity === true && found.grant.journals.size > 0;
    if (data && record && found?.kind === 'granted' && reads) {
      this.#streams.want(data, new Map([['stream', data.activity(found.grant, recordRef(record.table, record.id))]]));
    } else {
      this.#streams.want(undefined, new Map());
    }
    this.#state = this.#read(data);
  }

  /** Asks again: the way on from an error, and from not knowing whether something has arrived. */
  refresh(): void {
    this.#record.refresh();
    this.#streams.refresh();
  }

  hostDisconnected(): void {
    this.#state = { kind: 'loading' };
  }

  #read(data: PortalData | undefined): ActivityState {
    const record = this.#record.state;
    if (record.kind !== 'ready') return record;
    const stream = this.#streams.result('stream');
    if (stream?.kind === 'loading') return stream;
    if (stream?.kind === 'failed' && !stream.data && !isDenial(stream.error)) return { kind: 'error', error: stream.error };
    const { row, allowed } = record;
    const entries = stream?.data ?? null;
    return {
      kind: entries && entries.length > 0 ? 'ready' : 'empty',
      ref: row.ref,
      allowed,
      entries,
      writable: data?.capabilities.comments ? [...allowed.update].filter(isJournal) : [],
      isClosed: isClosed(allowed.table, row.value['state']),
      stale: record.stale ?? (stream?.kind === 'failed' ? stream.error : undefined),
    };
  }
}
