import type { TableDefinition } from '../../backend/types.js';
import { addressFields, choice, choices, dateTime, field, reference, text, truth } from './fields.js';

/** Business locations, their people, and for what each of them answers. */
export const serviceLocationTables: readonly TableDefinition[] = [
  {
    name: 'sn_customer_service_organization',
    label: 'Service Organization',
    plural: 'Service Organizations',
    display: 'name',
    fields: [
      text('number', 'Number', 40, { readOnly: true }),
      text('name', 'Name', 100),
      reference('parent', 'Parent', 'sn_customer_service_organization'),
      reference('manager', 'Manager', 'sys_user'),
      reference('company', 'Company', 'core_company'),
      truth('active', 'Active', 'true'),
      field('email', 'Email', 'email'),
      field('phone', 'Phone', 'phone_number'),
      text('identification_number', 'Identification number'),
      choice('status', 'Status', choices(['planned', 'Planned'], ['open', 'Open'], ['closed', 'Closed']), { default: 'open' }),
      ...addressFields,
      dateTime('open_date', 'Open date'),
      dateTime('close_date', 'Close date'),
      truth('restricted', 'Restricted'),
    ],
  },
  {
    name: 'sn_csm_business_location',
    label: 'Business Location',
    plural: 'Business Locations',
    parent: 'sn_customer_service_organization',
    display: 'name',
    fields: [],
  },
  {
    name: 'sn_csm_business_location_internal',
    label: 'Internal Business Location',
    plural: 'Internal Business Locations',
    parent: 'sn_csm_business_location',
    display: 'name',
    prefix: 'IBL',
    fields: [],
  },
  {
    name: 'sn_csm_business_location_external',
    label: 'External Business Location',
    plural: 'External Business Locations',
    parent: 'sn_csm_business_location',
    display: 'name',
    prefix: 'EBL',
    fields: [],
  },
  {
    name: 'sn_csm_service_organization_member',
    label: 'Service Organization Member',
    plural: 'Service Organization Members',
    display: 'user',
    fields: [
      reference('user', 'User', 'sys_user'),
      reference('service_organization', 'Service Organization', 'sn_customer_service_organization'),
      truth('active', 'Active', 'true'),
    ],
  },
  {
    name: 'sn_csm_svc_org_member_responsibility',
    label: 'Member Responsibility',
    plural: 'Member Responsibilities',
    display: 'type',
    fields: [
      reference('member', 'Member', 'sn_csm_service_organization_member'),
      reference('type', 'Type', 'sn_customerservice_related_party_configuration'),
      field('order', 'Order', 'integer'),
    ],
  },
];
