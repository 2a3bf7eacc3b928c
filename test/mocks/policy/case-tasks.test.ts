import { expect } from '@open-wc/testing';
import { people } from '../../../mocks/dataset/people.js';
import { groups } from '../../../mocks/dataset/records/people.records.js';
import { createMock, landmarks } from '../../../mocks/index.js';
import type { Mock, PersonaId } from '../../../mocks/index.js';
import { ask, origin, resultOf } from '../ask.js';
import type { Answer } from '../ask.js';

type Landmark = keyof typeof landmarks;

type Values = Readonly<Record<string, string>>;

const keyOf = (ref: string): string => ref.slice(ref.indexOf('/') + 1);

const plain = 'sysparm_display_value=true&sysparm_exclude_reference_link=true';

describe('case tasks', () => {
  let mock: Mock;

  beforeEach(() => {
    mock = createMock({ baseUrl: origin });
  });

  const open = (persona: PersonaId, json: Values, fields = 'number'): Promise<Answer> =>
    ask(mock, persona, `/api/now/table/sn_customerservice_task?sysparm_fields=${fields}&${plain}`, { method: 'POST', json: { short_description: 'Look', ...json } });

  const change = (persona: PersonaId, record: Landmark, json: Values, fields: string): Promise<Answer> =>
    ask(mock, persona, `/api/now/table/${landmarks[record]}?sysparm_fields=${fields}&${plain}`, { method: 'PATCH', json });

  const customer = 'number,parent,account,contact,consumer,state,priority,visible_to_customer';
  const usual = { state: 'Open', priority: '4 - Low', visible_to_customer: 'false' };

  it('take the customer over from their case', async () => {
    const stored = await open('agent', { parent: keyOf(landmarks.caseAwaitingInfo) }, customer);
    expect([stored.status, resultOf(stored)]).to.deep.equal([
      201, { number: 'CSTASK0010024', parent: 'CS0101018', account: 'Northwind Grid', contact: 'Mira Castell', consumer: '', ...usual },
    ]);
  });

  it('take it over again when they move to another case, and leave it alone otherwise', async () => {
    const moved = await change('agent', 'taskOfAgentHidden', { parent: keyOf(landmarks.caseForConsumerAwaitingInfo) }, 'account,contact,consumer');
    expect(resultOf(moved)).to.deep.equal({ account: '', contact: '', consumer: 'Amara Quist' });
    const corrected = await change('agent', 'taskOfAgentHidden', { consumer: '', account: '' }, 'account,consumer');
    expect(resultOf(corrected)).to.deep.equal({ account: '', consumer: '' });
  });

  it('are opened by case task agents on cases behind their tasks, for whoever should do them', async () => {
    const json = { parent: keyOf(landmarks.caseForLocationAwaitingInfo), assigned_to: people.petra.sysId, assignment_group: groups.billingDesk, visible_to_customer: 'true' };
    const answer = await open('case-task-agent', json, 'assigned_to,assignment_group,opened_by,visible_to_customer');
    expect([answer.status, resultOf(answer)]).to.deep.equal([
      201, { assigned_to: 'Petra Novak', assignment_group: 'Billing Desk', opened_by: 'Linnea Falk', visible_to_customer: 'true' },
    ]);
  });

  const refusedOpeners: readonly (readonly [PersonaId, Landmark])[] = [
    ['case-task-agent', 'caseForConsumerResolved'],
    ['case-task-viewer', 'caseForConsumerResolved'],
    ['contributor-viewer', 'caseForAccountAwaitingInfo'],
    ['case-viewer', 'caseForAccountAwaitingInfo'],
    ['account-contributor', 'caseForAccountAwaitingInfo'],
    ['customer', 'caseAwaitingInfo'],
  ];
  for (const [persona, record] of refusedOpeners) {
    it(`are not opened by ${persona} on ${record}`, async () => {
      expect((await open(persona, { parent: keyOf(landmarks[record]) })).status).to.equal(403);
    });
  }

  it('are closed with who did it and when, and opened again', async () => {
    expect(resultOf(await change('case-task-agent', 'taskOfAgent', { state: '3' }, 'state,active,closed_by,closed_at'))).to.deep.equal({
      state: 'Closed', active: 'false', closed_by: 'Linnea Falk', closed_at: '2026-11-20 10:00:00',
    });
    expect(resultOf(await change('agent', 'taskOfAgent', { state: '1' }, 'state,active,closed_by,closed_at'))).to.deep.equal({
      state: 'Open', active: 'true', closed_by: '', closed_at: '',
    });
  });

  /** Written by hand: who may answer and close which task. 404: they do not see it. */
  const rights: readonly (readonly [PersonaId, Landmark, status: 200 | 403 | 404])[] = [
    ['agent', 'taskOfOtherGroup', 200],
    ['case-task-agent', 'taskOfAgentHidden', 200],
    ['case-task-agent', 'taskOfColleague', 200],
    ['case-task-agent', 'taskCreatedByAgent', 200],
    ['case-task-agent', 'taskOfOtherGroup', 404],
    ['case-task-viewer', 'taskOfAgent', 403],
    ['contributor-viewer', 'taskOfAgentHidden', 403],
    ['customer', 'taskOfAgent', 200],
    ['customer', 'taskHiddenFromCustomer', 404],
    ['customer-admin', 'taskShownToCustomer', 200],
    ['self-contributor', 'taskOfEmployee', 200],
    ['account-contributor', 'taskCreatedByAgent', 200],
    ['account-contributor', 'taskOfAgentHidden', 404],
    ['consumer-contributor', 'taskOfColleague', 200],
    ['relationship-contributor', 'taskCreatedByAgent', 200],
    ['location-contributor', 'taskUnassigned', 200],
    ['partner', 'taskShownToCustomer', 404],
  ];
  for (const [persona, record, status] of rights) {
    it(`${persona} ${status === 200 ? 'answers, attaches to and closes' : 'leaves alone'} ${record} (${status})`, async () => {
      expect((await change(persona, record, { comments: 'Good morning' }, 'number')).status).to.equal(status);
      const file = `/api/now/attachment/file?table_name=sn_customerservice_task&table_sys_id=${keyOf(landmarks[record])}&file_name=note.txt`;
      const sent = await ask(mock, persona, file, { method: 'POST', body: 'A note', headers: { 'Content-Type': 'text/plain' } });
      expect(sent.status).to.equal(status === 200 ? 201 : status);
      expect((await change(persona, record, { state: '3' }, 'state')).status).to.equal(status);
    });
  }

  it('shown to the members of a location by a colleague’s case can be read by them only', async () => {
    const { headers } = await open('agent', { parent: keyOf(landmarks.caseOfLocationByColleague), visible_to_customer: 'true' });
    const path = new URL(headers.get('Location') ?? '').pathname;
    expect((await ask(mock, 'location-contributor', path)).status).to.equal(200);
    expect((await ask(mock, 'location-contributor', path, { method: 'PATCH', json: { comments: 'Mine?' } })).status).to.equal(403);
  });

  it('keep all other columns, without a word, from who works on them and from customers', async () => {
    const json = { short_description: 'x', priority: '1', visible_to_customer: 'false', assigned_to: people.kofi.sysId };
    const before = { short_description: 'Look at feeder 9 on site', priority: '2 - High', visible_to_customer: 'true', assigned_to: 'Linnea Falk' };
    for (const persona of ['case-task-agent', 'customer'] as const) {
      expect(resultOf(await change(persona, 'taskOfAgent', json, Object.keys(json).join(','))), persona).to.deep.equal(before);
    }
  });

  /** Written by hand: who reads what colleagues write to each other about a task. */
  const readers: readonly (readonly [PersonaId, Landmark, boolean])[] = [
    ['agent', 'taskOfAgent', true],
    ['case-task-agent', 'taskOfAgent', true],
    ['case-task-viewer', 'taskOfAgent', true],
    ['contributor-viewer', 'taskOfColleague', true],
    ['consumer-contributor', 'taskOfColleague', false],
    ['customer', 'taskOfAgent', false],
    ['customer-admin', 'taskOfAgent', false],
  ];
  for (const [persona, record, reads] of readers) {
    it(`tell ${persona} ${reads ? 'the work notes' : 'comments only'} of ${record}`, async () => {
      const { text } = await ask(mock, persona, `/api/now/table/${landmarks[record]}?sysparm_fields=comments,work_notes&sysparm_display_value=true`);
      expect(text).to.contain('(Additional comments)');
      expect(text.includes('(Work notes)')).to.equal(reads);
    });
  }

  it('take work notes from case task agents, not from customers', async () => {
    const note = async (persona: PersonaId): Promise<string> => {
      await change(persona, 'taskOfAgent', { work_notes: `Noted by ${persona}` }, 'number');
      return (await ask(mock, 'agent', `/api/now/table/${landmarks.taskOfAgent}?sysparm_fields=work_notes&sysparm_display_value=true`)).text;
    };
    expect(await note('case-task-agent')).to.contain('Noted by case-task-agent');
    expect(await note('customer')).to.not.contain('Noted by customer');
  });

  it('keep a party on their case as long as it has an open one', async () => {
    const parties = '/api/now/table/sn_customerservice_related_party';
    const added = await ask(mock, 'agent', parties, { method: 'POST', json: { case: keyOf(landmarks.caseAwaitingInfo), user: people.linnea.sysId } });
    const path = new URL(added.headers.get('Location') ?? '').pathname;
    const refused = await ask(mock, 'agent', path, { method: 'DELETE' });
    expect([refused.status, refused.text.includes("Business Rule 'Related party on open case tasks^")]).to.deep.equal([403, true]);
    await change('agent', 'taskOfAgent', { state: '3' }, 'number');
    expect((await ask(mock, 'agent', path, { method: 'DELETE' })).status).to.equal(204);
  });
});
