import type { BusinessRule, BusinessRuleContext } from '../../../backend/types.js';
import { documentOf, isDecision, isUnanswered } from './document-of.js';

/** Whether nothing is left to decide: the group or the record has its outcome, or the record is over. */
function isSettled(context: BusinessRuleContext): boolean {
  const { current, find } = context;
  const group = find('sysapproval_group', current['group'] ?? '');
  const document = documentOf(current, context);
  if (group !== undefined && group['approval'] !== 'requested') return true;
  if (document?.table === 'sn_customerservice_registration') return document.record['state'] !== 'requested';
  return document === undefined || document.record['active'] === 'false' || isDecision(document.record['approval']);
}

/** What can be answered, and by what. */
export const answerRules: readonly BusinessRule[] = [
  {
    name: 'Set document of approval',
    table: 'sysapproval_approver',
    when: 'before',
    on: ['insert'],
    run: ({ current, find }) => {
      const task = find('task', current['sysapproval'] || (current['document_id'] ?? ''));
      if (task === undefined) return;
      current['sysapproval'] = current['document_id'] = task['sys_id'] ?? '';
      current['source_table'] = task['sys_class_name'] ?? '';
    },
  },
  {
    name: 'Decisions are final',
    table: 'sysapproval_approver',
    when: 'before',
    on: ['update'],
    run: ({ changes, previous, abort }) => {
      if (!isUnanswered(previous?.['state']) && (changes('state') || changes('comments'))) abort();
    },
  },
  {
    name: 'Only what is requested can be decided',
    table: 'sysapproval_approver',
    when: 'before',
    on: ['update'],
    condition: 'stateINapproved,rejected',
    run: ({ changes, previous, abort }) => {
      if (changes('state') && previous?.['state'] !== 'requested') abort();
    },
  },
  {
    name: 'Approvers approve or reject',
    table: 'sysapproval_approver',
    when: 'before',
    on: ['update'],
    condition: 'stateNOT INapproved,rejected',
    run: (context) => {
      const { actor, changes, abort } = context;
      const oversees = actor.roles.has('approval_admin') || actor.roles.has('admin');
      if (changes('state') && !oversees && !isSettled(context)) abort();
    },
  },
];
