import type { StoredRecord } from '../../../backend/types.js';
import type { Lookup } from '../../lookup.js';
import { keysIn } from '../../user-criteria.js';
import { follow } from './by-hand.js';
import { broughtBy, takenBy } from './task-change.js';

/** A case, and a case task before and after a write. */
export interface CaseAndTask {
  readonly found: Readonly<StoredRecord>;
  readonly previous: Readonly<StoredRecord> | undefined;
  readonly current: Readonly<StoredRecord> | undefined;
}

/** The contributors of a case after a write of one of its tasks, with the record of which of them came from tasks. */
export function contributorsAfter({ found, previous, current }: CaseAndTask, lookup: Lookup): StoredRecord {
  const parent = found['sys_id'] ?? '';
  const taken = takenBy({ parent, previous, current }, lookup);
  const brought = broughtBy(parent, lookup);
  const entries = (column: string, derived: string) => ({ all: keysIn(found, column), derived: keysIn(found, derived) });
  const users = follow(entries('contributor_users', 'u_derived_contributor_users'), taken.users, brought.users);
  const groups = follow(entries('contributor_groups', 'u_derived_contributor_groups'), taken.groups, brought.groups);
  return {
    contributor_users: users.all.join(','),
    u_derived_contributor_users: users.derived.join(','),
    contributor_groups: groups.all.join(','),
    u_derived_contributor_groups: groups.derived.join(','),
  };
}
