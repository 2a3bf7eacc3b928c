import { tableOf, type RecordRef } from '../../data/record-ref.js';

/** Which record a person wants to see. The name only: a host that needs fields reads them with the person's own rights. */
export interface OpenRecordDetail {
  readonly ref: RecordRef;
  readonly table: string;
}

/**
 * A person asked for a record. Cancel it to route to a page of the host's own; otherwise the widget shows the record
 * itself. Bubbles and crosses shadow roots (G-51, G-58).
 */
export class OpenRecordEvent extends Event {
  static readonly type = 'portal-open-record';
  readonly detail: OpenRecordDetail;

  constructor(ref: RecordRef) {
    super(OpenRecordEvent.type, { bubbles: true, composed: true, cancelable: true });
    this.detail = Object.freeze({ ref, table: tableOf(ref) });
  }
}

declare global {
  interface HTMLElementEventMap {
    'portal-open-record': OpenRecordEvent;
  }
}
