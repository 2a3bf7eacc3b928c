import type { GuardedRow } from '../../data/row.js';
import { tableOf } from '../../data/record-ref.js';
import type { Locale } from '../../i18n/locale.js';
import { isClosed } from '../../model/closed-states.js';
import { storedDay } from '../../parts/timeline/timeline.rule.js';
import type { TimelineEntry } from '../../parts/timeline/timeline.js';
import type { FoundList } from './project.controller.js';
import { projectTaskTable } from './project-lists.rule.js';

/** The project itself, then its tasks and sub-projects in the order of their planned start; what has none comes last. */
export function timelineEntries(project: GuardedRow, lists: readonly FoundList[], locale: Locale): readonly TimelineEntry[] {
  const start = ({ planned }: TimelineEntry): number => planned.from ?? planned.to ?? Number.MAX_SAFE_INTEGER;
  return [
    entryOf(project, locale.t('projects.kind.project'), locale),
    ...partsOf(lists)
      .map((row) => entryOf(row, locale.t(tableOf(row.ref) === projectTaskTable ? 'projects.kind.task' : 'projects.kind.sub-project'), locale))
      .sort((one, other) => start(one) - start(other)),
  ];
}

/** Whether a timeline would show any day: a date of the project, a task or a sub-project is granted and filled. */
export function hasDates(project: GuardedRow, lists: readonly FoundList[]): boolean {
  return [project, ...partsOf(lists)].some(({ value }) => dates.some((path) => (value[path] ?? '') !== ''));
}

/** Whether the server has more tasks or sub-projects than are listed. */
export function isPartial(lists: readonly FoundList[]): boolean {
  return lists.some((found) => isPlanned(found) && found.state.more !== 'none');
}

const dates = ['start_date', 'end_date', 'work_start', 'work_end'] as const;

function isPlanned({ list: { name } }: FoundList): boolean {
  return name === 'tasks' || name === 'sub-projects';
}

function partsOf(lists: readonly FoundList[]): readonly GuardedRow[] {
  return lists.filter(isPlanned).flatMap(({ state }) => state.rows);
}

function entryOf({ ref, value, display }: GuardedRow, kind: string, { timeZone }: Locale): TimelineEntry {
  const [start, end, workStart, workEnd] = dates.map((path) => storedDay(value[path], timeZone));
  return {
    key: ref,
    kind,
    name: display['short_description'] || display['number'] || '',
    planned: { from: start ?? null, to: end ?? null },
    actual: { from: workStart ?? null, to: workEnd ?? null },
    isClosed: isClosed(tableOf(ref), value['state']),
  };
}
