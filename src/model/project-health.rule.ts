import { isClosed } from './closed-states.js';

/** How a project task goes, as stored. */
export type Health = 'green' | 'yellow' | 'red';

/** Working days before the planned end in which a task that is not closed counts as close to it. */
export const workingDaysOfWarning = 3;

const day = 86_400_000;

/** A project task as its health is judged. */
export interface PlannedWork {
  /** Stored value of the state. */
  readonly state: string | undefined;
  /** Planned end in milliseconds since the epoch; `null` where nothing is planned. */
  readonly plannedEnd: number | null;
}

/**
 * Health from the planned end against today, both as days in UTC: red once the day of the planned end is over, yellow from
 * three working days before it, green otherwise. Saturdays and Sundays are no working days. What is closed or has no
 * planned end is green.
 *
 * @param now milliseconds since the epoch
 */
export function healthOf({ state, plannedEnd }: PlannedWork, now: number): Health {
  if (plannedEnd === null || isClosed('customer_project_task', state)) return 'green';
  const [end, today] = [dayOf(plannedEnd), dayOf(now)];
  if (end < today) return 'red';
  return workingDaysFrom(today, end) <= workingDaysOfWarning ? 'yellow' : 'green';
}

function dayOf(instant: number): number {
  return Math.floor(instant / day);
}

/** Working days after `from` up to and with `to`, counted no further than matters here. */
function workingDaysFrom(from: number, to: number): number {
  let count = 0;
  for (let at = from + 1; at <= to && count <= workingDaysOfWarning; at += 1) {
    if (isWorkingDay(at)) count += 1;
  }
  return count;
}

/** Day 0 of the epoch was a Thursday. */
function isWorkingDay(at: number): boolean {
  const weekday = (((at + 4) % 7) + 7) % 7;
  return weekday !== 0 && weekday !== 6;
}
