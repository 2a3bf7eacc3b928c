import { expect } from '@open-wc/testing';
import { createMock, landmarks } from '../../../mocks/index.js';
import type { Mock, PersonaId } from '../../../mocks/index.js';
import { ask, origin, resultOf } from '../ask.js';

type Landmark = keyof typeof landmarks;

const fields = '?sysparm_fields=state,active,resolution_code,close_notes';

describe('acting on a case for a customer', () => {
  let mock: Mock;

  beforeEach(() => {
    mock = createMock({ baseUrl: origin });
  });

  const write = (persona: PersonaId, record: Landmark, json: Readonly<Record<string, string>>) =>
    ask(mock, persona, `/api/now/table/${landmarks[record]}${fields}`, { method: 'PATCH', json });

  const journal = async (record: Landmark): Promise<string> =>
    (await ask(mock, 'agent', `/api/now/table/${landmarks[record]}?sysparm_fields=comments&sysparm_display_value=true`)).text;

  /** Who stands for a customer, with a case that awaits information and one that is resolved. */
  const actors: readonly (readonly [PersonaId, name: string, awaiting: Landmark, resolved: Landmark])[] = [
    ['customer', 'Mira Castell', 'caseAwaitingInfo', 'caseResolved'],
    ['customer-admin', 'Jonas Ferrow', 'caseAwaitingInfo', 'caseResolved'],
    ['household-head', 'Étienne Moreau', 'caseOfConsumer', 'caseResolvedOfHousehold'],
    ['authorized-contact', 'Ingrid Solberg', 'caseAwaitingInfoOfParty', 'caseResolvedOfParty'],
    ['proxy-contact', 'Tess Arden', 'caseAwaitingInfoOfProxy', 'caseResolvedOfProxy'],
    ['self-contributor', 'Milo Santos', 'caseAwaitingInfoOfEmployee', 'caseResolvedOfEmployee'],
    ['account-contributor', 'Rosa Delgado', 'caseForAccountAwaitingInfo', 'caseForAccountResolved'],
    ['consumer-contributor', 'Emeka Nwosu', 'caseForConsumerAwaitingInfo', 'caseForConsumerResolved'],
    ['relationship-contributor', 'Freya Lund', 'caseForAccountAwaitingInfo', 'caseForAccountResolved'],
    ['location-contributor', 'Hugo Bensaid', 'caseForLocationAwaitingInfo', 'caseForLocationResolved'],
  ];
  for (const [persona, name, awaiting, resolved] of actors) {
    it(`${persona} answers a question, and the case is open again`, async () => {
      const answer = await write(persona, awaiting, { comments: 'Here you are.' });
      expect([answer.status, resultOf(answer)]).to.deep.equal([200, { state: '10', active: 'true', resolution_code: '', close_notes: '' }]);
      expect(await journal(awaiting)).to.contain(`${name} (Additional comments)\\nHere you are.`);
    });

    it(`${persona} rejects a solution, and the reason is a comment`, async () => {
      const answer = await write(persona, resolved, { state: '10', comments: 'Not yet.' });
      expect(answer.status).to.equal(200);
      expect(resultOf(answer)).to.include({ state: '10', active: 'true' });
      expect(await journal(resolved)).to.contain(`${name} (Additional comments)\\nNot yet.`);
    });

    it(`${persona} accepts a solution, and the case is closed as it was solved`, async () => {
      const answer = await write(persona, resolved, { state: '3' });
      expect(answer.status).to.equal(200);
      expect(resultOf(answer)).to.include({ state: '3', active: 'false', resolution_code: '1' });
      expect(await journal(resolved)).to.not.contain('Closed by customer');
    });

    it(`${persona} says nothing more once it is closed`, async () => {
      await write(persona, resolved, { state: '3' });
      const answer = await write(persona, resolved, { comments: 'One more thing.' });
      expect(answer.status).to.equal(403);
      expect(answer.text).to.contain("Business Rule 'Closed cases are final^");
    });

    it(`${persona} changes nothing else, without a word`, async () => {
      const answer = await ask(mock, persona, `/api/now/table/${landmarks[awaiting]}?sysparm_fields=priority,short_description,internal_user,cause`, {
        method: 'PATCH', json: { priority: '1', short_description: 'x', cause: 'x', work_notes: 'x', internal_user: '' },
      });
      const before = await ask(createMock({ baseUrl: origin }), persona, `/api/now/table/${landmarks[awaiting]}?sysparm_fields=priority,short_description,internal_user,cause`);
      expect([answer.status, answer.body]).to.deep.equal([200, before.body]);
    });
  }

  for (const [persona, , awaiting] of actors.filter(([id]) => id !== 'proxy-contact')) {
    it(`${persona} closes a case, which says so`, async () => {
      expect(resultOf(await write(persona, awaiting, { state: '3' }))).to.deep.equal({
        state: '3', active: 'false', resolution_code: '7', close_notes: 'Closed by customer',
      });
      expect(await journal(awaiting)).to.contain('Closed by customer');
    });
  }

  it('a proxy contact leaves closing to the customer', async () => {
    const answer = await write('proxy-contact', 'caseAwaitingInfoOfProxy', { state: '3' });
    expect(answer.status).to.equal(403);
    expect(answer.text).to.contain("Business Rule 'Case state for customer^");
  });

  it('an agent who asks or answers leaves the state as it is', async () => {
    expect(resultOf(await write('agent', 'caseAwaitingInfo', { comments: 'Are you there?' }))).to.include({ state: '18' });
  });

  it('an agent goes the whole way: accepts, asks, resolves with a code and notes', async () => {
    for (const [json, state] of [[{ state: '10' }, '10'], [{ state: '18', comments: 'Which version?' }, '18']] as const) {
      expect(resultOf(await write('agent', 'caseNew', json))).to.include({ state });
    }
    expect((await write('agent', 'caseNew', { state: '6', resolution_code: '1' })).status).to.equal(403);
    expect(resultOf(await write('agent', 'caseNew', { state: '6', resolution_code: '1', close_notes: 'Restarted.' }))).to.include({ state: '6', active: 'true' });
  });

  it('not even an agent writes on a closed case', async () => {
    expect((await write('agent', 'caseClosed', { comments: 'By the way' })).status).to.equal(403);
    expect((await write('admin', 'caseClosed', { comments: 'For the record' })).status).to.equal(200);
  });
});

