import type { ErrorCode, PortalError } from '../data/errors.js';

/** What a `portal-error` tells: a code, and for problems of the page's own configuration where to mend it. No data. */
export interface PortalErrorDetail {
  readonly code: ErrorCode;
  /** Where in the configuration the problem is and how to mend it; written by the kit, absent for errors of a server. */
  readonly detail?: string;
  readonly correlationId?: string;
}

/**
 * Something failed: in a provider (nobody is signed in, a view document is malformed) or in a widget, which shows its
 * own error state all the same. Bubbles and crosses shadow roots, cannot be cancelled (G-61).
 */
export class PortalErrorEvent extends Event {
  static readonly type = 'portal-error';
  readonly detail: PortalErrorDetail;

  constructor(error: PortalError) {
    super(PortalErrorEvent.type, { bubbles: true, composed: true });
    this.detail = Object.freeze({
      code: error.code,
      ...(error.detail === undefined ? {} : { detail: error.detail }),
      ...(error.correlationId === undefined ? {} : { correlationId: error.correlationId }),
    });
  }
}

declare global {
  interface HTMLElementEventMap {
    'portal-error': PortalErrorEvent;
  }
}
