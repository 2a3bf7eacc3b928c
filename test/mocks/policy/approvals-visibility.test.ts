import { expect } from '@open-wc/testing';
import { createMock, landmarks, mockDay } from '../../../mocks/index.js';
import type { Mock, PersonaId } from '../../../mocks/index.js';
import { ask, origin, resultOf, rowsOf } from '../ask.js';
import { inbox } from './approval-desk.js';

/** Written by hand: what was asked of each person. */
const askedOfJonas = [
  'Change Request: CHG0030001, Requested', 'Request: REQ0050001, Requested', 'Requested Item: RITM0050001, Requested',
  'Registration Request: Nadia Orsini, Requested', 'Change Request: CHG0030009, Requested', 'Request: REQ0050005, Approved',
  'Request: REQ0050006, Rejected', 'Request: REQ0050007, Cancelled', 'Request: REQ0050008, Approved',
  'Change Request: CHG0030002, No Longer Required', 'Registration Request: Emil Tarnow, No Longer Required',
];
const askedOfPriya = [
  'Change Request: CHG0030001, Requested', 'Request: REQ0050006, No Longer Required',
  ...['01', '04', '07', '10', '13', '16', '19', '22', '25', '28', '31', '34'].map((at) => `Request: REQ00501${at}, Requested`),
];

const status = async (mock: Mock, persona: PersonaId, ref: string): Promise<number> => (await ask(mock, persona, `/api/now/table/${ref}`)).status;

describe('who sees which approvals', () => {
  const mock = createMock({ baseUrl: origin });

  const seen: readonly (readonly [persona: PersonaId, what: string, approvals: readonly string[]])[] = [
    ['customer', 'what she is asked herself, not what others asked her to stand in for, then or in other matters', [
      'Request: REQ0050003, Requested', 'Request: REQ0050002, Approved',
    ]],
    ['customer-admin', 'what he is asked', askedOfJonas],
    ['case-manager', 'what she is asked and what Jonas is, as she stands in for him', [...askedOfPriya, ...askedOfJonas]],
    ['partner-admin', 'what he is asked as a member of a group', ['Request: REQ0050004, Requested']],
    ['partner', 'what she is asked as a member, not yet what Ruben is', ['Request: REQ0050004, Requested']],
    ['consumer', 'nothing', []],
    ['no-role', 'nothing', []],
  ];
  for (const [persona, what, approvals] of seen) {
    it(`${persona} sees ${what}`, async () => {
      expect(await inbox(mock, persona)).to.have.members([...approvals]);
    });
  }

  it('who stands in for a stand-in sees what that one is asked, not what is delegated to that one', async () => {
    expect(await inbox(mock, { userName: 'wren.adeyemi' })).to.have.members(askedOfPriya);
  });

  it('the company’s own people read approvals of records that they may read, and are asked none', async () => {
    expect(await status(mock, 'agent', landmarks.approvalOfChange)).to.equal(200);
    expect(await inbox(mock, 'agent', 'approver=javascript:gs.getUserID()')).to.deep.equal([]);
  });

  it('a second group of conditions shows nobody approvals of records that they may not read', async () => {
    for (const persona of ['consumer', 'no-role'] as const) {
      expect(await inbox(mock, persona, 'state=none^NQsys_idISNOTEMPTY')).to.deep.equal([]);
    }
    expect(await inbox(mock, 'partner', 'state=none^NQsys_idISNOTEMPTY')).to.have.members(['Request: REQ0050004, Requested', 'Request: REQ0050004, Requested']);
  });

  it('more than a page of them is counted, and the pages join', async () => {
    const page = (offset: number) => ask(
      mock, 'case-manager',
      `/api/now/table/sysapproval_approver?sysparm_query=state=requested^ORDERBYsys_id&sysparm_fields=sys_id&sysparm_limit=10&sysparm_offset=${offset}`,
    );
    const pages = await Promise.all([0, 10].map(page));
    expect(pages.map(({ headers }) => headers.get('X-Total-Count'))).to.deep.equal(['18', '18']);
    expect(new Set(pages.flatMap(rowsOf).map((row) => row['sys_id']))).to.have.property('size', 18);
  });

  it('one is overdue', async () => {
    expect(await inbox(mock, 'customer-admin', 'state=requested^due_date<2026-11-20 09:00:00')).to.deep.equal(['Request: REQ0050001, Requested']);
  });
});

describe('a delegation', () => {
  const moments: readonly (readonly [at: string, persona: PersonaId, approval: string, status: number])[] = [
    ['2026-11-16T06:59:59Z', 'case-manager', landmarks.approvalOfRequest, 404],
    ['2026-11-16T15:00:00Z', 'case-manager', landmarks.approvalOfRequest, 200],
    ['2026-11-30T15:00:00Z', 'case-manager', landmarks.approvalOfRequest, 200],
    ['2026-11-30T15:00:01Z', 'case-manager', landmarks.approvalOfRequest, 404],
    ['2026-11-26T06:59:59Z', 'partner', landmarks.approvalByGroup, 404],
    ['2026-11-26T15:00:00Z', 'partner', landmarks.approvalByGroup, 200],
  ];
  for (const [at, persona, approval, expected] of moments) {
    it(`${expected === 200 ? 'holds' : 'does not hold'} for ${persona} at ${at}`, async () => {
      let now = mockDay;
      const mock = createMock({ baseUrl: origin, now: () => now });
      now = Date.parse(at);
      expect(await status(mock, persona, approval)).to.equal(expected);
    });
  }

  it('is read by those whom it concerns', async () => {
    const mock = createMock({ baseUrl: origin });
    const path = '/api/now/table/sys_user_delegate?sysparm_fields=user,delegate,approvals&sysparm_display_value=true&sysparm_exclude_reference_link=true';
    expect(rowsOf(await ask(mock, 'customer-admin', path))).to.have.deep.members([
      { user: 'Jonas Ferrow', delegate: 'Priya Lindqvist', approvals: 'true' }, { user: 'Jonas Ferrow', delegate: 'Mira Castell', approvals: 'false' },
    ]);
    expect(rowsOf(await ask(mock, 'consumer', path))).to.deep.equal([]);
  });
});

