import { expect } from '@open-wc/testing';
import { createMock, landmarks } from '../../../mocks/index.js';
import type { PersonaId } from '../../../mocks/index.js';
import { ask, origin, rowsOf } from '../ask.js';

const keyOf = (ref: string): string => ref.slice(ref.indexOf('/') + 1);

describe('what may be chosen for a field of a case', () => {
  const mock = createMock({ baseUrl: origin });

  const values = async (persona: PersonaId, path: string): Promise<readonly unknown[]> =>
    rowsOf(await ask(mock, persona, `/api/sn_customerservice/case/${path}`)).map((row) => row['label']);

  /** The key of an account by its name, as the agent sees it. */
  const account = async (name: string): Promise<string> =>
    String(rowsOf(await ask(mock, 'agent', `/api/now/table/customer_account?name=${name}&sysparm_fields=sys_id`))[0]?.['sys_id']);

  it('is its list of choices, with the values to send', async () => {
    expect((await ask(mock, 'customer', '/api/sn_customerservice/case/field_values/category')).body).to.deep.equal({
      result: [{ label: 'Question', value: '0' }, { label: 'Issue', value: '1' }, { label: 'Feature', value: '2' }],
    });
  });

  it('for the account are customers that the person knows, no partners', async () => {
    expect(await values('customer', 'field_values/account')).to.deep.equal(['Northwind Grid']);
    expect(await values('proxy-contact', 'field_values/account')).to.deep.equal([
      'Aster Foods', 'Juniper Mills', 'Northwind Grid', 'Northwind Grid Coast',
    ]);
    expect(await values('proxy-contact', 'field_values/partner')).to.deep.equal(['Helio Systems']);
  });

  it('for the contact are those of the account that the form says', async () => {
    const aster = await account('Aster Foods');
    const contacts = ['Felix Oyelaran', 'Greta Simonsen', 'Ingrid Solberg', 'Noor Haddad', 'Piet Vos'];
    expect(await values('proxy-contact', `field_values/contact?sysparm_ref_qual_input=account=${aster}`)).to.deep.equal(contacts);
    expect(await values('proxy-contact', `field_values/contact?sysparm_dependent_value=${aster}`)).to.deep.equal(contacts);
    expect(await values('customer', `field_values/contact?sysparm_dependent_value=${aster}`)).to.deep.equal([]);
  });

  it('for the contact of a case are those of its account', async () => {
    const path = `${keyOf(landmarks.caseAwaitingInfoOfProxy)}/field_values/contact`;
    expect(await values('proxy-contact', path)).to.deep.equal(['Hanna Weiss']);
    expect(await values('proxy-contact', `${path}?sysparm_dependent_value=${await account('Northwind Grid Coast')}`)).to.deep.equal([
      'Ilse Marchetti', 'Tomas Okafor',
    ]);
  });

  it('for the household are those that the consumer belongs to', async () => {
    const consumer = async (name: string): Promise<string> =>
      String(rowsOf(await ask(mock, 'agent', `/api/now/table/csm_consumer?name=${name}&sysparm_fields=sys_id`))[0]?.['sys_id']);
    const path = 'field_values/household?sysparm_dependent_value=';
    expect(await values('consumer-contributor', `${path}${await consumer('Bo Hartmann')}`)).to.deep.equal(['Hartmann household']);
    expect(await values('consumer-contributor', `${path}${await consumer('Amara Quist')}`)).to.deep.equal([]);
    expect(await values('consumer-contributor', 'field_values/household')).to.deep.equal(['Hartmann household', 'Moreau household']);
  });

  it('for the location that asks are one’s own, for the one that helps are all', async () => {
    const all = ['Harbor Depot', 'Harbor Depot Annex', 'Mill Depot', 'North Yard'];
    expect(await values('location-contributor', 'field_values/requesting_service_organization')).to.deep.equal(['Harbor Depot', 'Mill Depot']);
    expect(await values('location-contributor', 'field_values/service_organization')).to.deep.equal(all);
    expect(await values('agent', 'field_values/requesting_service_organization')).to.deep.equal(all);
    expect(await values('self-contributor', 'field_values/requesting_service_organization')).to.deep.equal([]);
  });

  it('for a relationship contributor are only customers whom she looks after', async () => {
    expect(await values('relationship-contributor', 'field_values/account')).to.deep.equal(['Aster Foods']);
    expect(await values('relationship-contributor', 'field_values/consumer')).to.deep.equal(['Bo Hartmann', 'Lena Hartmann']);
    expect(await values('relationship-contributor', 'field_values/household')).to.deep.equal(['Hartmann household']);
    expect(await values('account-contributor', 'field_values/consumer')).to.deep.equal([]);
  });

  it('can be searched, cut and told with more columns', async () => {
    const path = '/api/sn_customerservice/case/field_values/contact?query=nameSTARTSWITHm^ORnameSTARTSWITHw&limit=1&offset=1&sysparm_reference_field_columns=title,employee_number';
    expect(rowsOf(await ask(mock, 'customer', path))).to.deep.equal([
      { label: 'Wren Adeyemi', value: '02e83f507495b516551e4d7f6c0931ec', title: 'Field technician' },
    ]);
  });

  for (const field of ['nonsense', 'short_description', 'u_internal_margin', 'watch_list']) {
    it(`is asked in vain of ${field}`, async () => {
      expect((await ask(mock, 'customer', `/api/sn_customerservice/case/field_values/${field}`)).status).to.equal(400);
    });
  }

  it('of a case that the person may not read is not told', async () => {
    expect((await ask(mock, 'customer', `/api/sn_customerservice/case/${keyOf(landmarks.caseOfOtherCustomer)}/field_values/contact`)).status).to.equal(404);
  });
});
