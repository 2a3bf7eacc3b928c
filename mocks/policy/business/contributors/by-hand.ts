import { keysIn } from '../../user-criteria.js';

/** The entries of a list column, and which of them came from tasks. */
export interface Entries {
  readonly all: readonly string[];
  readonly derived: readonly string[];
}

/**
 * Takes out what tasks no longer bring and adds what they bring. An entry that was made by hand is neither taken out nor
 * counted as brought, even when a task brings it too.
 */
export function follow({ all, derived }: Entries, dropped: ReadonlySet<string>, added: ReadonlySet<string>): Entries {
  const isByHand = (key: string): boolean => all.includes(key) && !derived.includes(key);
  const kept = derived.filter((key) => !dropped.has(key) || added.has(key));
  const brought = [...new Set([...kept, ...added])].filter((key) => !isByHand(key));
  return { all: [...new Set([...all.filter((key) => isByHand(key) || brought.includes(key)), ...brought])], derived: brought };
}

/** Of one list (keys with commas between them) what the other one still has: who is taken out by hand came from no task any more. */
export function withoutMissing(list: string, present: string): string {
  const keys = keysIn({ present }, 'present');
  return keysIn({ list }, 'list').filter((key) => keys.includes(key)).join(',');
}
