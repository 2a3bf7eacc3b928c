import { isPortalError, PortalError } from '../data/errors.js';
import type { Grant } from '../guard/grant.js';
import type { PortalData } from '../provider/portal-data.js';

/** Whether a person has a view of a table, as a state that a widget can show. */
export type GrantState =
  | { readonly kind: 'granted'; readonly grant: Grant }
  | { readonly kind: 'denied' }
  | { readonly kind: 'error'; readonly error: PortalError };

/** One error object per cause, so that a widget tells of it once and not at every update. */
const known = new WeakMap<PortalData, Map<string, PortalError>>();

/** Looks the grant up; two entries that both fit are an error of the view document, and nothing is shown (G-09). */
export function grantOf(data: PortalData, table: string, view: string): GrantState {
  try {
    const grant = data.grant(table, view);
    return grant ? { kind: 'granted', grant } : { kind: 'denied' };
  } catch (error) {
    const errors = known.get(data) ?? new Map<string, PortalError>();
    known.set(data, errors);
    const first = errors.get(`${table} ${view}`) ?? (isPortalError(error) ? error : new PortalError('internal'));
    errors.set(`${table} ${view}`, first);
    return { kind: 'error', error: first };
  }
}
