import type { BusinessRule, BusinessRuleContext } from '../../backend/types.js';
import { accountsOpenTo } from '../account-reach.js';
import { isClosedWork } from './planned-states.js';
import { plannedWorkRules } from './planned-work.rules.js';
import { progressRules } from './progress.rules.js';
import { projectTaskOutcomeRules, projectTaskRules } from './project-task.rules.js';

const table = 'customer_project';

/** Ends what is still open below a project the way the project itself has ended. */
function closeBelow({ current, query, update }: BusinessRuleContext): void {
  const { state = '', sys_id: key = '' } = current;
  const open = (of: string, condition: string): readonly string[] =>
    query(of, condition).filter((record) => !isClosedWork(record['state'])).map((record) => record['sys_id'] ?? '');
  for (const task of open('customer_project_task', `top_task=${key}`)) update('customer_project_task', task, { state });
  for (const project of open(table, `parent=${key}`)) update(table, project, { state });
}

/** Everything that happens to projects and their tasks, in the order in which it happens. */
export const projectRules: readonly BusinessRule[] = [
  ...projectTaskRules,
  ...plannedWorkRules,
  {
    name: 'Project for an account or a service organization',
    table,
    when: 'before',
    on: ['insert', 'update'],
    condition: 'accountISNOTEMPTY^service_organizationISNOTEMPTY',
    run: ({ abort }) => abort(),
  },
  {
    name: 'Project contact of customer',
    table: 'project_contact',
    when: 'before',
    on: ['insert', 'update'],
    run: ({ abort, current, find, query }) => {
      const account = find(table, current['project'] ?? '')?.['account'] ?? '';
      if (!accountsOpenTo(current['contact'] ?? '', { find, query }).includes(account)) abort();
    },
  },
  {
    name: 'Close project with all below it',
    table,
    when: 'after',
    on: ['update'],
    run: (context) => {
      if (context.changes('state') && isClosedWork(context.current['state'])) closeBelow(context);
    },
  },
  {
    name: 'Set overall health from status report',
    table: 'project_status',
    when: 'after',
    on: ['insert', 'update'],
    run: ({ current, query, update }) => {
      const project = current['project'] ?? '';
      const isLatest = query('project_status', `project=${project}`).every((report) => (report['as_on'] ?? '') <= (current['as_on'] ?? ''));
      if (project !== '' && isLatest) update(table, project, { status: current['overall_health'] ?? '' });
    },
  },
  ...projectTaskOutcomeRules,
  ...progressRules,
];
