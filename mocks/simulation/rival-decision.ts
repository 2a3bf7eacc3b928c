import type { Backend } from '../backend/backend.js';
import { BackendRefusal } from '../backend/refusal.js';
import { people } from '../dataset/people.js';
import type { Call } from '../servicenow/call.js';
import { readObject } from '../servicenow/input.js';

const table = 'sysapproval_approver';

const words = 'We settled this on the phone.';

/** Whoever may decide about an approval beside the person: the approver, who stands in for them, an administrator of approvals. */
function others(backend: Backend, approval: string, person: string): readonly string[] {
  const system = backend.asSystem();
  const [row] = system.list(table, { query: `sys_id=${approval}` }).records;
  const approver = row?.['approver'] ?? '';
  const delegates = system.list('sys_user_delegate', { query: `user=${approver}^approvals=true` }).records;
  return [approver, ...delegates.map((delegation) => delegation['delegate'] ?? ''), people.silas.sysId].filter((key) => key !== person);
}

/** Whether this one could decide. The rules of the backend have the say, as they do for everybody. */
function decides(backend: Backend, person: string, approval: string, state: string): boolean {
  try {
    return backend.as(person).update(table, approval, { state, comments: words })['state'] === state;
  } catch (error) {
    if (error instanceof BackendRefusal) return false;
    throw error;
  }
}

/** Decides an approval as somebody else would, the other way than the call that is about to. */
export function decideOtherwise({ body, headers, session, instance: { backend } }: Pick<Call, 'body' | 'headers' | 'session' | 'instance'>, approval: string): void {
  const read = readObject({ headers, body });
  const state = 'input' in read && read.input['state'] === 'rejected' ? 'approved' : 'rejected';
  others(backend, approval, session.actor.sysId).some((person) => decides(backend, person, approval, state));
}
