import type { Actor } from '../backend/types.js';

/** Whether a person is one of the company's own. */
export function isInternal(actor: Actor): boolean {
  return actor.roles.has('snc_internal');
}

/** Both explicit roles: everybody who is signed in, whoever they are. */
export const everybody: readonly string[] = ['snc_internal', 'snc_external'];
