import type { BusinessRule, BusinessRuleContext, StoredRecord } from '../../../backend/types.js';

/** Where an item goes when it is decided about. */
const stageAfter: Readonly<Record<string, string>> = { approved: 'approved', rejected: 'request_cancelled' };

/** The request of an item, as long as it is not over. */
function requestOf({ current, find }: BusinessRuleContext): Readonly<StoredRecord> | undefined {
  const request = find('sc_request', current['request'] ?? '');
  return request?.['active'] === 'true' ? request : undefined;
}

function siblingsOf({ current, query }: BusinessRuleContext): readonly Readonly<StoredRecord>[] {
  return query('sc_req_item', `request=${current['request'] ?? ''}`);
}

/** How a request ends whose items have all ended: incomplete if one of them is, skipped if all are, else complete. */
function closingState(states: readonly string[]): string {
  if (states.includes('4')) return '4';
  return states.every((state) => state === '7') ? '7' : '3';
}

/** An item that is approved is worked on as soon as its request is, a rejected one is cancelled and the others go on. */
export const itemRules: readonly BusinessRule[] = [
  {
    name: 'Move decided item',
    table: 'sc_req_item',
    when: 'before',
    on: ['update'],
    condition: 'stage=waiting_for_approval^approvalINapproved,rejected',
    run: ({ changes, current }) => {
      if (changes('approval')) current['stage'] = stageAfter[current['approval'] ?? ''] ?? '';
    },
  },
  {
    name: 'Set state of item',
    table: 'sc_req_item',
    when: 'before',
    on: ['update'],
    run: ({ actor, changes, current, now }) => {
      if (changes('state') && current['state'] === '3') current['stage'] = 'complete';
      if (changes('state') && ['4', '7'].includes(current['state'] ?? '')) current['stage'] = 'request_cancelled';
      if (!changes('stage')) return;
      if (current['stage'] === 'fulfillment') current['state'] = '2';
      if (current['stage'] === 'complete') current['state'] = '3';
      if (current['stage'] === 'request_cancelled' && current['state'] !== '7') current['state'] = '4';
      if (!['3', '4', '7'].includes(current['state'] ?? '')) return;
      current['active'] = 'false';
      current['closed_at'] = now();
      current['closed_by'] = actor.sysId;
    },
  },
  {
    name: 'Fulfil approved item',
    table: 'sc_req_item',
    when: 'after',
    on: ['update'],
    condition: 'stage=approved',
    run: (context) => {
      const { changes, current, update } = context;
      if (!changes('stage') || requestOf(context)?.['request_state'] !== 'in_process') return;
      update('sc_req_item', current['sys_id'] ?? '', { stage: 'fulfillment' });
    },
  },
  {
    name: 'Settle request without approvers by its items',
    table: 'sc_req_item',
    when: 'after',
    on: ['update'],
    run: (context) => {
      const request = requestOf(context);
      if (!context.changes('approval') || request?.['request_state'] !== 'requested') return;
      const key = request['sys_id'] ?? '';
      const answers = siblingsOf(context).map((item) => item['approval']);
      if (context.query('sysapproval_approver', `document_id=${key}`).length > 0 || answers.includes('requested')) return;
      context.update('sc_request', key, { approval: answers.every((answer) => answer === 'rejected') ? 'rejected' : 'approved' });
    },
  },
  {
    name: 'Close request with its items',
    table: 'sc_req_item',
    when: 'after',
    on: ['update'],
    condition: 'active=false',
    run: (context) => {
      const request = requestOf(context);
      const items = siblingsOf(context);
      if (!context.changes('active') || request === undefined || items.some((item) => item['active'] === 'true')) return;
      context.update('sc_request', request['sys_id'] ?? '', { state: closingState(items.map((item) => item['state'] ?? '')) });
    },
  },
];
