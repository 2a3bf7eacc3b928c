/** States of a case that rules go by. */
export const caseState = { new: '1', open: '10', awaitingInfo: '18', resolved: '6', closed: '3', canceled: '7' } as const;

/** Whether a case in a state has come to its end. */
export function isOver(state: string | undefined): boolean {
  return state === caseState.closed || state === caseState.canceled;
}
