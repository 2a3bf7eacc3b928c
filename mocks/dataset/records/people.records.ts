import { containment, expandRoles, roleNames } from '../../policy/roles.js';
import type { Calendar } from '../calendar.js';
import { canaryNumber, marked } from '../canary.js';
import { stableId } from '../chance.js';
import { everyone, fullName, people } from '../people.js';
import type { Person } from '../people.js';
import { stored } from '../stored.js';
import type { Records } from '../stored.js';
import { addressOf } from './addresses.js';

/** Keys of the groups. */
export const groups = {
  gridSupport: stableId('group:grid-support'),
  changeBoard: stableId('group:change-board'),
  escalations: stableId('group:escalations'),
  helioApprovers: stableId('group:helio-approvers'),
  fieldEngineering: stableId('group:field-engineering'),
  billingDesk: stableId('group:billing-desk'),
  qualityCircle: stableId('group:quality-circle'),
} as const;

const members: readonly (readonly [group: string, person: Person])[] = [
  [groups.gridSupport, people.dana],
  [groups.gridSupport, people.owen],
  [groups.changeBoard, people.silas],
  [groups.escalations, people.orla],
  [groups.helioApprovers, people.ruben],
  [groups.helioApprovers, people.sela],
  [groups.fieldEngineering, people.linnea],
  [groups.fieldEngineering, people.kofi],
  [groups.billingDesk, people.petra],
  [groups.qualityCircle, people.aiko],
  [groups.qualityCircle, people.samir],
];

export function roleKey(role: string): string {
  return stableId(`role:${role}`);
}

/** Users of all three kinds, groups, and who has which role, those contained in others included. */
export function peopleRecords(calendar: Calendar): Records {
  const history = { created: calendar.daysAgo(900) };
  const records: Records = {
    sys_user: [],
    customer_contact: [],
    csm_consumer_user: [],
    sys_user_group: [
      stored('sys_user_group', groups.gridSupport, history, { name: 'Grid Support', active: 'true', manager: people.orla.sysId }),
      stored('sys_user_group', groups.changeBoard, history, { name: 'Change Advisory Board', active: 'true', manager: people.silas.sysId }),
      stored('sys_user_group', groups.escalations, history, { name: marked('Escalations'), active: 'true', manager: people.orla.sysId }),
      stored('sys_user_group', groups.helioApprovers, history, { name: 'Helio Systems Approvers', active: 'true', manager: people.ruben.sysId }),
      stored('sys_user_group', groups.fieldEngineering, history, { name: 'Field Engineering', active: 'true', manager: people.linnea.sysId }),
      stored('sys_user_group', groups.billingDesk, history, { name: 'Billing Desk', active: 'true', manager: people.petra.sysId }),
      stored('sys_user_group', groups.qualityCircle, history, { name: 'Quality Circle', active: 'true', manager: people.aiko.sysId }),
    ],
    sys_user_grmember: members.map(([group, { sysId }]) =>
      stored('sys_user_grmember', stableId(`member:${group}:${sysId}`), history, { group, user: sysId }),
    ),
    sys_user_role: roleNames.map((name) =>
      stored('sys_user_role', roleKey(name), history, { name, description: containment[name] ? `Contains ${containment[name].join(', ')}` : '' }),
    ),
    sys_user_role_contains: Object.entries(containment).flatMap(([role, contained]) =>
      contained.map((name) =>
        stored('sys_user_role_contains', stableId(`contains:${role}:${name}`), history, { role: roleKey(role), contains: roleKey(name) }),
      ),
    ),
    sys_user_has_role: [],
  };
  everyone.forEach((person, at) => {
    records[person.table]?.push(userRecord(person, at, calendar));
    for (const role of expandRoles(person.roles)) {
      records['sys_user_has_role']?.push(
        stored('sys_user_has_role', stableId(`has:${person.userName}:${role}`), history, {
          user: person.sysId,
          role: roleKey(role),
          state: 'active',
          inherited: String(!person.roles.includes(role)),
        }),
      );
    }
  });
  return records;
}

function userRecord(person: Person, at: number, calendar: Calendar): Records[string][number] {
  return stored(person.table, person.sysId, { created: calendar.daysAgo(880 - at * 9), updated: calendar.daysAgo(30 + at), changes: 3 }, {
    user_name: person.userName,
    name: fullName(person),
    first_name: person.firstName,
    last_name: person.lastName,
    email: `${person.userName}@mail.example`,
    phone: `+1 555 01${String(at).padStart(2, '0')}`,
    title: person.title,
    active: 'true',
    locked_out: 'false',
    vip: 'false',
    account: person.account ?? '',
    company: person.account ?? '',
    ...addressOf(person.account),
    time_zone: person.timeZone,
    preferred_language: person.language,
    employee_number: marked(`E-${canaryNumber}${at}`),
    user_password: marked('hash'),
    last_login_time: calendar.daysAgo(1 + (at % 5)),
  });
}
