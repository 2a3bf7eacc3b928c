import { PortalError } from '../data/errors.js';
import type { Grant } from '../guard/grant.js';
import type { Views } from './read-views.js';

/** Whose grant is looked for, and for what. */
export interface GrantWish {
  readonly table: string;
  /** The name of the view. */
  readonly view: string;
  /** All roles of the person. */
  readonly roles: readonly string[];
}

/**
 * The one grant that applies: of the named view and table, for one of the person's roles. `null` when there is none; no
 * other view stands in for it (G-01, G-02). Throws `bad-views` when more than one applies, since neither their union nor
 * the first of them is what anybody meant to allow (G-09).
 */
export function chooseGrant(views: Views, { table, view, roles }: GrantWish): Grant | null {
  const [match, other] = views.entries.filter(({ grant, roles: allowed }) => (
    grant.table === table && grant.view === view && roles.some((role) => allowed.has(role))));
  if (match && other) {
    const rolesOf = [match, other].map((entry) => [...entry.roles].join(', ')).join('; ');
    throw new PortalError('bad-views', {
      detail: `View "${view}" has two entries for ${table} that apply to one person (${rolesOf}). Give them roles that nobody has both of.`,
    });
  }
  return match?.grant ?? null;
}
