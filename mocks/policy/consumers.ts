import type { Actor } from '../backend/types.js';
import type { Lookup } from './lookup.js';

/** Keys of the consumer records that belong to a person. */
export function consumersOf(actor: Actor, { query }: Lookup): readonly string[] {
  return query('csm_consumer', `user=${actor.sysId}`).map((consumer) => consumer['sys_id'] ?? '');
}

/** Keys of the consumers whose authorized representative one of these consumers is. */
export function consumersRepresentedBy(consumers: readonly string[], { query }: Lookup): readonly string[] {
  if (consumers.length === 0) return [];
  const relationships = `related_consumerIN${consumers.join(',')}^responsibility.name=Authorized Representative`;
  return query('sn_customer_rel_consumer_to_consumer', relationships).map((row) => row['consumer'] ?? '');
}

/** Keys of the households whose head one of these consumers is. */
export function householdsLedBy(consumers: readonly string[], { query }: Lookup): readonly string[] {
  if (consumers.length === 0) return [];
  const memberships = `memberIN${consumers.join(',')}^head_of_household=true^current=true`;
  return query('csm_household_member', memberships).map((row) => row['household'] ?? '');
}
