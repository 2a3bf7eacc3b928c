import type { AclRule, ScriptContext } from '../../backend/types.js';
import { everybody } from '../people.js';
import type { Plugins } from '../plugins.js';
import {
  isOrderShown, isTaskDone, isTaskShown, orderReaders, projectManager, projectReader, tablesOfProject, takesPart,
} from '../project-reach.js';

const task = 'customer_project_task';

/** What the assignee of a task changes who is no colleague. The state only as far as {@link projectTaskRules} let them. */
const updatable = ['work_start', 'work_end', 'comments', 'state'];

/** Who manages projects keeps all of their tables. */
const managed = (table: string): readonly AclRule[] =>
  (['create', 'write', 'delete'] as const).map((operation) => ({ table, operation, roles: [projectManager] }));

/**
 * Projects are for who manages them, for agents, and for the customers who take part in them. The rules repeat the query
 * rules, because a query with `^NQ` can step around the latter.
 */
export function projectAcls(plugins: Plugins): readonly AclRule[] {
  const linksOrders = plugins['com.snc.wm_ppm'] && plugins['com.snc.csm_fsm_integration'];
  return [
    ...tablesOfProject.flatMap(([table, column]): readonly AclRule[] => [
      { table, operation: 'read', roles: ['sn_esm_agent', projectManager] },
      {
        table,
        operation: 'read',
        roles: [projectReader],
        script: (context) => takesPart(context.actor, context.record[column], context),
      },
      ...managed(table),
    ]),

    { table: task, operation: 'read', roles: ['sn_esm_agent', projectManager] },
    { table: task, operation: 'read', roles: [projectReader], script: (context) => isTaskShown(context.actor, context.record, context) },
    ...managed(task),
    { table: task, operation: 'write', roles: [projectReader], script: (context) => isTaskDone(context.actor, context.record, context) },
    { table: task, field: '*', operation: 'write', roles: [projectManager] },
    ...updatable.map((field): AclRule => ({ table: task, field, operation: 'write', roles: everybody })),

    { table: 'wm_order', operation: 'read', roles: orderReaders },
    ...(linksOrders ? [{ table: 'wm_order', operation: 'read', roles: [projectReader], script: isOrderOfCustomer } as const] : []),
  ];
}

function isOrderOfCustomer(context: ScriptContext): boolean {
  return isOrderShown(context.actor, context.record, context);
}
