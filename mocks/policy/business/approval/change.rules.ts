import type { BusinessRule } from '../../../backend/types.js';

const state = { new: '-5', authorize: '-3', scheduled: '-2', closed: '3', canceled: '4' } as const;

/** Where an outcome takes a change. Standard changes were approved once and for all. */
export const changeRules: readonly BusinessRule[] = [
  {
    name: 'Schedule approved change',
    table: 'change_request',
    when: 'before',
    on: ['update'],
    condition: `approval=approved^state=${state.authorize}`,
    run: ({ changes, current }) => {
      if (changes('approval')) current['state'] = state.scheduled;
    },
  },
  {
    name: 'Send rejected change back',
    table: 'change_request',
    when: 'before',
    on: ['update'],
    condition: 'approval=rejected^type!=standard',
    run: ({ changes, current }) => {
      if (changes('approval')) current['state'] = state.new;
    },
  },
  {
    name: 'Set closed of change',
    table: 'change_request',
    when: 'before',
    on: ['update'],
    condition: `stateIN${state.closed},${state.canceled}`,
    run: ({ actor, changes, current, now }) => {
      if (!changes('state')) return;
      current['active'] = 'false';
      current['closed_at'] = now();
      current['closed_by'] = actor.sysId;
    },
  },
];
