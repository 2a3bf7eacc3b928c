import type { Path } from '../../data/path.js';
import type { Condition, Sort } from '../../data/query.js';
import { isTaskReader } from '../../model/case-task-roles.js';

/** Whose tasks: the person's own, or those of their groups. */
export type TaskScope = 'mine' | 'group';

/** The table of case tasks. */
export const caseTaskTable = 'sn_customerservice_task';

/** The columns of a list of tasks, as far as the view lists them; who does a task is news only among several people. */
export function taskColumns(scope: TaskScope): readonly Path[] {
  const columns = ['number', 'state', 'short_description', 'priority', 'parent', 'parent.short_description'];
  return scope === 'group' ? [...columns, 'assigned_to'] : columns;
}

/** What is most urgent comes first. */
export const taskOrder: readonly Sort[] = [{ field: 'priority', direction: 'ascending' }, { field: 'number', direction: 'ascending' }];

/**
 * The tasks of a scope. Who works on tasks has those that are assigned to them or their groups. All others, customers and who
 * asks for them, have the tasks that are put before customers; whose cases those belong to is for the server's rules to say.
 * `null` where a scope makes no sense for a person: groups are for who works in them.
 */
export function tasksOf(scope: TaskScope, roles: readonly string[]): Condition | null {
  switch (scope) {
    case 'mine':
      return isTaskReader(roles)
        ? { field: 'assigned_to', op: 'equals', value: { me: 'user' } }
        : { field: 'visible_to_customer', op: 'equals', value: true };
    case 'group':
      return isTaskReader(roles) ? { field: 'assignment_group', op: 'in', value: { me: 'groups' } } : null;
  }
}
