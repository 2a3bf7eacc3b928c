import type { Actor, StoredRecord } from '../backend/types.js';
import { accountOf } from './case-reach.js';
import type { Lookup } from './lookup.js';

/** The keys that a list column of a record holds. */
export function keysIn(record: Readonly<StoredRecord>, field: string): readonly string[] {
  return (record[field] ?? '').split(',').filter((key) => key !== '');
}

/** Whether a person meets one of the user criteria: by role, by name or by company. */
export function meetsCriteria(actor: Actor, lookup: Lookup, criteria: readonly string[]): boolean {
  return criteria.some((key) => {
    const found = lookup.find('user_criteria', key);
    if (found === undefined || found['active'] === 'false') return false;
    return (
      keysIn(found, 'user').includes(actor.sysId) ||
      keysIn(found, 'company').includes(accountOf(actor, lookup)) ||
      keysIn(found, 'role').some((role) => actor.roles.has(lookup.find('sys_user_role', role)?.['name'] ?? ''))
    );
  });
}
