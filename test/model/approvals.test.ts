import { expect } from '@open-wc/testing';
import { approvalKind, approvedKey, approvedName, approvedTable, isApprovedReadable } from '../../src/model/approval-document.js';
import { mayDecide } from '../../src/model/approval-licence.js';
import { closedStates, stateAfter } from '../../src/model/approval-states.js';

const granted = ['sysapproval', 'sysapproval.number', 'sysapproval.short_description', 'source_table', 'document_id'];

const change = {
  display: { 'sysapproval': 'CHG1', 'sysapproval.number': 'CHG1', 'sysapproval.short_description': 'Move', 'document_id': 'Change Request: CHG1' },
  value: { sysapproval: 'a1', source_table: 'change_request', document_id: 'a1' },
};
const hiddenChange = { display: { sysapproval: 'CHG2' }, value: { sysapproval: 'a2', source_table: 'change_request', document_id: 'a2' } };
const registration = {
  display: { document_id: 'Registration Request: Nadia Orsini' },
  value: { source_table: 'sn_customerservice_registration', document_id: 'b1' },
};
const hiddenRegistration = { display: {}, value: { source_table: 'sn_customerservice_registration', document_id: 'b2' } };
const workOrder = { display: { 'sysapproval.number': 'WO1' }, value: { 'sysapproval': 'c1', 'sysapproval.sys_class_name': 'wm_order' } };

describe('What an approval is about', () => {
  const table = [
    ['a change', change, 'change_request', 'a1', 'CHG1', 'change_request', true],
    ['a change that may not be read', hiddenChange, 'change_request', 'a2', 'CHG2', 'change_request', false],
    ['a registration, which is no task', registration, 'sn_customerservice_registration', 'b1', 'Nadia Orsini', 'sn_customerservice_registration', true],
    ['a registration that may not be read', hiddenRegistration, 'sn_customerservice_registration', 'b2', undefined, 'sn_customerservice_registration', false],
    ['a task of another kind', workOrder, 'wm_order', 'c1', 'WO1', null, true],
  ] as const;
  for (const [what, row, of, key, name, kind, readable] of table) {
    it(`is known of ${what}: its table, key, name and kind, and whether it can be read`, () => {
      expect([approvedTable(row), approvedKey(row), approvedName(row), approvalKind(row), isApprovedReadable(row, granted)])
        .to.deep.equal([of, key, name, kind, readable]);
    });
  }

  it('counts as readable where the view grants nothing that would tell', () => {
    expect(isApprovedReadable(hiddenChange, ['sysapproval', 'state'])).to.equal(true);
  });
});

describe('Who may decide approvals', () => {
  const table: readonly (readonly [roles: string, lenient: boolean, strict: boolean])[] = [
    ['snc_external sn_esm_user', true, false],
    ['snc_external sn_esm_user approver_user', true, true],
    ['snc_internal approver_user', true, true],
    ['snc_internal business_stakeholder', true, true],
    ['snc_internal admin', true, true],
    ['snc_internal itil', false, false],
    ['', false, false],
  ];
  for (const [roles, lenient, strict] of table) {
    it(`${roles || 'nobody’s roles'}: ${lenient ? 'decides' : 'does not decide'} leniently, ${strict ? 'decides' : 'does not decide'} strictly`, () => {
      expect([mayDecide(roles.split(' '), 'lenient'), mayDecide(roles.split(' '), 'strict')]).to.deep.equal([lenient, strict]);
    });
  }
});

describe('States of approvals', () => {
  it('are over for all but those that wait or have not had their turn', () => {
    expect([...closedStates].sort()).to.deep.equal(['approved', 'cancelled', 'duplicate', 'not_required', 'rejected', 'skipped']);
    expect([stateAfter('approve'), stateAfter('reject')]).to.deep.equal(['approved', 'rejected']);
  });
});
