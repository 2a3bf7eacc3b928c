import type { Actor, ScriptContext, StoredRecord } from '../backend/types.js';
import { consumersOf, consumersRepresentedBy, householdsLedBy } from './consumers.js';

/** What a rule needs to look records up. */
export type Lookup = Pick<ScriptContext, 'find' | 'query'>;

/**
 * Which cases a person reaches who does not work on all of them, as columns of a case and the keys that one of them must
 * hold. The query rule and the read rule are both made from it, as ServiceNow makes both from `sn_query_rule`.
 */
export type CaseReach = ReadonlyMap<string, ReadonlySet<string>>;

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
export function caseReach(actor: Actor, lookup: Lookup): CaseReach {
  const reach = new Map<string, Set<string>>();
  const add = (column: string, values: readonly string[]): void => {
    const present = values.filter((value) => value !== '');
    if (present.length > 0) reach.set(column, new Set([...(reach.get(column) ?? []), ...present]));
  };
  const has = (role: string): boolean => actor.roles.has(`sn_customerservice.${role}`);
  const account = accountOf(actor, lookup);

  if (has('customer')) add('contact', [actor.sysId]);
  if (has('partner')) add('partner_contact', [actor.sysId]);
  if (has('customer_case_manager') || has('customer_admin')) add('account', accountsBelow(account, lookup));
  if (has('customer_admin')) add('account', relatedAccounts(actor, lookup));
  if (has('partner_admin')) add('partner', [account]);
  if (has('consumer')) {
    const own = consumersOf(actor, lookup);
    add('consumer', [...own, ...consumersRepresentedBy(own, lookup)]);
    add('household', householdsLedBy(own, lookup));
  }
  if (has('case_authorized_contact')) add('sys_id', casesOfParty(`contact=${actor.sysId}`, lookup));
  if (has('case_authorized_consumer')) {
    add('sys_id', consumersOf(actor, lookup).flatMap((consumer) => casesOfParty(`consumer=${consumer}`, lookup)));
  }
  if (has('case_authorized_contributor')) add('sys_id', casesOfParty(`user=${actor.sysId}`, lookup));
  if (has('proxy_contact')) add('internal_contact', [actor.sysId]);
  if (has('case_contributor_creator')) add('internal_user', [actor.sysId]);
  return reach;
}

/** The reach as an encoded query; one that nothing matches when the person reaches nothing. */
export function reachQuery(reach: CaseReach): string {
  if (reach.size === 0) return 'sys_id=-1';
  return [...reach].map(([column, values]) => `${column}IN${[...values].join(',')}`).join('^OR');
}

export function reaches(reach: CaseReach, record: Readonly<StoredRecord>): boolean {
  return [...reach].some(([column, values]) => values.has(record[column] ?? ''));
}

function relatedAccounts(actor: Actor, { query }: Lookup): readonly string[] {
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
