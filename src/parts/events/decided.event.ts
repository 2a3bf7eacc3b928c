import type { GuardedRow } from '../../data/row.js';
import type { Decision } from '../../model/approval-states.js';
import { decideDetail, type DecideDetail } from './decide.event.js';

/**
 * The server has stored a decision of the person. The fields are those of the approval as it stood when they decided.
 * Bubbles and crosses shadow roots.
 */
export class DecidedEvent extends Event {
  static readonly type = 'portal-decided';
  readonly detail: DecideDetail;

  constructor(row: GuardedRow, decision: Decision) {
    super(DecidedEvent.type, { bubbles: true, composed: true });
    this.detail = decideDetail(row, decision);
  }
}

declare global {
  interface HTMLElementEventMap {
    'portal-decided': DecidedEvent;
  }
}
