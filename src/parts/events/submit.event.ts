import type { RecordRef } from '../../data/record-ref.js';

/** What a person does to which record; never what they wrote (G-51). */
export interface SubmitDetail {
  readonly ref: RecordRef;
  /** The name of an operation such as `close-case`, or `comment`, or `attach`. */
  readonly operation: string;
}

/**
 * A person has confirmed something, and it is about to be sent. Cancel it to prevent that; what they wrote is kept. Bubbles
 * and crosses shadow roots.
 */
export class PortalSubmitEvent extends Event {
  static readonly type = 'portal-submit';
  readonly detail: SubmitDetail;

  constructor(ref: RecordRef, operation: string) {
    super(PortalSubmitEvent.type, { bubbles: true, composed: true, cancelable: true });
    this.detail = Object.freeze({ ref, operation });
  }
}

declare global {
  interface HTMLElementEventMap {
    'portal-submit': PortalSubmitEvent;
  }
}
