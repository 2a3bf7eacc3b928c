import type { BusinessRule, BusinessRuleContext } from '../../backend/types.js';
import { areInConflict, rolesOfUser } from '../granted-roles.js';

/** Ends the operation when it has left one of the users with roles that exclude each other. */
function refuseConflicts(context: BusinessRuleContext, users: Iterable<string>): void {
  for (const user of new Set(users)) {
    if (areInConflict(rolesOfUser(user, context))) context.abort();
  }
}

function userIn({ current }: BusinessRuleContext): readonly string[] {
  return [current['user'] ?? ''];
}

/** Whom each kind of grant gives roles to. */
const concerned: Readonly<Record<string, (context: BusinessRuleContext) => readonly string[]>> = {
  sys_user_has_role: userIn,
  sys_user_grmember: userIn,
  sys_group_has_role: ({ current, query }) => query('sys_user_grmember', `group=${current['group'] ?? ''}`).map((row) => row['user'] ?? ''),
  sys_user_role_contains: ({ query }) =>
    [...query('sys_user_has_role', 'state=active'), ...query('sys_user_grmember', '')].map((row) => row['user'] ?? ''),
};

/**
 * Nobody is internal and external at once, whether a role is given directly, by a group or by containment, and no proxy
 * contact is a contributor. A grant that would make somebody so is not stored.
 */
export const roleRules: readonly BusinessRule[] = Object.entries(concerned).map(([table, users]) => ({
  name: 'Validate explicit roles',
  table,
  when: 'after',
  on: ['insert', 'update'],
  run: (context) => refuseConflicts(context, users(context)),
}));
