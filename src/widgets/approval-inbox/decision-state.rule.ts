import type { PortalError } from '../../data/errors.js';
import type { GuardedRow } from '../../data/row.js';
import { type Decision, stateAfter, waitingState } from '../../model/approval-states.js';

/** What a person wants of one approval. The comment is empty when they wrote none. */
export interface Wish {
  readonly decision: Decision;
  readonly comment: string;
}

/** How one approval stands between the person and the server. */
export type DecisionState =
  | { readonly kind: 'idle' }
  /** They are being asked for a comment or a confirmation. */
  | { readonly kind: 'choosing'; readonly decision: Decision }
  /** Decided, not sent: it can still be taken back. */
  | { readonly kind: 'pending-undo'; readonly wish: Wish }
  | { readonly kind: 'sending'; readonly wish: Wish }
  /** Something went wrong in a way that leaves open what the server holds now; it is being read. */
  | { readonly kind: 'checking'; readonly wish: Wish; readonly cause: PortalError }
  | { readonly kind: 'decided'; readonly wish: Wish }
  /** Somebody else was faster, or the approval has gone (`null`). The comment stays until the person has seen it. */
  | { readonly kind: 'conflicted'; readonly wish: Wish; readonly truth: GuardedRow | null }
  /** Not decided; or, `unsure`, nobody could be asked what the server holds. */
  | { readonly kind: 'failed'; readonly wish: Wish; readonly error: PortalError; readonly unsure: boolean };

export type DecisionEvent =
  | { readonly type: 'choose'; readonly decision: Decision }
  | { readonly type: 'decide'; readonly wish: Wish; readonly undoable: boolean }
  | { readonly type: 'undo' }
  | { readonly type: 'send' }
  | { readonly type: 'succeed' }
  | { readonly type: 'fail'; readonly error: PortalError }
  /** What the server holds now. */
  | { readonly type: 'find'; readonly truth: GuardedRow | null }
  /** What the server holds could not be read. */
  | { readonly type: 'miss' }
  | { readonly type: 'check' }
  | { readonly type: 'dismiss' };

export const idle: DecisionState = { kind: 'idle' };

/** Failures after which the server surely holds what it held: nothing was sent, or it was not let in. */
const harmless: ReadonlySet<PortalError['code']> = new Set([
  'offline', 'unreachable', 'rate-limited', 'signed-out', 'invalid', 'unsupported', 'too-large', 'no-view', 'write-refused',
  'no-provider', 'bad-configuration', 'bad-views', 'bad-record',
]);

/** Failures after which the person's own decision may have arrived all the same. */
const doubtful: ReadonlySet<PortalError['code']> = new Set(['outcome-unknown', 'timeout', 'server', 'bad-response', 'internal']);

/**
 * The next state of an approval. An event that makes no sense in a state changes nothing and answers the very same object:
 * so the first of a hundred clicks counts, and of two buttons that are pressed at once the first one (T23). Only `decide`
 * and `send` lead to a request, and nothing but a person causes the first: nothing is decided twice (T24).
 */
export function nextState(state: DecisionState, event: DecisionEvent): DecisionState {
  switch (state.kind) {
    case 'idle':
      return chosen(state, event);
    case 'choosing':
      return event.type === 'dismiss' ? idle : chosen(state, event);
    case 'pending-undo':
      if (event.type === 'undo') return idle;
      return event.type === 'send' ? { kind: 'sending', wish: state.wish } : state;
    case 'sending':
      if (event.type === 'succeed') return { kind: 'decided', wish: state.wish };
      return event.type === 'fail' ? failure(state.wish, event.error) : state;
    case 'checking':
      if (event.type === 'miss') return { kind: 'failed', wish: state.wish, error: state.cause, unsure: true };
      return event.type === 'find' ? found(state.wish, state.cause, event.truth) : state;
    case 'failed':
      if (event.type === 'check') return { kind: 'checking', wish: state.wish, cause: state.error };
      if (state.unsure) return state;
      return event.type === 'dismiss' ? idle : chosen(state, event);
    case 'decided':
    case 'conflicted':
      return event.type === 'dismiss' ? idle : state;
  }
}

/** Whether somebody leaving now would leave something unsent or unheard of. */
export function isUnderWay({ kind }: DecisionState): boolean {
  return kind === 'pending-undo' || kind === 'sending' || kind === 'checking';
}

/** Whether a person can decide about an approval in this state. */
export function isOpen(state: DecisionState): boolean {
  return state.kind === 'idle' || state.kind === 'choosing' || (state.kind === 'failed' && !state.unsure);
}

function chosen(state: DecisionState, event: DecisionEvent): DecisionState {
  if (event.type === 'choose') return { kind: 'choosing', decision: event.decision };
  if (event.type !== 'decide') return state;
  return { kind: event.undoable ? 'pending-undo' : 'sending', wish: event.wish };
}

function failure(wish: Wish, error: PortalError): DecisionState {
  return harmless.has(error.code) ? { kind: 'failed', wish, error, unsure: false } : { kind: 'checking', wish, cause: error };
}

function found(wish: Wish, cause: PortalError, truth: GuardedRow | null): DecisionState {
  const now = truth?.value['state'];
  if (now === waitingState) return { kind: 'failed', wish, error: cause, unsure: false };
  // With a clear refusal it was somebody else who decided the same.
  if (now === stateAfter(wish.decision) && doubtful.has(cause.code)) return { kind: 'decided', wish };
  return { kind: 'conflicted', wish, truth };
}
