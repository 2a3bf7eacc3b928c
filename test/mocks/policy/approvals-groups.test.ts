import { expect } from '@open-wc/testing';
import { createMock, landmarks } from '../../../mocks/index.js';
import type { Mock } from '../../../mocks/index.js';
import { ask, origin } from '../ask.js';
import { decide, stored } from './approval-desk.js';

describe('an approval by a group', () => {
  let mock: Mock;

  beforeEach(() => {
    mock = createMock({ baseUrl: origin });
  });

  const rule = (json: unknown) => ask(mock, 'admin', `/api/now/table/${landmarks.groupApproval}`, { method: 'PATCH', json });
  const outcome = async (): Promise<readonly unknown[]> => Promise.all([
    stored(mock, landmarks.approvalByGroup, 'state'), stored(mock, landmarks.approvalByGroupColleague, 'state'),
    stored(mock, landmarks.groupApproval, 'approval'), stored(mock, landmarks.requestOfGroup, 'approval', 'request_state'),
  ]);
  const result = (ruben: string, sela: string, group: string, approval: string, requestState: string) => [
    { state: ruben }, { state: sela }, { approval: group }, { approval, request_state: requestState },
  ];

  it('is settled by the first member who approves', async () => {
    await decide(mock, 'partner-admin', landmarks.approvalByGroup, 'approved');
    expect(await outcome()).to.deep.equal(result('approved', 'not_required', 'approved', 'approved', 'in_process'));
  });

  it('is settled by the first member who rejects', async () => {
    await decide(mock, 'partner', landmarks.approvalByGroupColleague, 'rejected');
    expect(await outcome()).to.deep.equal(result('not_required', 'rejected', 'rejected', 'rejected', 'closed_rejected'));
  });

  it('waits for every member where everybody has to approve', async () => {
    await rule({ wait_for: 'all' });
    await decide(mock, 'partner-admin', landmarks.approvalByGroup, 'approved');
    expect(await outcome()).to.deep.equal(result('approved', 'requested', 'requested', 'requested', 'requested'));
    await decide(mock, 'partner', landmarks.approvalByGroupColleague, 'approved');
    expect(await outcome()).to.deep.equal(result('approved', 'approved', 'approved', 'approved', 'in_process'));
  });

  it('waits for other answers where a rejection alone is not enough', async () => {
    await rule({ reject_handling: 'continue' });
    await decide(mock, 'partner-admin', landmarks.approvalByGroup, 'rejected');
    expect(await outcome()).to.deep.equal(result('rejected', 'requested', 'requested', 'requested', 'requested'));
    await decide(mock, 'partner', landmarks.approvalByGroupColleague, 'approved');
    expect(await outcome()).to.deep.equal(result('rejected', 'approved', 'approved', 'approved', 'in_process'));
  });

  it('fails when everybody has answered and one of those who all had to approve has not', async () => {
    await rule({ wait_for: 'all', reject_handling: 'continue' });
    await decide(mock, 'partner-admin', landmarks.approvalByGroup, 'rejected');
    await decide(mock, 'partner', landmarks.approvalByGroupColleague, 'approved');
    expect(await outcome()).to.deep.equal(result('rejected', 'approved', 'rejected', 'rejected', 'closed_rejected'));
  });
});
