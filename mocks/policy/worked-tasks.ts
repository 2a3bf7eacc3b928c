import type { Actor, StoredRecord } from '../backend/types.js';
import type { Lookup } from './lookup.js';

const taskAgent = 'sn_customerservice.case_task_agent';

/** Keys of the groups that a person belongs to. */
export function groupsOf(actor: Actor, { query }: Pick<Lookup, 'query'>): readonly string[] {
  return query('sys_user_grmember', `user=${actor.sysId}`).map((row) => row['group'] ?? '');
}

/** Whether a case task agent works on a case task: it is theirs or their groups', or they have created it. */
export function isWorkedOn(actor: Actor, task: Readonly<StoredRecord>, lookup: Lookup): boolean {
  if (!actor.roles.has(taskAgent)) return false;
  const { assigned_to, opened_by, assignment_group = '' } = task;
  return assigned_to === actor.sysId || opened_by === actor.sysId || groupsOf(actor, lookup).includes(assignment_group);
}

/** All case tasks that a case task agent works on. */
export function workedTasks(actor: Actor, lookup: Lookup): readonly Readonly<StoredRecord>[] {
  if (!actor.roles.has(taskAgent)) return [];
  const groups = groupsOf(actor, lookup);
  const ofGroups = groups.length > 0 ? `^ORassignment_groupIN${groups.join(',')}` : '';
  return lookup.query('sn_customerservice_task', `assigned_to=${actor.sysId}^ORopened_by=${actor.sysId}${ofGroups}`);
}
