import type { Actor, ScriptContext, StoredRecord } from '../backend/types.js';

/** What a rule needs to look records up. */
export type Lookup = Pick<ScriptContext, 'find' | 'query'>;

/**
 * Which cases an external person reaches, as columns of a case and the keys that one of them must hold. The query rule
 * and the read rule are both made from it, as ServiceNow makes both from `sn_query_rule`.
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

/** Filters of the rule "Case query for customer", one per role, together. */
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
    const consumers = keys(lookup.query('csm_consumer', `user=${actor.sysId}`));
    add('consumer', consumers);
    add('household', consumers.flatMap((consumer) => householdsLedBy(consumer, lookup)));
  }
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

function householdsLedBy(consumer: string, { query }: Lookup): readonly string[] {
  return query('csm_household_member', `member=${consumer}^head_of_household=true^current=true`).map((row) => row['household'] ?? '');
}

function keys(records: readonly Readonly<StoredRecord>[]): readonly string[] {
  return records.map((record) => record['sys_id'] ?? '');
}