describe('approvals under glide.approvals.restrict_by_record', () => {
  const mock = createMock({ baseUrl: origin, approvals: { restrictByRecord: true } });

  it('are not there for an approver who may not read the record', async () => {
    expect(await inbox(mock, 'customer-admin')).to.have.members(askedOfJonas.filter((text) => !text.includes('CHG0030009')));
    expect(await status(mock, 'customer-admin', landmarks.approvalOfChangeWithoutCase)).to.equal(404);
  });

  it('are not there for somebody who reads the record and is not asked', async () => {
    expect(await status(mock, 'agent', landmarks.approvalOfChange)).to.equal(404);
  });

  it('are all there for those who administer approvals', async () => {
    const path = `/api/now/table/${landmarks.approvalOfChangeWithoutCase}`;
    expect((await ask(mock, null, path, { headers: { Authorization: `Basic ${btoa('silas.moore:any')}` } })).status).to.equal(200);
  });
});

describe('what an approval says about its record', () => {
  const mock = createMock({ baseUrl: origin });
  const about = async (ref: string): Promise<unknown> => {
    const fields = 'sysapproval.number,sysapproval.short_description,sysapproval.sys_class_name,approver.name,source_table,group.number';
    return resultOf(await ask(mock, 'customer-admin', `/api/now/table/${ref}?sysparm_fields=${fields}`));
  };

  it('comes from the record, behind the reference', async () => {
    expect(await about(landmarks.approvalOfItem)).to.deep.equal({
      'sysapproval.number': 'RITM0050001', 'sysapproval.short_description': 'Spare gateway', 'sysapproval.sys_class_name': 'sc_req_item',
      'approver.name': 'Jonas Ferrow', 'source_table': 'sc_req_item', 'group.number': '',
    });
  });

  it('is left out as far as the person may not read the record', async () => {
    expect(await about(landmarks.approvalOfChangeWithoutCase)).to.deep.equal({ 'approver.name': 'Jonas Ferrow', 'source_table': 'change_request', 'group.number': '' });
    expect(await status(mock, 'customer-admin', landmarks.changeWithoutCase)).to.equal(404);
  });

  it('is empty for a record that is no task, which table and key name', async () => {
    expect(await about(landmarks.approvalOfRegistration)).to.deep.equal({
      'sysapproval.number': '', 'sysapproval.short_description': '', 'sysapproval.sys_class_name': '',
      'approver.name': 'Jonas Ferrow', 'source_table': 'sn_customerservice_registration', 'group.number': '',
    });
    const { text } = await ask(mock, 'customer-admin', `/api/now/table/${landmarks.registration}?sysparm_fields=name,email,account,state,registration_code&sysparm_display_value=true&sysparm_exclude_reference_link=true`);
    expect(text).to.equal('{"result":{"name":"Nadia Orsini","email":"nadia.orsini@mail.example","account":"Northwind Grid","state":"Requested"}}');
    expect(await status(mock, 'customer', landmarks.registration)).to.equal(404);
  });

  it('can be sorted and filtered by', async () => {
    expect(await inbox(mock, 'customer-admin', 'state=requested^sysapproval.numberISNOTEMPTY^ORDERBYDESCsysapproval.number')).to.deep.equal([
      'Requested Item: RITM0050001, Requested', 'Request: REQ0050001, Requested', 'Change Request: CHG0030009, Requested', 'Change Request: CHG0030001, Requested',
    ]);
  });

  it('tells members of a group which group was asked', async () => {
    const path = `/api/now/table/${landmarks.approvalByGroup}?sysparm_fields=group.number,group.assignment_group.name`;
    expect(resultOf(await ask(mock, 'partner-admin', path))).to.deep.equal({ 'group.number': 'GAPRV0010001', 'group.assignment_group.name': 'Helio Systems Approvers' });
    expect(await status(mock, 'customer-admin', landmarks.groupApproval)).to.equal(404);
  });

  it('is described with the labels of the platform', async () => {
    const { body } = await ask(mock, 'customer-admin', '/api/now/ui/meta/sysapproval_approver');
    const text = JSON.stringify(body);
    for (const label of ['Approver', 'Approval for', 'Source table', 'Approving', 'State', 'Comments', 'Group', 'Due date', 'Order', 'Iteration']) {
      expect(text, label).to.contain(`"label":"${label}"`);
    }
    expect(text).to.not.contain('approval_reason');
  });
});
