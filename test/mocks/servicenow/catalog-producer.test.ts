import { expect } from '@open-wc/testing';
import { createMock, landmarks } from '../../../mocks/index.js';
import type { PersonaId } from '../../../mocks/index.js';
import { people } from '../../../mocks/dataset/people.js';
import { ask, origin, resultOf } from '../ask.js';
import type { Answer } from '../ask.js';

type Row = Readonly<Record<string, unknown>>;

const keyOf = (ref: string): string => ref.slice(ref.indexOf('/') + 1);

function objectOf(value: unknown): Row {
  return typeof value === 'object' ? { ...value } : {};
}

describe('a record producer', () => {
  const mock = createMock({ baseUrl: origin });
  const submit = (persona: PersonaId, ref: string, variables: Row): Promise<Answer> =>
    ask(mock, persona, `/api/sn_sc/servicecatalog/items/${keyOf(ref)}/submit_producer`, { method: 'POST', json: { variables } });

  it('makes a case of the answers, for who gave them', async () => {
    const answer = await submit('customer', landmarks.catalogProducer, { short_description: 'No signal', details: 'Since Monday.', priority: '2', contact: people.felix.sysId });
    const result = objectOf(resultOf(answer));
    const key = String(result['sys_id']);
    expect(result).to.include({
      table: 'sn_customerservice_case', record: `api/now/table/sn_customerservice_case/${key}`, redirect_url: `sn_customerservice_case.do?sys_id=${key}`,
      redirect_portal_url: '', redirect_to: '', parent_id: null, parent_table: 'task',
    });
    const fields = 'number,short_description,description,priority,contact,account,initiated_as_request,state';
    const { body } = await ask(mock, 'customer', `/api/now/table/sn_customerservice_case/${key}?sysparm_fields=${fields}&sysparm_display_value=true&sysparm_exclude_reference_link=true`);
    expect(body).to.deep.equal({
      result: {
        number: result['number'], short_description: 'No signal', description: 'Since Monday.', priority: '2 - High', contact: 'Mira Castell',
        account: 'Northwind Grid', initiated_as_request: 'false', state: 'New',
      },
    });
  });

  it('wants its mandatory answers, and is no item to order', async () => {
    expect((await submit('customer', landmarks.catalogProducer, { details: 'x' })).text).to.contain('Mandatory Variables are required');
    expect((await submit('customer', landmarks.catalogBattery, { battery_model: 'AB-12' })).status).to.equal(404);
    expect((await submit('consumer', landmarks.catalogProducer, { short_description: 'x' })).status).to.equal(400);
  });
});
