/** What one record of each of ServiceNow's own tables is called, for instances that do not tell. */
const labels: ReadonlyMap<string, string> = new Map([
  ['sn_customerservice_case', 'Case'],
  ['sn_customerservice_task', 'Case Task'],
  ['problem', 'Problem'],
  ['change_request', 'Change Request'],
  ['incident', 'Incident'],
  ['sc_request', 'Request'],
  ['sc_req_item', 'Requested Item'],
  ['issue', 'Issue'],
  ['project_change_request', 'Project Change Request'],
  ['customer_project', 'Customer Project'],
  ['customer_project_task', 'Project Task'],
  ['project_status', 'Status Report'],
  ['wm_order', 'Work Order'],
  ['sysapproval_approver', 'Approval'],
  ['kb_template_known_error_article', 'Known Error Article'],
  ['kb_knowledge', 'Knowledge'],
  ['customer_account', 'Account'],
  ['customer_contact', 'Contact'],
  ['csm_consumer', 'Consumer'],
  ['sys_user', 'User'],
  ['sys_user_group', 'Group'],
]);

/** The name of one record of a table; made from the table's name where nothing else is known. */
export function tableLabel(table: string): string {
  const words = table.replace(/^(?:u|sn|x_[a-z0-9]+)_/, '').replaceAll('_', ' ');
  return labels.get(table) ?? words.charAt(0).toUpperCase() + words.slice(1);
}
