import type { QueryRule } from '../backend/types.js';
import { approversRepresentedBy } from './approvers.js';
import { caseReach, reachQuery } from './case-reach.js';
import { isAgent, isInternal } from './people.js';

/** Filters that keep what people may not read out of their queries, so that pages come back full. */
export function queryRules(now: () => string): readonly QueryRule[] {
  return [
    {
      name: 'Case query for customer',
      table: 'sn_customerservice_case',
      applies: (actor) => !isAgent(actor) && !actor.roles.has('sn_customerservice.case_viewer'),
      query: (actor, find, query) => reachQuery(caseReach(actor, { find, query })),
    },
    {
      name: 'Approver query for customer',
      table: 'sysapproval_approver',
      applies: (actor) => !isInternal(actor),
      query: (actor, find, query) => `approverIN${approversRepresentedBy(actor, { find, query }, now()).join(',')}`,
    },
  ];
}
