import type { Fate } from '../../controllers/fate.rule.js';
import type { PortalError } from '../../data/errors.js';
import type { GuardedRow } from '../../data/row.js';
import { caseActionsIn, stateAfter, type CaseOperation } from '../../model/case-actions.rule.js';

/**
 * Reads from the case as it is now what became of an operation on it.
 *
 * @param now `null` when it is absent or hidden by now, `undefined` when it could not be read.
 */
export function fateOf(operation: CaseOperation, { code }: PortalError, now: GuardedRow | null | undefined): Fate {
  if (now === undefined) return 'uncertain';
  const state = now?.value['state'];
  // After a conflict it was somebody else who has brought the case there.
  if (code !== 'conflict' && state === stateAfter(operation)) return 'done';
  return caseActionsIn(state, []).includes(operation) ? 'undone' : 'overtaken';
}
