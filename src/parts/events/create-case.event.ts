import type { RecordRef } from '../../data/record-ref.js';

/** What a new case is to be about: names of records and nothing else (G-51). */
export interface CreateCaseDetail {
  readonly project: RecordRef | null;
  readonly task: RecordRef | null;
}

/**
 * A person wants to open a case about a project, or about one of its tasks. Cancel it to route to a page of the host's own;
 * otherwise the widget shows `create-case` itself. Bubbles and crosses shadow roots.
 */
export class CreateCaseEvent extends Event {
  static readonly type = 'portal-create-case';
  readonly detail: CreateCaseDetail;

  constructor(detail: CreateCaseDetail) {
    super(CreateCaseEvent.type, { bubbles: true, composed: true, cancelable: true });
    this.detail = Object.freeze({ project: detail.project, task: detail.task });
  }
}

declare global {
  interface HTMLElementEventMap {
    'portal-create-case': CreateCaseEvent;
  }
}
