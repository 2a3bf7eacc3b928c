import type { Actor, StoredRecord } from '../backend/types.js';
import type { Lookup } from './lookup.js';

/** Keys of the customers on whose teams somebody is. */
export interface RelatedCustomers {
  readonly accounts: readonly string[];
  readonly consumers: readonly string[];
  readonly households: readonly string[];
}

/**
 * The customers that a relationship contributor looks after: accounts as their Account Manager, consumers and households
 * as their Relationship Manager. Any other responsibility on a team gives nothing, and neither does one without the role.
 */
export function relatedCustomers(actor: Actor, { query }: Lookup): RelatedCustomers {
  const isContributor = actor.roles.has('sn_customerservice.relationship_contributor');
  const on = (table: string, responsibility: string, customer: string): readonly string[] =>
    isContributor ? query(table, `user=${actor.sysId}^responsibility.name=${responsibility}`).map((row) => row[customer] ?? '') : [];
  return {
    accounts: on('sn_customerservice_team_member', 'Account Manager', 'account'),
    consumers: on('sn_customer_rel_consumer_to_user', 'Relationship Manager', 'consumer'),
    households: on('sn_customer_rel_household_to_user', 'Relationship Manager', 'household'),
  };
}

/** Consumers of whom a relationship contributor looks after the household or the person. */
export function relatedConsumers(actor: Actor, lookup: Lookup): readonly string[] {
  const { consumers, households } = relatedCustomers(actor, lookup);
  const members = households.flatMap((household) => lookup.query('csm_household_member', `household=${household}^current=true`));
  return [...consumers, ...members.map((row) => row['member'] ?? '')];
}

/** Whether a case is one of a customer whom a relationship contributor looks after. */
export function isOfRelatedCustomer(actor: Actor, record: Readonly<StoredRecord>, lookup: Lookup): boolean {
  const { accounts, consumers, households } = relatedCustomers(actor, lookup);
  const { account = '', consumer = '', household = '' } = record;
  return accounts.includes(account) || consumers.includes(consumer) || households.includes(household);
}
