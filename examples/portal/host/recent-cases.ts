/** A case as the host lists it. */
export interface RecentCase {
  readonly id: string;
  readonly number: string;
  readonly subject: string;
  readonly state: string;
  readonly updated: Date;
}

const fields = ['sys_id', 'number', 'short_description', 'state', 'sys_updated_on'] as const;

/**
 * The cases that were changed last, newest first, as many as a home page has room for. The portal asks its own service
 * for them, as any portal does for its own pages: the kit has no part in it.
 *
 * @throws Error when the service does not answer with cases.
 */
export async function fetchRecentCases(token: string, signal: AbortSignal): Promise<readonly RecentCase[]> {
  const parameters = new URLSearchParams({
    sysparm_query: 'ORDERBYDESCsys_updated_on',
    sysparm_fields: fields.join(','),
    sysparm_display_value: 'all',
    sysparm_exclude_reference_link: 'true',
    sysparm_limit: '6',
  });
  const response = await fetch(`/api/now/table/sn_customerservice_case?${parameters.toString()}`, {
    headers: { Accept: 'application/json', Authorization: `Bearer ${token}` },
    signal,
  });
  if (!response.ok) throw new Error(`The service answered ${String(response.status)}`);
  return rowsOf(await response.json()).map(readCase);
}

function rowsOf(body: unknown): readonly unknown[] {
  const result: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, 'result') : undefined;
  if (!Array.isArray(result)) throw new Error('The service answered without a list');
  return result;
}

function readCase(row: unknown): RecentCase {
  const cell = (name: (typeof fields)[number], form: 'value' | 'display_value'): string => {
    const pair: unknown = typeof row === 'object' && row !== null ? Reflect.get(row, name) : undefined;
    const value: unknown = typeof pair === 'object' && pair !== null ? Reflect.get(pair, form) : undefined;
    return typeof value === 'string' ? value : '';
  };
  return {
    id: cell('sys_id', 'value'),
    number: cell('number', 'value'),
    subject: cell('short_description', 'value'),
    state: cell('state', 'display_value'),
    updated: new Date(`${cell('sys_updated_on', 'value').replace(' ', 'T')}Z`),
  };
}
