import type { Identity } from '../data/identity.js';
import type { PortalError } from '../data/errors.js';
import type { PortalData } from './portal-data.js';

/** One person at one backend with one set of views. A change of any of these is another session. */
export interface Session {
  readonly identity: Identity;
  readonly data: PortalData;
}

/** What a provider can be in; widgets show `connecting` as loading and `failed` as their error state. */
export type SessionState =
  | { readonly kind: 'connecting' }
  | { readonly kind: 'ready'; readonly session: Session }
  /** `retry` starts over: the way on for a person, after signing in elsewhere for instance. */
  | { readonly kind: 'failed'; readonly error: PortalError; readonly retry: () => void };
