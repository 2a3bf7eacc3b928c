import { PortalError } from '../../data/errors.js';
import type { Identity } from '../../data/identity.js';
import { member, type JsonObject, objects, shownText, storedText } from './json.js';
import { languageTag, timeZoneName } from './locale.js';
import { ifOffered } from './optional.js';
import type { Lookup, Reader } from './reader.js';
import { rolesOf } from './roles.js';
import { jsonOf } from './wire.js';

const keyPattern = /^[A-Za-z0-9_-]{1,64}$/;

interface Person {
  readonly id: string;
  readonly name: string;
}

/**
 * Who is signed in. The session's own endpoint says it; roles, groups and profile come from the person's rows, as far as
 * they may read them, all in one batch.
 *
 * @throws PortalError `signed-out` when nobody is; guests count as nobody.
 */
export async function readIdentity(reader: Reader, signal: AbortSignal): Promise<Identity> {
  const person = (await currentUser(reader, signal)) ?? (await provenUser(reader, signal));
  const [profile, contact, roleRows, groupRows] = await Promise.all([
    oneRow(reader, `sys_user/${person.id}`, 'name,time_zone,preferred_language,company,sys_class_name', signal),
    oneRow(reader, `customer_contact/${person.id}`, 'account', signal),
    rows(reader, 'sys_user_has_role', `user=${person.id}^state=active`, 'role.name', signal),
    rows(reader, 'sys_user_grmember', `user=${person.id}`, 'group', signal),
  ]);
  const account = storedText(contact, 'account') || storedText(profile, 'company');
  const locale = languageTag(storedText(profile, 'preferred_language'));
  const timeZone = timeZoneName(storedText(profile, 'time_zone'));
  return {
    id: person.id,
    name: storedText(profile, 'name') || person.name,
    roles: rolesOf(roleRows, storedText(profile, 'sys_class_name')),
    groups: groupRows.map((row) => storedText(row, 'group')).filter((key) => key !== ''),
    ...(account === '' ? {} : { account }),
    ...(locale ? { locale } : {}),
    ...(timeZone ? { timeZone } : {}),
  };
}

/** `null` when the instance does not offer the endpoint, which is not documented. */
async function currentUser(reader: Reader, signal: AbortSignal): Promise<Person | null> {
  const reply = await ifOffered(reader.readAlone({ path: '/api/now/ui/user/current_user' }, signal));
  const user = reply && member(jsonOf(reply), 'result');
  const id = storedText(user, 'user_sys_id');
  if (storedText(user, 'user_name') === 'guest') throw new PortalError('signed-out');
  return keyPattern.test(id) ? { id, name: storedText(user, 'user_display_value') } : null;
}

/**
 * Asks the user table for the session's own row. A hardened instance drops scripted conditions without a word and would
 * answer with somebody else: so the opposite question is asked too, and must find nothing.
 */
async function provenUser(reader: Reader, signal: AbortSignal): Promise<Person> {
  const found = await rows(reader, 'sys_user', 'sys_id=javascript:gs.getUserID()', 'sys_id,name,user_name', signal, 2);
  const [row] = found;
  const id = storedText(row, 'sys_id');
  if (found.length !== 1 || !keyPattern.test(id) || storedText(row, 'user_name') === 'guest') throw new PortalError('signed-out');
  const strangers = await reader.readAlone(
    lookup('sys_user', `sys_id!=javascript:gs.getUserID()^sys_id=${id}`, 'sys_id', 1),
    signal,
  );
  if (objects(member(jsonOf(strangers), 'result')).length > 0) throw new PortalError('signed-out');
  return { id, name: shownText(row, 'name') };
}

async function oneRow(reader: Reader, path: string, fields: string, signal: AbortSignal): Promise<unknown> {
  const search = { sysparm_fields: fields, sysparm_exclude_reference_link: 'true' };
  const reply = await ifOffered(reader.read({ path: `/api/now/table/${path}`, search }, signal));
  return reply ? member(jsonOf(reply), 'result') : undefined;
}

async function rows(
  reader: Reader,
  table: string,
  query: string,
  fields: string,
  signal: AbortSignal,
  limit = 1000,
): Promise<readonly JsonObject[]> {
  const reply = await ifOffered(reader.read(lookup(table, query, fields, limit), signal));
  return reply ? objects(member(jsonOf(reply), 'result')) : [];
}

function lookup(table: string, query: string, fields: string, limit: number): Lookup {
  return {
    path: `/api/now/table/${table}`,
    search: {
      sysparm_query: query,
      sysparm_fields: fields,
      sysparm_exclude_reference_link: 'true',
      sysparm_limit: String(limit),
    },
  };
}
