import { expect } from '@open-wc/testing';
import { createMock, landmarks } from '../../../mocks/index.js';
import type { Mock, PersonaId } from '../../../mocks/index.js';
import { ask, origin } from '../ask.js';
import { decide, newestEntry, stored } from './approval-desk.js';

/** Written by hand: where the case is told of a decision, and in which words. */
const entries: readonly (readonly [
  who: string, persona: PersonaId, approval: string, state: string, caseRef: string, journal: 'comments' | 'work_notes', entry: string,
])[] = [
  ['the customer administrator, of a change', 'customer-admin', landmarks.approvalOfChange, 'approved', landmarks.caseWithEverything, 'comments',
    'Jonas Ferrow (Additional comments)\nApproval of CHG0030001 by Jonas Ferrow: Approved.\nFine with me.'],
  ['the customer administrator, of a request', 'customer-admin', landmarks.approvalOfRequest, 'rejected', landmarks.caseWithEverything, 'comments',
    'Jonas Ferrow (Additional comments)\nApproval of REQ0050001 by Jonas Ferrow: Rejected.\nFine with me.'],
  ['the customer administrator, of an item', 'customer-admin', landmarks.approvalOfItem, 'approved', landmarks.caseWithEverything, 'comments',
    'Jonas Ferrow (Additional comments)\nApproval of RITM0050001 by Jonas Ferrow: Approved.\nFine with me.'],
  ['the requester, of her own request', 'customer', landmarks.approvalOfOwnRequest, 'approved', landmarks.caseOneArticleWithoutPrimary, 'comments',
    'Mira Castell (Additional comments)\nApproval of REQ0050003 by Mira Castell: Approved.\nFine with me.'],
  ['who stands in for the customer administrator', 'case-manager', landmarks.approvalOfRequest, 'approved', landmarks.caseWithEverything, 'comments',
    'Priya Lindqvist (Additional comments)\nApproval of REQ0050001 by Priya Lindqvist for Jonas Ferrow: Approved.\nFine with me.'],
  ['somebody else', 'case-manager', landmarks.approvalOfChangeByColleague, 'rejected', landmarks.caseWithEverything, 'work_notes',
    'Priya Lindqvist (Work notes)\nApproval of CHG0030001 by Priya Lindqvist: Rejected.\nFine with me.'],
  ['a member of a group', 'partner', landmarks.approvalByGroupColleague, 'approved', landmarks.caseOfPartnerAccount, 'work_notes',
    'Sela Brandt (Work notes)\nApproval of REQ0050004 by Sela Brandt: Approved.\nFine with me.'],
];

describe('the case of an approved record', () => {
  let mock: Mock;

  beforeEach(() => {
    mock = createMock({ baseUrl: origin });
  });

  for (const [who, persona, approval, state, caseRef, journal, entry] of entries) {
    it(`gets ${journal === 'comments' ? 'a comment' : 'a work note'} when it was ${who}`, async () => {
      const other = journal === 'comments' ? 'work_notes' : 'comments';
      const before = await newestEntry(mock, caseRef, other);
      await decide(mock, persona, approval, state, 'Fine with me.');
      expect(await newestEntry(mock, caseRef, journal)).to.equal(entry);
      expect(await newestEntry(mock, caseRef, other)).to.equal(before);
    });
  }

  it('gets one sentence when the approver wrote nothing', async () => {
    await decide(mock, 'customer-admin', landmarks.approvalOfChange, 'approved');
    expect(await newestEntry(mock, landmarks.caseWithEverything, 'comments')).to.equal(
      'Jonas Ferrow (Additional comments)\nApproval of CHG0030001 by Jonas Ferrow: Approved.',
    );
  });

  it('hears of every answer, also while others are awaited', async () => {
    await ask(mock, 'admin', `/api/now/table/${landmarks.changeInAuthorize}`, { method: 'PATCH', json: { risk: '2' } });
    await decide(mock, 'customer-admin', landmarks.approvalOfChange, 'approved');
    expect(await newestEntry(mock, landmarks.caseWithEverything, 'comments')).to.contain('Approval of CHG0030001 by Jonas Ferrow: Approved.');
  });

  it('hears nothing of questions that were taken back', async () => {
    await decide(mock, 'customer-admin', landmarks.approvalOfChange, 'approved');
    const { text } = await ask(mock, 'agent', `/api/now/table/${landmarks.caseWithEverything}?sysparm_fields=work_notes,comments&sysparm_display_value=true`);
    expect(text).to.not.contain('Priya Lindqvist: ');
  });

  it('is left alone when it is closed, and the decision stands', async () => {
    await ask(mock, 'customer', `/api/now/table/${landmarks.caseWithEverything}`, { method: 'PATCH', json: { state: '3' } });
    const before = await newestEntry(mock, landmarks.caseWithEverything, 'comments');
    expect((await decide(mock, 'customer-admin', landmarks.approvalOfItem, 'approved')).status).to.equal(200);
    expect(await newestEntry(mock, landmarks.caseWithEverything, 'comments')).to.equal(before);
    expect(await stored(mock, landmarks.approvalOfItem, 'state')).to.deep.equal({ state: 'approved' });
  });

  it('work notes about it stay inside the company', async () => {
    await decide(mock, 'case-manager', landmarks.approvalOfChangeByColleague, 'rejected', 'Not in winter.');
    const { text } = await ask(mock, 'customer-admin', `/api/now/table/${landmarks.caseWithEverything}?sysparm_fields=number,work_notes,comments&sysparm_display_value=true`);
    expect(text).to.contain('"number"').and.not.contain('Not in winter.');
  });
});
