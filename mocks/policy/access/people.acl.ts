import type { AclRule, ScriptContext } from '../../backend/types.js';
import { servedAccounts } from '../account-reach.js';
import { consumersOf, consumersRepresentedBy, householdsLedBy } from '../consumers.js';
import { everybody } from '../people.js';

const isSelf = ({ actor, record }: ScriptContext): boolean => record['sys_id'] === actor.sysId;

const isOwnRow = ({ actor, record }: ScriptContext): boolean => record['user'] === actor.sysId;

const agents = ['sn_esm_agent', 'sn_customerservice.customer_data_viewer'];

/** Agents, and who chooses the account and contact for whom they open a case. */
const openForCustomers = [...agents, 'sn_customerservice.proxy_contact', 'sn_customerservice.account_contributor'];

/** Consumers whom a person stands for: themselves, those whom they represent, and the members of a household they head. */
function isOwnConsumer(context: ScriptContext): boolean {
  const own = consumersOf(context.actor, context);
  const { sys_id: key = '', household = '' } = context.record;
  return [...own, ...consumersRepresentedBy(own, context)].includes(key) || householdsLedBy(own, context).includes(household);
}

/** Households in which a person lives, as the consumer they are. */
function isOwnHousehold(context: ScriptContext, household: string): boolean {
  return context.query('csm_household_member', `household=${household}^current=true^member.user=${context.actor.sysId}`).length > 0;
}

/** People see themselves and the others of the accounts they serve; roles and groups are their own affair. */
export const peopleAcls: readonly AclRule[] = [
  { table: 'sys_user', operation: 'read', roles: ['snc_internal'] },
  { table: 'sys_user', operation: 'read', roles: ['snc_external'], script: isSelf },
  { table: 'customer_contact', operation: 'read', roles: openForCustomers },
  { table: 'customer_contact', operation: 'read', roles: everybody, script: isSelf },
  {
    table: 'customer_contact',
    operation: 'read',
    roles: ['snc_external'],
    script: (context) => servedAccounts(context.actor, context).includes(context.record['account'] ?? '-'),
  },
  { table: 'customer_account', operation: 'read', roles: openForCustomers },
  {
    table: 'customer_account',
    operation: 'read',
    roles: ['snc_external'],
    script: (context) => servedAccounts(context.actor, context).includes(context.record['sys_id'] ?? '-'),
  },
  { table: 'csm_consumer', operation: 'read', roles: agents },
  { table: 'csm_consumer', operation: 'read', roles: ['snc_external'], script: isOwnConsumer },
  { table: 'csm_household', operation: 'read', roles: agents },
  {
    table: 'csm_household',
    operation: 'read',
    roles: ['snc_external'],
    script: (context) => isOwnHousehold(context, context.record['sys_id'] ?? ''),
  },
  { table: 'csm_household_member', operation: 'read', roles: agents },
  {
    table: 'csm_household_member',
    operation: 'read',
    roles: ['snc_external'],
    script: (context) => isOwnHousehold(context, context.record['household'] ?? ''),
  },
  { table: 'sn_customer_rel_consumer_to_consumer', operation: 'read', roles: agents },
  {
    table: 'sn_customer_rel_consumer_to_consumer',
    operation: 'read',
    roles: ['snc_external'],
    script: (context) => consumersOf(context.actor, context).some((own) => own === context.record['consumer'] || own === context.record['related_consumer']),
  },
  { table: 'sn_customerservice_contact_relationship', operation: 'read', roles: agents },

  { table: 'sys_user_group', operation: 'read', roles: ['snc_internal'] },
  {
    table: 'sys_user_group',
    operation: 'read',
    roles: ['snc_external'],
    script: ({ actor, query, record }) => query('sys_user_grmember', `user=${actor.sysId}^group=${record['sys_id'] ?? ''}`).length > 0,
  },
  { table: 'sys_user_grmember', operation: 'read', roles: ['sn_esm_agent'] },
  { table: 'sys_user_grmember', operation: 'read', roles: everybody, script: isOwnRow },
  { table: 'sys_user_role', operation: 'read', roles: everybody },
  { table: 'sys_user_has_role', operation: 'read', roles: everybody, script: isOwnRow },
];
