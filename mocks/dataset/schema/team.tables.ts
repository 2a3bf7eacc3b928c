import type { FieldDefinition, TableDefinition } from '../../backend/types.js';
import { reference } from './fields.js';

const customerAnd = (customer: FieldDefinition): readonly FieldDefinition[] => [
  customer,
  reference('user', 'User', 'sys_user'),
  reference('type', 'Type', 'sn_customerservice_related_party_configuration'),
  reference('responsibility', 'Responsibility', 'sn_customerservice_responsibility_def'),
];

/** Who looks after which account, consumer or household, with which responsibility. */
export const teamTables: readonly TableDefinition[] = [
  {
    name: 'sn_customerservice_team_member',
    label: 'Account Team Member',
    plural: 'Account Team Members',
    display: 'user',
    fields: customerAnd(reference('account', 'Account', 'customer_account')),
  },
  {
    name: 'sn_customer_rel_consumer_to_user',
    label: 'Consumer Team Member',
    plural: 'Consumer Team Members',
    display: 'user',
    fields: customerAnd(reference('consumer', 'Consumer', 'csm_consumer')),
  },
  {
    name: 'sn_customer_rel_household_to_user',
    label: 'Household Team Member',
    plural: 'Household Team Members',
    display: 'user',
    fields: customerAnd(reference('household', 'Household', 'csm_household')),
  },
];
