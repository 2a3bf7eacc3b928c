import type { Path } from '../../data/path.js';
import { tableOf, type RecordRef } from '../../data/record-ref.js';

/** What is written to: a record, or a table that is to have a new one. */
export type WriteTarget = RecordRef | { readonly table: string };

/** What a person writes, by names only: no text of theirs and no value of the record is in it (G-51). */
export interface WriteDetail {
  /** `null` for a record that is to be created. */
  readonly ref: RecordRef | null;
  readonly table: string;
  /** The granted fields that are written, such as `comments`. */
  readonly fields: readonly Path[];
  /** The granted operation, such as `attach`; `null` where fields are written. */
  readonly operation: string | null;
}

/** What was or is to be written; the rest of the detail follows from it. */
export interface Write {
  readonly fields?: readonly Path[];
  readonly operation?: string;
}

function writeDetail(target: WriteTarget, { fields = [], operation }: Write): WriteDetail {
  const named = typeof target === 'string' ? { ref: target, table: tableOf(target) } : { ref: null, table: target.table };
  return Object.freeze({ ...named, fields: Object.freeze([...fields]), operation: operation ?? null });
}

/**
 * A person is about to write something. Cancel it to keep it from being sent: what they wrote stays where it is. Bubbles
 * and crosses shadow roots.
 */
export class PortalSubmitEvent extends Event {
  static readonly type = 'portal-submit';
  readonly detail: WriteDetail;

  constructor(target: WriteTarget, write: Write) {
    super(PortalSubmitEvent.type, { bubbles: true, composed: true, cancelable: true });
    this.detail = writeDetail(target, write);
  }
}

/** Something that a person wrote is on the server. Bubbles and crosses shadow roots. */
export class PortalSavedEvent extends Event {
  static readonly type = 'portal-saved';
  readonly detail: WriteDetail;

  constructor(ref: RecordRef, write: Write) {
    super(PortalSavedEvent.type, { bubbles: true, composed: true });
    this.detail = writeDetail(ref, write);
  }
}

declare global {
  interface HTMLElementEventMap {
    'portal-submit': PortalSubmitEvent;
    'portal-saved': PortalSavedEvent;
  }
}
