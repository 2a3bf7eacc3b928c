import type { KnownTable } from './known-table.js';

/** Catalog requests and their items. */
export const requestTables: readonly (readonly [string, KnownTable])[] = [
  ['sc_request', { parent: 'task', columns: {
    request_state: ['Request state', 'choice'],
    stage: ['Stage', 'stage'],
    price: ['Price', 'currency'],
    requested_for: ['Requested for', 'reference', 'sys_user'],
    requested_date: ['Requested date', 'date'],
    special_instructions: ['Special instructions', 'text'],
    delivery_address: ['Delivery address', 'text'],
  } }],
  ['sc_req_item', { parent: 'task', columns: {
    request: ['Request', 'reference', 'sc_request'],
    cat_item: ['Item', 'reference', 'sc_cat_item'],
    quantity: ['Quantity', 'integer'],
    price: ['Price', 'currency'],
    recurring_price: ['Recurring price', 'currency'],
    estimated_delivery: ['Estimated delivery', 'date-time'],
    stage: ['Stage', 'stage'],
    requested_for: ['Requested for', 'reference', 'sys_user'],
    backordered: ['Backordered', 'boolean'],
  } }],
];
