/**
 * Columns that only the company's own people read. External people get their rows without them; a server that
 * over-shares sends them all the same.
 */
export const internalFields: Readonly<Record<string, readonly string[]>> = {
  task: ['work_notes', 'comments_and_work_notes', 'work_notes_list', 'approval_history', 'additional_assignee_list', 'group_list'],
  sn_customerservice_case: [
    'cause', 'probable_cause', 'support_manager', 'contributor_users', 'contributor_groups', 'u_derived_contributor_users',
    'u_derived_contributor_groups', 'needs_attention', 'u_internal_margin',
  ],
  problem: ['cause_notes', 'fix_notes', 'related_incidents'],
  change_request: ['risk_impact_analysis', 'backout_plan', 'cab_recommendation', 'on_hold_reason', 'conflict_status'],
  sysapproval_approver: ['approval_reason'],
  sn_customerservice_registration: ['registration_code'],
  planned_task: ['cost'],
  pm_project: ['business_case'],
  project_status: ['estimated_cost', 'actual_cost'],
  issue: ['estimated_cost'],
  project_change_request: ['estimated_cost'],
  core_company: ['notes'],
  customer_account: ['rank_tier', 'registration_code', 'active_escalation'],
  csm_consumer: ['notes'],
  sc_cat_item: ['cost'],
  sys_user: ['employee_number', 'last_login_time', 'user_password', 'locked_out'],
};
