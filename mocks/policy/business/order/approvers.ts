import type { Actor } from '../../../backend/types.js';
import { administeredAccounts } from '../../account-reach.js';
import type { Lookup } from '../../lookup.js';

/** Orders that cost more than this, in US dollars, wait for an approval. */
export const approvalLimit = 500;

/**
 * The customer administrators of an account, by the keys of their user records; who orders decides alone when they are one
 * of them. There are none for consumers and for accounts without an administrator: nobody is asked then.
 */
export function orderApprovers(actor: Actor, account: string, lookup: Lookup): readonly string[] {
  if (account === '') return [];
  const administrators = lookup
    .query('sys_user_has_role', 'role.name=sn_customerservice.customer_admin^state=active')
    .map((row) => row['user'] ?? '')
    .filter((user) => lookup.find('customer_contact', user)?.['active'] === 'true' && administeredAccounts(user, lookup).includes(account));
  return administrators.includes(actor.sysId) ? [actor.sysId] : administrators;
}
