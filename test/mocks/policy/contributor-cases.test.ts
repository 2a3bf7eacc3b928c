import { expect } from '@open-wc/testing';
import { accounts, people } from '../../../mocks/dataset/people.js';
import { consumers, hartmannHousehold, moreauHousehold } from '../../../mocks/dataset/records/consumers.js';
import { createMock, landmarks, personas } from '../../../mocks/index.js';
import type { Mock, PersonaId } from '../../../mocks/index.js';
import { ask, origin, resultOf } from '../ask.js';
import type { Answer } from '../ask.js';

type Values = Readonly<Record<string, string>>;

const keyOf = (ref: string): string => ref.slice(ref.indexOf('/') + 1);

const harbor = keyOf(landmarks.locationHarbor);
const mill = keyOf(landmarks.locationMill);

/** For whom a case may be, as a form says it. */
const customers = {
  'an account': { account: accounts.asterFoods, contact: people.greta.sysId },
  'another account': { account: accounts.northwindGrid, contact: people.mira.sysId },
  'a consumer': { consumer: consumers.bo, household: hartmannHousehold },
  'another consumer': { consumer: consumers.amara },
  'a location': { requesting_service_organization: harbor, service_organization: mill },
  'a location once worked at': { requesting_service_organization: keyOf(landmarks.locationNorth) },
  'a location below one’s own': { requesting_service_organization: keyOf(landmarks.locationHarborAnnex) },
  oneself: {},
} as const satisfies Record<string, Values>;

type Customer = keyof typeof customers;

