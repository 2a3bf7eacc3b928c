import type { StoredRecord } from '../backend/types.js';
import type { Call } from './call.js';

/** The table that the Case API is about. */
export const caseTable = 'sn_customerservice_case';

const key = /^[0-9a-f]{32}$/;

/**
 * A case by its key or its number.
 *
 * @throws BackendRefusal 404 when there is none that the person may read.
 */
export function findCase({ session }: Pick<Call, 'session'>, id: string): Readonly<StoredRecord> {
  if (key.test(id)) return session.get(caseTable, id);
  const { records } = session.list(caseTable, { query: `number=${id.replaceAll('^', '^^')}`, limit: 1 });
  return session.get(caseTable, records[0]?.['sys_id'] ?? '');
}

/** A call with its parameters under their full names: in the Case API `limit` stands for `sysparm_limit`. */
export function withFullNames<C extends Pick<Call, 'url'>>(call: C): C {
  const url = new URL(call.url);
  for (const [name, value] of call.url.searchParams) {
    if (!name.startsWith('sysparm_') && !url.searchParams.has(`sysparm_${name}`)) url.searchParams.set(`sysparm_${name}`, value);
  }
  return { ...call, url };
}
