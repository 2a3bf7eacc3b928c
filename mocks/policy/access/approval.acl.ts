import type { AclRule, ScriptContext } from '../../backend/types.js';
import type { ApprovalSettings } from '../approval-settings.js';
import { approversRepresentedBy, isAskedToApprove } from '../approvers.js';
import { everybody } from '../people.js';

/** Who reads every approval, whoever was asked. */
const overseers: readonly string[] = ['approval_admin', 'itil', 'catalog'];

/** The record that an approval is about, judged by the rules of its own class. */
const isDocumentReadable = ({ record, canRead }: ScriptContext): boolean =>
  canRead(record['source_table'] ?? '', record['document_id'] ?? '');

/**
 * Everybody decides what they, or somebody they stand in for, were asked. ServiceNow lets people read these approvals and
 * those of records that they may read (KB0695387); under `restrictByRecord` both have to hold.
 */
export function approvalAcls({ licence, restrictByRecord }: ApprovalSettings, now: () => string): readonly AclRule[] {
  const isMine = (context: ScriptContext): boolean =>
    approversRepresentedBy(context.actor, context, now()).includes(context.record['approver'] ?? '');
  const isOfMyGroup = ({ actor, find, query, record }: ScriptContext): boolean =>
    query(
      'sysapproval_approver',
      `group=${record['sys_id'] ?? ''}^approverIN${approversRepresentedBy(actor, { find, query }, now()).join(',')}`,
    ).length > 0;
  return [
    { table: 'sysapproval_approver', operation: 'read', roles: overseers },
    {
      table: 'sysapproval_approver',
      operation: 'read',
      roles: everybody,
      script: restrictByRecord
        ? (context) => isMine(context) && isDocumentReadable(context)
        : (context) => isMine(context) || isDocumentReadable(context),
    },
    { table: 'sysapproval_approver', operation: 'write', roles: ['approval_admin'] },
    {
      table: 'sysapproval_approver',
      operation: 'write',
      roles: licence === 'strict' ? ['approver_user'] : ['sn_esm_user', 'approver_user', 'business_stakeholder'],
      script: isMine,
    },
    { table: 'sysapproval_approver', field: 'state', operation: 'write', roles: everybody },
    { table: 'sysapproval_approver', field: 'comments', operation: 'write', roles: everybody },

    { table: 'sysapproval_group', operation: 'read', roles: overseers },
    { table: 'sysapproval_group', operation: 'read', roles: everybody, script: isOfMyGroup },

    { table: 'sn_customerservice_registration', operation: 'read', roles: ['sn_esm_agent'] },
    { table: 'sn_customerservice_registration', operation: 'read', roles: everybody, script: (context) => isAskedToApprove(context, now()) },

    // Tasks of classes that have no rules of their own. Without it the columns of tasks could not be asked for behind `sysapproval`.
    { table: 'task', operation: 'read', roles: everybody, script: (context) => isAskedToApprove(context, now()) },

    {
      table: 'sys_user_delegate',
      operation: 'read',
      roles: everybody,
      script: ({ actor, record }) => record['user'] === actor.sysId || record['delegate'] === actor.sysId,
    },
  ];
}
