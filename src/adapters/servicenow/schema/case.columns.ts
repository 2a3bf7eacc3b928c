import type { KnownColumns } from './known-table.js';

/** Columns that `sn_customerservice_case` adds to `task`. */
export const caseColumns: KnownColumns = {
  contact_type: ['Channel', 'choice'],
  account: ['Account', 'reference', 'customer_account'],
  contact: ['Contact', 'reference', 'customer_contact'],
  consumer: ['Consumer', 'reference', 'csm_consumer'],
  household: ['Household', 'reference', 'csm_household'],
  partner: ['Partner', 'reference', 'customer_account'],
  partner_contact: ['Partner contact', 'reference', 'customer_contact'],
  category: ['Category', 'choice'],
  product: ['Product', 'reference', 'cmdb_model'],
  asset: ['Asset', 'reference', 'alm_asset'],
  sold_product: ['Sold product', 'reference', 'sn_install_base_sold_product'],
  install_base: ['Install base item', 'reference', 'sn_install_base_item'],
  incident: ['Incident', 'reference', 'incident'],
  problem: ['Problem', 'reference', 'problem'],
  change: ['Change request', 'reference', 'change_request'],
  caused_by: ['Caused by change', 'reference', 'change_request'],
  customer_project: ['Project', 'reference', 'customer_project'],
  customer_project_task: ['Project task', 'reference', 'customer_project_task'],
  issue: ['Issue', 'reference', 'issue'],
  project_change_request: ['Project change request', 'reference', 'project_change_request'],
  resolution_code: ['Resolution code', 'choice'],
  cause: ['Cause', 'text'],
  resolved_at: ['Resolved', 'date-time'],
  resolved_by: ['Resolved by', 'reference', 'sys_user'],
};
