import type { BusinessRule, BusinessRuleContext } from '../../backend/types.js';
import { withoutMissing } from './contributors/by-hand.js';
import { contributorsAfter } from './contributors/contributors.js';

/** The columns of a case that a rule keeps, each with the one that remembers which entries came from tasks. */
const columns = [
  ['contributor_users', 'u_derived_contributor_users'],
  ['contributor_groups', 'u_derived_contributor_groups'],
] as const;

/** Brings the contributors of the cases that a task belongs to, or did, in line with it. */
function keepContributors({ operation, current, previous, find, query, update }: BusinessRuleContext): void {
  const after = operation === 'delete' ? undefined : current;
  const cases = new Set([previous?.['parent'] ?? '', after?.['parent'] ?? '']);
  for (const key of cases) {
    const found = find('sn_customerservice_case', key);
    if (found !== undefined) update('sn_customerservice_case', key, contributorsAfter({ found, previous, current: after }, { find, query }));
  }
}

/** Contributor users and groups of a case follow its tasks; what people have entered by hand stays. */
export const contributorRules: readonly BusinessRule[] = [
  {
    name: 'Maintain contributors of case',
    table: 'sn_customerservice_task',
    when: 'after',
    on: ['insert', 'update', 'delete'],
    run: keepContributors,
  },
  {
    name: 'Contributors by hand',
    table: 'sn_customerservice_case',
    when: 'before',
    on: ['update'],
    run: ({ changes, current }) => {
      for (const [column, derived] of columns) {
        if (changes(column) && !changes(derived)) current[derived] = withoutMissing(current[derived] ?? '', current[column] ?? '');
      }
    },
  },
];
