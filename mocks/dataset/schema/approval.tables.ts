import type { TableDefinition } from '../../backend/types.js';
import { approvalStates } from './choices.js';
import { choice, choices, dateTime, field, reference, text, truth } from './fields.js';

/** Who is asked to approve what, who stands in for whom, and who would like to become a contact. */
export const approvalTables: readonly TableDefinition[] = [
  {
    name: 'sysapproval_approver',
    label: 'Approval',
    plural: 'Approvals',
    display: 'sysapproval',
    fields: [
      reference('approver', 'Approver', 'sys_user'),
      reference('sysapproval', 'Approval for', 'task'),
      field('source_table', 'Source table', 'table_name'),
      field('document_id', 'Approving', 'document_id'),
      choice('state', 'State', approvalStates, { default: 'not requested' }),
      field('comments', 'Comments', 'journal_input'),
      reference('group', 'Group', 'sysapproval_group'),
      dateTime('due_date', 'Due date'),
      dateTime('expected_start', 'Expected start'),
      field('order', 'Order', 'integer'),
      field('iteration', 'Iteration', 'integer', { default: '1' }),
      text('approval_reason', 'Approval Reason', 255),
      choice('approval_source', 'Approval source', choices(['Manual', 'Manual'], ['Flow', 'Flow'])),
    ],
  },
  {
    name: 'sysapproval_group',
    label: 'Group approval',
    plural: 'Group approvals',
    parent: 'task',
    display: 'number',
    prefix: 'GAPRV',
    fields: [
      choice('wait_for', 'Wait for', choices(['any', 'Anyone to approve'], ['all', 'Everyone to approve'])),
      choice('reject_handling', 'Handle a rejection by', choices(['reject', 'Rejecting the approval'], ['continue', 'Waiting for other responses'])),
      reference('approval_user', 'Approval user', 'sys_user'),
    ],
  },
  {
    name: 'sn_customerservice_registration',
    label: 'Registration Request',
    plural: 'Registration Requests',
    display: 'name',
    fields: [
      text('name', 'Name', 100),
      text('first_name', 'First name', 50),
      text('last_name', 'Last name', 50),
      field('email', 'Business email', 'email'),
      text('registration_code', 'Registration code', 40),
      reference('account', 'Account', 'customer_account'),
      reference('contact', 'Contact', 'customer_contact'),
      choice('state', 'State', choices(
        ['requested', 'Requested'], ['approved', 'Approved'], ['rejected', 'Rejected'], ['cancelled', 'Cancelled'],
      ), { default: 'requested' }),
    ],
  },
  {
    name: 'sys_user_delegate',
    label: 'Delegate',
    plural: 'Delegates',
    display: 'delegate',
    fields: [
      reference('user', 'User', 'sys_user'),
      reference('delegate', 'Delegate', 'sys_user'),
      dateTime('starts', 'Starts'),
      dateTime('ends', 'Ends'),
      truth('approvals', 'Approvals', 'true'),
      truth('assignments', 'Assignments', 'true'),
      truth('notifications', 'All notifications', 'true'),
      truth('invitations', 'Meeting invitations', 'true'),
    ],
  },
];
