import type { CallOptions, DataAdapter } from '../data/adapter.js';
import { PortalError } from '../data/errors.js';
import type { Identity } from '../data/identity.js';
import { isRecord, own } from '../data/own.js';
import { settle } from './settle.js';

/**
 * Asks an adapter who is signed in and takes a fresh, frozen copy of what the kit knows of (G-65). Rejects with a
 * `PortalError` and nothing else: `signed-out` when nobody is, `bad-response` when the answer names nobody, since grants
 * are chosen by it (G-67).
 */
export function readIdentity(adapter: DataAdapter, { signal }: CallOptions): Promise<Identity> {
  return settle(() => adapter.identity({ signal }), copyIdentity, { signal, otherwise: 'internal' });
}

function copyIdentity(answer: unknown): Identity {
  if (!isRecord(answer)) throw new PortalError('bad-response');
  const optional = (name: 'userName' | 'account' | 'locale' | 'timeZone'): Partial<Identity> =>
    own(answer, name) === undefined ? {} : { [name]: textOf(answer, name) };
  const actingFor = own(answer, 'actingFor');
  if (actingFor !== undefined && !isRecord(actingFor)) throw new PortalError('bad-response');
  return Object.freeze({
    id: textOf(answer, 'id'),
    name: textOf(answer, 'name'),
    roles: textsOf(answer, 'roles'),
    groups: textsOf(answer, 'groups'),
    ...(own(answer, 'standsInFor') !== undefined && { standsInFor: textsOf(answer, 'standsInFor') }),
    ...optional('userName'),
    ...optional('account'),
    ...optional('locale'),
    ...optional('timeZone'),
    ...(actingFor && { actingFor: Object.freeze({ id: textOf(actingFor, 'id'), name: textOf(actingFor, 'name') }) }),
  });
}

function textOf(source: object, name: string): string {
  const value = own(source, name);
  if (typeof value !== 'string') throw new PortalError('bad-response');
  return value;
}

function textsOf(source: object, name: string): readonly string[] {
  const values = own(source, name);
  if (!Array.isArray(values) || !values.every((value) => typeof value === 'string')) throw new PortalError('bad-response');
  return Object.freeze([...values]);
}
