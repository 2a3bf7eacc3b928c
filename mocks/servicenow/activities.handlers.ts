import { entriesOf } from './activity-entries.js';
import type { Surface } from './call.js';
import { caseTable, findCase, withFullNames } from './case-api.js';
import { window } from './list-parameters.js';
import { methodNotSupported, result } from './replies.js';

/** Journals of a case, in the order in which a form shows them. */
const journals = [
  { name: 'comments', label: 'Additional comments', color: 'transparent' },
  { name: 'work_notes', label: 'Work notes', color: 'gold' },
] as const;

/**
 * `/api/sn_customerservice/case/{id}/activities`: what has been said on a case, which of its columns have changed and which
 * files were attached, the newest first, with times in UTC: as far as the person may read it and asked for it with
 * `sysparm_activity_type` (names of journals, of columns, or `attachment`).
 */
export const activitiesSurface: Surface = {
  path: /^\/api\/sn_customerservice\/(?:v\d+\/)?case\/(?<id>[^/]+)\/activities$/,
  answer(given, { id = '' }) {
    if (given.method !== 'GET') return methodNotSupported();
    const call = withFullNames(given);
    const { session, instance } = call;
    const { actor } = session;
    const { searchParams } = call.url;
    const record = findCase(call, id);
    const asked = searchParams.get('sysparm_activity_type')?.split(',');
    const isAsked = (element: unknown): boolean => instance.overSharing || (asked?.some((one) => one === element) ?? true);
    const readable = journals.filter(({ name }) => instance.overSharing || session.readable(caseTable, record, name));
    const wanted = readable.filter(({ name }) => isAsked(name));
    const entries = entriesOf(call, record, wanted.map(({ name }) => name)).filter(({ element }) => isAsked(element));
    const { limit, offset } = window(call);
    const isCounted = searchParams.has('sysparm_limit') || searchParams.has('sysparm_offset');
    return result(
      {
        display_value: record['number'] ?? '',
        sys_id: record['sys_id'] ?? '',
        number: record['number'] ?? '',
        short_description: record['short_description'] ?? '',
        table: caseTable,
        label: instance.schema.table(caseTable)?.label ?? caseTable,
        sys_created_on: record['sys_created_on'] ?? '',
        sys_created_on_adjusted: session.display(caseTable, record, 'sys_created_on'),
        entries: entries.slice(offset, offset + limit),
        journal_fields: wanted.map(({ name, label, color }) => ({
          name, label, color, can_read: true, can_write: session.canWriteField(caseTable, name, record),
        })),
        user_sys_id: actor.sysId,
        user_login: actor.userName,
        user_full_name: actor.name,
      },
      isCounted ? { 'X-Total-Count': String(entries.length) } : {},
    );
  },
};
