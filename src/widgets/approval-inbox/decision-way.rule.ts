import { idOf } from '../../data/record-ref.js';
import type { GuardedRow } from '../../data/row.js';
import type { Effective } from '../../guard/effective.js';
import { approvedTable, isApprovedReadable } from '../../model/approval-document.js';
import type { Decision } from '../../model/approval-states.js';
import { safeUrl } from '../../parts/links/safe-url.js';

/** For which decisions a person has to say why. Everybody may always say why, where the view lets comments be written. */
export type CommentPolicy = 'reject' | 'always' | 'never';

/** What happens to approvals of records that the person may not read. */
export type UnreadablePolicy = 'show' | 'hide' | 'lock';

/** How an approval can be decided here. */
export type DecisionWay =
  | { readonly kind: 'buttons'; readonly decisions: readonly Decision[] }
  /** With an electronic signature, elsewhere: the kit never asks for credentials (T26). */
  | { readonly kind: 'sign'; readonly url: string }
  /** Not before the person may read the record. */
  | { readonly kind: 'locked' }
  /** Not by this person. */
  | { readonly kind: 'none' };

export interface DecisionRules {
  readonly allowed: Effective;
  /** Whether the person's roles let them decide. */
  readonly licensed: boolean;
  readonly unreadable: UnreadablePolicy;
  /** Where decisions are signed, and the tables of the records that need it. */
  readonly signature: { readonly address: string; readonly tables: readonly string[] };
}

/** How this person can decide this approval. */
export function wayToDecide(row: GuardedRow, { allowed, licensed, unreadable, signature }: DecisionRules): DecisionWay {
  const decisions = (['approve', 'reject'] as const).filter((decision) => allowed.operations.has(decision));
  if (!licensed || decisions.length === 0) return { kind: 'none' };
  if (unreadable === 'lock' && !isApprovedReadable(row, allowed.read)) return { kind: 'locked' };
  const table = approvedTable(row);
  if (table === undefined || !signature.tables.includes(table)) return { kind: 'buttons', decisions };
  const url = signatureUrl(signature.address, idOf(row.ref));
  return url === null ? { kind: 'none' } : { kind: 'sign', url };
}

/** Whether a decision needs a comment. */
export function needsComment(decision: Decision, policy: CommentPolicy): boolean {
  switch (policy) {
    case 'always':
      return true;
    case 'reject':
      return decision === 'reject';
    case 'never':
      return false;
  }
}

/**
 * The address of the page where an approval is signed, with the approval's key as its parameter `approval` (G-58);
 * `null` when it is no web address. Relative to the page, as addresses in attributes are.
 */
export function signatureUrl(address: string, key: string): string | null {
  if (address.trim() === '' || !URL.canParse(address, document.baseURI)) return null;
  const url = new URL(address, document.baseURI);
  url.searchParams.set('approval', key);
  return url.protocol === 'https:' || url.protocol === 'http:' ? safeUrl(url.href) : null;
}