describe('opening a case for a customer', () => {
  let mock: Mock;

  beforeEach(() => {
    mock = createMock({ baseUrl: origin });
  });

  const open = (persona: PersonaId, values: Values, fields = 'number'): Promise<Answer> =>
    ask(mock, persona, `/api/now/table/sn_customerservice_case?sysparm_fields=${fields}&sysparm_display_value=true&sysparm_exclude_reference_link=true`, {
      method: 'POST', json: { short_description: 'Please help', ...values },
    });

  /** Written by hand: for whom each may open a case. */
  const rights: readonly (readonly [PersonaId, may: readonly Customer[]])[] = [
    ['account-contributor', ['an account', 'another account']],
    ['consumer-contributor', ['a consumer', 'another consumer']],
    ['relationship-contributor', ['an account', 'a consumer']],
    ['location-contributor', ['a location']],
    ['self-contributor', ['oneself']],
    ['case-task-agent', []],
    ['case-task-viewer', []],
    ['contributor-viewer', []],
    ['case-viewer', []],
    ['project-manager', []],
    ['no-role', []],
  ];
  const names: readonly Customer[] = [
    'an account', 'another account', 'a consumer', 'another consumer', 'a location', 'a location once worked at', 'a location below one’s own', 'oneself',
  ];
  for (const [persona, may] of rights) {
    it(`${persona} may do so for ${may.length > 0 ? may.join(' and ') : 'nobody'}, and the server refuses all else`, async () => {
      const allowed: Customer[] = [];
      for (const name of names) {
        const { status } = await open(persona, customers[name]);
        if (status === 201) allowed.push(name);
        else expect(status, name).to.equal(403);
      }
      expect(allowed).to.have.members([...may]);
    });
  }

  it('a location manager may for accounts, consumers and the own location', async () => {
    const headers = { Authorization: `Basic ${btoa('ottilie.graf:any')}` };
    const status = async (name: Customer): Promise<number> =>
      (await ask(mock, null, '/api/now/table/sn_customerservice_case', { method: 'POST', json: customers[name], headers })).status;
    expect(await Promise.all(names.map(status))).to.deep.equal([201, 201, 201, 201, 201, 403, 403, 403]);
  });

  const fields = 'account,contact,consumer,household,requesting_service_organization,service_organization,internal_user,opened_by,priority,contact_type,state';
  const nobody = { account: '', contact: '', consumer: '', household: '', requesting_service_organization: '', service_organization: '' };
  const usual = { priority: '4 - Low', contact_type: 'Web', state: 'New' };

  const outcomes: readonly (readonly [PersonaId, Customer, expected: Values])[] = [
    ['account-contributor', 'an account', { account: 'Aster Foods', contact: 'Greta Simonsen', internal_user: 'Rosa Delgado', opened_by: 'Rosa Delgado' }],
    ['consumer-contributor', 'a consumer', { consumer: 'Bo Hartmann', household: 'Hartmann household', internal_user: 'Emeka Nwosu', opened_by: 'Emeka Nwosu' }],
    ['relationship-contributor', 'an account', { account: 'Aster Foods', contact: 'Greta Simonsen', internal_user: 'Freya Lund', opened_by: 'Freya Lund' }],
    [
      'location-contributor', 'a location',
      { requesting_service_organization: 'Harbor Depot', service_organization: 'Mill Depot', internal_user: 'Hugo Bensaid', opened_by: 'Hugo Bensaid' },
    ],
    ['self-contributor', 'oneself', { internal_user: 'Milo Santos', opened_by: 'Milo Santos' }],
  ];
  for (const [persona, name, expected] of outcomes) {
    it(`for ${name} as ${persona} keeps for whom it is and who reported it`, async () => {
      expect(resultOf(await open(persona, customers[name], fields))).to.deep.equal({ ...nobody, ...usual, ...expected });
    });
  }

  it('takes priority, channel and description from the form, but neither the reporter nor what only rules write', async () => {
    const values = {
      ...customers['an account'], priority: '2', contact_type: 'phone', description: 'Since noon', internal_user: people.dana.sysId, assigned_to: people.dana.sysId,
      u_derived_contributor_users: people.dana.sysId,
    };
    const stored = resultOf(await open('account-contributor', values, 'priority,contact_type,description,internal_user,assigned_to,u_derived_contributor_users'));
    expect(stored).to.deep.equal({
      priority: '2 - High', contact_type: 'Phone', description: 'Since noon', internal_user: 'Rosa Delgado', assigned_to: '', u_derived_contributor_users: '',
    });
  });

  const mismatches: readonly (readonly [what: string, PersonaId, Values])[] = [
    ['a contact of another account', 'account-contributor', { account: accounts.asterFoods, contact: people.mira.sysId }],
    ['a partner’s account', 'account-contributor', { account: accounts.helioSystems }],
    ['a household that is not the consumer’s', 'consumer-contributor', { consumer: consumers.amara, household: moreauHousehold }],
    ['a household alone', 'consumer-contributor', { household: hartmannHousehold }],
    ['an account beside the consumer', 'consumer-contributor', { consumer: consumers.amara, account: accounts.asterFoods }],
    ['a location to help without one that asks', 'location-contributor', { service_organization: mill }],
    ['a location that does not exist', 'location-contributor', { requesting_service_organization: harbor, service_organization: 'f'.repeat(32) }],
  ];
  for (const [what, persona, values] of mismatches) {
    it(`with ${what} is refused by a business rule`, async () => {
      const answer = await open(persona, values);
      expect(answer.status).to.equal(403);
      expect(answer.text).to.match(/was aborted by Business Rule 'Case (?:for customer by contributor|contact for customer)\^/);
    });
  }

  /** Written by hand: who sees such a case then, of all personas. */
  const seenBy: readonly (readonly [PersonaId, Customer, readonly PersonaId[]])[] = [
    ['account-contributor', 'an account', ['account-contributor', 'relationship-contributor', 'case-viewer', 'agent', 'admin']],
    ['account-contributor', 'another account', ['account-contributor', 'customer', 'customer-admin', 'case-manager', 'case-viewer', 'agent', 'admin']],
    ['consumer-contributor', 'a consumer', ['consumer-contributor', 'relationship-contributor', 'case-viewer', 'agent', 'admin']],
    ['consumer-contributor', 'another consumer', ['consumer-contributor', 'case-viewer', 'agent', 'admin']],
    ['location-contributor', 'a location', ['location-contributor', 'case-viewer', 'agent', 'admin']],
    ['self-contributor', 'oneself', ['self-contributor', 'case-viewer', 'agent', 'admin']],
  ];
  for (const [persona, name, readers] of seenBy) {
    it(`for ${name} as ${persona} is seen by exactly who should`, async () => {
      const { headers } = await open(persona, customers[name]);
      const path = new URL(headers.get('Location') ?? '').pathname;
      const seeing: PersonaId[] = [];
      for (const { id } of personas) {
        if ((await ask(mock, id, `${path}?sysparm_fields=number`)).status === 200) seeing.push(id);
      }
      expect(seeing).to.have.members([...readers]);
    });
  }

  it('for the asset of a customer names its product', async () => {
    const assets = await ask(mock, 'agent', '/api/now/table/alm_asset?sysparm_query=display_name=Gateway 7, Harbor&sysparm_fields=sys_id');
    const asset = /[0-9a-f]{32}/.exec(assets.text)?.[0] ?? '';
    const answer = await open('customer', { contact: people.mira.sysId, asset }, 'asset,product');
    expect(resultOf(answer)).to.deep.equal({ asset: 'Gateway 7, Harbor', product: 'Aurel substation gateway' });
  });
});
