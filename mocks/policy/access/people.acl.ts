import type { AclRule, ScriptContext } from '../../backend/types.js';
import { accountOf, accountsBelow } from '../case-reach.js';
import { everybody } from '../people.js';

const isSelf = ({ actor, record }: ScriptContext): boolean => record['sys_id'] === actor.sysId;

const isOwnRow = ({ actor, record }: ScriptContext): boolean => record['user'] === actor.sysId;

/** Accounts whose people a contact knows: their own and, for administrators, those below it. */
function knownAccounts(context: ScriptContext): readonly string[] {
  const account = accountOf(context.actor, context);
  return context.actor.roles.has('sn_customerservice.customer_admin') ? accountsBelow(account, context) : [account];
}

const agents = ['sn_esm_agent', 'sn_customerservice.customer_data_viewer'];

/** People see themselves and the others of their account; roles and groups are their own affair. */
export const peopleAcls: readonly AclRule[] = [
  { table: 'sys_user', operation: 'read', roles: ['snc_internal'] },
  { table: 'sys_user', operation: 'read', roles: ['snc_external'], script: isSelf },
  { table: 'customer_contact', operation: 'read', roles: agents },
  { table: 'customer_contact', operation: 'read', roles: everybody, script: isSelf },
  {
    table: 'customer_contact',
    operation: 'read',
    roles: ['snc_external'],
    script: (context) => knownAccounts(context).includes(context.record['account'] ?? '-'),
  },
  { table: 'customer_account', operation: 'read', roles: agents },
  {
    table: 'customer_account',
    operation: 'read',
    roles: ['snc_external'],
    script: (context) => knownAccounts(context).includes(context.record['sys_id'] ?? '-'),
  },
  { table: 'csm_consumer', operation: 'read', roles: agents },
  { table: 'csm_consumer', operation: 'read', roles: ['snc_external'], script: isOwnRow },
  { table: 'csm_household', operation: 'read', roles: agents },
  { table: 'csm_household_member', operation: 'read', roles: agents },
  { table: 'sn_customerservice_contact_relationship', operation: 'read', roles: agents },
  { table: 'sn_install_base_sold_product', operation: 'read', roles: agents },
  {
    table: 'sn_install_base_sold_product',
    operation: 'read',
    roles: ['snc_external'],
    script: (context) => knownAccounts(context).includes(context.record['account'] ?? '-'),
  },

  { table: 'sys_user_group', operation: 'read', roles: ['snc_internal'] },
  { table: 'sys_user_grmember', operation: 'read', roles: ['sn_esm_agent'] },
  { table: 'sys_user_grmember', operation: 'read', roles: everybody, script: isOwnRow },
  { table: 'sys_user_role', operation: 'read', roles: everybody },
  { table: 'sys_user_has_role', operation: 'read', roles: everybody, script: isOwnRow },
];
