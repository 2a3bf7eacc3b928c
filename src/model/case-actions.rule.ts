import { isClosed } from './closed-states.js';

/** The table of cases. */
export const caseTable = 'sn_customerservice_case';

/** States of a case that what a person can do depends on. */
export const caseState = { open: '10', awaitingInfo: '18', resolved: '6', closed: '3', canceled: '7' } as const;

/** What changes the state of a case: the names of operations. */
export const caseOperations = ['accept-solution', 'reject-solution', 'close-case'] as const;

export type CaseOperation = (typeof caseOperations)[number];

/** What a person can do on a case. */
export type CaseAction = CaseOperation | 'comment' | 'attach';

const taking: readonly CaseAction[] = ['comment', 'attach'];

/** By the stored value of the state. Whoever accepts or rejects a solution does not also close the case in another way. */
const actions: Readonly<Record<string, readonly CaseAction[]>> = {
  // Draft, New, Open, Awaiting Info
  '0': [...taking, 'close-case'],
  '1': [...taking, 'close-case'],
  '10': [...taking, 'close-case'],
  '18': [...taking, 'close-case'],
  // Resolved
  '6': ['accept-solution', 'reject-solution', ...taking],
  // Closed, Canceled
  '3': [],
  '7': [],
};

const results: Readonly<Record<CaseOperation, string>> = {
  'accept-solution': caseState.closed, 'reject-solution': caseState.open, 'close-case': caseState.closed,
};

/** Roles of those who answer the cases of all customers. */
const agents: ReadonlySet<string> = new Set(['sn_esm_agent', 'admin']);

const proxyContact = 'sn_customerservice.proxy_contact';

/** Whether somebody works on cases, other than on behalf of a customer or for themselves. */
export function isCaseAgent(roles: readonly string[]): boolean {
  return roles.some((role) => agents.has(role));
}

/**
 * What somebody with these roles can do on a case in a state, as far as the service knows; what the view grants and the
 * server allows comes on top. An agent proposes solutions and does not accept them in the customer's place; a proxy contact
 * answers for a customer but does not call a case off. In a state that is not known there are comments and files only.
 */
export function caseActionsIn(state: string | undefined, roles: readonly string[]): readonly CaseAction[] {
  if (isClosed(caseTable, state)) return [];
  const known = state !== undefined && Object.hasOwn(actions, state) ? (actions[state] ?? taking) : taking;
  if (isCaseAgent(roles)) return known.filter((action) => taking.includes(action));
  return roles.includes(proxyContact) ? known.filter((action) => action !== 'close-case') : known;
}

/** The state that an operation leads to. */
export function stateAfter(operation: CaseOperation): string {
  return results[operation];
}

/** Whether a name is one of {@link caseOperations}. */
export function isCaseOperation(name: string): name is CaseOperation {
  return caseOperations.some((operation) => operation === name);
}
