import type { BusinessRule, BusinessRuleContext } from '../../../backend/types.js';
import { isUnanswered, unansweredStates } from './document-of.js';

/** Takes back what has not been answered yet. `which` is an encoded query over `sysapproval_approver`. */
function takeBack({ query, update }: BusinessRuleContext, which: string): void {
  for (const row of query('sysapproval_approver', `${which}^stateIN${unansweredStates}`)) {
    update('sysapproval_approver', row['sys_id'] ?? '', { state: 'not_required' });
  }
}

function takeBackGroups({ query, update }: BusinessRuleContext, record: string): void {
  for (const group of query('sysapproval_group', `parent=${record}^approvalIN${unansweredStates}`)) {
    update('sysapproval_group', group['sys_id'] ?? '', { approval: 'not_required' });
  }
}

/** What is still open when its outcome is known, or when the record is cancelled or closed, need not be answered any more. */
export const noLongerRequiredRules: readonly BusinessRule[] = [
  {
    name: 'Group approval no longer required',
    table: 'sysapproval_group',
    when: 'after',
    on: ['update'],
    run: (context) => {
      const { changes, current } = context;
      if (changes('approval') && !isUnanswered(current['approval'])) takeBack(context, `group=${current['sys_id'] ?? ''}`);
    },
  },
  {
    name: 'Approval no longer required',
    table: 'task',
    when: 'after',
    on: ['update'],
    run: (context) => {
      const { changes, current } = context;
      const decided = changes('approval') && !isUnanswered(current['approval']);
      const over = changes('active') && current['active'] === 'false';
      if (!decided && !over) return;
      takeBack(context, `document_id=${current['sys_id'] ?? ''}`);
      takeBackGroups(context, current['sys_id'] ?? '');
    },
  },
  {
    name: 'Approval of registration no longer required',
    table: 'sn_customerservice_registration',
    when: 'after',
    on: ['update'],
    condition: 'state!=requested',
    run: (context) => {
      if (context.changes('state')) takeBack(context, `document_id=${context.current['sys_id'] ?? ''}`);
    },
  },
];
