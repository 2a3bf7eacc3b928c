import type { Path } from '../../data/path.js';
import { tableOf, type RecordRef } from '../../data/record-ref.js';
import type { GuardedRow } from '../../data/row.js';
import { eventDetail } from '../../guard/event-detail.js';

/** Which record a person wants to see: its name and what of it the view grants, nothing else (G-51). */
export interface OpenRecordDetail {
  readonly ref: RecordRef;
  readonly table: string;
  /** The texts a person reads, by path. */
  readonly display: Readonly<Partial<Record<Path, string>>>;
  /** The stored values, by path, where they are granted. */
  readonly value: Readonly<Partial<Record<Path, string>>>;
}

/**
 * A person asked for a record. Cancel it to route to a page of the host's own; otherwise the widget shows the record
 * itself. Bubbles and crosses shadow roots.
 */
export class OpenRecordEvent extends Event {
  static readonly type = 'portal-open-record';
  readonly detail: OpenRecordDetail;

  constructor(row: GuardedRow) {
    super(OpenRecordEvent.type, { bubbles: true, composed: true, cancelable: true });
    this.detail = Object.freeze({ ...eventDetail(row), table: tableOf(row.ref) });
  }
}

declare global {
  interface HTMLElementEventMap {
    'portal-open-record': OpenRecordEvent;
  }
}
