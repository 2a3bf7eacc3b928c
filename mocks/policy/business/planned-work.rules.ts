import type { BusinessRule, BusinessRuleContext } from '../../backend/types.js';
import { isClosedWork, plannedState as state } from './planned-states.js';

const notBegun: readonly string[] = [state.pending, state.open];

/** The state that dates and progress speak of; a state that is written in the same breath says it itself. */
function impliedState({ changes, current, previous }: BusinessRuleContext): string | undefined {
  if (changes('state') && previous !== undefined) return undefined;
  if (changes('work_end') && current['work_end'] !== undefined && current['work_end'] !== '') return state.complete;
  if (!notBegun.includes(current['state'] ?? '')) return undefined;
  const begins = (changes('work_start') && (current['work_start'] ?? '') !== '') || (changes('percent_complete') && Number(current['percent_complete']) > 0);
  return begins ? state.inProgress : undefined;
}

/** What projects and their tasks do of their own accord when their dates, their progress or their state change. */
export const plannedWorkRules: readonly BusinessRule[] = [
  {
    name: 'Set state from actual dates and progress',
    table: 'planned_task',
    when: 'before',
    on: ['insert', 'update'],
    run: (context) => {
      const implied = impliedState(context);
      if (implied !== undefined) context.current['state'] = implied;
    },
  },
  {
    name: 'Set planned work closed',
    table: 'planned_task',
    when: 'before',
    on: ['insert', 'update'],
    run: ({ actor, changes, current, now, previous }) => {
      const closed = isClosedWork(current['state']);
      if (changes('state')) {
        current['active'] = String(!closed);
        current['closed_at'] = closed ? now() : '';
        current['closed_by'] = closed ? actor.sysId : '';
        if (!closed && isClosedWork(previous?.['state'])) current['work_end'] = '';
      }
      if (current['state'] !== state.complete) return;
      current['work_end'] ||= now();
      current['percent_complete'] = '100';
    },
  },
];
