/** What an approver can decide; also the names of the operations. */
export type Decision = 'approve' | 'reject';

/** The stored state of an approval that waits for its approver: the only one that can be decided. */
export const waitingState = 'requested';

/** States in which nothing is to be decided any more. `not requested` is none: its turn is still to come. */
export const closedStates = ['approved', 'rejected', 'cancelled', 'not_required', 'duplicate', 'skipped'] as const;

/** The stored state that a decision leads to. */
export function stateAfter(decision: Decision): 'approved' | 'rejected' {
  switch (decision) {
    case 'approve':
      return 'approved';
    case 'reject':
      return 'rejected';
  }
}
