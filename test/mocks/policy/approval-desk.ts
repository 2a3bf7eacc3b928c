import type { Mock, PersonaId } from '../../../mocks/index.js';
import { ask, resultOf, rowsOf } from '../ask.js';
import type { Answer } from '../ask.js';

const plain = 'sysparm_exclude_reference_link=true';

/** Answers an approval (`table/sys_id`) as a persona. */
export function decide(mock: Mock, persona: PersonaId, approval: string, state: string, comments?: string): Promise<Answer> {
  const json = comments === undefined ? { state } : { state, comments };
  return ask(mock, persona, `/api/now/table/${approval}?sysparm_fields=state`, { method: 'PATCH', json });
}

/** Stored fields of a record, past every rule. */
export async function stored(mock: Mock, ref: string, ...fields: readonly string[]): Promise<unknown> {
  return resultOf(await ask(mock, 'admin', `/api/now/table/${ref}?sysparm_fields=${fields.join(',')}&${plain}`));
}

/** What a person finds among approvals: what each is about and its state, as they read it. */
export async function inbox(mock: Mock, person: PersonaId | { readonly userName: string }, query = ''): Promise<readonly string[]> {
  const path = `/api/now/table/sysapproval_approver?sysparm_query=${query}&sysparm_fields=document_id,state&sysparm_display_value=true`;
  const answer = typeof person === 'string'
    ? await ask(mock, person, path)
    : await ask(mock, null, path, { headers: { Authorization: `Basic ${btoa(`${person.userName}:any`)}` } });
  return rowsOf(answer).map((row) => `${String(row['document_id'])}, ${String(row['state'])}`);
}

/** The newest entry of a journal of a case, or an empty text: who wrote it and what. */
export async function newestEntry(mock: Mock, caseRef: string, journal: 'comments' | 'work_notes'): Promise<string> {
  const result = resultOf(await ask(mock, 'admin', `/api/now/table/${caseRef}?sysparm_fields=${journal}&sysparm_display_value=true`));
  const text = typeof result === 'object' && result !== null ? String(Reflect.get(result, journal)) : '';
  return text.split('\n\n')[0]?.replace(/^\S+ \S+ - /, '') ?? '';
}
