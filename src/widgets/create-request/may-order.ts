import { grantOf, type GrantState } from '../../controllers/grant-of.js';
import type { PortalData } from '../../provider/portal-data.js';

/** The table of what can be ordered. */
export const itemTable = 'sc_cat_item';

/** Whether a person may order here at all: by their view of the catalog, and by what the backend can do. */
export function mayOrder(data: PortalData, view: string): GrantState | { readonly kind: 'no-right' } {
  const state = grantOf(data, itemTable, view);
  if (state.kind !== 'granted') return state;
  return state.grant.operations.has('order') && data.capabilities.operations.includes('order') ? state : { kind: 'no-right' };
}
