import type { GuardedDescription } from '../data/description.js';
import type { Path } from '../data/path.js';
import type { Guarded } from '../data/row.js';
import type { Grant } from './grant.js';

/**
 * What a person may see and do here and now: a grant less what the server states they may not, in the grant's own shape.
 * It can only be smaller than the grant. `raw` also has the fields whose text is merely a format of the stored value.
 * Made only by `narrow`, deeply frozen.
 */
export type Effective = Guarded<Grant & {
  /** Labels, types and choices of the fields that are left, and of no others (G-60). */
  readonly description: GuardedDescription;
}>;

/** The readable fields whose stored value is wanted too, in the order of the grant (G-27). */
export function rawOf(allowed: Pick<Effective, 'read' | 'raw'>): readonly Path[] {
  return Object.freeze(allowed.read.filter((path) => allowed.raw.has(path)));
}
