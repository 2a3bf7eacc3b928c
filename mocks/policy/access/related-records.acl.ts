import type { AclRule, ScriptContext } from '../../backend/types.js';
import { isAskedToApprove } from '../approvers.js';
import { everybody } from '../people.js';

/** Whether a case that the person may read names this record in one of the columns. */
function isOnReadableCase(context: ScriptContext, columns: readonly string[]): boolean {
  const record = context.record['sys_id'] ?? '';
  return context
    .query('sn_customerservice_case', columns.map((column) => `${column}=${record}`).join('^OR'))
    .some((found) => context.canRead('sn_customerservice_case', found['sys_id'] ?? ''));
}

function isContactOfProject({ actor, query }: ScriptContext, project: string): boolean {
  return query('project_contact', `project=${project}^contact=${actor.sysId}`).length > 0;
}

/**
 * What belongs to a case may be read by who may read the case. ServiceNow ships no such rules for external people: the
 * owner of a portal writes them.
 */
export const relatedRecordAcls = (now: () => string): readonly AclRule[] => [
  { table: 'problem', operation: 'read', roles: ['sn_problem_read'] },
  { table: 'problem', operation: 'read', roles: ['snc_external'], script: (context) => isOnReadableCase(context, ['problem']) },

  { table: 'change_request', operation: 'read', roles: ['sn_change_read'] },
  {
    table: 'change_request',
    operation: 'read',
    roles: ['snc_external'],
    script: (context) => isOnReadableCase(context, ['change', 'caused_by']),
  },

  { table: 'incident', operation: 'read', roles: ['sn_incident_read'] },

  { table: 'sc_request', operation: 'read', roles: ['sn_request_read'] },
  {
    table: 'sc_request',
    operation: 'read',
    roles: everybody,
    script: (context) =>
      context.canRead('sn_customerservice_case', context.record['parent'] ?? '') ||
      context.record['requested_for'] === context.actor.sysId ||
      isAskedToApprove(context, now()),
  },
  { table: 'sc_req_item', operation: 'read', roles: ['sn_request_read'] },
  {
    table: 'sc_req_item',
    operation: 'read',
    roles: everybody,
    script: (context) => context.canRead('sc_request', context.record['request'] ?? '') || isAskedToApprove(context, now()),
  },
  { table: 'sc_task', operation: 'read', roles: ['sn_request_read'] },

  { table: 'issue', operation: 'read', roles: ['sn_esm_agent', 'it_project_manager'] },
  {
    table: 'issue',
    operation: 'read',
    roles: ['snc_external'],
    script: (context) => isOnReadableCase(context, ['issue']) && isContactOfProject(context, context.record['parent'] ?? ''),
  },
  { table: 'project_change_request', operation: 'read', roles: ['sn_esm_agent', 'it_project_manager'] },
  {
    table: 'project_change_request',
    operation: 'read',
    roles: ['snc_external'],
    script: (context) =>
      isOnReadableCase(context, ['project_change_request']) && isContactOfProject(context, context.record['parent'] ?? ''),
  },
  { table: 'customer_project', operation: 'read', roles: ['sn_esm_agent', 'it_project_manager'] },
  {
    table: 'customer_project',
    operation: 'read',
    roles: ['snc_external'],
    script: (context) => isContactOfProject(context, context.record['sys_id'] ?? ''),
  },
  { table: 'customer_project_task', operation: 'read', roles: ['sn_esm_agent', 'it_project_manager'] },
  {
    table: 'customer_project_task',
    operation: 'read',
    roles: ['snc_external'],
    condition: 'visible_to_customer=true',
    script: (context) => isContactOfProject(context, context.record['top_task'] ?? ''),
  },
  { table: 'project_contact', operation: 'read', roles: ['sn_esm_agent', 'it_project_manager'] },
  {
    table: 'project_contact',
    operation: 'read',
    roles: ['snc_external'],
    script: (context) => isContactOfProject(context, context.record['project'] ?? ''),
  },
];
