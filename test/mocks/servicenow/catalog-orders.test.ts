import { expect } from '@open-wc/testing';
import { carriesCanary, createMock, landmarks } from '../../../mocks/index.js';
import type { Mock, PersonaId } from '../../../mocks/index.js';
import { accounts, people } from '../../../mocks/dataset/people.js';
import type { Person } from '../../../mocks/dataset/people.js';
import { ask, origin, resultOf, rowsOf } from '../ask.js';
import type { Answer } from '../ask.js';

type Row = Readonly<Record<string, unknown>>;

const keyOf = (ref: string): string => ref.slice(ref.indexOf('/') + 1);

/** Enough to order each item. */
const battery = { sysparm_quantity: 1, variables: { battery_model: 'AB-12' } };
const gateway = { sysparm_quantity: '1', variables: { site: 'c0ffee00c0ffee00c0ffee00c0ffee00' } };
const inspection = { sysparm_quantity: 1, variables: { preferred_at: '2026-12-01 08:00:00' } };

function objectOf(value: unknown): Row {
  return typeof value === 'object' ? { ...value } : {};
}

describe('ordering from the catalog', () => {
  let mock: Mock;

  beforeEach(() => {
    mock = createMock({ baseUrl: origin });
  });

  const order = (persona: PersonaId, ref: string, json: unknown): Promise<Answer> =>
    ask(mock, persona, `/api/sn_sc/servicecatalog/items/${keyOf(ref)}/order_now`, { method: 'POST', json });

  const orderFor = (persona: PersonaId, person: Person | null, more: Row = {}): Promise<Answer> =>
    order(persona, landmarks.catalogBattery, { ...battery, ...(person === null ? {} : { sysparm_requested_for: person.sysId }), ...more });

  const read = async (persona: PersonaId, path: string): Promise<readonly Row[]> =>
    rowsOf(await ask(mock, persona, `/api/now/table/${path}&sysparm_display_value=true&sysparm_exclude_reference_link=true`));

  /** The request that an order has made, as one persona reads it. */
  const requestOf = async (answer: Answer, persona: PersonaId, fields: string): Promise<Row> => {
    const { sys_id: key } = objectOf(resultOf(answer));
    const [found] = await read(persona, `sc_request?sysparm_query=sys_id=${String(key)}&sysparm_fields=${fields}`);
    return found ?? {};
  };

  /** The case that is the parent of that request, as one persona reads it. */
  const caseOf = async (answer: Answer, persona: PersonaId, fields: string): Promise<Row> => {
    const { 'parent.number': number } = await requestOf(answer, 'agent', 'parent.number');
    const [found] = await read(persona, `sn_customerservice_case?sysparm_query=number=${String(number)}&sysparm_fields=${fields}`);
    return found ?? {};
  };

  const { mira, jonas, wren, tomas, hanna, felix, noor, sela, ruben, lucia, etienne, dana, tess } = people;

  /** Written by hand: for whom each persona may order; `null` is for nobody in particular. */
  const rights: readonly (readonly [persona: PersonaId, may: readonly (Person | null)[], mayNot: readonly (Person | null)[]])[] = [
    ['customer', [null, mira], [wren, jonas, tomas, felix, lucia]],
    ['customer-admin', [null, jonas, mira, wren, tomas, hanna], [felix, ruben, lucia, dana]],
    ['case-manager', [null, mira, jonas, tomas], [hanna, felix, lucia]],
    ['partner', [null, sela, ruben, noor, felix], [mira, hanna, lucia]],
    ['partner-admin', [null, ruben, sela, felix], [mira, hanna]],
    ['consumer', [null, lucia], [etienne, mira]],
    ['household-head', [null, etienne], [lucia]],
    ['proxy-contact', [mira, felix, hanna], [null, tess, lucia, dana]],
    ['agent', [], [null, mira]],
    ['admin', [], [null, mira]],
  ];
  for (const [persona, may, mayNot] of rights) {
    it(`lets the persona ${persona} order for those it may, and refuses it for others`, async () => {
      for (const person of may) expect((await orderFor(persona, person)).status, person?.userName).to.equal(200);
      for (const person of mayNot) expect((await orderFor(persona, person)).status, person?.userName).to.equal(403);
    });
  }

  it('says which rule refused an order for somebody else, and leaves nothing behind', async () => {
    const before = await read('agent', 'sn_customerservice_case?sysparm_query=initiated_as_request=true&sysparm_fields=number');
    const { status, text } = await orderFor('customer', wren);
    expect(status).to.equal(403);
    expect(text).to.contain("Operation against file 'sc_cart_item' was aborted by Business Rule 'Request for others^");
    expect((await orderFor('agent', null)).text).to.contain('ACL Exception Insert Failed due to security constraints');
    expect(await read('agent', 'sn_customerservice_case?sysparm_query=initiated_as_request=true&sysparm_fields=number')).to.deep.equal(before);
    expect(await read('admin', 'sc_cart_item?sysparm_fields=sys_id')).to.deep.equal([]);
  });

  it('takes contact and account from their variable set', async () => {
    const forSet = (persona: PersonaId, variables: Row): Promise<Answer> =>
      order(persona, landmarks.catalogBattery, { ...battery, variables: { ...battery.variables, ...variables } });
    const asked = 'requested_for';
    expect(await requestOf(await forSet('proxy-contact', { account: accounts.asterFoods, contact: felix.sysId }), 'proxy-contact', asked)).to.deep.equal({ requested_for: 'Felix Oyelaran' });
    expect(await requestOf(await forSet('partner', { contact: noor.sysId }), 'partner', asked)).to.deep.equal({ requested_for: 'Noor Haddad' });
    const related = await forSet('customer-admin', { account: accounts.juniperMills });
    expect(await caseOf(related, 'customer-admin', 'contact,account')).to.deep.equal({ contact: 'Jonas Ferrow', account: 'Juniper Mills' });
    expect((await forSet('proxy-contact', { account: accounts.juniperMills, contact: felix.sysId })).status).to.equal(403);
    expect((await forSet('customer-admin', { account: accounts.asterFoods })).status).to.equal(403);
    expect((await forSet('partner', { account: accounts.northwindGrid, contact: mira.sysId })).status).to.equal(403);
  });

  it('passes over contact and account of people who are not asked for them', async () => {
    const answer = await order('customer', landmarks.catalogBattery, { ...battery, variables: { ...battery.variables, contact: felix.sysId, account: accounts.asterFoods } });
    expect(await caseOf(answer, 'customer', 'contact,account')).to.deep.equal({ contact: 'Mira Castell', account: 'Northwind Grid' });
  });

  it('refuses an order that names two people', async () => {
    const variables = { ...battery.variables, contact: mira.sysId };
    expect((await orderFor('customer-admin', wren, { variables })).status).to.equal(403);
    expect((await orderFor('customer-admin', mira, { variables })).status).to.equal(200);
  });

  it('answers with the request, as the platform does', async () => {
    const answer = await orderFor('customer', null);
    const result = objectOf(resultOf(answer));
    expect(result).to.include({ table: 'sc_request', parent_id: null, parent_table: 'task' });
    expect(result['number']).to.match(/^REQ\d{7}$/).and.to.equal(result['request_number']);
    expect(result['sys_id']).to.match(/^[0-9a-f]{32}$/).and.to.equal(result['request_id']);
  });

  it('makes a request with one item and its price', async () => {
    const answer = await order('customer', landmarks.catalogBattery, { ...battery, sysparm_quantity: 3 });
    const request = await requestOf(answer, 'customer', 'sys_id,short_description,requested_for,opened_by,opened_at,request_state,stage,approval,state,active,price,requested_date');
    expect(request).to.deep.include({
      short_description: 'Replacement battery', requested_for: 'Mira Castell', opened_by: 'Mira Castell', opened_at: '2026-11-20 03:00:00',
      request_state: 'Approved', stage: 'Fulfillment', approval: 'Approved', state: 'Open', active: 'true', price: '$144.00', requested_date: '2026-11-20',
    });
    const items = await read('customer', `sc_req_item?sysparm_query=request=${String(request['sys_id'])}&sysparm_fields=short_description,cat_item,quantity,price,stage,approval,state,requested_for,opened_by,estimated_delivery`);
    expect(items).to.deep.equal([{
      short_description: 'Replacement battery', cat_item: 'Replacement battery', quantity: '3', price: '$48.00', stage: 'Fulfillment', approval: 'Approved',
      state: 'Work in Progress', requested_for: 'Mira Castell', opened_by: 'Mira Castell', estimated_delivery: '2026-11-22 03:00:00',
    }]);
    expect(await read('agent', `sysapproval_approver?sysparm_query=document_id=${String(request['sys_id'])}&sysparm_fields=approver`)).to.deep.equal([]);
  });

  const columns = 'short_description,state,contact_type,initiated_as_request,contact,account,consumer,household,partner,partner_contact,internal_contact,opened_by';
  const ofEveryCase = {
    short_description: 'Replacement battery', state: 'New', contact_type: 'Web', initiated_as_request: 'true', contact: '', account: '', consumer: '',
    household: '', partner: '', partner_contact: '', internal_contact: '',
  };
  /** Written by hand: the case behind an order, as who ordered reads it. */
  const cases: readonly (readonly [persona: PersonaId, person: Person | null, expected: Row])[] = [
    ['customer', null, { contact: 'Mira Castell', account: 'Northwind Grid', opened_by: 'Mira Castell' }],
    ['customer-admin', tomas, { contact: 'Tomas Okafor', account: 'Northwind Grid Coast', opened_by: 'Jonas Ferrow' }],
    ['case-manager', mira, { contact: 'Mira Castell', account: 'Northwind Grid', opened_by: 'Priya Lindqvist' }],
    ['partner', null, { contact: 'Sela Brandt', account: 'Helio Systems', opened_by: 'Sela Brandt' }],
    ['partner', noor, { contact: 'Noor Haddad', account: 'Aster Foods', partner: 'Helio Systems', partner_contact: 'Sela Brandt', opened_by: 'Sela Brandt' }],
    ['consumer', null, { consumer: 'Lucia Moreau', household: 'Moreau household', opened_by: 'Lucia Moreau' }],
    ['proxy-contact', felix, { contact: 'Felix Oyelaran', account: 'Aster Foods', internal_contact: 'Tess Arden', opened_by: 'Tess Arden' }],
  ];
  for (const [persona, person, expected] of cases) {
    it(`makes a new case the parent of what ${persona} orders${person === null ? '' : ` for ${person.firstName}`}`, async () => {
      const found = await caseOf(await orderFor(persona, person), persona, columns);
      expect(found).to.deep.equal({ ...ofEveryCase, ...expected });
    });
  }

  it('shows the request and its item to who ordered, and the case to who it is for', async () => {
    for (const [persona, person] of [['partner', noor], ['proxy-contact', mira], ['consumer', null]] as const) {
      const answer = await orderFor(persona, person);
      expect(await requestOf(answer, persona, 'short_description'), persona).to.deep.equal({ short_description: 'Replacement battery' });
      const { sys_id: key } = objectOf(resultOf(answer));
      expect(await read(persona, `sc_req_item?sysparm_query=request=${String(key)}&sysparm_fields=stage`), persona).to.deep.equal([{ stage: 'Fulfillment' }]);
    }
    const forMira = await orderFor('proxy-contact', mira);
    expect(await caseOf(forMira, 'customer', 'short_description')).to.deep.equal({ short_description: 'Replacement battery' });
    expect(await caseOf(forMira, 'partner', 'short_description')).to.deep.equal({});
  });

  it('lists the request among the related records of its case', async () => {
    const answer = await orderFor('customer', null);
    const { sys_id: parent } = await caseOf(answer, 'customer', 'sys_id');
    expect(await read('customer', `sc_request?sysparm_query=parent=${String(parent)}&sysparm_fields=number,request_state`)).to.deep.equal([
      { number: objectOf(resultOf(answer))['number'], request_state: 'Approved' },
    ]);
  });

  /** Written by hand: who is asked to approve. */
  const approvals: readonly (readonly [title: string, persona: PersonaId, person: Person | null, ref: string, json: Row, approvers: readonly string[]])[] = [
    ['a customer’s expensive order waits for the administrator', 'customer', null, landmarks.catalogGateway, gateway, ['Jonas Ferrow']],
    ['many cheap things are expensive too', 'customer', null, landmarks.catalogBattery, { ...battery, sysparm_quantity: 11 }, ['Jonas Ferrow']],
    ['an order of 480 dollars waits for nobody', 'customer', null, landmarks.catalogBattery, { ...battery, sysparm_quantity: 10 }, []],
    ['an administrator is asked about their own order', 'customer-admin', null, landmarks.catalogGateway, gateway, ['Jonas Ferrow']],
    ['an administrator is asked about what they order for a contact', 'customer-admin', tomas, landmarks.catalogGateway, gateway, ['Jonas Ferrow']],
    ['a case manager’s order for a branch waits for the administrator above it', 'case-manager', tomas, landmarks.catalogGateway, gateway, ['Jonas Ferrow']],
    ['a partner’s own order waits for the administrator of the partner', 'partner', null, landmarks.catalogGateway, gateway, ['Ruben Achterberg']],
    ['nobody is asked where a customer has no administrator', 'partner', noor, landmarks.catalogGateway, gateway, []],
    ['a proxy contact’s order waits for the administrator of the customer', 'proxy-contact', mira, landmarks.catalogGateway, gateway, ['Jonas Ferrow']],
    ['an account is answered for by who is related to it', 'proxy-contact', hanna, landmarks.catalogGateway, gateway, ['Jonas Ferrow']],
    ['nobody is asked about what a consumer orders', 'consumer', null, landmarks.catalogInspection, inspection, []],
  ];
  for (const [title, persona, person, ref, json, approvers] of approvals) {
    it(title, async () => {
      const answer = await order(persona, ref, { ...json, ...(person === null ? {} : { sysparm_requested_for: person.sysId }) });
      const { sys_id: key, ...request } = await requestOf(answer, 'agent', 'sys_id,request_state,stage,approval');
      const rows = await read('admin', `sysapproval_approver?sysparm_query=document_id=${String(key)}&sysparm_fields=approver,state,source_table,sysapproval,due_date,approval_source`);
      const items = await read('agent', `sc_req_item?sysparm_query=request=${String(key)}&sysparm_fields=stage,approval,state`);
      const isAsked = approvers.length > 0;
      expect(rows.map((row) => row['approver'])).to.have.members([...approvers]);
      expect(request).to.deep.equal(isAsked
        ? { request_state: 'Pending Approval', stage: 'Requested', approval: 'Requested' }
        : { request_state: 'Approved', stage: 'Fulfillment', approval: 'Approved' });
      expect(items).to.deep.equal(isAsked
        ? [{ stage: 'Waiting for Approval', approval: 'Requested', state: 'Open' }]
        : [{ stage: 'Fulfillment', approval: 'Approved', state: 'Work in Progress' }]);
      for (const row of rows) {
        expect(row).to.include({ state: 'Requested', source_table: 'Request', sysapproval: objectOf(resultOf(answer))['number'], due_date: '2026-11-25 09:00:00', approval_source: 'Flow' });
      }
    });
  }

  it('puts what has to be approved into the inbox of who approves it, whose answer moves the item on', async () => {
    const answer = await order('customer', landmarks.catalogGateway, gateway);
    const { sys_id: key } = objectOf(resultOf(answer));
    const [row] = await read('customer-admin', `sysapproval_approver?sysparm_query=approver=javascript:gs.getUserID()^state=requested^document_id=${String(key)}&sysparm_fields=sys_id,sysapproval.short_description`);
    expect(row).to.include({ 'sysapproval.short_description': 'Spare gateway' });
    const decision = await ask(mock, 'customer-admin', `/api/now/table/sysapproval_approver/${String(row?.['sys_id'])}`, { method: 'PATCH', json: { state: 'approved' } });
    expect(decision.status).to.equal(200);
    expect(await requestOf(answer, 'customer', 'request_state,approval')).to.deep.equal({ request_state: 'Approved', approval: 'Approved' });
    expect(await read('customer', `sc_req_item?sysparm_query=request=${String(key)}&sysparm_fields=stage`)).to.deep.equal([{ stage: 'Fulfillment' }]);
    expect(String((await caseOf(answer, 'customer', 'comments'))['comments'])).to.contain('Jonas Ferrow');
  });

  it('keeps the answers with the item, defaults and what may only be read included', async () => {
    const answer = await order('customer', landmarks.catalogGateway, { ...gateway, variables: { ...gateway.variables, free_slots: 3, firmware: '9.9', margin_class: 'A', nonsense: 'x' } });
    const { sys_id: key } = objectOf(resultOf(answer));
    const answersFor = (persona: PersonaId): Promise<readonly Row[]> =>
      read(persona, `sc_item_option_mtom?sysparm_query=request_item.request=${String(key)}&sysparm_fields=sc_item_option.item_option_new.name,sc_item_option.value`);
    const open = [
      { 'sc_item_option.item_option_new.name': 'site', 'sc_item_option.value': 'c0ffee00c0ffee00c0ffee00c0ffee00' },
      { 'sc_item_option.item_option_new.name': 'free_slots', 'sc_item_option.value': '3' },
      { 'sc_item_option.item_option_new.name': 'firmware', 'sc_item_option.value': '4.2.0' },
    ];
    expect(await answersFor('customer')).to.deep.equal(open);
    expect(await answersFor('customer-admin')).to.deep.equal(open);
    expect(await answersFor('partner')).to.deep.equal([]);
    const all = await answersFor('agent');
    expect(all.slice(0, 3)).to.deep.equal(open);
    expect(all.map((row) => row['sc_item_option.item_option_new.name'])).to.deep.equal(['site', 'free_slots', 'firmware', 'margin_class']);
    expect(carriesCanary(String(all[3]?.['sc_item_option.value']))).to.equal(true);
  });

  it('makes two requests of two orders: there is nothing to tell a repetition by', async () => {
    const [one, other] = [objectOf(resultOf(await orderFor('customer', null))), objectOf(resultOf(await orderFor('customer', null)))];
    expect(one['request_id']).to.not.equal(other['request_id']);
  });

  const failures: readonly (readonly [title: string, persona: PersonaId, ref: string, json: unknown, status: number, message: string])[] = [
    ['no quantity', 'customer', landmarks.catalogBattery, { variables: battery.variables }, 400, 'Invalid Quantity value'],
    ['a quantity of none', 'customer', landmarks.catalogBattery, { ...battery, sysparm_quantity: 0 }, 400, 'Invalid Quantity value'],
    ['a negative quantity', 'customer', landmarks.catalogBattery, { ...battery, sysparm_quantity: -1 }, 400, 'Invalid Quantity value'],
    ['half a thing', 'customer', landmarks.catalogBattery, { ...battery, sysparm_quantity: '1.5' }, 400, 'Invalid Quantity value'],
    ['a mandatory variable without an answer', 'customer', landmarks.catalogBattery, { sysparm_quantity: 1 }, 400, 'Mandatory Variables are required'],
    ['a mandatory variable with an empty answer', 'customer', landmarks.catalogMeter, { sysparm_quantity: 1, variables: { meter_number: 'M1', reason: '' } }, 400, 'Mandatory Variables are required'],
    ['an item that is not there', 'customer', `sc_cat_item/${'0'.repeat(32)}`, battery, 400, 'Security constraints prevent ordering of Item'],
    ['an item for others', 'customer', landmarks.catalogLoanKit, { sysparm_quantity: 1 }, 400, 'Security constraints prevent ordering of Item'],
    ['an item that is no longer offered', 'customer', landmarks.catalogMeterCard, { sysparm_quantity: 1 }, 400, 'Security constraints prevent ordering of Item'],
    ['an item by somebody without a role', 'no-role', landmarks.catalogBattery, battery, 400, 'Security constraints prevent ordering of Item'],
    ['a record producer', 'customer', landmarks.catalogProducer, { sysparm_quantity: 1, variables: { short_description: 'x' } }, 404, 'Invalid Request'],
  ];
  for (const [title, persona, ref, json, status, message] of failures) {
    it(`refuses ${title}`, async () => {
      const answer = await order(persona, ref, json);
      expect([answer.status, answer.body]).to.deep.equal([status, { error: { message, detail: '' }, status: 'failure' }]);
    });
  }

  it('cannot be gone around through the cart', async () => {
    const put = (json: Row): Promise<Answer> => ask(mock, 'customer', '/api/now/table/sc_cart_item', { method: 'POST', json });
    const cart = { cat_item: keyOf(landmarks.catalogBattery), quantity: '1', variables: '{"battery_model":"AB-12"}' };
    expect((await put({ ...cart, variables: '{}' })).status).to.equal(403);
    expect((await put({ ...cart, variables: 'no JSON' })).status).to.equal(403);
    expect((await put({ ...cart, quantity: '0' })).status).to.equal(403);
    expect((await put({ ...cart, cat_item: keyOf(landmarks.catalogLoanKit) })).status).to.equal(403);
    expect((await put({ ...cart, requested_for: felix.sysId })).status).to.equal(403);
    expect((await ask(mock, 'customer', '/api/now/table/sc_request', { method: 'POST', json: {} })).status).to.equal(403);
  });
});
