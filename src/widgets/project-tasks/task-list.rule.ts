import type { Path } from '../../data/path.js';
import type { Condition, Sort } from '../../data/query.js';
import type { Grant } from '../../guard/grant.js';
import { closedStatesOf } from '../../model/closed-states.js';
import { allOf } from '../../parts/record-list/list-query.rule.js';
import { projectTaskTable } from '../project-task/task-act.js';

/** Whose tasks: those that are assigned to the person, or all that they see of the projects they take part in. */
export type TaskScope = 'mine' | 'all';

/** The columns of a list of tasks, as far as the view lists them. */
export const taskColumns: readonly Path[] = [
  'number', 'short_description', 'state', 'start_date', 'end_date', 'work_start', 'work_end', 'percent_complete', 'top_task',
];

/**
 * Which tasks; `undefined` for all that the server shows. Which those are, by project contacts, accounts and what is put before
 * customers, is for its rules to say.
 *
 * @param project The key of the one project whose tasks are wanted, or `null` for those of all projects.
 */
export function tasksOf(scope: TaskScope, project: string | null): Condition | undefined {
  return allOf([
    scope === 'mine' ? { field: 'assigned_to', op: 'equals', value: { me: 'user' } } : undefined,
    project === null ? undefined : { field: 'top_task', op: 'equals', value: project },
  ]);
}

const now = { unit: 'minute', offset: 0 } as const;
const closed = closedStatesOf(projectTaskTable);

/** Tasks that should be done by now, and all others; each task is one or the other. */
export const overdue: Condition = { all: [
  { field: 'state', op: 'not-in', value: closed }, { field: 'end_date', op: 'less-than', value: now },
] };
export const notOverdue: Condition = { any: [
  { field: 'state', op: 'in', value: closed }, { field: 'end_date', op: 'at-least', value: now }, { field: 'end_date', op: 'is-empty' },
] };

/** Whether the view lets overdue tasks be asked for. */
export function tellsOverdue({ filter }: Pick<Grant, 'filter'>): boolean {
  return filter.has('state') && filter.get('end_date') === 'both';
}

export interface TaskOrder {
  /** What a person wants. */
  readonly chosen: Sort | null;
  readonly isGrouped: boolean;
  readonly isOverdueFirst: boolean;
}

/** The order to ask for, as far as the view lets the tasks be sorted: projects together, what was to be done first comes first. */
export function taskSort({ chosen, isGrouped, isOverdueFirst }: TaskOrder, { sort }: Pick<Grant, 'sort'>): readonly Sort[] {
  const ascending = (field: Path): Sort => ({ field, direction: 'ascending' });
  const usual = isOverdueFirst ? [ascending('end_date'), ascending('number')] : [ascending('number')];
  const order = [...(isGrouped && chosen?.field !== 'top_task' ? [ascending('top_task')] : []), ...(chosen ? [chosen] : usual)];
  return order.filter(({ field }) => sort.has(field));
}