describe('a party of a case', () => {
  let mock: Mock;

  beforeEach(() => {
    mock = createMock({ baseUrl: origin });
  });

  const opens = async (persona: PersonaId, record: Landmark): Promise<boolean> =>
    (await ask(mock, persona, `/api/now/table/${landmarks[record]}?sysparm_fields=number`)).status === 200;

  const parties = '/api/now/table/sn_customerservice_related_party';

  const party = async (record: Landmark): Promise<string> => {
    const [, id = ''] = landmarks[record].split('/');
    const { text } = await ask(mock, 'agent', `${parties}?case=${id}&contact.user_name=ingrid.solberg&sysparm_fields=sys_id`);
    return /"sys_id":"([0-9a-f]{32})"/.exec(text)?.[1] ?? '';
  };

  it('who is only listed sees nothing, and sees it with a responsibility', async () => {
    expect(await opens('authorized-contact', 'caseOfListedParty')).to.equal(false);
    const responsible = await ask(mock, 'agent', '/api/now/table/sn_customerservice_responsibility_def?name=Authorized Representative&sysparm_fields=sys_id');
    const responsibility = /[0-9a-f]{32}/.exec(responsible.text)?.[0];
    await ask(mock, 'agent', `${parties}/${await party('caseOfListedParty')}`, { method: 'PATCH', json: { responsibility } });
    expect(await opens('authorized-contact', 'caseOfListedParty')).to.equal(true);
  });

  it('whose responsibility is taken away sees nothing any more', async () => {
    expect(await opens('authorized-contact', 'caseResolvedOfParty')).to.equal(true);
    await ask(mock, 'agent', `${parties}/${await party('caseResolvedOfParty')}`, { method: 'PATCH', json: { responsibility: '' } });
    expect(await opens('authorized-contact', 'caseResolvedOfParty')).to.equal(false);
  });

  it('without the role that goes with the responsibility sees nothing', async () => {
    expect(await opens('no-role', 'caseResolvedOfParty')).to.equal(false);
  });

  it('gets the responsibility and the order of its type when it is added', async () => {
    const type = await ask(mock, 'agent', '/api/now/table/sn_customerservice_related_party_configuration?name=Authorized Contact&sysparm_fields=sys_id');
    const [, id = ''] = landmarks.caseOfColleague.split('/');
    const [, ingrid = ''] = /"value":"([0-9a-f]{32})"/.exec((await ask(mock, 'agent', `${parties}?sysparm_fields=contact&contact.user_name=ingrid.solberg`)).text) ?? [];
    const added = await ask(mock, 'agent', `${parties}?sysparm_fields=responsibility,order&sysparm_display_value=true&sysparm_exclude_reference_link=true`, {
      method: 'POST', json: { case: id, contact: ingrid, type: /[0-9a-f]{32}/.exec(type.text)?.[0] },
    });
    expect([added.status, resultOf(added)]).to.deep.equal([201, { responsibility: 'Authorized Representative', order: '100' }]);
    expect(await opens('authorized-contact', 'caseOfColleague')).to.equal(true);
  });

  it('is known to who reads the case, and added by agents only', async () => {
    const [, id = ''] = landmarks.caseResolvedOfParty.split('/');
    expect((await ask(mock, 'authorized-contact', `${parties}?case=${id}&sysparm_fields=type&sysparm_display_value=true&sysparm_exclude_reference_link=true`)).body).to.deep.equal({
      result: [{ type: 'Authorized Contact' }, { type: 'Authorized Contact' }],
    });
    expect((await ask(mock, 'customer', parties)).body).to.deep.equal({ result: [] });
    expect((await ask(mock, 'authorized-contact', parties, { method: 'POST', json: { case: id } })).status).to.equal(403);
  });
});

