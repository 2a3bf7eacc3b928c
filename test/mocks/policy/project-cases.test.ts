import { expect } from '@open-wc/testing';
import { accounts, people } from '../../../mocks/dataset/people.js';
import { createMock, landmarks } from '../../../mocks/index.js';
import type { Mock, PersonaId } from '../../../mocks/index.js';
import { ask, origin, resultOf, rowsOf } from '../ask.js';
import type { Answer } from '../ask.js';

type Landmark = keyof typeof landmarks;

type Values = Readonly<Record<string, string>>;

const keyOf = (ref: string): string => ref.slice(ref.indexOf('/') + 1);

const columns = 'customer_project,customer_project_task,account,contact,partner,partner_contact,contact_type,state';

describe('a case about a project', () => {
  let mock: Mock;

  beforeEach(() => {
    mock = createMock({ baseUrl: origin });
  });

  const open = (persona: PersonaId, project: Landmark | null, task: Landmark | null, more: Values = {}): Promise<Answer> =>
    ask(mock, persona, `/api/now/table/sn_customerservice_case?sysparm_fields=${columns}&sysparm_exclude_reference_link=true`, {
      method: 'POST',
      json: {
        short_description: 'Question about the project',
        ...(project === null ? {} : { customer_project: keyOf(landmarks[project]) }),
        ...(task === null ? {} : { customer_project_task: keyOf(landmarks[task]) }),
        ...more,
      },
    });

  /** Written by hand: who opens which case, and whose it is then. */
  const opened: readonly (readonly [PersonaId, project: Landmark | null, task: Landmark | null, more: Values, after: Values])[] = [
    ['customer', 'projectOfContact', null, {}, { account: accounts.northwindGrid, contact: people.mira.sysId }],
    ['customer', 'projectOfContact', 'projectTaskInProgress', {}, { account: accounts.northwindGrid, contact: people.mira.sysId }],
    ['customer', null, 'projectTaskOfColleague', {}, { account: accounts.northwindGrid, contact: people.mira.sysId, customer_project: keyOf(landmarks.projectOfContact) }],
    ['customer', 'projectDone', null, { contact: people.mira.sysId, account: accounts.northwindGrid }, { account: accounts.northwindGrid, contact: people.mira.sysId }],
    ['customer-admin', 'projectOfRelatedAccount', null, {}, { account: accounts.juniperMills, contact: people.jonas.sysId }],
    ['customer-admin', 'projectOfRelatedAccount', null, { contact: people.hanna.sysId }, { account: accounts.juniperMills, contact: people.hanna.sysId }],
    ['case-manager', 'projectOfChildAccount', 'projectTaskOfChildAccount', {}, { account: accounts.northwindGridCoast, contact: people.priya.sysId }],
    [
      'partner', 'projectOfPartner', null, { contact: people.sela.sysId },
      { account: accounts.asterFoods, contact: people.sela.sysId, partner: accounts.helioSystems, partner_contact: people.sela.sysId },
    ],
    ['partner', 'projectOfPartner', null, {}, { account: accounts.asterFoods, contact: '', partner: accounts.helioSystems, partner_contact: people.sela.sysId }],
  ];
  for (const [persona, project, task, more, after] of opened) {
    it(`is opened by ${persona} on ${project ?? 'no project'} and ${task ?? 'no task'} with ${Object.keys(more).join(', ') || 'nothing more'}`, async () => {
      const answer = await open(persona, project, task, more);
      expect(answer.status).to.equal(201);
      expect(resultOf(answer)).to.deep.equal({
        customer_project: project === null ? '' : keyOf(landmarks[project]),
        customer_project_task: task === null ? '' : keyOf(landmarks[task]),
        partner: '', partner_contact: '', contact_type: 'web', state: '1', ...after,
      });
      const path = new URL(answer.headers.get('Location') ?? '').pathname;
      expect((await ask(mock, persona, path)).status, 'its own case').to.equal(200);
    });
  }

  /** Written by hand: what a person takes no part in, cannot see, or mixes up. */
  const refused: readonly (readonly [PersonaId, project: Landmark | null, task: Landmark | null, more?: Values])[] = [
    ['customer', 'projectOfOthers', null],
    ['customer', 'projectOfOthers', 'projectTaskWithoutContact'],
    ['customer', null, 'projectTaskWithoutContact'],
    ['customer', 'projectOfRelatedAccount', null],
    ['customer', 'projectOfContact', 'projectTaskHidden'],
    ['customer', 'projectOfContact', 'projectTaskRevoked'],
    ['customer', 'projectOfContact', 'projectTaskOfSub'],
    ['customer', 'projectOfContact', null, { account: accounts.juniperMills }],
    ['customer-admin', 'projectOfContact', null],
    ['partner-admin', 'projectOfPartner', null],
    ['account-contributor', 'projectOfContact', null, { account: accounts.northwindGrid }],
  ];
  for (const [persona, project, task, more] of refused) {
    it(`is not opened by ${persona} on ${project ?? 'no project'} and ${task ?? 'no task'}${more ? ` for another account` : ''}`, async () => {
      const answer = await open(persona, project, task, more);
      if (answer.status === 201) expect(resultOf(answer)).to.include({ customer_project: '', customer_project_task: '' });
      else expect(answer.text).to.contain("aborted by Business Rule 'Project case for project contact^");
    });
  }

  it('is found by who answers for the account, and by nobody else of it', async () => {
    const answer = await open('customer', 'projectOfContact', 'projectTaskInProgress');
    const path = new URL(answer.headers.get('Location') ?? '').pathname;
    const readers: readonly (readonly [PersonaId, 200 | 404])[] = [
      ['customer', 200], ['customer-admin', 200], ['case-manager', 200], ['partner', 404], ['partner-admin', 404], ['agent', 200], ['project-manager', 404],
    ];
    for (const [persona, status] of readers) expect((await ask(mock, persona, path)).status, persona).to.equal(status);
    const query = `customer_project=${keyOf(landmarks.projectOfContact)}`;
    const found = await ask(mock, 'customer-admin', `/api/now/table/sn_customerservice_case?sysparm_query=${query}&sysparm_fields=number`);
    expect(rowsOf(found)).to.have.length(2);
  });

  it('of a partner’s customer is found by the administrator of the partner', async () => {
    const path = new URL((await open('partner', 'projectOfPartner', null)).headers.get('Location') ?? '').pathname;
    expect((await ask(mock, 'partner-admin', path)).status).to.equal(200);
  });
});
