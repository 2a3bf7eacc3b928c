import type { AclRule } from '../../backend/types.js';
import { everybody } from '../people.js';
import { isActedOn, readsTask } from '../task-reach.js';
import { isWorkedOn } from '../worked-tasks.js';

const table = 'sn_customerservice_task';

const taskAgent = 'sn_customerservice.case_task_agent';

/**
 * Case tasks are for who works on them, and those that are put before customers also for the customers of the case and who
 * acts for them, who may answer and close them. The rule repeats the query rule, because a query with `^NQ` can step around
 * the latter.
 */
export const caseTaskAcls: readonly AclRule[] = [
  { table, operation: 'read', roles: ['sn_esm_agent', 'sn_customerservice.case_task_viewer'] },
  { table, operation: 'read', roles: everybody, script: (context) => readsTask(context.actor, context.record, context) },
  { table, operation: 'create', roles: ['sn_esm_agent', taskAgent] },
  { table, operation: 'write', roles: ['sn_esm_agent'] },
  { table, operation: 'write', roles: [taskAgent], script: (context) => isWorkedOn(context.actor, context.record, context) },
  { table, operation: 'write', roles: everybody, script: (context) => isActedOn(context.actor, context.record, context) },
  { table, field: '*', operation: 'write', roles: ['sn_esm_agent'] },
  { table, field: 'comments', operation: 'write', roles: everybody },
  { table, field: 'state', operation: 'write', roles: everybody },
  { table, field: 'work_notes', operation: 'write', roles: ['sn_esm_agent', taskAgent] },
];
