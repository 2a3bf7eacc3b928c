import type { Path } from '../../data/path.js';
import type { GuardedRow } from '../../data/row.js';
import type { Effective } from '../../guard/effective.js';
import { isClosed } from '../../model/closed-states.js';
import type { FormField } from '../../parts/form/form-field.js';
import { formFieldOf } from '../../parts/form/form-field.rule.js';
import type { PortalData } from '../../provider/portal-data.js';
import { completeTask, projectTaskTable } from './task-act.js';

/** A task, and who looks at it. */
export interface TaskSituation {
  readonly row: GuardedRow;
  readonly allowed: Effective;
  /** The key of the person. */
  readonly person: string;
}

/** The dates that people give a task, in the order in which they happen. Nothing else of it can be edited. */
export const actualDates: readonly Path[] = ['work_start', 'work_end'];

/**
 * Whether the person works on the task: it is assigned to them and not closed. Where the view does not grant the stored value of
 * `assigned_to`, nobody can tell, and it counts as somebody else's.
 */
export function isAtWork({ row: { value }, person }: TaskSituation): boolean {
  return value['assigned_to'] === person && !isClosed(projectTaskTable, value['state']);
}

/** The actual dates that the view lets be written and the server does not refuse, with what they hold now (G-43). */
export function dateFields({ row, allowed: { update, raw, description } }: TaskSituation): readonly FormField[] {
  return actualDates.flatMap((path) => {
    const described = description.fields[path];
    if (!described || !update.has(path) || !raw.has(path)) return [];
    const field = formFieldOf(path, { ...described, initial: row.value[path] ?? '' });
    return field && !field.isReadOnly ? [field] : [];
  });
}

/** Whether the person can mark the task complete: it is theirs, and view and backend have the operation (G-50). */
export function mayComplete(situation: TaskSituation, { capabilities }: Pick<PortalData, 'capabilities'>): boolean {
  return isAtWork(situation) && situation.allowed.operations.has(completeTask) && capabilities.operations.includes(completeTask);
}
