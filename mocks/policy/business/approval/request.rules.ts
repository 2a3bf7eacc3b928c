import type { BusinessRule, BusinessRuleContext, StoredRecord } from '../../../backend/types.js';
import { unansweredStates } from './document-of.js';

/** How a request stands when its task is over. */
const requestStateOf: Readonly<Record<string, string>> = { '3': 'closed_complete', '4': 'closed_incomplete', '7': 'closed_skipped' };

/** How its task stands when the request is over in some other way. */
function taskStateOf(requestState: string): string {
  return Object.entries(requestStateOf).find(([, value]) => value === requestState)?.[0] ?? '4';
}

function itemsOf({ current, query }: BusinessRuleContext): readonly Readonly<StoredRecord>[] {
  return query('sc_req_item', `request=${current['sys_id'] ?? ''}^active=true`);
}

function isAskedFor(item: Readonly<StoredRecord>, { query }: BusinessRuleContext): boolean {
  return query('sysapproval_approver', `document_id=${item['sys_id'] ?? ''}^stateIN${unansweredStates}`).length > 0;
}

/** An approved request goes to work, a rejected one ends, and its items with it. */
export const requestRules: readonly BusinessRule[] = [
  {
    name: 'Process approved request',
    table: 'sc_request',
    when: 'before',
    on: ['update'],
    condition: 'request_state=requested^approvalINapproved,rejected',
    run: ({ changes, current }) => {
      if (!changes('approval')) return;
      const approved = current['approval'] === 'approved';
      current['request_state'] = approved ? 'in_process' : 'closed_rejected';
      if (approved) current['stage'] = 'fulfillment';
    },
  },
  {
    name: 'Set closed of request',
    table: 'sc_request',
    when: 'before',
    on: ['update'],
    run: ({ actor, changes, current, now }) => {
      const byTask = changes('state') ? requestStateOf[current['state'] ?? ''] : undefined;
      if (byTask !== undefined && !changes('request_state')) current['request_state'] = byTask;
      const requestState = current['request_state'] ?? '';
      if (!changes('request_state') || !requestState.startsWith('closed_')) return;
      current['state'] = taskStateOf(requestState);
      current['stage'] = requestState === 'closed_complete' ? 'closed_complete' : 'closed_incomplete';
      current['active'] = 'false';
      current['closed_at'] = now();
      current['closed_by'] = actor.sysId;
    },
  },
  {
    name: 'Process items of approved request',
    table: 'sc_request',
    when: 'after',
    on: ['update'],
    condition: 'request_state=in_process',
    run: (context) => {
      if (!context.changes('request_state')) return;
      for (const item of itemsOf(context)) {
        const key = item['sys_id'] ?? '';
        if (item['stage'] === 'approved') context.update('sc_req_item', key, { stage: 'fulfillment' });
        if (item['stage'] !== 'waiting_for_approval' || isAskedFor(item, context)) continue;
        context.update('sc_req_item', key, { approval: 'approved', stage: 'approved' });
      }
    },
  },
  {
    name: 'Cancel items of closed request',
    table: 'sc_request',
    when: 'after',
    on: ['update'],
    condition: 'active=false^state!=3',
    run: (context) => {
      if (!context.changes('active')) return;
      for (const item of itemsOf(context)) context.update('sc_req_item', item['sys_id'] ?? '', { stage: 'request_cancelled' });
    },
  },
];
