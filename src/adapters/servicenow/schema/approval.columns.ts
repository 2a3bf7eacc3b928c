import type { KnownColumns } from './known-table.js';

/** Columns of `sysapproval_approver`. */
export const approvalColumns: KnownColumns = {
  approver: ['Approver', 'reference', 'sys_user'],
  sysapproval: ['Approval for', 'reference', 'task'],
  source_table: ['Source table', 'string'],
  document_id: ['Approving', 'string'],
  state: ['State', 'choice'],
  comments: ['Comments', 'journal'],
  group: ['Group', 'reference', 'sysapproval_group'],
  due_date: ['Due date', 'date-time'],
  expected_start: ['Expected start', 'date-time'],
  order: ['Order', 'integer'],
  iteration: ['Iteration', 'integer'],
};
