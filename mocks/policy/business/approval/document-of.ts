import type { BusinessRuleContext, StoredRecord } from '../../../backend/types.js';

/** The record that an approval is about: a task or, for a registration, something else. */
export interface Document {
  readonly table: string;
  readonly sysId: string;
  readonly record: Readonly<StoredRecord>;
}

/** States of a question that nobody has answered. The first one has its turn, the other one has to wait. */
const unanswered: ReadonlySet<string> = new Set(['requested', 'not requested']);

/** The same as the value of an encoded query's `IN`. */
export const unansweredStates = [...unanswered].join(',');

/** Whether a state of an approval is still without an answer; a new row's is. */
export function isUnanswered(state: string | undefined): boolean {
  return state === undefined || unanswered.has(state);
}

/** Whether a state is an answer that counts. */
export function isDecision(state: string | undefined): state is 'approved' | 'rejected' {
  return state === 'approved' || state === 'rejected';
}

/** The record of an approval; `undefined` when there is none. */
export function documentOf(approval: Readonly<StoredRecord>, { find }: Pick<BusinessRuleContext, 'find'>): Document | undefined {
  const table = approval['source_table'] ?? '';
  const record = find(table, approval['document_id'] ?? '');
  return record && { table, sysId: record['sys_id'] ?? '', record };
}