describe('opening a case', () => {
  let mock: Mock;

  beforeEach(() => {
    mock = createMock({ baseUrl: origin });
  });

  const open = (persona: PersonaId, json: Readonly<Record<string, string>>) =>
    ask(mock, persona, '/api/now/table/sn_customerservice_case?sysparm_fields=account,contact,internal_contact,internal_user,state&sysparm_display_value=true&sysparm_exclude_reference_link=true', { method: 'POST', json });

  const felix = async (): Promise<string> => {
    const { text } = await ask(mock, 'agent', '/api/now/table/customer_contact?user_name=felix.oyelaran&sysparm_fields=sys_id');
    return /[0-9a-f]{32}/.exec(text)?.[0] ?? '';
  };

  it('as a proxy contact makes one the internal contact of the customer’s case', async () => {
    const answer = await open('proxy-contact', { short_description: 'Seen on site', contact: await felix() });
    expect([answer.status, resultOf(answer)]).to.deep.equal([
      201, { account: 'Aster Foods', contact: 'Felix Oyelaran', internal_contact: 'Tess Arden', internal_user: '', state: 'New' },
    ]);
  });

  it('for oneself makes an employee the internal user', async () => {
    const answer = await open('self-contributor', { short_description: 'My desk lamp' });
    expect([answer.status, resultOf(answer)]).to.deep.equal([
      201, { account: '', contact: '', internal_contact: '', internal_user: 'Milo Santos', state: 'New' },
    ]);
  });

  it('for a customer is nothing that an employee may do for whom it is only about themselves', async () => {
    expect((await open('self-contributor', { short_description: 'For Felix', contact: await felix() })).status).to.equal(403);
  });

  it('is nothing for who only takes part in cases of others', async () => {
    expect((await open('authorized-contact', { short_description: 'Mine' })).status).to.equal(403);
  });
});
