import { PortalError } from '../../data/errors.js';
import { member, objects, storedText } from './json.js';
import { keyPattern, type Person } from './person.js';
import type { Reader } from './reader.js';
import { tableRows } from './table-rows.js';
import { jsonOf } from './wire.js';

/**
 * Asks the user table for the session's own row. A hardened instance drops scripted conditions without a word and would
 * answer with somebody else: so the opposite question is asked too, and must find nothing.
 *
 * @throws PortalError `signed-out` when it is not certain who the person is.
 */
export async function provenUser(reader: Reader, signal: AbortSignal): Promise<Person> {
  const found = await tableRows(reader, 'sys_user', 'sys_id=javascript:gs.getUserID()', 'sys_id,name,user_name', signal, 2);
  const [row] = found;
  const id = storedText(row, 'sys_id');
  if (found.length !== 1 || !keyPattern.test(id) || storedText(row, 'user_name') === 'guest') throw new PortalError('signed-out');
  // Not optional: a refusal here would look like the proof.
  const strangers = await reader.readAlone(
    {
      path: '/api/now/table/sys_user',
      search: { sysparm_query: `sys_id!=javascript:gs.getUserID()^sys_id=${id}`, sysparm_fields: 'sys_id', sysparm_limit: '1' },
    },
    signal,
  );
  if (objects(member(jsonOf(strangers), 'result')).length > 0) throw new PortalError('signed-out');
  return { id, name: storedText(row, 'name'), userName: storedText(row, 'user_name') };
}
