import { expect } from '@open-wc/testing';
import { createMock, landmarks } from '../../../mocks/index.js';
import type { Mock } from '../../../mocks/index.js';
import { ask, origin, rowsOf } from '../ask.js';
import { decide, stored } from './approval-desk.js';

const requestFields = ['approval', 'request_state', 'stage', 'state', 'active', 'closed_at'] as const;
const itemFields = ['approval', 'stage', 'state', 'active'] as const;

describe('what the outcome of an approval does', () => {
  let mock: Mock;

  beforeEach(() => {
    mock = createMock({ baseUrl: origin });
  });

  const patch = (ref: string, json: unknown) => ask(mock, 'admin', `/api/now/table/${ref}`, { method: 'PATCH', json });
  const states = async (...refs: readonly string[]): Promise<readonly unknown[]> => Promise.all(refs.map((ref) => stored(mock, ref, 'state')));
  const itemsOf = async (request: string): Promise<readonly unknown[]> => rowsOf(await ask(
    mock, 'admin', `/api/now/table/sc_req_item?sysparm_query=request=${request.slice('sc_request/'.length)}^ORDERBYnumber&sysparm_fields=${itemFields.join(',')}`,
  ));

  it('an approved change is scheduled, and nobody else has to answer', async () => {
    await decide(mock, 'customer-admin', landmarks.approvalOfChange, 'approved');
    expect(await stored(mock, landmarks.changeInAuthorize, 'approval', 'state')).to.deep.equal({ approval: 'approved', state: '-2' });
    expect(await states(landmarks.approvalOfChange, landmarks.approvalOfChangeByColleague)).to.deep.equal([{ state: 'approved' }, { state: 'not_required' }]);
  });

  it('a rejected normal change goes back to New', async () => {
    await decide(mock, 'case-manager', landmarks.approvalOfChangeByColleague, 'rejected', 'Not in winter.');
    expect(await stored(mock, landmarks.changeInAuthorize, 'approval', 'state', 'active')).to.deep.equal({ approval: 'rejected', state: '-5', active: 'true' });
    expect(await states(landmarks.approvalOfChange)).to.deep.equal([{ state: 'not_required' }]);
  });

  const types: readonly (readonly [type: string, state: string])[] = [['emergency', '-5'], ['standard', '-3']];
  for (const [type, state] of types) {
    it(`a rejected ${type} change ${state === '-5' ? 'goes back too' : 'stays where it is'}`, async () => {
      await patch(landmarks.changeInAuthorize, { type });
      await decide(mock, 'customer-admin', landmarks.approvalOfChange, 'rejected');
      expect(await stored(mock, landmarks.changeInAuthorize, 'approval', 'state')).to.deep.equal({ approval: 'rejected', state });
    });
  }

  it('a change of high risk needs everybody', async () => {
    await patch(landmarks.changeInAuthorize, { risk: '2' });
    await decide(mock, 'customer-admin', landmarks.approvalOfChange, 'approved');
    expect(await stored(mock, landmarks.changeInAuthorize, 'approval', 'state')).to.deep.equal({ approval: 'requested', state: '-3' });
    expect(await states(landmarks.approvalOfChangeByColleague)).to.deep.equal([{ state: 'requested' }]);
    await decide(mock, 'case-manager', landmarks.approvalOfChangeByColleague, 'approved');
    expect(await stored(mock, landmarks.changeInAuthorize, 'approval', 'state')).to.deep.equal({ approval: 'approved', state: '-2' });
  });

  it('an approved request is processed with the items that wait for nothing else', async () => {
    await decide(mock, 'customer', landmarks.approvalOfOwnRequest, 'approved');
    expect(await stored(mock, landmarks.requestOfRequester, ...requestFields)).to.deep.equal({
      approval: 'approved', request_state: 'in_process', stage: 'fulfillment', state: '1', active: 'true', closed_at: '',
    });
    expect(await itemsOf(landmarks.requestOfRequester)).to.deep.equal([{ approval: 'approved', stage: 'fulfillment', state: '2', active: 'true' }]);
  });

  it('a rejected request is closed with its items, and what is asked about them is taken back', async () => {
    await decide(mock, 'customer-admin', landmarks.approvalOfRequest, 'rejected', 'No budget.');
    expect(await stored(mock, landmarks.requestWithThreeItems, ...requestFields)).to.deep.equal({
      approval: 'rejected', request_state: 'closed_rejected', stage: 'closed_incomplete', state: '4', active: 'false', closed_at: '2026-11-20 09:00:00',
    });
    expect(await itemsOf(landmarks.requestWithThreeItems)).to.deep.equal([
      { approval: 'requested', stage: 'request_cancelled', state: '4', active: 'false' },
      { approval: 'approved', stage: 'request_cancelled', state: '4', active: 'false' },
      { approval: 'approved', stage: 'complete', state: '3', active: 'false' },
    ]);
    expect(await states(landmarks.approvalOfItem)).to.deep.equal([{ state: 'not_required' }]);
  });

  it('an approved item waits for its request, then it is fulfilled', async () => {
    await decide(mock, 'customer-admin', landmarks.approvalOfItem, 'approved');
    expect(await stored(mock, landmarks.itemWaitingForApproval, ...itemFields)).to.deep.equal({ approval: 'approved', stage: 'approved', state: '2', active: 'true' });
    await decide(mock, 'customer-admin', landmarks.approvalOfRequest, 'approved');
    expect(await stored(mock, landmarks.itemWaitingForApproval, 'stage')).to.deep.equal({ stage: 'fulfillment' });
    expect(await stored(mock, landmarks.itemCompleted, 'stage')).to.deep.equal({ stage: 'complete' });
  });

  it('an item that is asked about waits when its request is approved, and is fulfilled as soon as it is approved', async () => {
    await decide(mock, 'customer-admin', landmarks.approvalOfRequest, 'approved');
    expect(await stored(mock, landmarks.itemWaitingForApproval, ...itemFields)).to.deep.equal({
      approval: 'requested', stage: 'waiting_for_approval', state: '2', active: 'true',
    });
    await decide(mock, 'customer-admin', landmarks.approvalOfItem, 'approved');
    expect(await stored(mock, landmarks.itemWaitingForApproval, 'stage')).to.deep.equal({ stage: 'fulfillment' });
  });

  it('a rejected item is cancelled; the others and the request go on', async () => {
    await decide(mock, 'customer-admin', landmarks.approvalOfItem, 'rejected');
    expect(await stored(mock, landmarks.itemWaitingForApproval, ...itemFields)).to.deep.equal({
      approval: 'rejected', stage: 'request_cancelled', state: '4', active: 'false',
    });
    expect(await stored(mock, landmarks.itemInFulfillment, ...itemFields)).to.deep.equal({ approval: 'approved', stage: 'fulfillment', state: '2', active: 'true' });
    expect(await stored(mock, landmarks.requestWithThreeItems, 'request_state', 'active')).to.deep.equal({ request_state: 'requested', active: 'true' });
    expect(await states(landmarks.approvalOfRequest)).to.deep.equal([{ state: 'requested' }]);
  });

  const endings: readonly (readonly [state: string, requestState: string])[] = [['3', 'closed_complete'], ['4', 'closed_incomplete']];
  for (const [state, requestState] of endings) {
    it(`a request whose last item ends as ${state} is ${requestState}`, async () => {
      await decide(mock, 'customer', landmarks.approvalOfOwnRequest, 'approved');
      const [item] = rowsOf(await ask(mock, 'admin', `/api/now/table/sc_req_item?sysparm_query=number=RITM0050005&sysparm_fields=sys_id`));
      await patch(`sc_req_item/${String(item?.['sys_id'])}`, { state });
      expect(await stored(mock, landmarks.requestOfRequester, 'request_state', 'state', 'active')).to.deep.equal({ request_state: requestState, state, active: 'false' });
    });
  }

  const withdrawals: readonly (readonly [what: string, ref: string, values: Record<string, string>, approvals: readonly string[]])[] = [
    ['a change is canceled', landmarks.changeInAuthorize, { state: '4' }, [landmarks.approvalOfChange, landmarks.approvalOfChangeByColleague]],
    ['a request is cancelled', landmarks.requestWithThreeItems, { request_state: 'closed_cancelled' }, [landmarks.approvalOfRequest, landmarks.approvalOfItem]],
    ['an item is closed', landmarks.itemWaitingForApproval, { state: '7' }, [landmarks.approvalOfItem]],
    ['a registration is cancelled', landmarks.registration, { state: 'cancelled' }, [landmarks.approvalOfRegistration]],
    ['a request that a group was asked about is cancelled', landmarks.requestOfGroup, { request_state: 'closed_cancelled' }, [
      landmarks.approvalByGroup, landmarks.approvalByGroupColleague,
    ]],
  ];
  for (const [what, ref, values, approvals] of withdrawals) {
    it(`when ${what}, nobody has to answer any more`, async () => {
      expect((await patch(ref, values)).status).to.equal(200);
      expect(await states(...approvals)).to.deep.equal(approvals.map(() => ({ state: 'not_required' })));
    });
  }

  it('when something is taken back, decisions made before stand', async () => {
    await decide(mock, 'customer-admin', landmarks.approvalOfItem, 'approved');
    await patch(landmarks.requestWithThreeItems, { request_state: 'closed_cancelled' });
    expect(await states(landmarks.approvalOfItem)).to.deep.equal([{ state: 'approved' }]);
  });

  it('an approved registration becomes a contact of the account with the first roles', async () => {
    await decide(mock, 'customer-admin', landmarks.approvalOfRegistration, 'approved');
    expect(await stored(mock, landmarks.registration, 'state', 'contact.name', 'contact.email', 'contact.account.name', 'contact.sys_class_name')).to.deep.equal({
      'state': 'approved', 'contact.name': 'Nadia Orsini', 'contact.email': 'nadia.orsini@mail.example', 'contact.account.name': 'Northwind Grid',
      'contact.sys_class_name': 'customer_contact',
    });
    const roles = rowsOf(await ask(mock, 'admin', '/api/now/table/sys_user_has_role?sysparm_query=user.name=Nadia Orsini&sysparm_fields=role.name,inherited'));
    expect(roles).to.have.deep.members([
      { 'role.name': 'sn_esm_user', 'inherited': 'false' }, { 'role.name': 'snc_external', 'inherited': 'false' },
      { 'role.name': 'sn_apptmnt_booking.appointment_booking_user', 'inherited': 'true' },
    ]);
  });

  it('a rejected registration makes nobody a contact', async () => {
    await decide(mock, 'customer-admin', landmarks.approvalOfRegistration, 'rejected');
    expect(await stored(mock, landmarks.registration, 'state', 'contact')).to.deep.equal({ state: 'rejected', contact: '' });
    expect(rowsOf(await ask(mock, 'admin', '/api/now/table/sys_user?sysparm_query=name=Nadia Orsini'))).to.deep.equal([]);
  });
});
