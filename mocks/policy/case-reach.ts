import type { Actor, StoredRecord } from '../backend/types.js';
import { consumersOf, consumersRepresentedBy, householdsLedBy } from './consumers.js';
import type { Lookup } from './lookup.js';
import { isAgent } from './people.js';
import { reachOf, reaches } from './reach.js';
import type { Reach, ReachFilter } from './reach.js';
import { relatedCustomers } from './related-customers.js';
import { reachedLocations } from './service-locations.js';
import { workedTasks } from './worked-tasks.js';

/** The account of a contact, or an empty text. */
export function accountOf(actor: Actor, { find }: Lookup): string {
  return find('customer_contact', actor.sysId)?.['account'] ?? '';
}

/** An account and all accounts below it. */
export function accountsBelow(account: string, { find, query }: Lookup): readonly string[] {
  const path = find('customer_account', account)?.['account_path'];
  if (path === undefined) return [];
  return [account, ...keys(query('customer_account', `account_pathSTARTSWITH${path}/`))];
}

/** Filters of the rule "Case query for customer" and of those for contributors, one per role, together. */
function actingFilters(actor: Actor, lookup: Lookup): readonly ReachFilter[] {
  const has = (role: string): boolean => actor.roles.has(`sn_customerservice.${role}`);
  const filters: ReachFilter[] = [];
  const account = accountOf(actor, lookup);

  if (has('customer')) filters.push(['contact', [actor.sysId]]);
  if (has('partner')) filters.push(['partner_contact', [actor.sysId]]);
  if (has('customer_case_manager') || has('customer_admin')) filters.push(['account', accountsBelow(account, lookup)]);
  if (has('customer_admin')) filters.push(['account', accountsOfRelationships(actor, lookup)]);
  if (has('partner_admin')) filters.push(['partner', [account]]);
  if (has('consumer')) {
    const own = consumersOf(actor, lookup);
    filters.push(['consumer', [...own, ...consumersRepresentedBy(own, lookup)]], ['household', householdsLedBy(own, lookup)]);
  }
  if (has('case_authorized_contact')) filters.push(['sys_id', casesOfParty(`contact=${actor.sysId}`, lookup)]);
  if (has('case_authorized_consumer')) {
    filters.push(['sys_id', consumersOf(actor, lookup).flatMap((consumer) => casesOfParty(`consumer=${consumer}`, lookup))]);
  }
  if (has('case_authorized_contributor')) filters.push(['sys_id', casesOfParty(`user=${actor.sysId}`, lookup)]);
  if (has('proxy_contact')) filters.push(['internal_contact', [actor.sysId]]);
  if (has('case_contributor_creator')) filters.push(['internal_user', [actor.sysId]]);
  if (has('relationship_contributor')) {
    const { accounts, consumers, households } = relatedCustomers(actor, lookup);
    filters.push(['account', accounts], ['consumer', consumers], ['household', households]);
  }
  return filters;
}

function personalFilters(actor: Actor, lookup: Lookup): readonly ReachFilter[] {
  const locations: ReachFilter = ['requesting_service_organization', reachedLocations(actor, lookup)];
  return [...actingFilters(actor, lookup), locations];
}

/** Cases on which a person acts as the customer, or for them: they comment, attach, accept, reject and close. */
export function actingReach(actor: Actor, lookup: Lookup): Reach {
  return reachOf(actingFilters(actor, lookup));
}

/** Cases that a person sees as the customer, or for them; of their business locations also those that others opened. */
export function personalReach(actor: Actor, lookup: Lookup): Reach {
  return reachOf(personalFilters(actor, lookup));
}

/** All cases that a person sees: as a customer, for customers, and behind the case tasks that they work on. */
export function caseReach(actor: Actor, lookup: Lookup): Reach {
  const parents = workedTasks(actor, lookup).map((task) => task['parent'] ?? '');
  return reachOf([...personalFilters(actor, lookup), ['sys_id', parents]]);
}

/** Whether a person may read a case. */
export function readsCase(actor: Actor, record: Readonly<StoredRecord>, lookup: Lookup): boolean {
  return seesAllCases(actor) || reaches(caseReach(actor, lookup), record);
}

/** Whether no case is hidden from a person. */
export function seesAllCases(actor: Actor): boolean {
  return isAgent(actor) || actor.roles.has('sn_customerservice.case_viewer');
}

function accountsOfRelationships(actor: Actor, { query }: Lookup): readonly string[] {
  return query('sn_customerservice_contact_relationship', `contact=${actor.sysId}`).map((row) => row['account'] ?? '');
}

/** The responsibility gives access, not the type of the party: without one a party is only listed. */
function casesOfParty(party: string, { query }: Lookup): readonly string[] {
  const rows = query('sn_customerservice_related_party', `${party}^responsibility.name=Authorized Representative`);
  return rows.map((row) => row['case'] ?? '');
}

function keys(records: readonly Readonly<StoredRecord>[]): readonly string[] {
  return records.map((record) => record['sys_id'] ?? '');
}
