import { tableOf, type RecordRef } from '../../data/record-ref.js';

/** The record that has come of what a person sent: its name and nothing else (G-51). */
export interface PortalCreatedDetail {
  readonly ref: RecordRef;
  readonly table: string;
}

/** A record was created. Bubbles and crosses shadow roots. */
export class PortalCreatedEvent extends Event {
  static readonly type = 'portal-created';
  readonly detail: PortalCreatedDetail;

  constructor(ref: RecordRef) {
    super(PortalCreatedEvent.type, { bubbles: true, composed: true });
    this.detail = Object.freeze({ ref, table: tableOf(ref) });
  }
}

declare global {
  interface HTMLElementEventMap {
    'portal-created': PortalCreatedEvent;
  }
}
