/** Roles of those who work on case tasks, and of those who watch over that. To all others a task is shown as to a customer. */
const readers: ReadonlySet<string> = new Set([
  'admin', 'sn_esm_agent', 'sn_customerservice.case_task_agent', 'sn_customerservice.case_task_viewer',
  'sn_customerservice.case_contributor_viewer',
]);

/** Whether somebody reads case tasks as a colleague of those who do them, not as who the work is done for. */
export function isTaskReader(roles: readonly string[]): boolean {
  return roles.some((role) => readers.has(role));
}
