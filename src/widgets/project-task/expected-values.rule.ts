import type { ActState } from '../../controllers/followed-act.controller.js';
import type { Path } from '../../data/path.js';
import type { GuardedRow } from '../../data/row.js';
import type { TaskAct } from './task-act.js';

const nothing: ReadonlyMap<Path, string> = new Map();

/**
 * Stored values that are shown before the server has them: dates that are on their way, until the task is read with them or they
 * turn out not to be there. Then what was there before is shown again.
 */
export function expectedValues(state: ActState<TaskAct>, row: GuardedRow): ReadonlyMap<Path, string> {
  const isUnderWay = state.kind === 'sending' || state.kind === 'checking' || (state.kind === 'done' && state.before === row);
  return isUnderWay && state.what.kind === 'dates' ? new Map(Object.entries(state.what.changes)) : nothing;
}
