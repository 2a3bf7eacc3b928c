import { type JsonObject, member, objects } from './json.js';
import { ifOffered } from './optional.js';
import type { Reader } from './reader.js';
import { jsonOf } from './wire.js';

/**
 * Rows of one of the platform's own tables, stored values only; none where the person may not read it.
 *
 * @param query An encoded query of names and keys that this adapter knows, never of texts from outside.
 * @param fields Names, separated by commas.
 */
export async function tableRows(
  reader: Reader,
  table: string,
  query: string,
  fields: string,
  signal: AbortSignal,
  limit = 1000,
): Promise<readonly JsonObject[]> {
  const search = {
    sysparm_query: query,
    sysparm_fields: fields,
    sysparm_exclude_reference_link: 'true',
    sysparm_limit: String(limit),
  };
  const reply = await ifOffered(reader.read({ path: `/api/now/table/${table}`, search }, signal));
  return reply ? objects(member(jsonOf(reply), 'result')) : [];
}
