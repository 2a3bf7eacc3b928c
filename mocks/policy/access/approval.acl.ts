import type { AclRule, Actor, ScriptContext } from '../../backend/types.js';
import type { Lookup } from '../case-reach.js';

/** The person and those for whom they decide: delegation does not cascade. `now` is UTC, `YYYY-MM-DD HH:MM:SS`. */
export function approversRepresentedBy(actor: Actor, { query }: Lookup, now: string): readonly string[] {
  const delegations = query('sys_user_delegate', `delegate=${actor.sysId}^approvals=true^starts<=${now}^ends>=${now}`);
  return [actor.sysId, ...delegations.map((row) => row['user'] ?? '')];
}

/** Whether the person is named as an approver of this record. */
export function isAskedToApprove({ actor, query, record }: ScriptContext): boolean {
  return query('sysapproval_approver', `approver=${actor.sysId}^sysapproval=${record['sys_id'] ?? ''}`).length > 0;
}

/** Everybody reads and decides what they, or somebody they stand in for, were asked; decided is decided. */
export function approvalAcls(now: () => string): readonly AclRule[] {
  const isMine = (context: ScriptContext): boolean =>
    approversRepresentedBy(context.actor, context, now()).includes(context.record['approver'] ?? '');
  return [
    { table: 'sysapproval_approver', operation: 'read', roles: ['approval_admin'] },
    { table: 'sysapproval_approver', operation: 'read', roles: ['snc_internal', 'snc_external'], script: isMine },
    { table: 'sysapproval_approver', operation: 'write', roles: ['approval_admin'] },
    { table: 'sysapproval_approver', operation: 'write', roles: ['sn_esm_user', 'approver_user'], script: isMine },
    { table: 'sysapproval_approver', field: 'state', operation: 'write', roles: ['snc_internal', 'snc_external'] },
    { table: 'sysapproval_approver', field: 'comments', operation: 'write', roles: ['snc_internal', 'snc_external'] },
    {
      table: 'sys_user_delegate',
      operation: 'read',
      roles: ['snc_internal', 'snc_external'],
      script: ({ actor, record }) => record['user'] === actor.sysId || record['delegate'] === actor.sysId,
    },
  ];
}
