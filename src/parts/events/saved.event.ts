import type { RecordRef } from '../../data/record-ref.js';

/** What was done to which record; never what was written (G-51). */
export interface SavedDetail {
  readonly ref: RecordRef;
  /** The name of an operation such as `close-case`, or `comment`, or `attach`. */
  readonly operation: string;
}

/** The server has stored what a person did. Bubbles and crosses shadow roots. */
export class SavedEvent extends Event {
  static readonly type = 'portal-saved';
  readonly detail: SavedDetail;

  constructor(ref: RecordRef, operation: string) {
    super(SavedEvent.type, { bubbles: true, composed: true });
    this.detail = Object.freeze({ ref, operation });
  }
}

declare global {
  interface HTMLElementEventMap {
    'portal-saved': SavedEvent;
  }
}
