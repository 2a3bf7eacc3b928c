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
];
