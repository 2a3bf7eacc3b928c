import { isClosed } from './closed-states.js';
import type { PlannedWork } from './project-health.rule.js';

/**
 * Whether a project task should be done by now: its planned end is past and it is not closed. To the moment, unlike its health,
 * which goes by days and can be overridden.
 *
 * @param now milliseconds since the epoch
 */
export function isOverdue({ state, plannedEnd }: PlannedWork, now: number): boolean {
  return plannedEnd !== null && plannedEnd < now && !isClosed('customer_project_task', state);
}
