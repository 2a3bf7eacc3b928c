import type { Calendar } from '../calendar.js';
import { marked } from '../canary.js';
import { stableId } from '../chance.js';
import { keys } from '../landmarks.js';
import { people } from '../people.js';
import { stored } from '../stored.js';
import type { Records } from '../stored.js';

interface Approval {
  readonly key: string;
  readonly approver: string;
  readonly table: string;
  readonly record: string;
  readonly state: string;
  /** Days since it was asked for. */
  readonly age: number;
  /** Days until it is due; negative when it is overdue. */
  readonly due: number;
}

const approvals: readonly Approval[] = [
  {
    key: keys.approvalOfChange, approver: people.jonas.sysId, table: 'change_request', record: keys.changeInAuthorize,
    state: 'requested', age: 4, due: 2,
  },
  {
    key: stableId('approval:change:priya'), approver: people.priya.sysId, table: 'change_request', record: keys.changeInAuthorize,
    state: 'requested', age: 4, due: 2,
  },
  {
    key: keys.approvalOfRequest, approver: people.jonas.sysId, table: 'sc_request', record: keys.requestWithThreeItems,
    state: 'requested', age: 6, due: -1,
  },
  {
    key: stableId('approval:item:jonas'), approver: people.jonas.sysId, table: 'sc_req_item', record: keys.itemWaitingForApproval,
    state: 'requested', age: 6, due: -1,
  },
  {
    key: stableId('approval:own:mira'), approver: people.mira.sysId, table: 'sc_request', record: keys.requestApprovedByRequester,
    state: 'approved', age: 5, due: 1,
  },
  {
    key: stableId('approval:caused-by:jonas'), approver: people.jonas.sysId, table: 'change_request', record: keys.changeCausedBy,
    state: 'not_required', age: 19, due: -14,
  },
];

/** What is asked of whom, and a stand-in for the time being. */
export function approvalRecords(calendar: Calendar): Records {
  return {
    sysapproval_approver: approvals.map(({ key, approver, table, record, state, age, due }) =>
      stored('sysapproval_approver', key, { created: calendar.daysAgo(age) }, {
        approver,
        sysapproval: record,
        document_id: record,
        source_table: table,
        state,
        due_date: calendar.daysAgo(-due),
        iteration: '1',
        approval_source: 'Flow',
        approval_reason: marked('Margin below the limit'),
      }),
    ),
    sys_user_delegate: [
      stored('sys_user_delegate', stableId('delegate:priya:mira'), { created: calendar.daysAgo(3) }, {
        user: people.priya.sysId,
        delegate: people.mira.sysId,
        starts: calendar.daysAgo(3),
        ends: calendar.daysAgo(-11),
        approvals: 'true',
      }),
    ],
  };
}
