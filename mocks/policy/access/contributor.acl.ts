import type { AclRule, ScriptContext } from '../../backend/types.js';
import { everybody } from '../people.js';
import { relatedConsumers, relatedCustomers } from '../related-customers.js';

const relationshipContributor = 'sn_customerservice.relationship_contributor';

const dataReaders = ['sn_esm_agent', 'sn_customerservice.customer_data_viewer'];

const addressColumns = ['street', 'city', 'state', 'zip', 'country'];

/** A table of customers, as a relationship contributor meets it. */
interface CustomerTable {
  readonly table: string;
  /** Whether they look after the customer that a row is about. */
  readonly isRelated: (context: ScriptContext) => boolean;
  /** What they keep up to date. */
  readonly kept: readonly string[];
}

const customerTables: readonly CustomerTable[] = [
  {
    table: 'customer_account',
    isRelated: (context) => relatedCustomers(context.actor, context).accounts.includes(context.record['sys_id'] ?? ''),
    kept: [...addressColumns, 'phone', 'website', 'primary_contact'],
  },
  {
    table: 'customer_contact',
    isRelated: (context) => relatedCustomers(context.actor, context).accounts.includes(context.record['account'] ?? '-'),
    kept: [...addressColumns, 'phone', 'mobile_phone', 'email', 'title'],
  },
  {
    table: 'csm_consumer',
    isRelated: (context) => relatedConsumers(context.actor, context).includes(context.record['sys_id'] ?? ''),
    kept: [...addressColumns, 'email', 'mobile_phone', 'business_phone', 'home_phone'],
  },
  {
    table: 'csm_household',
    isRelated: (context) => isHouseholdRelated(context, context.record['sys_id'] ?? ''),
    kept: addressColumns,
  },
  {
    table: 'csm_household_member',
    isRelated: (context) => isHouseholdRelated(context, context.record['household'] ?? ''),
    kept: [],
  },
];

function isHouseholdRelated(context: ScriptContext, household: string): boolean {
  const { actor, query } = context;
  const { consumers, households } = relatedCustomers(actor, context);
  if (households.includes(household)) return true;
  return query('csm_household_member', `household=${household}^current=true`).some((row) => consumers.includes(row['member'] ?? ''));
}

/** Customers as contributors know them: all consumers, or those whom they look after and whose data they keep up to date. */
export const contributorAcls: readonly AclRule[] = [
  ...['csm_consumer', 'csm_household', 'csm_household_member'].map((table): AclRule => (
    { table, operation: 'read', roles: ['sn_customerservice.consumer_contributor'] }
  )),
  ...customerTables.flatMap(({ table, isRelated, kept }): readonly AclRule[] => [
    { table, operation: 'read', roles: [relationshipContributor], script: isRelated },
    { table, operation: 'write', roles: [relationshipContributor], script: isRelated },
    { table, field: '*', operation: 'write', roles: ['admin'] },
    ...kept.map((field): AclRule => ({ table, field, operation: 'write', roles: [relationshipContributor] })),
  ]),
  ...['sn_customerservice_team_member', 'sn_customer_rel_consumer_to_user', 'sn_customer_rel_household_to_user'].flatMap(
    (table): readonly AclRule[] => [
      { table, operation: 'read', roles: dataReaders },
      { table, operation: 'read', roles: everybody, script: ({ actor, record }) => record['user'] === actor.sysId },
    ],
  ),
];
