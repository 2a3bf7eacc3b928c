import type { Actor, ScriptContext } from '../backend/types.js';
import type { Lookup } from './lookup.js';

/** The person and those for whom they decide: delegation does not cascade. `now` is UTC, `YYYY-MM-DD HH:MM:SS`. */
export function approversRepresentedBy(actor: Actor, { query }: Lookup, now: string): readonly string[] {
  const delegations = query('sys_user_delegate', `delegate=${actor.sysId}^approvals=true^starts<=${now}^ends>=${now}`);
  return [actor.sysId, ...delegations.map((row) => row['user'] ?? '')];
}

/** Whether the person, or somebody they stand in for, is named as an approver of this record. */
export function isAskedToApprove({ actor, find, query, record }: ScriptContext, now: string): boolean {
  const approvers = approversRepresentedBy(actor, { find, query }, now).join(',');
  return query('sysapproval_approver', `document_id=${record['sys_id'] ?? ''}^approverIN${approvers}`).length > 0;
}
