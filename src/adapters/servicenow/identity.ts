import { PortalError } from '../../data/errors.js';
import type { Identity } from '../../data/identity.js';
import { onDemand } from '../../data/on-demand.js';
import { type JsonObject, member, storedText } from './json.js';
import { languageTag, timeZoneName } from './locale.js';
import { ifOffered } from './optional.js';
import { keyPattern, type Person } from './person.js';
import type { Reader } from './reader.js';
import { rolesOf } from './roles.js';
import { tableRows } from './table-rows.js';
import { jsonOf } from './wire.js';

/**
 * Who is signed in. The session's own endpoint says it; roles, groups and profile come from the person's rows, as far as
 * they may read them, all in one batch.
 *
 * @throws PortalError `signed-out` when nobody is; guests count as nobody.
 */
export async function readIdentity(reader: Reader, signal: AbortSignal): Promise<Identity> {
  const person = (await currentUser(reader, signal)) ?? (await userFromTable(reader, signal));
  const [profile, contact, roleRows, groupRows, delegations] = await Promise.all([
    oneRow(reader, `sys_user/${person.id}`, 'name,time_zone,preferred_language,company,sys_class_name', signal),
    oneRow(reader, `customer_contact/${person.id}`, 'account', signal),
    tableRows(reader, 'sys_user_has_role', `user=${person.id}^state=active`, 'role.name', signal),
    tableRows(reader, 'sys_user_grmember', `user=${person.id}`, 'group', signal),
    tableRows(reader, 'sys_user_delegate', `delegate=${person.id}^approvals=true`, 'user', signal),
  ]);
  const account = storedText(contact, 'account') || storedText(profile, 'company');
  const locale = languageTag(storedText(profile, 'preferred_language'));
  const timeZone = timeZoneName(storedText(profile, 'time_zone'));
  return {
    id: person.id,
    name: storedText(profile, 'name') || person.name,
    ...(person.userName === '' ? {} : { userName: person.userName }),
    roles: rolesOf(roleRows, storedText(profile, 'sys_class_name')),
    groups: keysOf(groupRows, 'group'),
    ...(delegations.length > 0 ? { standsInFor: keysOf(delegations, 'user') } : {}),
    ...(account === '' ? {} : { account }),
    ...(locale ? { locale } : {}),
    ...(timeZone ? { timeZone } : {}),
  };
}

function keysOf(rows: readonly JsonObject[], name: string): readonly string[] {
  return rows.map((row) => storedText(row, name)).filter((key) => key !== '');
}

/** `null` when the instance does not offer the endpoint, which is not documented. */
async function currentUser(reader: Reader, signal: AbortSignal): Promise<Person | null> {
  const reply = await ifOffered(reader.readAlone({ path: '/api/now/ui/user/current_user' }, signal));
  const user = reply && member(jsonOf(reply), 'result');
  const id = storedText(user, 'user_sys_id');
  const userName = storedText(user, 'user_name');
  if (userName === 'guest') throw new PortalError('signed-out');
  return keyPattern.test(id) ? { id, name: storedText(user, 'user_display_value'), userName } : null;
}

const userFinder = onDemand(() => import('./proven-user.js'));

/** Loaded only where the session does not tell. */
async function userFromTable(reader: Reader, signal: AbortSignal): Promise<Person> {
  const { provenUser } = await userFinder();
  return provenUser(reader, signal);
}

async function oneRow(reader: Reader, path: string, fields: string, signal: AbortSignal): Promise<unknown> {
  const search = { sysparm_fields: fields, sysparm_exclude_reference_link: 'true' };
  const reply = await ifOffered(reader.read({ path: `/api/now/table/${path}`, search }, signal));
  return reply ? member(jsonOf(reply), 'result') : undefined;
}
