import type { TableDefinition } from '../../backend/types.js';
import { choice, choices, field, reference, text, truth } from './fields.js';

/** Projects for customers, who takes part in them, and what they raise. */
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
      reference('project_manager', 'Project manager', 'sys_user'),
      choice('phase', 'Phase', choices(
        ['initiating', 'Initiating'], ['planning', 'Planning'], ['executing', 'Executing'], ['delivering', 'Delivering'], ['closing', 'Closing'],
      )),
      field('cost', 'Estimated cost', 'currency'),
    ],
  },
  {
    name: 'customer_project',
    label: 'Customer Project',
    plural: 'Customer Projects',
    parent: 'pm_project',
    display: 'short_description',
    prefix: 'PRJ',
    fields: [reference('account', 'Account', 'customer_account')],
  },
  {
    name: 'pm_project_task',
    label: 'Project Task',
    plural: 'Project Tasks',
    parent: 'planned_task',
    display: 'number',
    prefix: 'PRJTASK',
    fields: [],
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
    name: 'issue',
    label: 'Issue',
    plural: 'Issues',
    parent: 'task',
    display: 'number',
    prefix: 'ISU',
    fields: [field('estimated_cost', 'Estimated cost', 'currency')],
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
    ],
  },
];
