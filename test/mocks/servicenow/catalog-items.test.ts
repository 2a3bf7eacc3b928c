import { expect } from '@open-wc/testing';
import { carriesCanary, createMock, landmarks } from '../../../mocks/index.js';
import type { PersonaId } from '../../../mocks/index.js';
import { ask, origin, resultOf, rowsOf } from '../ask.js';
import type { Answer } from '../ask.js';

const catalog = '/api/sn_sc/servicecatalog';

const keyOf = (ref: string): string => ref.slice(ref.indexOf('/') + 1);

const forAll = ['Replacement battery', 'On-site inspection', 'Replacement meter'];
const forProxies = ['Replacement battery', 'Calibration certificate', 'On-site inspection', 'Spare gateway', 'Training day', 'Replacement meter'];
const forPartners = [
  'Replacement battery', 'Additional portal user', 'Calibration certificate', 'On-site inspection', 'Spare gateway', 'Training day',
  'Replacement meter', 'Report a problem',
];
const forNorthwind = [
  'Replacement battery', 'Additional portal user', 'Calibration certificate', 'On-site inspection', 'Spare gateway', 'Training day',
  'Replacement meter', 'Technician access badge', 'Data export', 'Report a problem',
];

/** Written by hand: what each persona is offered, in the order of the catalog. */
const offered: readonly (readonly [persona: PersonaId, names: readonly string[]])[] = [
  ['customer', forNorthwind],
  ['customer-admin', forNorthwind],
  ['case-manager', forNorthwind],
  ['partner', forPartners],
  ['partner-admin', forPartners],
  ['consumer', forAll],
  ['household-head', forAll],
  ['proxy-contact', forProxies],
  ['authorized-contact', []],
  ['self-contributor', []],
  ['no-role', []],
];

/** The variables of an item, by the persona who asks. */
async function variablesFor(answer: Promise<Answer>): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const result = resultOf(await answer);
  const variables: unknown = typeof result === 'object' && result !== null && 'variables' in result ? result.variables : undefined;
  return Array.isArray(variables) ? variables.map((variable: unknown) => ({ ...(typeof variable === 'object' ? variable : {}) })) : [];
}

