import type { Actor } from '../backend/types.js';

/** Whether a person is one of the company's own. */
export function isInternal(actor: Actor): boolean {
  return actor.roles.has('snc_internal');
}

/** Whether a person works on the cases of all customers. Admins do, and so does the system itself. */
export function isAgent(actor: Actor): boolean {
  return actor.roles.has('sn_esm_agent') || actor.roles.has('admin');
}

/** Both explicit roles: everybody who is signed in, whoever they are. */
export const everybody: readonly string[] = ['snc_internal', 'snc_external'];
