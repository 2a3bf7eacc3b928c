import type { FieldType } from '../../../data/description.js';
import type { KnownColumns, KnownTable } from './known-table.js';

/** Columns of planned work, which projects and their tasks share. */
const plannedColumns: KnownColumns = {
  percent_complete: ['Percent complete', 'percent'],
  start_date: ['Planned start date', 'date-time'],
  end_date: ['Planned end date', 'date-time'],
  work_start: ['Actual start date', 'date-time'],
  work_end: ['Actual end date', 'date-time'],
  duration: ['Planned duration', 'duration'],
  effort: ['Planned effort', 'duration'],
  milestone: ['Milestone', 'boolean'],
  key_milestone: ['Key milestone', 'boolean'],
  top_task: ['Project', 'reference', 'planned_task'],
};

const projectColumns: KnownColumns = {
  ...plannedColumns,
  short_description: ['Project name', 'string'],
  project_manager: ['Project manager', 'reference', 'sys_user'],
  phase: ['Phase', 'choice'],
  status: ['Overall health', 'choice'],
  approved_start_date: ['Approved start date', 'date-time'],
  approved_end_date: ['Approved end date', 'date-time'],
};

const taskColumns: KnownColumns = {
  ...plannedColumns,
  status: ['Status', 'choice'],
  override_status: ['Override status', 'boolean'],
  time_constraint: ['Time constraint', 'choice'],
};

/** What a status report says about one side of a project: a colour and why. */
const assessed = (name: string, label: string): readonly (readonly [string, readonly [string, FieldType]])[] => [
  [name, [label, 'choice']], [`${name}_comment`, [`${label} comment`, 'text']],
];

/** Customer projects, their tasks, reports and work orders, who takes part in them, and what is raised in them. */
export const projectTables: readonly (readonly [string, KnownTable])[] = [
  ['pm_project', { parent: 'task', columns: projectColumns }],
  ['customer_project', { parent: 'pm_project', columns: {
    account: ['Account', 'reference', 'customer_account'],
    service_organization: ['Service organization', 'reference', 'sn_customer_service_organization'],
  } }],
  ['pm_project_task', { parent: 'task', columns: taskColumns }],
  ['customer_project_task', { parent: 'pm_project_task', columns: {
    visible_to_customer: ['Visible to customer', 'boolean'],
  } }],
  ['project_contact', { columns: {
    project: ['Project', 'reference', 'customer_project'],
    contact: ['Contact', 'reference', 'customer_contact'],
  } }],
  ['project_status', { columns: {
    number: ['Number', 'string'],
    project: ['Project', 'reference', 'pm_project'],
    as_on: ['Status date', 'date'],
    state: ['State', 'choice'],
    percent_complete: ['Percent complete', 'percent'],
    start_date: ['Planned start date', 'date-time'],
    end_date: ['Planned end date', 'date-time'],
    work_start: ['Actual start date', 'date-time'],
    work_end: ['Actual end date', 'date-time'],
    overall_health: ['Overall health', 'choice'],
    executive_summary: ['Executive summary', 'text'],
    comments: ['Comments', 'text'],
    achievements_last_week: ['Achievements last week', 'text'],
    key_activities_planned: ['Key activities planned', 'text'],
    ...Object.fromEntries([
      ...assessed('schedule', 'Schedule'), ...assessed('cost', 'Cost'), ...assessed('resources', 'Resources'), ...assessed('scope', 'Scope'),
    ]),
  } }],
  ['issue', { parent: 'task', columns: { show_on_status_report: ['Show on status report', 'boolean'] } }],
  ['project_change_request', { parent: 'task', columns: {
    short_description: ['Title', 'string'],
    category: ['Category', 'choice'],
    business_justification: ['Business justification', 'text'],
    show_on_status_report: ['Show on status report', 'boolean'],
  } }],
  ['wm_order', { parent: 'task', columns: {
    initiated_from: ['Initiated from', 'reference', 'task'],
    opened_for: ['Opened for', 'reference', 'sys_user'],
    billable: ['Billable', 'boolean'],
    has_appointment: ['Has appointment', 'boolean'],
    account: ['Account', 'reference', 'customer_account'],
    contact: ['Contact', 'reference', 'customer_contact'],
    consumer: ['Consumer', 'reference', 'csm_consumer'],
    asset: ['Asset', 'reference', 'alm_asset'],
    partner: ['Partner', 'reference', 'customer_account'],
    partner_contact: ['Partner contact', 'reference', 'customer_contact'],
  } }],
];
