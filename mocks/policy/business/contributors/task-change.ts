import type { StoredRecord } from '../../../backend/types.js';
import { userHasRole } from '../../granted-roles.js';
import type { Lookup } from '../../lookup.js';

type Task = Readonly<StoredRecord>;

/** A write of a case task, as one case sees it. */
export interface TaskChange {
  /** Key of the case. */
  readonly parent: string;
  /** The task before; absent when it is new. */
  readonly previous: Task | undefined;
  /** The task after; absent when it is removed. */
  readonly current: Task | undefined;
}

/** Keys of users and of groups. */
export interface Contributors {
  readonly users: ReadonlySet<string>;
  readonly groups: ReadonlySet<string>;
}

function tasksOf(parent: string, { query }: Lookup): readonly Task[] {
  return query('sn_customerservice_task', `parent=${parent}`);
}

/** Who the tasks of a case bring to it: assignees who are case task agents, each with the group of their task. */
export function broughtBy(parent: string, lookup: Lookup): Contributors {
  const taken = tasksOf(parent, lookup).filter(({ assigned_to = '' }) =>
    assigned_to !== '' && userHasRole(assigned_to, 'sn_customerservice.case_task_agent', lookup));
  const keys = (column: string): ReadonlySet<string> => new Set(taken.map((task) => task[column] ?? '').filter((key) => key !== ''));
  return { users: keys('assigned_to'), groups: keys('assignment_group') };
}

/**
 * Who leaves a case with a write:
 * - a user who is no longer assigned, and is not to any other task of the case;
 * - with a user who is taken off the task its group, when no member of that group is assigned to another task;
 * - a group that is taken off the task and that is on no other task.
 */
export function takenBy({ parent, previous, current }: TaskChange, lookup: Lookup): Contributors {
  if (previous?.['parent'] !== parent) return { users: new Set(), groups: new Set() };
  const after = current?.['parent'] === parent ? current : undefined;
  const tasks = tasksOf(parent, lookup);
  const others = tasks.filter((task) => task['sys_id'] !== previous['sys_id']);
  const { assigned_to: user = '', assignment_group: group = '' } = previous;
  const users = new Set<string>();
  const groups = new Set<string>();
  if (user !== '' && after?.['assigned_to'] !== user) {
    if (!tasks.some((task) => task['assigned_to'] === user)) users.add(user);
    if (group !== '' && !others.some((task) => isMember(task['assigned_to'] ?? '', group, lookup))) groups.add(group);
  }
  if (group !== '' && after?.['assignment_group'] !== group && !tasks.some((task) => task['assignment_group'] === group)) groups.add(group);
  return { users, groups };
}

function isMember(user: string, group: string, { query }: Lookup): boolean {
  return user !== '' && query('sys_user_grmember', `user=${user}^group=${group}`).length > 0;
}
