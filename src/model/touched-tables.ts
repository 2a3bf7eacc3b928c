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
]);

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
