import type { Actor, StoredRecord } from '../backend/types.js';
import { accessedAccounts } from './account-reach.js';
import type { Lookup } from './lookup.js';
import { hasRole, isAgent } from './people.js';

type Found = Readonly<StoredRecord>;

/** The role that every customer, administrator and partner contains: without it a project contact sees nothing. */
export const projectReader = 'sn_customerservice.customer';

/** Who manages projects. */
export const projectManager = 'it_project_manager';

/** Who reads all work orders, whatever they were initiated from. */
export const orderReaders: readonly string[] = ['wm_read', 'sn_fsm_servicedesk_agent', projectManager];

/** Tables of what is for everybody who takes part in a project, with the column that names it. */
export const tablesOfProject: readonly (readonly [table: string, column: string])[] = [
  ['customer_project', 'sys_id'],
  ['project_contact', 'project'],
  ['project_status', 'project'],
  ['project_change_request', 'parent'],
  ['issue', 'parent'],
];

/** Whether no work order is hidden from a person. */
export function seesAllOrders(actor: Actor): boolean {
  return orderReaders.some((role) => hasRole(actor, role));
}

/** Whether no project is hidden from a person. */
export function seesAllProjects(actor: Actor): boolean {
  return isAgent(actor) || actor.roles.has(projectManager);
}

/** Keys of the projects that a customer takes part in: they are one of its contacts and have access to its account. Neither is enough. */
export function reachedProjects(actor: Actor, lookup: Lookup): readonly string[] {
  if (!actor.roles.has(projectReader)) return [];
  const accounts = new Set(accessedAccounts(actor, lookup));
  return lookup
    .query('project_contact', `contact=${actor.sysId}`)
    .map((row) => row['project'] ?? '')
    .filter((key) => accounts.has(lookup.find('customer_project', key)?.['account'] ?? ''));
}

/** Whether a customer takes part in a project. */
export function takesPart(actor: Actor, project: string | undefined, lookup: Lookup): boolean {
  return project !== undefined && reachedProjects(actor, lookup).includes(project);
}

/** Whether a task is put before a customer: it is visible and they take part in its project. Being its assignee does not help. */
export function isTaskShown(actor: Actor, task: Found, lookup: Lookup): boolean {
  return task['visible_to_customer'] === 'true' && takesPart(actor, task['top_task'], lookup);
}

/** Whether a customer works on a task: it is shown to them and theirs. */
export function isTaskDone(actor: Actor, task: Found, lookup: Lookup): boolean {
  return task['assigned_to'] === actor.sysId && isTaskShown(actor, task, lookup);
}

/** Whether a work order comes from a project that a customer takes part in, or from a task that is shown to them. */
export function isOrderShown(actor: Actor, order: Found, lookup: Lookup): boolean {
  const origin = order['initiated_from'];
  const task = lookup.find('customer_project_task', origin ?? '');
  return task === undefined ? takesPart(actor, origin, lookup) : isTaskShown(actor, task, lookup);
}

/** Keys of the tasks that are shown to a customer. */
export function shownTasks(actor: Actor, lookup: Lookup): readonly string[] {
  const projects = reachedProjects(actor, lookup);
  if (projects.length === 0) return [];
  return lookup.query('customer_project_task', `top_taskIN${projects.join(',')}^visible_to_customer=true`).map((task) => task['sys_id'] ?? '');
}
