import type { TableDefinition } from '../../backend/types.js';
import { choice, choices, field, reference, text, truth } from './fields.js';

/** Who takes part in what, with which responsibility. */
export const partyTables: readonly TableDefinition[] = [
  {
    name: 'sn_customerservice_responsibility_def',
    label: 'Responsibility Definition',
    plural: 'Responsibility Definitions',
    display: 'name',
    fields: [
      text('name', 'Name', 100),
      choice('type', 'Type', choices(['user', 'User'], ['contact', 'Contact'], ['consumer', 'Consumer'], ['account', 'Account'], ['none', 'None'])),
      truth('unique', 'Unique'),
      text('description', 'Description', 1000),
    ],
  },
  {
    name: 'sn_customerservice_related_party_configuration',
    label: 'Related Party Configuration',
    plural: 'Related Party Configurations',
    display: 'name',
    fields: [
      text('name', 'Name', 100),
      field('applies_to', 'Applies to', 'table_name'),
      choice('entity_type', 'Entity type', choices(['contact', 'Contact'], ['consumer', 'Consumer'], ['user', 'User'])),
      reference('default_responsibility', 'Default responsibility', 'sn_customerservice_responsibility_def'),
      field('default_order', 'Default order', 'integer'),
    ],
  },
  {
    name: 'sn_customerservice_related_party',
    label: 'Related Party',
    plural: 'Related Parties',
    display: 'type',
    fields: [
      reference('case', 'Case', 'sn_customerservice_case'),
      reference('type', 'Type', 'sn_customerservice_related_party_configuration'),
      reference('responsibility', 'Responsibility', 'sn_customerservice_responsibility_def'),
      reference('contact', 'Contact', 'customer_contact'),
      reference('consumer', 'Consumer', 'csm_consumer'),
      reference('user', 'User', 'sys_user'),
      field('order', 'Order', 'integer'),
    ],
  },
  {
    name: 'sn_customer_rel_consumer_to_consumer',
    label: 'Consumer Relationship',
    plural: 'Consumer Relationships',
    display: 'consumer',
    fields: [
      reference('consumer', 'Consumer', 'csm_consumer'),
      reference('related_consumer', 'Related consumer', 'csm_consumer'),
      reference('responsibility', 'Responsibility', 'sn_customerservice_responsibility_def'),
    ],
  },
];
