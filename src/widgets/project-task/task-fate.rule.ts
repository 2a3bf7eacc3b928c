import type { Fate } from '../../controllers/fate.rule.js';
import type { PortalError } from '../../data/errors.js';
import type { GuardedRow } from '../../data/row.js';
import { isClosed } from '../../model/closed-states.js';
import { projectTaskTable, type TaskAct } from './task-act.js';

/** Closed Complete. */
const complete = '3';

/**
 * Reads from a task as it is now what became of something after an error. Dates that stand there as they were sent are stored,
 * whoever else has changed the task meanwhile. That it is complete after a conflict is the work of somebody else.
 *
 * @param now `null` when it is absent or hidden by now, `undefined` when it could not be read.
 */
export function taskFate(act: TaskAct, { code }: PortalError, now: GuardedRow | null | undefined): Fate {
  if (now === undefined) return 'uncertain';
  if (now === null) return 'overtaken';
  const { value } = now;
  const isOver = isClosed(projectTaskTable, value['state']);
  switch (act.kind) {
    case 'dates':
      if (Object.entries(act.changes).every(([path, sent]) => (value[path] ?? '') === sent)) return 'done';
      return code === 'conflict' || isOver ? 'overtaken' : 'undone';
    case 'complete':
      if (value['state'] === complete && code !== 'conflict') return 'done';
      return isOver ? 'overtaken' : 'undone';
  }
}
