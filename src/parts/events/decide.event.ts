import type { GuardedRow } from '../../data/row.js';
import { eventDetail } from '../../guard/event-detail.js';
import type { Decision } from '../../model/approval-states.js';
import type { OpenRecordDetail } from './open-record.event.js';
import { tableOf } from '../../data/record-ref.js';

/** Which approval, and what of it the view grants; and how it is decided. Never the comment, which is no field (G-51). */
export interface DecideDetail extends OpenRecordDetail {
  readonly decision: Decision;
}

/**
 * A person is about to decide an approval. Cancel it and nothing is sent. Comes before the time in which they can take it
 * back, once for each approval. Bubbles and crosses shadow roots.
 */
export class DecideEvent extends Event {
  static readonly type = 'portal-decide';
  readonly detail: DecideDetail;

  constructor(row: GuardedRow, decision: Decision) {
    super(DecideEvent.type, { bubbles: true, composed: true, cancelable: true });
    this.detail = decideDetail(row, decision);
  }
}

/** What the events about a decision tell. */
export function decideDetail(row: GuardedRow, decision: Decision): DecideDetail {
  return Object.freeze({ ...eventDetail(row), table: tableOf(row.ref), decision });
}

declare global {
  interface HTMLElementEventMap {
    'portal-decide': DecideEvent;
  }
}
