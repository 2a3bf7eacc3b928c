import type { Actor, StoredRecord } from '../../../backend/types.js';
import { accountsOfContact, servedAccounts } from '../../account-reach.js';
import type { Lookup } from '../../lookup.js';

/** For whom something is ordered. A consumer has no account. */
export interface Beneficiary {
  /** Key of the user record. */
  readonly user: string;
  readonly account: string;
}

const has = (actor: Actor, role: string): boolean => actor.roles.has(`sn_customerservice.${role}`);

/** Roles that let a contact order for others. */
const proxies = ['customer_admin', 'customer_case_manager', 'partner'] as const;

/**
 * Who an order is for: the contact that the variable set "Account and Contact" names, or else the person the order itself
 * names, or else who orders. The account is theirs unless another one is named. `null` when set and order disagree.
 */
export function beneficiaryOf(actor: Actor, requestedFor: string, answers: Readonly<StoredRecord>, { find }: Lookup): Beneficiary | null {
  const { contact = '', account = '' } = answers;
  if (contact !== '' && requestedFor !== '' && contact !== requestedFor) return null;
  const user = contact || requestedFor || actor.sysId;
  return { user, account: account || (find('customer_contact', user)?.['account'] ?? '') };
}

/**
 * Customers and consumers order for themselves; administrators, case managers and partners also for contacts of the
 * accounts they serve; proxy contacts for every contact, and never for themselves.
 */
export function mayOrderFor(actor: Actor, { user, account }: Beneficiary, lookup: Lookup): boolean {
  const contact = lookup.find('customer_contact', user);
  if (contact === undefined) return user === actor.sysId && has(actor, 'consumer') && account === '';
  if (contact['active'] !== 'true' || !accountsOfContact(user, lookup).includes(account)) return false;
  if (has(actor, 'proxy_contact')) return true;
  if (user === actor.sysId) return has(actor, 'customer');
  return proxies.some((role) => has(actor, role)) && servedAccounts(actor, lookup).includes(account);
}

/** The columns that make somebody the customer of a case, and that let who ordered for them see it. */
export function customerColumns(actor: Actor, { user, account }: Beneficiary, { find, query }: Lookup): StoredRecord {
  if (account === '') {
    const [consumer] = query('csm_consumer', `user=${user}`);
    return { consumer: consumer?.['sys_id'] ?? '', household: consumer?.['household'] ?? '' };
  }
  const own = find('customer_contact', actor.sysId)?.['account'] ?? '';
  return {
    contact: user,
    account,
    ...(has(actor, 'proxy_contact') ? { internal_contact: actor.sysId } : {}),
    ...(has(actor, 'partner') && account !== own ? { partner: own, partner_contact: actor.sysId } : {}),
  };
}
