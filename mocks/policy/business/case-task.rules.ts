import type { BusinessRule } from '../../backend/types.js';
import { readsCase } from '../case-reach.js';
import { isAgent } from '../people.js';
import { contributorRules } from './contributors.rules.js';

const table = 'sn_customerservice_task';
const closed = '3';

/** What a case task takes over from its case. */
const copied = ['account', 'contact', 'consumer'] as const;

/** What the server does about case tasks; then it says who contributes to their case. */
export const caseTaskRules: readonly BusinessRule[] = [
  {
    name: 'Case task of accessible case',
    table,
    when: 'before',
    on: ['insert'],
    run: ({ actor, current, find, query, abort }) => {
      if (isAgent(actor)) return;
      const parent = find('sn_customerservice_case', current['parent'] ?? '');
      if (parent === undefined || !readsCase(actor, parent, { find, query })) abort();
    },
  },
  {
    name: 'Copy customer from case',
    table,
    when: 'before',
    on: ['insert', 'update'],
    condition: 'parentISNOTEMPTY',
    run: ({ changes, current, find }) => {
      if (!changes('parent')) return;
      const parent = find('sn_customerservice_case', current['parent'] ?? '');
      for (const column of copied) current[column] = parent?.[column] ?? '';
    },
  },
  {
    name: 'Set case task closed',
    table,
    when: 'before',
    on: ['insert', 'update'],
    run: ({ actor, changes, current, now }) => {
      if (!changes('state')) return;
      const over = current['state'] === closed;
      current['active'] = String(!over);
      current['closed_at'] = over ? now() : '';
      current['closed_by'] = over ? actor.sysId : '';
    },
  },
  ...contributorRules,
];
