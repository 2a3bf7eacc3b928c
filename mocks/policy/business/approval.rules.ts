import type { BusinessRule } from '../../backend/types.js';

export const approvalRules: readonly BusinessRule[] = [
  {
    name: 'Decisions are final',
    table: 'sysapproval_approver',
    when: 'before',
    on: ['update'],
    run: ({ changes, previous, abort }) => {
      if (changes('state') && previous?.['state'] !== 'requested') abort();
    },
  },
];
