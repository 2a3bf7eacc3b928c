import type { Actor } from '../backend/types.js';
import type { Lookup } from './lookup.js';

/** Business locations for which somebody opens cases: those that they are an active member of. */
export function ownLocations(actor: Actor, { query }: Lookup): readonly string[] {
  if (!actor.roles.has('sn_customerservice.service_organization_contributor')) return [];
  return query('sn_csm_service_organization_member', `user=${actor.sysId}^active=true`).map((row) => row['service_organization'] ?? '');
}

/** Business locations whose cases somebody sees: their own, and those below the ones that they manage. */
export function reachedLocations(actor: Actor, lookup: Lookup): readonly string[] {
  return [...ownLocations(actor, lookup), ...managedLocations(actor, lookup).flatMap((location) => locationsBelow(location, lookup))];
}

/** The role and the responsibility of the same name are both needed. */
function managedLocations(actor: Actor, { find, query }: Lookup): readonly string[] {
  if (!actor.roles.has('sn_customerservice.svc_location_manager_contributor')) return [];
  const managed = `member.user=${actor.sysId}^member.active=true^type.name=Location Manager Contributor`;
  return query('sn_csm_svc_org_member_responsibility', managed)
    .map((row) => find('sn_csm_service_organization_member', row['member'] ?? '')?.['service_organization'] ?? '');
}

function locationsBelow(location: string, lookup: Lookup): readonly string[] {
  const below = lookup.query('sn_customer_service_organization', `parent=${location}`).map((row) => row['sys_id'] ?? '');
  return below.flatMap((child) => [child, ...locationsBelow(child, lookup)]);
}
