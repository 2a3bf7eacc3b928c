import type { KnownColumns, KnownTable } from './known-table.js';

/** Columns of planned work, which projects and their tasks share. */
const plannedColumns: KnownColumns = {
  percent_complete: ['Percent complete', 'percent'],
  start_date: ['Planned start date', 'date-time'],
  end_date: ['Planned end date', 'date-time'],
  work_start: ['Actual start date', 'date-time'],
  work_end: ['Actual end date', 'date-time'],
  duration: ['Planned duration', 'duration'],
  status: ['Status', 'choice'],
};

/** Customer projects, their tasks, and what is raised in them. */
export const projectTables: readonly (readonly [string, KnownTable])[] = [
  ['customer_project', { parent: 'task', columns: {
    ...plannedColumns,
    short_description: ['Project name', 'string'],
    project_manager: ['Project manager', 'reference', 'sys_user'],
    phase: ['Phase', 'choice'],
    account: ['Account', 'reference', 'customer_account'],
  } }],
  ['customer_project_task', { parent: 'task', columns: {
    ...plannedColumns,
    milestone: ['Milestone', 'boolean'],
    top_task: ['Project', 'reference', 'planned_task'],
    visible_to_customer: ['Visible to customer', 'boolean'],
  } }],
  ['project_contact', { columns: {
    project: ['Project', 'reference', 'customer_project'],
    contact: ['Contact', 'reference', 'customer_contact'],
  } }],
  ['issue', { parent: 'task', columns: {} }],
  ['project_change_request', { parent: 'task', columns: {
    category: ['Category', 'choice'],
    business_justification: ['Business justification', 'text'],
  } }],
];
