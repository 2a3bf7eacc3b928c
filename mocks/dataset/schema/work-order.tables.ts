import type { TableDefinition } from '../../backend/types.js';
import { choice, choices, reference, truth } from './fields.js';

/** Work that technicians do on site, initiated from a project or a task of one, with the columns of the field service integration. */
export const workOrderTables: readonly TableDefinition[] = [
  {
    name: 'wm_order',
    label: 'Work Order',
    plural: 'Work Orders',
    parent: 'task',
    display: 'number',
    prefix: 'WO',
    fields: [
      choice('state', 'State', choices(
        ['1', 'Draft'], ['16', 'Assigned'], ['17', 'Accepted'], ['18', 'Work In Progress'], ['3', 'Closed Complete'], ['4', 'Closed Incomplete'],
        ['7', 'Cancelled'],
      ), { default: '1' }),
      reference('initiated_from', 'Initiated from', 'task'),
      reference('opened_for', 'Opened for', 'sys_user'),
      reference('install_base_item', 'Install base item', 'sn_install_base_item'),
      truth('billable', 'Billable'),
      truth('has_appointment', 'Has appointment'),
      truth('needs_attention', 'Needs attention'),
      reference('account', 'Account', 'customer_account'),
      reference('contact', 'Contact', 'customer_contact'),
      reference('consumer', 'Consumer', 'csm_consumer'),
      reference('asset', 'Asset', 'alm_asset'),
      reference('partner', 'Partner', 'customer_account'),
      reference('partner_contact', 'Partner contact', 'customer_contact'),
    ],
  },
];
