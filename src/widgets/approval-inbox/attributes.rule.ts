import { PortalError } from '../../data/errors.js';
import type { Effective } from '../../guard/effective.js';
import type { CommentPolicy } from './decision-way.rule.js';
import { signatureUrl } from './decision-way.rule.js';

/** What a page can set that has to fit together. */
export interface InboxAttributes {
  readonly tag: string;
  readonly requireComment: CommentPolicy;
  readonly signature: { readonly address: string; readonly tables: readonly string[] };
}

/** What is wrong with the attributes; `undefined` when they are fine. Written for the owner of the page. */
export function misuseOf({ tag, signature: { address, tables } }: InboxAttributes): PortalError | undefined {
  if (tables.length === 0 || signatureUrl(address, '') !== null) return undefined;
  return new PortalError('bad-configuration', { detail: `${tag}: signature-tables needs a web address in signature-url` });
}

/** What the view lacks for the widget to work; `undefined` when it has everything. Written for the owner of the page. */
export function viewProblemOf({ tag, requireComment }: InboxAttributes, view: Pick<Effective, 'view' | 'raw' | 'filter' | 'update' | 'inputs'>): PortalError | undefined {
  const lacks = (detail: string): PortalError => (
    new PortalError('bad-views', { detail: `${tag}: view "${view.view}" of sysapproval_approver ${detail}` }));
  if (!view.raw.has('state') || !view.filter.has('state')) return lacks('must have "state" in "list", "raw" and "filter"');
  const takesComments = view.update.has('comments') || view.inputs.has('comments');
  return requireComment === 'never' || takesComments ? undefined : lacks('must have "comments" in "write", or set require-comment="never"');
}
