import type { TableDefinition } from '../../backend/types.js';
import { healthColours, taskStates } from './choices.js';
import { choice, choices, dateTime, field, reference, text, truth } from './fields.js';

/** What a status report says about one side of a project: a colour and why. */
const assessed = (name: string, label: string): TableDefinition['fields'] => [
  choice(name, label, healthColours), text(`${name}_comment`, `${label} comment`, 1000),
];

/** Projects for customers, what is done in them, who takes part, and what they report and raise. */
export const projectTables: readonly TableDefinition[] = [
  {
    name: 'pm_project',
    label: 'Project',
    plural: 'Projects',
    parent: 'planned_task',
    display: 'short_description',
    prefix: 'PRJ',
    fields: [
      text('short_description', 'Project name', 160),
      choice('state', 'State', taskStates, { default: '-5' }),
      reference('project_manager', 'Project manager', 'sys_user'),
      choice('phase', 'Phase', choices(
        ['initiating', 'Initiating'], ['planning', 'Planning'], ['executing', 'Executing'], ['delivering', 'Delivering'], ['closing', 'Closing'],
      ), { default: 'initiating' }),
      choice('status', 'Overall health', healthColours),
      dateTime('approved_start_date', 'Approved start date'),
      dateTime('approved_end_date', 'Approved end date'),
      text('business_case', 'Business case', 4000),
    ],
  },
  {
    name: 'customer_project',
    label: 'Customer Project',
    plural: 'Customer Projects',
    parent: 'pm_project',
    display: 'short_description',
    prefix: 'PRJ',
    fields: [
      reference('account', 'Account', 'customer_account'),
      reference('service_organization', 'Service Organization', 'sn_customer_service_organization'),
    ],
  },
  {
    name: 'pm_project_task',
    label: 'Project Task',
    plural: 'Project Tasks',
    parent: 'planned_task',
    display: 'number',
    prefix: 'PRJTASK',
    fields: [
      choice('state', 'State', taskStates, { default: '-5' }),
      truth('override_status', 'Override status'),
      choice('time_constraint', 'Time constraint', choices(['asap', 'Start ASAP'], ['start_on', 'Start on specific date']), { default: 'asap' }),
    ],
  },
  {
    name: 'customer_project_task',
    label: 'Customer Project Task',
    plural: 'Customer Project Tasks',
    parent: 'pm_project_task',
    display: 'number',
    prefix: 'PRJTASK',
    fields: [truth('visible_to_customer', 'Visible to customer')],
  },
  {
    name: 'project_contact',
    label: 'Project Contact',
    plural: 'Project Contacts',
    display: 'contact',
    fields: [reference('project', 'Project', 'customer_project'), reference('contact', 'Contact', 'customer_contact')],
  },
  {
    name: 'project_status',
    label: 'Status Report',
    plural: 'Status Reports',
    display: 'number',
    prefix: 'PRJSTAT',
    fields: [
      text('number', 'Number', 40, { readOnly: true }),
      reference('project', 'Project', 'pm_project'),
      field('as_on', 'Status date', 'glide_date'),
      choice('state', 'State', taskStates),
      field('percent_complete', 'Percent complete', 'percent_complete'),
      dateTime('start_date', 'Planned start date'),
      dateTime('end_date', 'Planned end date'),
      dateTime('work_start', 'Actual start date'),
      dateTime('work_end', 'Actual end date'),
      field('estimated_cost', 'Estimated cost', 'currency'),
      field('actual_cost', 'Actual cost', 'currency'),
      choice('overall_health', 'Overall health', healthColours),
      text('executive_summary', 'Executive summary', 4000),
      text('comments', 'Comments', 4000),
      text('achievements_last_week', 'Achievements last week', 4000),
      text('key_activities_planned', 'Key activities planned', 4000),
      ...assessed('schedule', 'Schedule'),
      ...assessed('cost', 'Cost'),
      ...assessed('resources', 'Resources'),
      ...assessed('scope', 'Scope'),
    ],
  },
  {
    name: 'issue',
    label: 'Issue',
    plural: 'Issues',
    parent: 'task',
    display: 'number',
    prefix: 'ISU',
    fields: [field('estimated_cost', 'Estimated cost', 'currency'), truth('show_on_status_report', 'Show on status report')],
  },
  {
    name: 'project_change_request',
    label: 'Project Change Request',
    plural: 'Project Change Requests',
    parent: 'task',
    display: 'number',
    prefix: 'PCR',
    fields: [
      text('short_description', 'Title', 160),
      choice('category', 'Category', choices(['resource', 'Resource'], ['scope', 'Scope'], ['cost', 'Cost'], ['schedule', 'Schedule'])),
      text('business_justification', 'Business justification', 4000),
      field('estimated_cost', 'Estimated cost', 'currency'),
      truth('show_on_status_report', 'Show on status report'),
    ],
  },
];
