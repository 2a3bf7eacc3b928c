import { PortalError } from '../data/errors.js';
import { isRecord, own } from './own.js';
import { settle } from './settle.js';
import type { CallOptions, DataAdapter } from '../data/adapter.js';
import type { Identity } from '../data/identity.js';

/**
 * Asks an adapter who is signed in, and hands over a fresh, frozen copy of what the kit knows of. Rejects with a
 * `PortalError` and nothing else: `bad-response` when the answer names nobody, since grants are chosen by it (G-67).
 */
export function readIdentity(adapter: DataAdapter, { signal }: CallOptions): Promise<Identity> {
  return settle(() => adapter.identity({ signal }), copyIdentity, { signal, write: false });
}

function copyIdentity(answer: unknown): Identity {
  if (!isRecord(answer)) throw new PortalError('bad-response');
  const text = (source: object, name: string): string => {
    const value = own(source, name);
    if (typeof value !== 'string') throw new PortalError('bad-response');
    return value;
  };
  const texts = (name: string): readonly string[] => {
    const values = own(answer, name);
    if (!Array.isArray(values) || !values.every((value) => typeof value === 'string')) throw new PortalError('bad-response');
    return Object.freeze([...values]);
  };
  const optional = (name: 'account' | 'locale' | 'timeZone'): Partial<Identity> => (
    own(answer, name) === undefined ? {} : { [name]: text(answer, name) });
  const actingFor = own(answer, 'actingFor');
  if (actingFor !== undefined && !isRecord(actingFor)) throw new PortalError('bad-response');
  return Object.freeze({
    id: text(answer, 'id'),
    name: text(answer, 'name'),
    roles: texts('roles'),
    groups: texts('groups'),
    ...optional('account'),
    ...optional('locale'),
    ...optional('timeZone'),
    ...(actingFor && { actingFor: Object.freeze({ id: text(actingFor, 'id'), name: text(actingFor, 'name') }) }),
  });
}
