import type { StoredRecord } from '../../backend/types.js';
import type { Calendar } from '../calendar.js';
import { marked } from '../canary.js';
import { serialId, stableId } from '../chance.js';
import { keys } from '../landmarks.js';
import { people } from '../people.js';
import type { Person } from '../people.js';
import { stored } from '../stored.js';
import type { Records } from '../stored.js';
import { groups } from './people.records.js';
import { withdrawnRegistration } from './registrations.records.js';
import { decided } from './requests-to-approve.records.js';
import { waitingRequests } from './requests.records.js';

/** What somebody was asked. */
interface Approval {
  readonly key: string;
  readonly approver: Person;
  readonly table: string;
  readonly record: string;
  /** `requested` unless told. */
  readonly state?: string;
  /** Days since it was asked for. */
  readonly age: number;
  /** Days until it is due; negative when it is overdue. */
  readonly due: number;
  /** Who brought it into its state, when it was not the approver, and what they wrote. */
  readonly decidedBy?: Person;
  readonly comment?: string;
  /** Key of a group approval. */
  readonly group?: string;
}

const { ada, dana, jonas, mira, priya, ruben, sela, silas } = people;

/** What is open, and in the second half what is decided. */
const told: readonly Approval[] = [
  { key: keys.approvalOfChange, approver: jonas, table: 'change_request', record: keys.changeInAuthorize, age: 4, due: 2 },
  { key: keys.approvalOfChangeByColleague, approver: priya, table: 'change_request', record: keys.changeInAuthorize, age: 4, due: 2 },
  { key: keys.approvalOfRequest, approver: jonas, table: 'sc_request', record: keys.requestWithThreeItems, age: 6, due: -1 },
  { key: keys.approvalOfItem, approver: jonas, table: 'sc_req_item', record: keys.itemWaitingForApproval, age: 6, due: 3 },
  { key: keys.approvalOfRegistration, approver: jonas, table: 'sn_customerservice_registration', record: keys.registration, age: 1, due: 6 },
  { key: keys.approvalOfChangeWithoutCase, approver: jonas, table: 'change_request', record: keys.changeWithoutCase, age: 2, due: 4 },
  { key: stableId('approval:no-case:silas'), approver: silas, table: 'change_request', record: keys.changeWithoutCase, age: 2, due: 4 },
  { key: keys.approvalOfOwnRequest, approver: mira, table: 'sc_request', record: keys.requestOfRequester, age: 2, due: 5 },
  { key: keys.approvalByGroup, approver: ruben, table: 'sc_request', record: keys.requestOfGroup, age: 3, due: 4, group: keys.groupApproval },
  { key: keys.approvalByGroupColleague, approver: sela, table: 'sc_request', record: keys.requestOfGroup, age: 3, due: 4, group: keys.groupApproval },

  { key: stableId('approval:own:mira'), approver: mira, table: 'sc_request', record: keys.requestApprovedByRequester, state: 'approved', age: 5, due: 1 },
  { key: keys.approvalApproved, approver: jonas, table: 'sc_request', record: decided.approved, state: 'approved', age: 12, due: -6,
    comment: 'Before the first storm, please.' },
  { key: keys.approvalRejected, approver: jonas, table: 'sc_request', record: decided.rejected, state: 'rejected', age: 11, due: -5,
    comment: 'The yard was trained in spring.' },
  { key: stableId('approval:rejected:priya'), approver: priya, table: 'sc_request', record: decided.rejected, state: 'not_required', age: 11, due: -5,
    decidedBy: jonas },
  { key: keys.approvalCancelled, approver: jonas, table: 'sc_request', record: decided.cancelled, state: 'cancelled', age: 10, due: -4,
    decidedBy: dana },
  { key: keys.approvalDecidedByDelegate, approver: jonas, table: 'sc_request', record: decided.byDelegate, state: 'approved', age: 3, due: 4,
    decidedBy: priya, comment: 'Agreed with Jonas on the phone.' },
  { key: keys.approvalNotRequired, approver: jonas, table: 'change_request', record: keys.changeCausedBy, state: 'not_required', age: 19, due: -14,
    decidedBy: silas },
  { key: stableId('approval:caused-by:silas'), approver: silas, table: 'change_request', record: keys.changeCausedBy, state: 'approved', age: 19, due: -14 },
  { key: stableId('approval:withdrawn:jonas'), approver: jonas, table: 'sn_customerservice_registration', record: withdrawnRegistration,
    state: 'not_required', age: 15, due: -8, decidedBy: ada },
];

/** So many that an inbox has to be paged. */
const many: readonly Approval[] = waitingRequests.map((record, at) => ({
  key: serialId(0x41505231, at), approver: priya, table: 'sc_request', record, age: 3 + at * 3, due: 20 + at,
}));

/** A registration is no task: it is named by table and key alone. */
function subject({ table, record }: Approval): StoredRecord {
  const named = { document_id: record, source_table: table };
  return table === 'sn_customerservice_registration' ? named : { ...named, sysapproval: record };
}

function approvalRecord(calendar: Calendar, approval: Approval): StoredRecord {
  const { key, approver, state = 'requested', age, due, decidedBy, group = '' } = approval;
  const history = state === 'requested'
    ? { created: calendar.daysAgo(age) }
    : { created: calendar.daysAgo(age), updated: calendar.daysAgo(age - 1), updatedBy: (decidedBy ?? approver).userName, changes: 1 };
  return stored('sysapproval_approver', key, history, {
    ...subject(approval),
    approver: approver.sysId,
    state,
    group,
    due_date: calendar.daysAgo(-due),
    iteration: '1',
    approval_source: 'Flow',
    approval_reason: marked('Margin below the limit'),
  });
}

function commentRecord(calendar: Calendar, { key, approver, decidedBy, age, comment = '' }: Approval): StoredRecord {
  const history = { created: calendar.daysAgo(age - 1), createdBy: (decidedBy ?? approver).userName };
  return stored('sys_journal_field', stableId(`comment:${key}`), history, {
    name: 'sysapproval_approver', element: 'comments', element_id: key, value: comment,
  });
}

/** What is asked of whom, by themselves or as members of a group, and what they answered. */
export function approvalRecords(calendar: Calendar): Records {
  const all = [...told, ...many];
  return {
    sysapproval_approver: all.map((approval) => approvalRecord(calendar, approval)),
    sysapproval_group: [
      stored('sysapproval_group', keys.groupApproval, { created: calendar.daysAgo(3) }, {
        number: 'GAPRV0010001',
        short_description: 'Approval by Helio Systems',
        parent: keys.requestOfGroup,
        assignment_group: groups.helioApprovers,
        approval: 'requested',
        wait_for: 'any',
        reject_handling: 'reject',
        state: '1',
        active: 'true',
        opened_at: calendar.daysAgo(3),
      }),
    ],
    sys_journal_field: all.filter(({ comment }) => comment !== undefined).map((approval) => commentRecord(calendar, approval)),
  };
}
