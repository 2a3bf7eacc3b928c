import { expect } from '@open-wc/testing';
import { createMock, landmarks } from '../../../mocks/index.js';
import type { Mock } from '../../../mocks/index.js';
import { ask, origin, resultOf } from '../ask.js';

const mira = '011e1f23280c6c46b11df2f724e88e90';
const fields = '?sysparm_fields=state,active,resolution_code,close_notes,closed_at,priority&sysparm_exclude_reference_link=true';

describe('what a case does when a customer acts on it', () => {
  let mock: Mock;

  beforeEach(() => {
    mock = createMock({ baseUrl: origin });
  });

  const patch = (ref: string, json: unknown) => ask(mock, 'customer', `/api/now/table/${ref}${fields}`, { method: 'PATCH', json });

  it('accepting a solution closes it and keeps how it was solved', async () => {
    expect(resultOf(await patch(landmarks.caseResolved, { state: '3' }))).to.deep.equal({
      state: '3', active: 'false', resolution_code: '1', closed_at: '2026-11-20 09:00:00', priority: '4',
      close_notes: 'The schedule pointed to an old address. We corrected it and sent the report.',
    });
  });

  it('rejecting a solution opens it again', async () => {
    expect(resultOf(await patch(landmarks.caseResolved, { state: '10', comments: 'Still missing.' }))).to.include({ state: '10', active: 'true', closed_at: '' });
  });

  it('closing it says that the customer did', async () => {
    expect(resultOf(await patch(landmarks.caseNew, { state: '3' }))).to.deep.equal({
      state: '3', active: 'false', resolution_code: '7', closed_at: '2026-11-20 09:00:00', close_notes: 'Closed by customer', priority: '4',
    });
    const { text } = await ask(mock, 'customer', `/api/now/table/${landmarks.caseNew}?sysparm_fields=comments&sysparm_display_value=true`);
    expect(text).to.contain('2026-11-20 03:00:00 - Mira Castell (Additional comments)\\nClosed by customer');
  });

  it('a comment on a case that awaits information opens it', async () => {
    expect(resultOf(await patch(landmarks.caseAwaitingInfo, { comments: 'Version 4.1' }))).to.include({ state: '10' });
  });

  it('other fields stay as they are, without a word', async () => {
    const answer = await patch(landmarks.caseNew, { priority: '1', comments: 'Please hurry.' });
    expect(answer.status).to.equal(200);
    expect(resultOf(answer)).to.include({ priority: '4', state: '1' });
  });

  const refused: readonly (readonly [what: string, ref: string, values: Record<string, string>, rule: string])[] = [
    ['a comment on a closed case', landmarks.caseClosed, { comments: 'One more thing' }, 'Closed cases are final'],
    ['reopening a canceled case', landmarks.caseCanceled, { state: '10' }, 'Closed cases are final'],
    ['resolving a case oneself', landmarks.caseNew, { state: '6' }, 'Case state for customer'],
    ['canceling a case', landmarks.caseNew, { state: '7' }, 'Case state for customer'],
  ];
  for (const [what, ref, values, rule] of refused) {
    it(`${what} is refused by a business rule`, async () => {
      const { status, text } = await patch(ref, values);
      expect(status).to.equal(403);
      expect(text).to.contain(`Operation against file 'sn_customerservice_case' was aborted by Business Rule '${rule}^`);
    });
  }

  it('an agent has to say how a case was solved', async () => {
    const { status, body } = await ask(mock, 'agent', `/api/now/table/${landmarks.caseNew}`, { method: 'PATCH', json: { state: '6' } });
    expect(status).to.equal(403);
    expect(body).to.deep.equal({
      error: {
        message: 'Operation Failed',
        detail: 'Data Policy Exception: \n\tThe following fields are mandatory: Resolution code, Close notes',
      },
      status: 'failure',
    });
  });

  it('a new case gets the account of its contact, a number, and the state New', async () => {
    const { status, body } = await ask(mock, 'customer', '/api/now/table/sn_customerservice_case?sysparm_fields=number,account,state,contact_type,opened_at&sysparm_display_value=true&sysparm_exclude_reference_link=true', {
      method: 'POST',
      json: { short_description: 'Help', contact: mira, state: '6', u_internal_margin: '1' },
    });
    expect(status).to.equal(201);
    expect(body).to.deep.equal({
      result: { number: 'CS0101044', account: 'Northwind Grid', state: 'New', contact_type: 'Web', opened_at: '2026-11-20 03:00:00' },
    });
  });

  it('a customer opens no case for somebody else; an administrator does', async () => {
    const json = { short_description: 'For a colleague', contact: '15aba0a96567bcb006152fc5442ed936' };
    expect((await ask(mock, 'customer', '/api/now/table/sn_customerservice_case', { method: 'POST', json })).status).to.equal(403);
    expect((await ask(mock, 'customer-admin', '/api/now/table/sn_customerservice_case', { method: 'POST', json })).status).to.equal(201);
  });

  it('a case without a contact vanishes from who submitted it', async () => {
    const answer = await ask(mock, 'customer', '/api/now/table/sn_customerservice_case', { method: 'POST', json: { short_description: 'Nobody' } });
    expect([answer.status, answer.body]).to.deep.equal([201, { result: {} }]);
    const path = new URL(answer.headers.get('Location') ?? '').pathname;
    expect((await ask(mock, 'customer', path)).status).to.equal(404);
    expect((await ask(mock, 'agent', path)).status).to.equal(200);
  });

  it('decides an approval once', async () => {
    const decide = () => ask(mock, 'customer-admin', `/api/now/table/${landmarks.approvalOfChange}`, { method: 'PATCH', json: { state: 'approved' } });
    expect((await decide()).status).to.equal(200);
    const again = await ask(mock, 'customer-admin', `/api/now/table/${landmarks.approvalOfChange}`, { method: 'PATCH', json: { state: 'rejected' } });
    expect(again.status).to.equal(403);
    expect(again.text).to.contain("Business Rule 'Decisions are final^");
  });
});
