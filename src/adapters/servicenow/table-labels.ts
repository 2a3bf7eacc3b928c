/** What one record of a table is called where the table's name does not say it. */
const labels: ReadonlyMap<string, string> = new Map([
  ['sn_customerservice_task', 'Case Task'],
  ['sc_req_item', 'Requested Item'],
  ['customer_project_task', 'Project Task'],
  ['project_status', 'Status Report'],
  ['wm_order', 'Work Order'],
  ['sysapproval_approver', 'Approval'],
  ['kb_template_known_error_article', 'Known Error Article'],
  ['customer_account', 'Account'],
  ['customer_contact', 'Contact'],
]);

/** Who a table belongs to, which is no part of what its records are called. */
const prefix = /^(?:sn_customerservice|u|sn|sc|kb|csm|sys|x_[a-z0-9]+)_/;

/** The name of one record of a table for instances that do not tell it: ServiceNow's own, else from the table's name. */
export function tableLabel(table: string): string {
  return labels.get(table) ?? titleCase(table.replace(prefix, '').replaceAll('_', ' '));
}

function titleCase(words: string): string {
  return words.replaceAll(/\b[a-z]/g, (letter) => letter.toUpperCase());
}
