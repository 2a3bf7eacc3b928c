import type { Actor } from '../backend/types.js';

/** ServiceNow's `hasRole`: true for roles that others contain, and for admins whatever the role. */
export function hasRole(actor: Actor, role: string): boolean {
  return actor.roles.has('admin') || actor.roles.has(role);
}

/** Whether a person is one of the company's own. */
export function isInternal(actor: Actor): boolean {
  return actor.roles.has('snc_internal');
}

/** Whether a person works on the cases of all customers. Admins do, and so does the system itself. */
export function isAgent(actor: Actor): boolean {
  return hasRole(actor, 'sn_esm_agent');
}

/** Whether a person works on cases instead of asking: agents, and who edits the cases that they contribute to. */
export function worksOnCases(actor: Actor): boolean {
  return isAgent(actor) || actor.roles.has('sn_customerservice.case_contributor_editor');
}

/** Both explicit roles: everybody who is signed in, whoever they are. */
export const everybody: readonly string[] = ['snc_internal', 'snc_external'];
