import { expect } from '@open-wc/testing';
import { createMock, landmarks } from '../../../mocks/index.js';
import type { Mock, PersonaId } from '../../../mocks/index.js';
import { ask, origin, resultOf } from '../ask.js';
import type { Answer } from '../ask.js';

type Landmark = keyof typeof landmarks;

type Values = Readonly<Record<string, string>>;

describe('the rights of contributors on a case', () => {
  let mock: Mock;

  beforeEach(() => {
    mock = createMock({ baseUrl: origin });
  });

  const write = (persona: PersonaId, record: Landmark, json: Values, fields = Object.keys(json).join(',')): Promise<Answer> =>
    ask(mock, persona, `/api/now/table/${landmarks[record]}?sysparm_fields=${fields}&sysparm_exclude_reference_link=true`, { method: 'PATCH', json });

  const attach = (persona: PersonaId, record: Landmark): Promise<Answer> => {
    const [table = '', id = ''] = landmarks[record].split('/');
    return ask(mock, persona, `/api/now/attachment/file?table_name=${table}&table_sys_id=${id}&file_name=note.txt`, {
      method: 'POST', body: 'A note', headers: { 'Content-Type': 'text/plain' },
    });
  };

  /** Written by hand: who may say something on which case, and hang a file on it. 404: they do not see it. */
  const rights: readonly (readonly [PersonaId, Landmark, status: 200 | 403 | 404])[] = [
    ['account-contributor', 'caseForAccountAwaitingInfo', 200],
    ['account-contributor', 'caseOfManagedAccount', 404],
    ['consumer-contributor', 'caseForConsumerAwaitingInfo', 200],
    ['consumer-contributor', 'caseOfConsumer', 404],
    ['relationship-contributor', 'caseOfOtherCustomer', 200],
    ['relationship-contributor', 'caseOfRelatedAccount', 404],
    ['location-contributor', 'caseForLocationAwaitingInfo', 200],
    ['location-contributor', 'caseOfLocationByColleague', 403],
    ['location-contributor', 'caseOfOtherLocation', 404],
    ['location-contributor', 'caseOfChildLocation', 404],
    ['case-task-agent', 'caseForLocationAwaitingInfo', 200],
    ['case-task-agent', 'caseForConsumerResolved', 404],
    ['case-viewer', 'caseForAccountAwaitingInfo', 403],
    ['case-task-viewer', 'caseForAccountAwaitingInfo', 404],
    ['contributor-viewer', 'caseForAccountAwaitingInfo', 404],
    ['project-manager', 'caseForAccountAwaitingInfo', 404],
  ];
  for (const [persona, record, status] of rights) {
    it(`${persona} ${status === 200 ? 'comments and attaches' : 'neither comments nor attaches'} on ${record} (${status})`, async () => {
      expect((await write(persona, record, { comments: 'Good morning' })).status).to.equal(status);
      expect((await attach(persona, record)).status).to.equal(status === 200 ? 201 : status);
    });
  }

  it('a location contributor does not close what a colleague has opened', async () => {
    expect((await write('location-contributor', 'caseOfLocationByColleague', { state: '3' })).status).to.equal(403);
  });

  it('a case task agent writes what contributors to the work may, and nothing else', async () => {
    const [watcher = ''] = /[0-9a-f]{32}/.exec((await ask(mock, 'agent', '/api/now/table/sys_user?user_name=kofi.mensah&sysparm_fields=sys_id')).text) ?? [];
    const may = { state: '10', contributor_users: watcher, contributor_groups: '', watch_list: watcher, work_notes_list: watcher };
    const mayNot = { priority: '1', short_description: 'x', assigned_to: watcher, internal_user: watcher, cause: 'x', account: '', u_derived_contributor_users: watcher };
    const before = resultOf(await ask(mock, 'case-task-agent', `/api/now/table/${landmarks.caseForAccountAwaitingInfo}?sysparm_fields=${Object.keys(mayNot).slice(0, 6).join(',')}&sysparm_exclude_reference_link=true`));
    const answer = await write('case-task-agent', 'caseForAccountAwaitingInfo', { ...may, ...mayNot }, [...Object.keys(may), ...Object.keys(mayNot).slice(0, 6)].join(','));
    expect([answer.status, resultOf(answer)]).to.deep.equal([200, { ...may, ...(typeof before === 'object' ? before : {}) }]);
  });

  it('a case task agent’s work note stays among colleagues', async () => {
    expect((await write('case-task-agent', 'caseAwaitingInfo', { work_notes: 'I drive there on Thursday' })).status).to.equal(200);
    const read = async (persona: PersonaId): Promise<string> =>
      (await ask(mock, persona, `/api/now/table/${landmarks.caseAwaitingInfo}?sysparm_fields=work_notes,comments&sysparm_display_value=true`)).text;
    expect(await read('agent')).to.contain('Linnea Falk (Work notes)\\nI drive there on Thursday');
    expect(await read('customer')).to.not.contain('I drive there on Thursday');
  });

  it('a comment of a case task agent does not count as the customer’s answer', async () => {
    expect(resultOf(await write('case-task-agent', 'caseAwaitingInfo', { comments: 'I come on Thursday' }, 'state'))).to.deep.equal({ state: '18' });
  });

  it('a case that a case task agent closes is not closed by the customer', async () => {
    const answer = await write('case-task-agent', 'caseForAccountResolved', { state: '3' }, 'state,resolution_code');
    expect(resultOf(answer)).to.deep.equal({ state: '3', resolution_code: '1' });
  });
});

