import { expect } from '@open-wc/testing';
import { createMock, landmarks } from '../../../mocks/index.js';
import type { Mock, PersonaId } from '../../../mocks/index.js';
import { ask, origin } from '../ask.js';
import { decide, stored } from './approval-desk.js';

const aclRefusal = 'ACL Exception Update Failed due to security constraints';

describe('deciding an approval', () => {
  let mock: Mock;

  beforeEach(() => {
    mock = createMock({ baseUrl: origin });
  });

  const may: readonly (readonly [persona: PersonaId, approval: string, who: string])[] = [
    ['customer-admin', landmarks.approvalOfChange, 'jonas.ferrow'],
    ['customer-admin', landmarks.approvalOfChangeWithoutCase, 'jonas.ferrow'],
    ['case-manager', landmarks.approvalOfRequest, 'priya.lindqvist'],
    ['customer', landmarks.approvalOfOwnRequest, 'mira.castell'],
    ['partner-admin', landmarks.approvalByGroup, 'ruben.achterberg'],
    ['admin', landmarks.approvalOfItem, 'ada.reyes'],
  ];
  for (const [persona, approval, who] of may) {
    it(`is up to ${persona} for ${approval.slice(0, 28)}…, and is kept under the name of who did it, at the time`, async () => {
      const approver = await stored(mock, approval, 'approver');
      expect((await decide(mock, persona, approval, 'approved')).body).to.deep.equal({ result: { state: 'approved' } });
      expect(await stored(mock, approval, 'approver')).to.deep.equal(approver);
      expect(await stored(mock, approval, 'sys_updated_by', 'sys_updated_on')).to.deep.equal({ sys_updated_by: who, sys_updated_on: '2026-11-20 09:00:00' });
    });
  }

  const mayNot: readonly (readonly [persona: PersonaId, approval: string, status: number])[] = [
    ['customer', landmarks.approvalOfRequest, 404],
    ['customer-admin', landmarks.approvalOfChangeByColleague, 404],
    ['partner', landmarks.approvalByGroup, 404],
    ['consumer', landmarks.approvalOfRequest, 404],
    ['agent', landmarks.approvalOfRequest, 403],
  ];
  for (const [persona, approval, status] of mayNot) {
    it(`is not up to ${persona} for ${approval.slice(0, 28)}…`, async () => {
      expect((await decide(mock, persona, approval, 'approved')).status).to.equal(status);
      expect(await stored(mock, approval, 'state')).to.deep.equal({ state: 'requested' });
    });
  }

  it('keeps what the approver wrote with the approval', async () => {
    await decide(mock, 'customer-admin', landmarks.approvalOfItem, 'rejected', 'Too dear.');
    const { text } = await ask(mock, 'customer-admin', `/api/now/table/${landmarks.approvalOfItem}?sysparm_fields=comments&sysparm_display_value=true`);
    expect(text).to.equal('{"result":{"comments":"2026-11-20 03:00:00 - Jonas Ferrow (Comments)\\nToo dear.\\n\\n"}}');
  });

  it('needs no comment, unless the instance wants one for rejections', async () => {
    expect((await decide(mock, 'customer-admin', landmarks.approvalOfItem, 'rejected')).status).to.equal(200);
    const strict = createMock({ baseUrl: origin, approvals: { rejectionComments: 'mandatory' } });
    const refused = await decide(strict, 'customer-admin', landmarks.approvalOfItem, 'rejected');
    expect(refused.status).to.equal(403);
    expect(refused.text).to.contain('Data Policy Exception: \\n\\tThe following fields are mandatory: Comments');
    expect((await decide(strict, 'customer-admin', landmarks.approvalOfItem, 'rejected', 'Too dear.')).status).to.equal(200);
    expect((await decide(strict, 'customer-admin', landmarks.approvalOfRequest, 'approved')).status).to.equal(200);
  });

  const decided: readonly (readonly [approval: string, state: string])[] = [
    [landmarks.approvalApproved, 'rejected'],
    [landmarks.approvalRejected, 'approved'],
    [landmarks.approvalNotRequired, 'approved'],
    [landmarks.approvalCancelled, 'approved'],
    [landmarks.approvalDecidedByDelegate, 'rejected'],
  ];
  for (const [approval, state] of decided) {
    it(`is over for what has been decided or taken back: not ${state} any more, nor commented`, async () => {
      const before = await stored(mock, approval, 'state', 'sys_mod_count');
      for (const answer of [await decide(mock, 'customer-admin', approval, state), await decide(mock, 'customer-admin', approval, state, 'x')]) {
        expect(answer.status).to.equal(403);
        expect(answer.text).to.contain("Operation against file 'sysapproval_approver' was aborted by Business Rule 'Decisions are final^");
      }
      expect(await stored(mock, approval, 'state', 'sys_mod_count')).to.deep.equal(before);
    });
  }

  it('twice the same way changes nothing the second time', async () => {
    await decide(mock, 'customer-admin', landmarks.approvalOfItem, 'approved');
    const before = await stored(mock, landmarks.approvalOfItem, 'sys_mod_count');
    expect((await decide(mock, 'customer-admin', landmarks.approvalOfItem, 'approved')).status).to.equal(200);
    expect(await stored(mock, landmarks.approvalOfItem, 'sys_mod_count')).to.deep.equal(before);
  });

  for (const state of ['not_required', 'cancelled', 'skipped', 'duplicate', 'not requested']) {
    it(`means to approve or to reject: an approver cannot put it into ${state}`, async () => {
      const { status, text } = await decide(mock, 'customer-admin', landmarks.approvalOfItem, state);
      expect(status).to.equal(403);
      expect(text).to.contain("Business Rule 'Approvers approve or reject^");
      expect(await stored(mock, landmarks.approvalOfItem, 'state')).to.deep.equal({ state: 'requested' });
    });
  }

  it('has to wait until the approval is requested', async () => {
    const json = { state: 'not requested' };
    await ask(mock, 'admin', `/api/now/table/${landmarks.approvalOfItem}`, { method: 'PATCH', json });
    const { status, text } = await decide(mock, 'customer-admin', landmarks.approvalOfItem, 'approved');
    expect(status).to.equal(403);
    expect(text).to.contain("Business Rule 'Only what is requested can be decided^");
  });

  it('changes no other field', async () => {
    const json = { state: 'approved', due_date: '2031-01-01 00:00:00', approver: '011e1f23280c6c46b11df2f724e88e90' };
    const before = await stored(mock, landmarks.approvalOfItem, 'due_date', 'approver');
    await ask(mock, 'customer-admin', `/api/now/table/${landmarks.approvalOfItem}`, { method: 'PATCH', json });
    expect(await stored(mock, landmarks.approvalOfItem, 'due_date', 'approver')).to.deep.equal(before);
  });
});

describe('deciding an approval where the licence counts', () => {
  it('is refused to who has only the role of the portal, though they see it', async () => {
    const mock = createMock({ baseUrl: origin, approvals: { licence: 'strict' } });
    expect((await ask(mock, 'customer-admin', `/api/now/table/${landmarks.approvalOfChange}`)).status).to.equal(200);
    for (const persona of ['customer-admin', 'case-manager'] as const) {
      const { status, text } = await decide(mock, persona, landmarks.approvalOfChange, 'approved');
      expect([status, text]).to.deep.equal([403, JSON.stringify({ error: { message: 'Operation Failed', detail: aclRefusal }, status: 'failure' })]);
    }
    expect(await stored(mock, landmarks.approvalOfChange, 'state')).to.deep.equal({ state: 'requested' });
  });
});
