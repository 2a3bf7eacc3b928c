import { expect } from '@open-wc/testing';
import { type StateTone, stateTone } from '../../src/model/state-tone.js';

/** By hand, from the choice lists of ServiceNow's documentation. */
const table: readonly (readonly [table: string, field: string, value: string, label: string, tone: StateTone])[] = [
  ['sn_customerservice_case', 'state', '0', 'Draft', 'neutral'],
  ['sn_customerservice_case', 'state', '1', 'New', 'info'],
  ['sn_customerservice_case', 'state', '10', 'Open', 'progress'],
  ['sn_customerservice_case', 'state', '18', 'Awaiting Info', 'waiting'],
  ['sn_customerservice_case', 'state', '6', 'Resolved', 'success'],
  ['sn_customerservice_case', 'state', '3', 'Closed', 'neutral'],
  ['sn_customerservice_case', 'state', '7', 'Canceled', 'danger'],
  ['sn_customerservice_task', 'state', '1', 'Open', 'info'],
  ['sn_customerservice_task', 'state', '3', 'Closed', 'neutral'],
  ['problem', 'state', '101', 'New', 'info'],
  ['problem', 'state', '102', 'Assess', 'progress'],
  ['problem', 'state', '103', 'Root Cause Analysis', 'progress'],
  ['problem', 'state', '104', 'Fix in Progress', 'progress'],
  ['problem', 'state', '106', 'Resolved', 'success'],
  ['problem', 'state', '107', 'Closed', 'neutral'],
  ['problem', 'state', '1', 'Open', 'info'],
  ['problem', 'state', '2', 'Known Error', 'progress'],
  ['problem', 'state', '3', 'Pending Change', 'waiting'],
  ['problem', 'state', '4', 'Closed/Resolved', 'neutral'],
  ['incident', 'state', '1', 'New', 'info'],
  ['incident', 'state', '2', 'In Progress', 'progress'],
  ['incident', 'state', '3', 'On Hold', 'waiting'],
  ['incident', 'state', '6', 'Resolved', 'success'],
  ['incident', 'state', '7', 'Closed', 'neutral'],
  ['incident', 'state', '8', 'Canceled', 'danger'],
  ['change_request', 'state', '-5', 'New', 'info'],
  ['change_request', 'state', '-4', 'Assess', 'progress'],
  ['change_request', 'state', '-3', 'Authorize', 'waiting'],
  ['change_request', 'state', '-2', 'Scheduled', 'progress'],
  ['change_request', 'state', '-1', 'Implement', 'progress'],
  ['change_request', 'state', '0', 'Review', 'progress'],
  ['change_request', 'state', '3', 'Closed', 'neutral'],
  ['change_request', 'state', '4', 'Canceled', 'danger'],
  ['sc_request', 'request_state', 'requested', 'Pending Approval', 'waiting'],
  ['sc_request', 'request_state', 'in_process', 'Approved', 'progress'],
  ['sc_request', 'request_state', 'closed_complete', 'Closed Complete', 'success'],
  ['sc_request', 'request_state', 'closed_incomplete', 'Closed Incomplete', 'danger'],
  ['sc_request', 'request_state', 'closed_cancelled', 'Closed Cancelled', 'danger'],
  ['sc_request', 'request_state', 'closed_rejected', 'Closed Rejected', 'danger'],
  ['sc_request', 'request_state', 'closed_skipped', 'Closed Skipped', 'neutral'],
  ['sc_req_item', 'state', '-5', 'Pending', 'waiting'],
  ['sc_req_item', 'state', '1', 'Open', 'info'],
  ['sc_req_item', 'state', '2', 'Work in Progress', 'progress'],
  ['sc_req_item', 'state', '3', 'Closed Complete', 'success'],
  ['sc_req_item', 'state', '4', 'Closed Incomplete', 'danger'],
  ['sc_req_item', 'state', '7', 'Closed Skipped', 'neutral'],
  ['customer_project', 'state', '-5', 'Pending', 'waiting'],
  ['customer_project', 'state', '2', 'Work in Progress', 'progress'],
  ['customer_project_task', 'state', '1', 'Open', 'info'],
  ['customer_project_task', 'state', '3', 'Closed Complete', 'success'],
  ['issue', 'state', '1', 'Open', 'info'],
  ['issue', 'state', '4', 'Closed Incomplete', 'danger'],
  ['project_change_request', 'state', '1', 'Open', 'info'],
  ['project_change_request', 'state', '7', 'Closed Skipped', 'neutral'],
  ['wm_order', 'state', '1', 'Draft', 'neutral'],
  ['wm_order', 'state', '16', 'Assigned', 'info'],
  ['wm_order', 'state', '18', 'Work in Progress', 'progress'],
  ['wm_order', 'state', '3', 'Closed Complete', 'success'],
  ['wm_order', 'state', '7', 'Canceled', 'danger'],
  ['sysapproval_approver', 'state', 'requested', 'Requested', 'waiting'],
  ['sysapproval_approver', 'state', 'approved', 'Approved', 'success'],
  ['sysapproval_approver', 'state', 'rejected', 'Rejected', 'danger'],
  ['sysapproval_approver', 'state', 'not_required', 'No Longer Required', 'neutral'],
  ['change_request', 'approval', 'requested', 'Requested', 'waiting'],
  ['sc_request', 'approval', 'approved', 'Approved', 'success'],
  ['sn_customerservice_case', 'approval', 'not requested', 'Not Yet Requested', 'neutral'],
  ['customer_project', 'status', 'green', 'Green', 'success'],
  ['customer_project', 'status', 'yellow', 'Yellow', 'waiting'],
  ['customer_project', 'status', 'red', 'Red', 'danger'],
  ['customer_project_task', 'status', 'red', 'Red', 'danger'],
  ['project_status', 'overall_health', 'yellow', 'Yellow', 'waiting'],
  ['project_status', 'schedule', 'green', 'Green', 'success'],
  ['project_status', 'state', '2', 'Work in Progress', 'progress'],
];

describe('The tone of a state', () => {
  for (const [name, field, value, label, tone] of table) {
    it(`of ${name} that is ${field} ${value}, ${label}, is ${tone}`, () => {
      expect(stateTone(name, field, value)).to.equal(tone);
    });
  }

  it('is never taken from another table: 3 is closed, complete, or on hold', () => {
    expect(stateTone('sn_customerservice_case', 'state', '3')).to.equal('neutral');
    expect(stateTone('sc_req_item', 'state', '3')).to.equal('success');
    expect(stateTone('incident', 'state', '3')).to.equal('waiting');
  });

  it('is none where nothing is known: other tables, other fields, other values, and names that every object has', () => {
    for (const [name, field, value] of [
      ['cmdb_ci', 'state', '1'],
      ['problem', 'priority', '1'],
      ['problem', 'state', '999'],
      ['problem', 'state', ''],
      ['problem', 'state', 'constructor'],
      ['problem', 'approval', 'toString'],
      ['sc_request', 'state', '3'],
    ] as const) {
      expect(stateTone(name, field, value)).to.equal(null);
    }
  });
});
