import type { PortalError } from '../../data/errors.js';
import type { GuardedRow } from '../../data/row.js';
import { caseActionsIn, stateAfter, type CaseOperation } from '../../model/case-actions.rule.js';

/**
 * What became of something a person did: `done`; `undone`, and it can be done again; `overtaken` by somebody else who has
 * changed the case; `uncertain`, because nobody could be asked.
 */
export type Fate = 'done' | 'undone' | 'overtaken' | 'uncertain';

/** Failures after which the server may hold something else than what is on screen. */
const doubtful: ReadonlySet<PortalError['code']> = new Set([
  'conflict', 'outcome-unknown', 'timeout', 'server', 'bad-response', 'internal',
]);

/** Whether the case must be read to know what an error means (T24, T25). */
export function isDoubtful({ code }: PortalError): boolean {
  return doubtful.has(code);
}

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
