import type { BusinessRule } from '../../backend/types.js';
import { accountOf } from '../case-reach.js';
import { isTaskShown, seesAllProjects, takesPart } from '../project-reach.js';

const table = 'sn_customerservice_case';

const isAboutProject = 'customer_projectISNOTEMPTY^ORcustomer_project_taskISNOTEMPTY';

/** Cases about a project or one of its tasks: who may open them, and what the project says about the customer. */
export const projectCaseRules: readonly BusinessRule[] = [
  {
    name: 'Set project from project task',
    table,
    when: 'before',
    on: ['insert'],
    condition: 'customer_projectISEMPTY^customer_project_taskISNOTEMPTY',
    run: ({ current, find }) => {
      current['customer_project'] = find('customer_project_task', current['customer_project_task'] ?? '')?.['top_task'] ?? '';
    },
  },
  {
    name: 'Project case for project contact',
    table,
    when: 'before',
    on: ['insert'],
    condition: isAboutProject,
    run: ({ abort, actor, current, find, query }) => {
      const lookup = { find, query };
      const { account = '', customer_project: key = '', customer_project_task: taskKey = '' } = current;
      const [project, task] = [find('customer_project', key), find('customer_project_task', taskKey)];
      if (taskKey !== '' && task?.['top_task'] !== key) abort();
      if (account !== '' && account !== project?.['account']) abort();
      if (seesAllProjects(actor)) return;
      if (!takesPart(actor, key, lookup) || (task !== undefined && !isTaskShown(actor, task, lookup))) abort();
    },
  },
  {
    name: 'Set customer from project',
    table,
    when: 'before',
    on: ['insert'],
    condition: isAboutProject,
    run: ({ actor, current, find, query }) => {
      const account = find('customer_project', current['customer_project'] ?? '')?.['account'] ?? '';
      current['account'] ||= account;
      if (seesAllProjects(actor)) return;
      const own = accountOf(actor, { find, query });
      // A partner stays the partner of the case, so that who leads the partner finds it: its customer is somebody else.
      const isPartner = query('account_relationship', `from=${own}^to=${account}`).length > 0;
      if (isPartner) {
        current['partner'] ||= own;
        current['partner_contact'] ||= actor.sysId;
      } else {
        current['contact'] ||= actor.sysId;
      }
    },
  },
];
