import type { BusinessRule } from '../../backend/types.js';

/** What every task does of its own accord. */
export const taskRules: readonly BusinessRule[] = [
  {
    name: 'Set opened',
    table: 'task',
    when: 'before',
    on: ['insert'],
    run: ({ actor, current, now }) => {
      current['opened_at'] ||= now();
      current['opened_by'] ||= actor.sysId;
    },
  },
];
