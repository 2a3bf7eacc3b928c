import { grantOf } from '../../controllers/grant-of.js';
import type { PortalData } from '../../provider/portal-data.js';

/** Whether records of a table can be found: the view grants it, with fields to search in, and the backend searches. */
export function mayPick(data: PortalData, table: string, view: string): boolean {
  const state = grantOf(data, table, view);
  return state.kind === 'granted' && state.grant.search.length > 0 && data.capabilities.search;
}
