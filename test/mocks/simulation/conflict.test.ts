import { expect } from '@open-wc/testing';
import { createMock, landmarks } from '../../../mocks/index.js';
import type { PersonaId } from '../../../mocks/index.js';
import { ask, origin } from '../ask.js';
import { decide, newestEntry, stored } from '../policy/approval-desk.js';

describe('the scenario conflict, for approvals', () => {
  /** Written by hand: who is faster than whom. */
  const rivals: readonly (readonly [persona: PersonaId, approval: string, wants: string, faster: string, gets: string])[] = [
    ['customer-admin', landmarks.approvalOfChange, 'approved', 'priya.lindqvist', 'rejected'],
    ['customer-admin', landmarks.approvalOfRequest, 'rejected', 'priya.lindqvist', 'approved'],
    ['case-manager', landmarks.approvalOfRequest, 'approved', 'jonas.ferrow', 'rejected'],
    ['customer', landmarks.approvalOfOwnRequest, 'approved', 'silas.moore', 'rejected'],
    ['partner-admin', landmarks.approvalByGroup, 'rejected', 'silas.moore', 'approved'],
  ];
  for (const [persona, approval, wants, faster, gets] of rivals) {
    it(`${persona} wants it ${wants}, but ${faster} has just decided otherwise`, async () => {
      const mock = createMock({ baseUrl: origin, scenario: 'conflict' });
      expect(await stored(mock, approval, 'state')).to.deep.equal({ state: 'requested' });
      const { status, text } = await decide(mock, persona, approval, wants);
      expect(status).to.equal(403);
      expect(text).to.contain("Business Rule 'Decisions are final^");
      expect(await stored(mock, approval, 'state', 'sys_updated_by', 'sys_updated_on')).to.deep.equal({
        state: gets, sys_updated_by: faster, sys_updated_on: '2026-11-20 09:00:00',
      });
    });
  }

  it('what the other one decided has all its effects', async () => {
    const mock = createMock({ baseUrl: origin, scenario: 'conflict' });
    await decide(mock, 'customer-admin', landmarks.approvalOfChange, 'approved');
    expect(await stored(mock, landmarks.changeInAuthorize, 'approval', 'state')).to.deep.equal({ approval: 'rejected', state: '-5' });
    expect(await stored(mock, landmarks.approvalOfChangeByColleague, 'state')).to.deep.equal({ state: 'not_required' });
    expect(await newestEntry(mock, landmarks.caseWithEverything, 'comments')).to.equal(
      'Priya Lindqvist (Additional comments)\nApproval of CHG0030001 by Priya Lindqvist for Jonas Ferrow: Rejected.\nWe settled this on the phone.',
    );
  });

  it('where the licence counts, it is somebody who has it', async () => {
    const mock = createMock({ baseUrl: origin, scenario: 'conflict', approvals: { licence: 'strict' } });
    await decide(mock, 'customer-admin', landmarks.approvalOfChange, 'approved');
    expect(await stored(mock, landmarks.approvalOfChange, 'state', 'sys_updated_by')).to.deep.equal({ state: 'rejected', sys_updated_by: 'silas.moore' });
  });

  it('decisions inside a batch meet it too', async () => {
    const mock = createMock({ baseUrl: origin, scenario: 'conflict' });
    const inner = { id: '1', method: 'PATCH', url: `/api/now/table/${landmarks.approvalOfItem}`, headers: [], body: btoa(JSON.stringify({ state: 'rejected' })) };
    await ask(mock, 'customer-admin', '/api/now/v1/batch', { method: 'POST', json: { batch_request_id: '1', rest_requests: [inner] } });
    expect(await stored(mock, landmarks.approvalOfItem, 'state', 'sys_updated_by')).to.deep.equal({ state: 'approved', sys_updated_by: 'priya.lindqvist' });
  });

  it('what has been decided before is left alone', async () => {
    const mock = createMock({ baseUrl: origin, scenario: 'conflict' });
    const before = await stored(mock, landmarks.approvalApproved, 'state', 'sys_updated_by', 'sys_mod_count');
    expect((await decide(mock, 'customer-admin', landmarks.approvalApproved, 'rejected')).status).to.equal(403);
    expect(await stored(mock, landmarks.approvalApproved, 'state', 'sys_updated_by', 'sys_mod_count')).to.deep.equal(before);
  });
});
