import type { Path } from '../../data/path.js';
import { parseStoredInstant } from '../../i18n/stored-time.js';
import { actualDateProblems } from '../../model/project-task-dates.rule.js';
import type { EntryProblem } from '../../parts/form/entry-problem.rule.js';

/**
 * What is wrong with actual dates that are times by themselves: the end cannot be before the start, nor still to come.
 *
 * @param value What would be stored of a field; empty for nothing.
 * @param now Milliseconds since the epoch.
 */
export function dateProblems(value: (path: Path) => string, now: number): ReadonlyMap<Path, EntryProblem> {
  const at = (path: Path): number | null => parseStoredInstant(value(path))?.epochMilliseconds ?? null;
  const problems = actualDateProblems({ state: undefined, start: at('work_start'), end: at('work_end') }, now);
  if (problems.includes('end-in-future')) return new Map([['work_end', 'in-future']]);
  return problems.includes('end-before-start') ? new Map([['work_end', 'before-start']]) : new Map();
}
