import type { BusinessRule, BusinessRuleContext, StoredRecord } from '../../../backend/types.js';
import { documentOf } from './document-of.js';
import type { Document } from './document-of.js';

const words: Readonly<Record<string, string>> = { approved: 'Approved', rejected: 'Rejected' };

/** The cases that a record belongs to. Closed ones take no entries any more. */
function casesOf({ table, sysId, record }: Document, { find, query }: BusinessRuleContext): readonly Readonly<StoredRecord>[] {
  const request = table === 'sc_req_item' ? find('sc_request', record['request'] ?? '') : record;
  const which = table === 'change_request' ? `change=${sysId}` : `sys_id=${request?.['parent'] || 'none'}`;
  return query('sn_customerservice_case', `${which}^active=true`);
}

/** Roles count with those they contain: an administrator of a partner is one of customers too. */
function isCustomerAdministrator(user: string, { query }: BusinessRuleContext): boolean {
  return query('sys_user_has_role', `user=${user}^state=active^role.name=sn_customerservice.customer_admin`).length > 0;
}

function isRequester(user: string, { record }: Document): boolean {
  return [record['requested_for'], record['requested_by'], record['opened_by']].includes(user);
}

/** A sentence about the decision, and what its author had to say. */
function entry({ current, actor, find }: BusinessRuleContext, { record }: Document): string {
  const approver = current['approver'] ?? '';
  const name = find('sys_user', approver)?.['name'] ?? '';
  const who = actor.sysId === approver ? name : `${actor.name} for ${name}`;
  const sentence = `Approval of ${record['number'] ?? ''} by ${who}: ${words[current['state'] ?? ''] ?? ''}.`;
  return current['comments'] ? `${sentence}\n${current['comments']}` : sentence;
}

/**
 * Tells the case of each decision: the customer when their administrator has decided, or the requester about their own
 * request; otherwise only those who work on the case.
 */
export const caseEntryRule: BusinessRule = {
  name: 'Tell case about approval',
  table: 'sysapproval_approver',
  when: 'after',
  on: ['update'],
  condition: 'stateINapproved,rejected',
  run: (context) => {
    const { changes, current, update } = context;
    const document = documentOf(current, context);
    if (!changes('state') || document === undefined) return;
    const approver = current['approver'] ?? '';
    const isPublic = isCustomerAdministrator(approver, context) || isRequester(approver, document);
    for (const found of casesOf(document, context)) {
      update('sn_customerservice_case', found['sys_id'] ?? '', { [isPublic ? 'comments' : 'work_notes']: entry(context, document) });
    }
  },
};
