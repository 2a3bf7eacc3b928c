/** Which fields a server sent although nobody asked for them: names, never values (G-13). */
export interface PortalDriftDetail {
  readonly table: string;
  readonly fields: readonly string[];
}

/**
 * The server over-shares: it sent fields beyond the request. The kit dropped them unread; the portal owner should
 * tighten the server's ACLs. Fired once per table and field on the provider. Bubbles and crosses shadow roots.
 */
export class PortalDriftEvent extends Event {
  static readonly type = 'portal-drift';
  readonly detail: PortalDriftDetail;

  constructor(table: string, fields: readonly string[]) {
    super(PortalDriftEvent.type, { bubbles: true, composed: true });
    this.detail = Object.freeze({ table, fields: Object.freeze([...fields]) });
  }
}

declare global {
  interface HTMLElementEventMap {
    'portal-drift': PortalDriftEvent;
  }
}
