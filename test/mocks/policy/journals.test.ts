import { expect } from '@open-wc/testing';
import { createBackend, createDataset, createMock, createPolicy, landmarks, mockDay, tables } from '../../../mocks/index.js';
import type { Actor, PersonaId } from '../../../mocks/index.js';
import { expandRoles } from '../../../mocks/policy/roles.js';
import { ask, origin } from '../ask.js';

type Landmark = keyof typeof landmarks;

const fields = 'sysparm_fields=comments,work_notes,comments_and_work_notes&sysparm_display_value=true';

describe('work notes of a case', () => {
  const mock = createMock({ baseUrl: origin });

  /** Written by hand: who reads what colleagues write to each other. */
  const readers: readonly (readonly [PersonaId, Landmark, boolean])[] = [
    ['agent', 'caseAwaitingInfo', true],
    ['admin', 'caseAwaitingInfo', true],
    ['self-contributor', 'caseAwaitingInfoOfEmployee', true],
    ['account-contributor', 'caseForAccountAwaitingInfo', true],
    ['consumer-contributor', 'caseForConsumerAwaitingInfo', true],
    ['relationship-contributor', 'caseOfManagedAccount', true],
    ['relationship-contributor', 'caseForAccountAwaitingInfo', true],
    ['location-contributor', 'caseForLocationAwaitingInfo', false],
    ['location-contributor', 'caseOfLocationByColleague', false],
    ['case-task-agent', 'caseForAccountAwaitingInfo', true],
    ['case-viewer', 'caseForAccountAwaitingInfo', true],
    ['proxy-contact', 'caseAwaitingInfoOfProxy', false],
    ['authorized-contact', 'caseAwaitingInfoOfParty', false],
    ['household-head', 'caseOfConsumer', false],
    ['consumer', 'caseOfConsumer', false],
    ['customer', 'caseAwaitingInfo', false],
    ['customer-admin', 'caseAwaitingInfo', false],
    ['partner', 'caseOfPartnerContact', false],
  ];
  for (const [persona, record, reads] of readers) {
    it(`are ${reads ? 'read' : 'not read'} by ${persona} on ${record}`, async () => {
      const { text } = await ask(mock, persona, `/api/now/table/${landmarks[record]}?${fields}`);
      expect(text.includes('Ask sales before promising a date')).to.equal(reads);
      expect(text.includes('"work_notes"')).to.equal(reads);
      expect(text.includes('"comments"')).to.equal(true);
    });
  }

  it('stay with who works on the case when an employee is its internal user no longer', async () => {
    const own = createMock({ baseUrl: origin });
    await ask(own, 'agent', `/api/now/table/${landmarks.caseAwaitingInfoOfEmployee}`, { method: 'PATCH', json: { internal_user: '' } });
    expect((await ask(own, 'self-contributor', `/api/now/table/${landmarks.caseAwaitingInfoOfEmployee}`)).status).to.equal(404);
  });

  it('are not read by a contributor from outside the company, even as internal user', () => {
    const outsider: Actor = {
      sysId: '0123456789abcdef0123456789abcdef', userName: 'out.sider', name: 'Out Sider', timeZone: 'UTC', language: 'en',
      roles: expandRoles(['snc_external', 'sn_customerservice.account_contributor']),
    };
    const now = (): number => mockDay;
    const backend = createBackend({
      tables, records: createDataset({ seed: 1, cases: 0, now: mockDay }), ...createPolicy({ now }), actors: [outsider], now, random: () => 0.5,
    });
    const [table = '', id = ''] = landmarks.caseAwaitingInfoOfEmployee.split('/');
    backend.asSystem().update(table, id, { internal_user: outsider.sysId });
    const session = backend.as(outsider.userName);
    const record = session.get(table, id);
    expect([session.readable(table, record, 'comments'), session.readable(table, record, 'work_notes')]).to.deep.equal([true, false]);
  });
});
