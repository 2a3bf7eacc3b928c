import { expect } from '@open-wc/testing';
import { createMock, landmarks } from '../../../mocks/index.js';
import type { PersonaId } from '../../../mocks/index.js';
import { ask, origin, resultOf, rowsOf } from '../ask.js';

describe('what stands behind a case', () => {
  const mock = createMock({ baseUrl: origin });

  const names = async (persona: PersonaId, table: string, field = 'name', query = ''): Promise<readonly unknown[]> =>
    rowsOf(await ask(mock, persona, `/api/now/table/${table}?sysparm_query=${query}&sysparm_fields=${field}&sysparm_display_value=true&sysparm_exclude_reference_link=true`))
      .map((row) => row[field]);

  const sold = [
    'Substation gateway, Harbor', 'Cold-room sensors, Hamburg', 'Smart meter, Station Square', 'Solar inverter, Lindenhof', 'Gate control, Harbor Depot',
  ];
  const accounts = ['Northwind Grid', 'Northwind Grid Coast', 'Helio Systems', 'Aster Foods', 'Juniper Mills'];
  const consumers = ['Lucia Moreau', 'Étienne Moreau', 'Amara Quist', 'Bo Hartmann', 'Odile Renard', 'Lena Hartmann'];
  const households = ['Moreau household', 'Hartmann household'];
  const hartmanns = ['Bo Hartmann', 'Lena Hartmann'];
  const locations = ['Harbor Depot', 'Harbor Depot Annex', 'Mill Depot', 'North Yard'];

  /** Written by hand: which customers each may look at. */
  const readable: readonly (readonly [PersonaId, table: string, names: readonly string[]])[] = [
    ['case-task-agent', 'customer_account', accounts],
    ['case-task-agent', 'csm_consumer', consumers],
    ['case-task-agent', 'csm_household', households],
    ['case-task-agent', 'sn_customer_service_organization', locations],
    ['case-task-agent', 'sn_install_base_sold_product', sold],
    ['project-manager', 'customer_account', accounts],
    ['project-manager', 'sn_install_base_sold_product', sold],
    ['project-manager', 'sn_customer_service_organization', []],
    ['account-contributor', 'customer_account', accounts],
    ['account-contributor', 'csm_consumer', []],
    ['consumer-contributor', 'csm_consumer', consumers],
    ['consumer-contributor', 'csm_household', households],
    ['consumer-contributor', 'customer_account', []],
    ['relationship-contributor', 'customer_account', ['Aster Foods']],
    ['relationship-contributor', 'csm_consumer', hartmanns],
    ['relationship-contributor', 'csm_household', ['Hartmann household']],
    ['relationship-contributor', 'sn_install_base_sold_product', ['Cold-room sensors, Hamburg', 'Solar inverter, Lindenhof']],
    ['location-contributor', 'sn_customer_service_organization', locations],
    ['location-contributor', 'sn_install_base_sold_product', ['Gate control, Harbor Depot']],
    ['location-contributor', 'customer_account', []],
    ['self-contributor', 'customer_account', []],
    ['self-contributor', 'sn_customer_service_organization', []],
    ['case-task-viewer', 'customer_account', []],
    ['contributor-viewer', 'csm_consumer', []],
    ['case-viewer', 'customer_account', []],
    ['customer', 'sn_customer_service_organization', []],
    ['customer', 'sn_install_base_item', ['Gateway 6, Harbor', 'Gateway 7, Harbor']],
  ];
  for (const [persona, table, expected] of readable) {
    it(`${persona} finds ${expected.length} in ${table}`, async () => {
      expect(await names(persona, table)).to.have.members([...expected]);
    });
  }

  const read = async (record: keyof typeof landmarks, fields: readonly string[]): Promise<unknown> =>
    resultOf(await ask(mock, 'case-task-agent', `/api/now/table/${landmarks[record]}?sysparm_fields=${fields.join(',')}&sysparm_display_value=true&sysparm_exclude_reference_link=true`));

  it('of a business is its account with the address, and the contact', async () => {
    expect(await read('caseForAccountAwaitingInfo', ['account.name', 'account.street', 'account.city', 'account.phone', 'contact.name', 'contact.city', 'contact.email'])).to.deep.equal({
      'account.name': 'Aster Foods', 'account.street': 'Speicherweg 7', 'account.city': 'Hamburg', 'account.phone': '+1 555 0203',
      'contact.name': 'Noor Haddad', 'contact.city': 'Hamburg', 'contact.email': 'noor.haddad@mail.example',
    });
  });

  it('of a private customer is the consumer, and the household with its head', async () => {
    expect(await read('caseForConsumerAwaitingInfo', ['consumer.name', 'consumer.street'])).to.deep.equal({
      'consumer.name': 'Amara Quist', 'consumer.street': '31 Station Square',
    });
    expect(await names('case-task-agent', 'csm_household_member', 'member', 'household.name=Hartmann household^ORDERBYDESChead_of_household')).to.deep.equal(hartmanns);
    expect(await names('case-task-agent', 'csm_household_member', 'member', 'household.name=Hartmann household^head_of_household=true')).to.deep.equal(['Bo Hartmann']);
  });

  it('of a business location is the location, how to reach it, and who works there as what', async () => {
    const columns = ['name', 'manager', 'email', 'city'].map((name) => `requesting_service_organization.${name}`);
    expect(await read('caseForLocationAwaitingInfo', columns)).to.deep.equal({
      'requesting_service_organization.name': 'Harbor Depot', 'requesting_service_organization.manager': 'Ottilie Graf',
      'requesting_service_organization.email': 'harbor.depot@mail.example', 'requesting_service_organization.city': 'Southampton',
    });
    const members = 'service_organization.name=Harbor Depot^active=true';
    expect(await names('case-task-agent', 'sn_csm_service_organization_member', 'user', members)).to.have.members(['Hugo Bensaid', 'Ottilie Graf']);
    expect(await names('case-task-agent', 'sn_csm_svc_org_member_responsibility', 'type', 'member.user.name=Ottilie Graf')).to.deep.equal(['Location Manager Contributor']);
    expect(await names('location-contributor', 'sn_csm_service_organization_member', 'service_organization', 'user=javascript:gs.getUserID()^active=true')).to.have.members([
      'Harbor Depot', 'Mill Depot',
    ]);
  });

  it('is what they bought and what of it is installed', async () => {
    expect(await names('case-task-agent', 'sn_install_base_m2m_installed_product', 'install_base_item', 'sold_product.account.name=Aster Foods')).to.have.members([
      'Sensors of cold room 1', 'Sensors of cold room 2',
    ]);
    expect(await names('case-task-agent', 'sn_install_base_item', 'name', 'consumer.name=Amara Quist')).to.deep.equal(['Meter in the hall']);
    expect(await names('case-task-agent', 'sn_install_base_item', 'name', 'service_organization.name=Harbor Depot')).to.have.members(['Front gate', 'Back gate']);
  });

  it('is who looks after them', async () => {
    expect(await names('case-task-agent', 'sn_customerservice_team_member', 'responsibility', 'account.name=Aster Foods')).to.deep.equal(['Account Manager']);
    expect(await names('relationship-contributor', 'sn_customerservice_team_member', 'account')).to.have.members(['Aster Foods', 'Juniper Mills']);
    expect(await names('account-contributor', 'sn_customerservice_team_member', 'account')).to.deep.equal([]);
  });
});