describe('the items of the catalog', () => {
  const mock = createMock({ baseUrl: origin });
  const item = (persona: PersonaId, ref: string): Promise<Answer> => ask(mock, persona, `${catalog}/items/${keyOf(ref)}`);
  const names = (answer: Answer): readonly unknown[] => rowsOf(answer).map((row) => row['name']);

  for (const [persona, expected] of offered) {
    it(`are offered to the persona ${persona} by user criteria`, async () => {
      expect(names(await ask(mock, persona, `${catalog}/items`))).to.deep.equal([...expected]);
    });
  }

  it('are the same in the Table API, where retired ones are missing too', async () => {
    const answer = await ask(mock, 'customer', '/api/now/table/sc_cat_item?sysparm_fields=name&sysparm_query=ORDERBYorder');
    expect(names(answer)).to.deep.equal(forNorthwind);
    expect(names(await ask(mock, 'agent', '/api/now/table/sc_cat_item?sysparm_fields=name&sysparm_query=active=false'))).to.deep.equal(['Paper meter card']);
  });

  it('are found by text, by category and by type, and come in pages', async () => {
    const categories = rowsOf(await ask(mock, 'customer', `${catalog}/catalogs`)).flatMap(({ categories: all }) => (Array.isArray(all) ? all : []));
    const [devices] = categories.map((category: unknown) => ({ ...(typeof category === 'object' ? category : {}) }));
    const key = devices !== undefined && 'sys_id' in devices ? String(devices.sys_id) : '';
    const found = async (query: string): Promise<readonly unknown[]> => names(await ask(mock, 'customer', `${catalog}/items?${query}`));
    expect(await found('sysparm_text=meter')).to.deep.equal(['Calibration certificate', 'Replacement meter']);
    expect(await found('sysparm_text="GATEWAY"')).to.deep.equal(['Spare gateway']);
    expect(await found(`sysparm_category=${key}`)).to.deep.equal(['Replacement battery', 'Spare gateway', 'Replacement meter']);
    expect(await found(`sysparm_category=${key}&sysparm_text=gateway`)).to.deep.equal(['Spare gateway']);
    expect(await found('sysparm_type=Record Producer')).to.deep.equal(['Report a problem']);
    expect(await found('sysparm_limit=2')).to.deep.equal(['Replacement battery', 'Additional portal user']);
    expect(await found('sysparm_limit=2&sysparm_offset=4')).to.deep.equal(['Spare gateway', 'Training day']);
    expect(await found('sysparm_text=zzz')).to.deep.equal([]);
  });

  it('tell their price in the words of the person', async () => {
    expect(resultOf(await item('customer', landmarks.catalogPortalUser))).to.deep.include({
      sys_class_name: 'sc_cat_item', type: 'catalog_item', name: 'Additional portal user', short_description: 'A colleague who may see and open cases.',
      show_price: true, price: '$0.00', recurring_price: '$12.00', recurring_frequency: 'Monthly', price_currency: 'USD', show_quantity: true,
    });
    expect(resultOf(await item('consumer', landmarks.catalogMeter))).to.include({ price: '310,00\u00a0$US', show_quantity: false, recurring_frequency: null });
    expect(resultOf(await item('customer', landmarks.catalogProducer))).to.include({ type: 'record_producer', show_price: false }).and.not.have.property('price');
  });

  it('ask their questions in the shape of the platform', async () => {
    const [model, remarks] = await variablesFor(item('customer', landmarks.catalogBattery));
    expect(model).to.deep.include({
      name: 'battery_model', label: 'Which battery?', type: 5, friendly_type: 'select_box', display_type: 'Select Box', mandatory: true, read_only: false,
      value: '', displayvalue: '-- None --', help_text: '', max_length: 0, render_label: true,
      choices: [
        { label: '-- None --', value: '', index: 0 }, { label: 'AB-12, for sensors', value: 'AB-12', index: 1 },
        { label: 'AB-24, for handheld readers', value: 'AB-24', index: 2 },
      ],
    });
    expect(model?.['id']).to.match(/^[0-9a-f]{32}$/);
    expect(remarks).to.deep.include({ name: 'remarks', type: 2, friendly_type: 'multi_line_text', mandatory: false }).and.not.have.property('choices');
  });

  it('know every common kind of question', async () => {
    const kinds = async (ref: string): Promise<readonly unknown[]> =>
      (await variablesFor(item('customer', ref))).map(({ name, type, friendly_type, value }) => [name, type, friendly_type, value]);
    expect(await kinds(landmarks.catalogPortalUser)).to.deep.equal([
      ['full_name', 6, 'single_line_text', ''], ['email', 26, 'email', ''], ['access_level', 3, 'multiple_choice', 'read'],
    ]);
    expect(await kinds(landmarks.catalogInspection)).to.deep.equal([
      ['preferred_at', 10, 'date_time', ''], ['reach_email', 26, 'email', ''], ['access_alone', 1, 'yes_no', 'No'],
    ]);
    expect(await kinds(landmarks.catalogTraining)).to.deep.equal([
      ['topic_basics', 7, 'check_box', true], ['topic_alarms', 7, 'check_box', false], ['participants', 4, 'numeric_scale', ''], ['joining_link', 27, 'url', ''],
    ]);
    expect(await kinds(landmarks.catalogBadge)).to.deep.equal([['holder', 8, 'reference', ''], ['valid_until', 9, 'date', '']]);
    const [number] = await variablesFor(item('customer', landmarks.catalogMeter));
    expect(number).to.include({ max_length: 17, help_text: 'It stands above the bar code.' });
    const [, , firmware] = await variablesFor(item('customer', landmarks.catalogGateway));
    expect(firmware).to.include({ name: 'firmware', read_only: true, value: '4.2.0' });
  });

  it('ask for account and contact those who order for others, and nobody else', async () => {
    const asked = async (persona: PersonaId): Promise<readonly unknown[]> =>
      (await variablesFor(item(persona, landmarks.catalogBattery))).map(({ name }) => name);
    for (const persona of ['customer-admin', 'case-manager', 'partner', 'partner-admin', 'proxy-contact'] as const) {
      expect(await asked(persona), persona).to.deep.equal(['account', 'contact', 'battery_model', 'remarks']);
    }
    for (const persona of ['customer', 'consumer', 'household-head'] as const) {
      expect(await asked(persona), persona).to.deep.equal(['battery_model', 'remarks']);
    }
    const [account, contact] = await variablesFor(item('partner', landmarks.catalogBattery));
    expect(account).to.include({ type: 8, reference: 'customer_account' });
    expect(contact).to.include({ type: 8, reference: 'customer_contact', attributes: 'ref_qual_elements=account' });
  });

  it('keep hidden questions to themselves, over every road', async () => {
    const asked = [`${catalog}/items/${keyOf(landmarks.catalogGateway)}`, `${catalog}/items`, '/api/now/table/item_option_new'];
    for (const [persona, paths] of [['customer', [...asked, '/api/now/table/sc_cat_item']], ['partner', asked], ['proxy-contact', asked]] as const) {
      for (const path of paths) expect(carriesCanary((await ask(mock, persona, path)).text), `${persona} ${path}`).to.equal(false);
    }
    const { text } = await ask(mock, 'agent', '/api/now/table/item_option_new?sysparm_query=hidden=true');
    expect(carriesCanary(text)).to.equal(true);
  });

  it('are sent with everything by a server that over-shares', async () => {
    const sharing = createMock({ baseUrl: origin, scenario: 'over-sharing' });
    const { text } = await ask(sharing, 'customer', `${catalog}/items/${keyOf(landmarks.catalogGateway)}`);
    expect(text).to.contain('margin_class').and.to.contain('"cost":"904417.31"');
  });

  it('cannot be told apart when they are absent or not offered', async () => {
    const refused = { error: { message: 'Security constraints prevent access to Item', detail: '' }, status: 'failure' };
    for (const ref of [landmarks.catalogLoanKit, landmarks.catalogMeterCard, `sc_cat_item/${'0'.repeat(32)}`, 'sc_cat_item/x^ORactive=true']) {
      const answer = await item('customer', ref);
      expect([answer.status, answer.body], ref).to.deep.equal([400, refused]);
    }
    expect((await item('partner', landmarks.catalogBadge)).status).to.equal(400);
  });

  it('are nobody’s where an owner has opened nothing', async () => {
    const closed = createMock({ baseUrl: origin, scenario: 'denied' });
    expect((await ask(closed, 'customer', `${catalog}/items`)).body).to.deep.equal({ result: [] });
  });

  it('are there for a new customer too', async () => {
    const empty = createMock({ baseUrl: origin, scenario: 'empty' });
    expect(names(await ask(empty, 'customer', `${catalog}/items`))).to.deep.equal(forNorthwind);
  });

  it('answer in every version of the path', async () => {
    expect((await ask(mock, 'consumer', '/api/sn_sc/v1/servicecatalog/items?sysparm_limit=1')).status).to.equal(200);
    expect((await ask(mock, 'consumer', `${catalog}/items`, { method: 'POST', json: {} })).status).to.equal(405);
    expect((await ask(mock, null, `${catalog}/items`)).status).to.equal(401);
  });
});

describe('the categories of the catalog', () => {
  const mock = createMock({ baseUrl: origin });

  const only = (answer: Answer): readonly unknown[] => rowsOf(answer).map(({ title, count }) => [title, count]);

  it('count what the person is offered', async () => {
    const [found] = rowsOf(await ask(mock, 'customer', `${catalog}/catalogs`));
    expect(found).to.include({ title: 'Customer Service', has_categories: true, has_items: true });
    const list = `${catalog}/catalogs/${String(found?.['sys_id'])}/categories`;
    expect(only(await ask(mock, 'customer', list))).to.deep.equal([['Devices and spare parts', 3], ['Visits and certificates', 3], ['Access and data', 4]]);
    expect(only(await ask(mock, 'consumer', list))).to.deep.equal([['Devices and spare parts', 2], ['Visits and certificates', 1], ['Access and data', 0]]);
    const [devices] = rowsOf(await ask(mock, 'customer', list));
    const one = await ask(mock, 'customer', `${catalog}/categories/${String(devices?.['sys_id'])}`);
    expect(resultOf(one)).to.deep.include({ title: 'Devices and spare parts', child_categories: [], full_description: null });
    expect((await ask(mock, 'customer', `${catalog}/categories/none`)).status).to.equal(400);
  });
});
