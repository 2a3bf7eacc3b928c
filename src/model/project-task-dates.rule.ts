import { isClosed } from './closed-states.js';

/** Why the actual dates of a project task cannot be stored. */
export type ActualDateProblem =
  /** The task is closed, and closed tasks are not changed. */
  | 'closed'
  | 'end-before-start'
  | 'end-in-future';

/** A project task with its actual dates, in milliseconds since the epoch; `null` where there is none. */
export interface ActualDates {
  /** Stored value of the state before the change; `undefined` where it is not known. */
  readonly state: string | undefined;
  readonly start: number | null;
  readonly end: number | null;
}

/**
 * What stands against storing actual dates: they are instants, so no time zone and no clock change plays a part. Work may be
 * over the moment it starts. A start in days to come says when work will begin; an end says that it is over, so it cannot.
 *
 * @param now milliseconds since the epoch
 * @returns all problems, the closed task first; none when the dates can be stored
 */
export function actualDateProblems({ state, start, end }: ActualDates, now: number): readonly ActualDateProblem[] {
  const problems: ActualDateProblem[] = [];
  if (isClosed('customer_project_task', state)) problems.push('closed');
  if (end !== null && start !== null && end < start) problems.push('end-before-start');
  if (end !== null && end > now) problems.push('end-in-future');
  return problems;
}