describe('the data of customers', () => {
  let mock: Mock;

  beforeEach(() => {
    mock = createMock({ baseUrl: origin });
  });

  const change = async (persona: PersonaId, query: string, json: Values): Promise<number> => {
    const [table = ''] = query.split('?');
    const [id = ''] = /[0-9a-f]{32}/.exec((await ask(mock, 'agent', `/api/now/table/${query}&sysparm_fields=sys_id`)).text) ?? [];
    return (await ask(mock, persona, `/api/now/table/${table}/${id}`, { method: 'PATCH', json })).status;
  };

  /** Written by hand: a relationship contributor keeps it up to date for whom she looks after; nobody else touches it. */
  const changes: readonly (readonly [PersonaId, query: string, status: number])[] = [
    ['relationship-contributor', 'customer_contact?user_name=greta.simonsen', 200],
    ['relationship-contributor', 'customer_contact?user_name=mira.castell', 404],
    ['relationship-contributor', 'customer_account?name=Aster Foods', 200],
    ['relationship-contributor', 'customer_account?name=Northwind Grid', 404],
    ['relationship-contributor', 'csm_consumer?name=Bo Hartmann', 200],
    ['relationship-contributor', 'csm_household?name=Hartmann household', 200],
    ['account-contributor', 'customer_contact?user_name=greta.simonsen', 403],
    ['consumer-contributor', 'csm_consumer?name=Bo Hartmann', 403],
    ['case-task-agent', 'customer_account?name=Aster Foods', 403],
    ['case-task-agent', 'csm_household?name=Hartmann household', 403],
  ];
  for (const [persona, query, status] of changes) {
    it(`${persona} gets ${status} for a new address of ${query}`, async () => {
      expect(await change(persona, query, { street: '1 New Street' })).to.equal(status);
    });
  }

  it('other than how to reach them stays as it is', async () => {
    expect(await change('relationship-contributor', 'customer_account?name=Aster Foods', { city: 'Bremen', notes: 'x', rank_tier: 'other', name: 'Aster' })).to.equal(200);
    const { text } = await ask(mock, 'admin', '/api/now/table/customer_account?sysparm_query=city=Bremen&sysparm_fields=name,rank_tier');
    expect(text).to.equal('{"result":[{"name":"Aster Foods","rank_tier":"strategic"}]}');
  });
});
