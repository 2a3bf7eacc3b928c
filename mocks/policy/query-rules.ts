import type { QueryRule } from '../backend/types.js';
import { approversRepresentedBy } from './approvers.js';
import { caseReach, seesAllCases } from './case-reach.js';
import { isInternal } from './people.js';
import { reachedProjects, seesAllOrders, seesAllProjects, shownTasks, tablesOfProject } from './project-reach.js';
import { reachOf, reachQuery } from './reach.js';
import { seesAllTasks, taskQuery } from './task-reach.js';

/** Filters that keep what people may not read out of their queries, so that pages come back full. */
export function queryRules(now: () => string): readonly QueryRule[] {
  return [
    {
      name: 'Case query for customer',
      table: 'sn_customerservice_case',
      applies: (actor) => !seesAllCases(actor),
      query: (actor, find, query) => reachQuery(caseReach(actor, { find, query })),
    },
    {
      name: 'Case task query for customer',
      table: 'sn_customerservice_task',
      applies: (actor) => !seesAllTasks(actor),
      query: (actor, find, query) => taskQuery(actor, { find, query }),
    },
    ...tablesOfProject.map(([table, column]): QueryRule => ({
      name: `Project query for customer: ${table}`,
      table,
      applies: (actor) => !seesAllProjects(actor),
      query: (actor, find, query) => reachQuery(reachOf([[column, reachedProjects(actor, { find, query })]])),
    })),
    {
      name: 'Project task query for customer',
      table: 'customer_project_task',
      applies: (actor) => !seesAllProjects(actor),
      query: (actor, find, query) => reachQuery(reachOf([['sys_id', shownTasks(actor, { find, query })]])),
    },
    {
      name: 'Work order query for customer',
      table: 'wm_order',
      applies: (actor) => !seesAllOrders(actor),
      query: (actor, find, query) => {
        const lookup = { find, query };
        return reachQuery(reachOf([['initiated_from', [...reachedProjects(actor, lookup), ...shownTasks(actor, lookup)]]]));
      },
    },
    {
      name: 'Approver query for customer',
      table: 'sysapproval_approver',
      applies: (actor) => !isInternal(actor),
      query: (actor, find, query) => `approverIN${approversRepresentedBy(actor, { find, query }, now()).join(',')}`,
    },
  ];
}
