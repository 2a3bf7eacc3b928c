/**
 * Tables of which the server changes records of its own accord when somebody does this: an approval moves its request, the
 * items of it, and leaves word in the journal of the case. What shows them has to read again.
 */
const touched: ReadonlyMap<string, readonly string[]> = new Map([
  ['approve', decision()],
  ['reject', decision()],
  ['order', ['sc_request', 'sc_req_item', 'sn_customerservice_case', 'sysapproval_approver']],
  ['close-case', ['sn_customerservice_case', 'sysapproval_approver']],
  ['accept-solution', ['sn_customerservice_case']],
  ['reject-solution', ['sn_customerservice_case']],
  ['complete-task', projectTask()],
]);

/**
 * The same for changes of fields, by the table of the record: actual dates of a project task move its state, with the last of
 * its siblings the task above it, and the progress of its project.
 */
const touchedByChange: ReadonlyMap<string, readonly string[]> = new Map([['customer_project_task', projectTask()]]);

function projectTask(): readonly string[] {
  return ['customer_project_task', 'customer_project'];
}

function decision(): readonly string[] {
  return [
    'sysapproval_approver', 'sysapproval_group', 'sc_request', 'sc_req_item', 'change_request', 'sn_customerservice_registration',
    'sn_customerservice_case',
  ];
}

/** The tables that an operation touches beside the record itself; none for one that is not known. */
export function touchedBy(operation: string): readonly string[] {
  return touched.get(operation) ?? [];
}

/** The tables that a change of fields touches beside the record itself; none where the server leaves other records alone. */
export function touchedByUpdate(table: string): readonly string[] {
  return touchedByChange.get(table) ?? [];
}
