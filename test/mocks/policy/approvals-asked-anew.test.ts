import { expect } from '@open-wc/testing';
import { createMock, landmarks } from '../../../mocks/index.js';
import type { Mock } from '../../../mocks/index.js';
import { people } from '../../../mocks/dataset/people.js';
import { ask, origin, resultOf } from '../ask.js';
import { decide, inbox, stored } from './approval-desk.js';

const keyOf = (ref: string): string => ref.slice(ref.indexOf('/') + 1);

describe('an approval that is asked for anew', () => {
  let mock: Mock;

  beforeEach(() => {
    mock = createMock({ baseUrl: origin });
  });

  /** Makes a record past the rules of access, and answers its name. */
  async function make(table: string, json: Readonly<Record<string, string>>): Promise<string> {
    const result = resultOf(await ask(mock, 'admin', `/api/now/table/${table}?sysparm_fields=sys_id`, { method: 'POST', json }));
    return `${table}/${typeof result === 'object' && result !== null ? String(Reflect.get(result, 'sys_id')) : ''}`;
  }

  it('knows table and key of the task it is about', async () => {
    const approval = await make('sysapproval_approver', { approver: people.greta.sysId, sysapproval: keyOf(landmarks.changeWithoutCase), state: 'requested' });
    expect(await stored(mock, approval, 'source_table', 'document_id', 'sysapproval')).to.deep.equal({
      source_table: 'change_request', document_id: keyOf(landmarks.changeWithoutCase), sysapproval: keyOf(landmarks.changeWithoutCase),
    });
    expect(await inbox(mock, { userName: people.greta.userName })).to.deep.equal(['Change Request: CHG0030009, Requested']);
  });

  it('does not overturn what is decided about its record', async () => {
    await decide(mock, 'customer', landmarks.approvalOfOwnRequest, 'approved');
    const late = await make('sysapproval_approver', { approver: people.jonas.sysId, sysapproval: keyOf(landmarks.requestOfRequester), state: 'requested' });
    expect((await decide(mock, 'customer-admin', late, 'rejected')).status).to.equal(200);
    expect(await stored(mock, landmarks.requestOfRequester, 'approval', 'request_state')).to.deep.equal({ approval: 'approved', request_state: 'in_process' });
  });

  it('of a group, beside people who have to answer too, leaves the record open; the rest of the group need not answer', async () => {
    await ask(mock, 'admin', `/api/now/table/${landmarks.changeInAuthorize}`, { method: 'PATCH', json: { risk: '2' } });
    const group = await make('sysapproval_group', { parent: keyOf(landmarks.changeInAuthorize), approval: 'requested', wait_for: 'any' });
    const shared = { sysapproval: keyOf(landmarks.changeInAuthorize), group: keyOf(group), state: 'requested' };
    const [first, second] = [
      await make('sysapproval_approver', { ...shared, approver: people.ruben.sysId }), await make('sysapproval_approver', { ...shared, approver: people.sela.sysId }),
    ];
    expect((await decide(mock, 'partner-admin', first, 'approved')).status).to.equal(200);
    expect(await stored(mock, second, 'state')).to.deep.equal({ state: 'not_required' });
    expect(await stored(mock, group, 'approval')).to.deep.equal({ approval: 'approved' });
    expect(await stored(mock, landmarks.changeInAuthorize, 'approval')).to.deep.equal({ approval: 'requested' });
    await decide(mock, 'customer-admin', landmarks.approvalOfChange, 'approved');
    await decide(mock, 'case-manager', landmarks.approvalOfChangeByColleague, 'approved');
    expect(await stored(mock, landmarks.changeInAuthorize, 'approval', 'state')).to.deep.equal({ approval: 'approved', state: '-2' });
  });

  const answers: readonly (readonly [one: string, other: string, approval: string, requestState: string, stages: readonly string[]])[] = [
    ['approved', 'approved', 'approved', 'in_process', ['fulfillment', 'fulfillment']],
    ['rejected', 'approved', 'approved', 'in_process', ['request_cancelled', 'fulfillment']],
    ['rejected', 'rejected', 'rejected', 'closed_rejected', ['request_cancelled', 'request_cancelled']],
  ];
  for (const [one, other, approval, requestState, stages] of answers) {
    it(`of items only, ${one} and ${other}, leaves their request ${requestState}`, async () => {
      const request = await make('sc_request', { approval: 'requested', requested_for: people.mira.sysId });
      const items = [
        await make('sc_req_item', { request: keyOf(request), approval: 'requested' }), await make('sc_req_item', { request: keyOf(request), approval: 'requested' }),
      ] as const;
      const approvals = [
        await make('sysapproval_approver', { approver: people.jonas.sysId, sysapproval: keyOf(items[0]), state: 'requested' }),
        await make('sysapproval_approver', { approver: people.jonas.sysId, sysapproval: keyOf(items[1]), state: 'requested' }),
      ] as const;
      await decide(mock, 'customer-admin', approvals[0], one);
      expect(await stored(mock, request, 'approval', 'request_state')).to.deep.equal({ approval: 'requested', request_state: 'requested' });
      await decide(mock, 'customer-admin', approvals[1], other);
      expect(await stored(mock, request, 'approval', 'request_state')).to.deep.equal({ approval, request_state: requestState });
      expect(await Promise.all(items.map((item) => stored(mock, item, 'stage')))).to.deep.equal(stages.map((stage) => ({ stage })));
    });
  }
});
