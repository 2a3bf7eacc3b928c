/** States of projects and of their tasks that rules go by. */
export const plannedState = { pending: '-5', open: '1', inProgress: '2', complete: '3', incomplete: '4', skipped: '7' } as const;

/** Whether a project or a task in a state is closed, however it ended. */
export function isClosedWork(state: string | undefined): boolean {
  return state === plannedState.complete || state === plannedState.incomplete || state === plannedState.skipped;
}
