import type { Lookup } from './lookup.js';

/** Names of roles that nobody holds at once. */
const exclusive: readonly (readonly [string, string])[] = [
  ['snc_internal', 'snc_external'],
  ['sn_customerservice.proxy_contact', 'sn_customerservice.case_contributor_creator'],
];

/** Keys of the roles that a user has: given directly, by a group or by another role that contains them. */
function roleKeysOf(user: string, { query }: Lookup): ReadonlySet<string> {
  const groups = query('sys_user_grmember', `user=${user}`).map((row) => row['group'] ?? '');
  const open = [
    ...query('sys_user_has_role', `user=${user}^state=active`),
    ...(groups.length > 0 ? query('sys_group_has_role', `groupIN${groups.join(',')}`) : []),
  ].map((row) => row['role'] ?? '');
  const all = new Set<string>();
  for (let role = open.pop(); role !== undefined; role = open.pop()) {
    if (all.has(role)) continue;
    all.add(role);
    open.push(...query('sys_user_role_contains', `role=${role}`).map((row) => row['contains'] ?? ''));
  }
  return all;
}

/** Names of the roles that a user has, however they came by them, as the records say. */
export function rolesOfUser(user: string, lookup: Lookup): ReadonlySet<string> {
  return new Set([...roleKeysOf(user, lookup)].map((role) => lookup.find('sys_user_role', role)?.['name'] ?? ''));
}

/** ServiceNow's `hasRole` for somebody who is not signed in: admins have every role. */
export function userHasRole(user: string, role: string, lookup: Lookup): boolean {
  const roles = rolesOfUser(user, lookup);
  return roles.has('admin') || roles.has(role);
}

/** Whether roles hold two that exclude each other, such as both explicit roles. */
export function areInConflict(roles: ReadonlySet<string>): boolean {
  return exclusive.some(([one, other]) => roles.has(one) && roles.has(other));
}
