import type { Actor, ScriptContext } from '../backend/types.js';
import { accountsBelow } from './case-reach.js';
import type { Lookup } from './lookup.js';

function ownAccount(contact: string, { find }: Lookup): string {
  return find('customer_contact', contact)?.['account'] ?? '';
}

/** Accounts that a contact may act for: their own, and those that a contact relationship names. */
export function accountsOfContact(contact: string, lookup: Lookup): readonly string[] {
  const related = lookup.query('sn_customerservice_contact_relationship', `contact=${contact}`).map((row) => row['account'] ?? '');
  return present([ownAccount(contact, lookup), ...related]);
}

/** Accounts that a customer administrator answers for: those they may act for, with all accounts below their own. */
export function administeredAccounts(contact: string, lookup: Lookup): readonly string[] {
  return present([...accountsBelow(ownAccount(contact, lookup), lookup), ...accountsOfContact(contact, lookup)]);
}

/**
 * Accounts that a contact has access to, in each of the four ways: their own, those below it, those that a contact
 * relationship names and, for people of a partner, those of its customers.
 */
export function accessedAccounts(actor: Actor, lookup: Lookup): readonly string[] {
  return actor.roles.has('sn_customerservice.partner') ? accountsOpenTo(actor.sysId, lookup) : administeredAccounts(actor.sysId, lookup);
}

/** Accounts that a contact could be given access to by a role, in any of the four ways. */
export function accountsOpenTo(contact: string, lookup: Lookup): readonly string[] {
  return present([...administeredAccounts(contact, lookup), ...customersOf(ownAccount(contact, lookup), lookup)]);
}

/** Accounts whose people somebody knows and, where their role lets them, orders for. */
export function servedAccounts(actor: Actor, lookup: Lookup): readonly string[] {
  const has = (role: string): boolean => actor.roles.has(`sn_customerservice.${role}`);
  const own = ownAccount(actor.sysId, lookup);
  return present([
    own,
    ...(has('customer_case_manager') ? accountsBelow(own, lookup) : []),
    ...(has('customer_admin') ? administeredAccounts(actor.sysId, lookup) : []),
    ...(has('partner') ? customersOf(own, lookup) : []),
  ]);
}

/** The customers that an account is a partner of. */
function customersOf(partner: string, { query }: Pick<ScriptContext, 'query'>): readonly string[] {
  return query('account_relationship', `from=${partner}`).map((row) => row['to'] ?? '');
}

function present(accounts: readonly string[]): readonly string[] {
  return [...new Set(accounts)].filter((account) => account !== '');
}
