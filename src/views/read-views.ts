import { sealGrant } from '../guard/seal-grant.js';
import { SealedSet } from '../data/sealed.js';
import { viewDocumentSchema } from './view-document.schema.js';
import type { Grant } from '../guard/grant.js';
import type { GrantProblem } from '../guard/grant-declaration.js';
import type { core } from 'zod/mini';

/** The grant of one entry, and the roles of which a person needs one for it to apply. */
export interface ViewEntry {
  readonly grant: Grant;
  readonly roles: ReadonlySet<string>;
}

/** A view document that has been checked, with its grants sealed; frozen. Made only by {@link readViews}. */
export interface Views {
  readonly entries: readonly ViewEntry[];
}

/** Something wrong with a view document. `at` is a place in it, such as `views[2].filter[0]`. */
export type ViewIssue =
  /** A key, a type or a size that the format does not have. */
  | { readonly kind: 'shape'; readonly at: string; readonly issue: core.$ZodIssue }
  /** A name that cannot be granted. */
  | { readonly kind: 'grant'; readonly at: string; readonly problem: GrantProblem }
  /** An entry without roles, which would apply to nobody. */
  | { readonly kind: 'no-roles'; readonly at: string }
  /** Two entries that both apply to a person with this role (G-09). */
  | { readonly kind: 'overlap'; readonly at: string; readonly other: string; readonly role: string };

/** The checked views, or all that is wrong with the document. */
export type ViewReading =
  | { readonly ok: true; readonly views: Views }
  | { readonly ok: false; readonly issues: readonly ViewIssue[] };

/**
 * Checks a view document and seals its grants. One unsound entry refuses the whole document (G-04): a portal that works
 * only in part is found broken by a customer, one that does not work by its owner.
 */
export function readViews(source: unknown): ViewReading {
  const parsed = viewDocumentSchema.safeParse(source);
  if (!parsed.success) {
    return { ok: false, issues: parsed.error.issues.map((issue) => ({ kind: 'shape', at: placeText(issue.path), issue })) };
  }
  const issues: ViewIssue[] = [];
  const entries: ViewEntry[] = [];
  const taken = new Map<string, string>();
  for (const [index, view] of parsed.data.views.entries()) {
    const at = `views[${index}]`;
    if (view.roles.length === 0) issues.push({ kind: 'no-roles', at: `${at}.roles` });
    for (const role of new Set(view.roles)) {
      const key = JSON.stringify([view.table, view.name, role]);
      const other = taken.get(key);
      if (other !== undefined) issues.push({ kind: 'overlap', at, other, role });
      taken.set(key, at);
    }
    const sealed = sealGrant(view);
    if (sealed.grant) entries.push(Object.freeze({ grant: sealed.grant, roles: new SealedSet(view.roles) }));
    else issues.push(...sealed.problems.map((problem) => ({ kind: 'grant' as const, at: `${at}.${problem.at}`, problem })));
  }
  return issues.length > 0 ? { ok: false, issues } : { ok: true, views: Object.freeze({ entries: Object.freeze(entries) }) };
}

/** A place such as `views[2].filter[0]`. */
function placeText(path: readonly PropertyKey[]): string {
  return path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`)).join('').replace(/^\./, '');
}
