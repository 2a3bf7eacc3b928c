import type { TableDefinition } from '../../backend/types.js';
import { itemStages } from './choices.js';
import { choice, choices, dateTime, field, reference, text, truth } from './fields.js';

/** Catalog requests, their items and the tasks that fulfil them. */
export const requestTables: readonly TableDefinition[] = [
  {
    name: 'sc_request',
    label: 'Request',
    plural: 'Requests',
    parent: 'task',
    display: 'number',
    prefix: 'REQ',
    fields: [
      choice('request_state', 'Request state', choices(
        ['requested', 'Pending Approval'], ['in_process', 'Approved'], ['closed_complete', 'Closed Complete'],
        ['closed_incomplete', 'Closed Incomplete'], ['closed_cancelled', 'Closed Cancelled'], ['closed_rejected', 'Closed Rejected'],
        ['closed_skipped', 'Closed Skipped'],
      ), { default: 'requested' }),
      {
        name: 'stage',
        label: 'Stage',
        type: 'workflow',
        choices: choices(
          ['requested', 'Requested'], ['approved', 'Approved'], ['fulfillment', 'Fulfillment'], ['closed_complete', 'Completed'],
          ['closed_incomplete', 'Closed Incomplete'],
        ),
        default: 'requested',
      },
      field('price', 'Price', 'currency'),
      reference('requested_for', 'Requested for', 'sys_user'),
      field('requested_date', 'Requested date', 'glide_date'),
      text('special_instructions', 'Special instructions', 4000),
      text('delivery_address', 'Delivery address', 4000),
    ],
  },
  {
    name: 'sc_req_item',
    label: 'Requested Item',
    plural: 'Requested Items',
    parent: 'task',
    display: 'number',
    prefix: 'RITM',
    fields: [
      reference('request', 'Request', 'sc_request'),
      reference('cat_item', 'Item', 'sc_cat_item'),
      field('quantity', 'Quantity', 'integer', { default: '1' }),
      field('price', 'Price', 'currency'),
      field('recurring_price', 'Recurring price', 'currency'),
      choice('recurring_frequency', 'Recurring frequency', choices(['monthly', 'Monthly'], ['yearly', 'Yearly'])),
      dateTime('estimated_delivery', 'Estimated delivery'),
      { name: 'stage', label: 'Stage', type: 'workflow', choices: itemStages, default: 'waiting_for_approval' },
      reference('requested_for', 'Requested for', 'sys_user'),
      reference('configuration_item', 'Configuration item', 'cmdb_ci'),
      truth('backordered', 'Backordered'),
      truth('billable', 'Billable'),
    ],
  },
  {
    name: 'sc_task',
    label: 'Catalog Task',
    plural: 'Catalog Tasks',
    parent: 'task',
    display: 'number',
    prefix: 'SCTASK',
    fields: [reference('request_item', 'Request item', 'sc_req_item'), reference('request', 'Request', 'sc_request')],
  },
];
