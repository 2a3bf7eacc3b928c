import type { StoredRecord } from '../backend/types.js';
import type { Call, Surface } from './call.js';
import { methodNotSupported, result } from './replies.js';

const table = 'sn_customerservice_case';

/** Journals of a case, in the order in which a form shows them. */
const journals = [
  { name: 'comments', label: 'Additional comments', color: 'transparent' },
  { name: 'work_notes', label: 'Work notes', color: 'gold' },
] as const;

/**
 * `/api/sn_customerservice/case/{id}/activities`: what has been said on a case, the newest first, in the journals that the
 * person may read and asked for with `sysparm_activity_type`, with times in UTC.
 */
export const activitiesSurface: Surface = {
  path: /^\/api\/sn_customerservice\/(?:v\d+\/)?case\/(?<sysId>[^/]+)\/activities$/,
  answer(call, { sysId = '' }) {
    if (call.method !== 'GET') return methodNotSupported();
    const { session, instance } = call;
    const { actor } = session;
    const record = session.get(table, sysId);
    const asked = call.url.searchParams.get('sysparm_activity_type')?.split(',');
    const wanted = journals.filter(({ name }) => instance.overSharing || (asked?.includes(name) ?? true));
    const readable = wanted.filter(({ name }) => instance.overSharing || session.readable(table, record, name));
    return result({
      entries: readable.flatMap((journal) => entries(call, sysId, journal)).sort(newestFirst),
      journal_fields: readable.map(({ name, label, color }) => ({
        name, label, color, can_read: true, can_write: session.canWriteField(table, name, record),
      })),
      user_sys_id: actor.sysId,
      user_login: actor.userName,
      user_full_name: actor.name,
    });
  },
};

interface Entry {
  readonly sys_created_on: string;
  readonly [key: string]: string;
}

function newestFirst(one: Entry, other: Entry): number {
  return one.sys_created_on < other.sys_created_on ? 1 : one.sys_created_on > other.sys_created_on ? -1 : 0;
}

/** The server reads the rows of the journal on the person's behalf: they may not read them as rows. */
function entries({ instance }: Call, sysId: string, { name, label }: (typeof journals)[number]): readonly Entry[] {
  const system = instance.backend.asSystem();
  const { records } = system.list('sys_journal_field', { query: `element_id=${sysId}^element=${name}` });
  return records.map((entry) => {
    const author = authorOf(system.list('sys_user', { query: `user_name=${entry['sys_created_by'] ?? ''}`, limit: 1 }).records[0]);
    const created = entry['sys_created_on'] ?? '';
    return {
      sys_id: entry['sys_id'] ?? '',
      element: name,
      field_label: label,
      value: entry['value'] ?? '',
      sys_created_on: created,
      sys_created_on_adjusted: created,
      login_name: entry['sys_created_by'] ?? '',
      name: author.name,
      user_sys_id: author.sysId,
      initials: author.name.split(' ').map((part) => part.charAt(0)).join(''),
      contains_code: 'false',
    };
  });
}

function authorOf(user: Readonly<StoredRecord> | undefined): { readonly name: string; readonly sysId: string } {
  return { name: user?.['name'] ?? 'System', sysId: user?.['sys_id'] ?? '' };
}
