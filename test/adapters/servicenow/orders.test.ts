import { expect } from '@open-wc/testing';
import { adapterOver, codeOf, fakeInstance, json, never, refusal } from './fake-instance.js';

const options = { signal: never() };
const item = 'sc_cat_item/11112222333344445555666677778888';

/** Variables as the Service Catalog API lists them. */
const variable = (name: string, type: number, more: object = {}): object => ({
  name, type, label: `The ${name}`, mandatory: false, read_only: false, active: true, value: '', displayvalue: '', ...more,
});

const over = (variables: readonly object[], more: object = {}) => fakeInstance(() => json({ result: { name: 'Spare meter', variables, ...more } }));

describe('Ordering a catalog item', () => {
  it('G-43 sends exactly what was filled in, the variables apart from what every order has', async () => {
    const instance = fakeInstance(() => json({ result: { sys_id: 'req1', request_id: 'req1', request_number: 'REQ0001', table: 'sc_request' } }));
    const input = { site: 'North', account: '', quantity: '2', requested_for: 'u2' };
    expect(await adapterOver(instance).perform('order', item, input, 'k1', options)).to.equal('sc_request/req1');
    const [sent] = instance.sent;
    expect(`${sent?.method} ${sent?.url.pathname}`).to.equal('POST /api/sn_sc/servicecatalog/items/11112222333344445555666677778888/order_now');
    expect(JSON.parse(sent?.body ?? '')).to.deep.equal({ sysparm_quantity: '2', sysparm_requested_for: 'u2', variables: { site: 'North' } });
  });

  it('orders one where no quantity is given', async () => {
    const instance = fakeInstance(() => json({ result: { sys_id: 'req1' } }));
    await adapterOver(instance).perform('order', item, {}, 'k1', options);
    expect(JSON.parse(instance.sent[0]?.body ?? '')).to.deep.equal({ sysparm_quantity: '1', variables: {} });
  });

  it('T23 is one order for one intent, and another one for another', async () => {
    let count = 0;
    const instance = fakeInstance(() => json({ result: { sys_id: `req${++count}` } }));
    const adapter = adapterOver(instance);
    const order = (key: string) => adapter.perform('order', item, {}, key, options);
    expect(await Promise.all([order('a'), order('a'), order('b')])).to.deep.equal(['sc_request/req1', 'sc_request/req1', 'sc_request/req2']);
  });

  it('T24 is open when nobody knows what became of it', async () => {
    expect(await codeOf(adapterOver(fakeInstance(() => json({ result: {} }))).perform('order', item, {}, 'k1', options))).to.equal('outcome-unknown');
    const broken = fakeInstance(() => Promise.reject(new TypeError('connection lost')));
    expect(await codeOf(adapterOver(broken).perform('order', item, {}, 'k1', options))).to.equal('outcome-unknown');
  });

  it('G-61 is refused by code for what the instance refuses, and without a request for what is no item', async () => {
    const instance = fakeInstance(() => refusal(400, 'Mandatory Variables are required'));
    expect(await codeOf(adapterOver(instance).perform('order', item, {}, 'k1', options))).to.equal('invalid');
    expect(await codeOf(adapterOver(instance).perform('order', 'problem/p1', {}, 'k2', options))).to.equal('unsupported');
    expect(instance.sent).to.have.length(1);
  });
});

describe('What an order asks for', () => {
  it('G-60 is told of the named variables only, in the order of the item', async () => {
    const instance = over([
      variable('secret', 6), variable('site', 8, { reference: 'cmn_location', mandatory: true }),
      variable('reason', 5, { choices: [{ value: '', label: '-- None --' }, { value: 'a', label: 'Broken' }], value: 'a' }),
      variable('note', 2, { max_length: 500, read_only: true, help_text: 'Short, please' }),
    ]);
    const { table, label, fields } = await adapterOver(instance).inputOf('order', item, ['note', 'reason', 'site', 'quantity'], options);
    expect([table, label]).to.deep.equal(['sc_cat_item', 'Spare meter']);
    expect(Object.keys(fields)).to.deep.equal(['site', 'reason', 'note', 'quantity']);
    const open = { readable: 'unknown', writable: 'unknown', filterable: 'unknown', sortable: 'unknown' };
    expect(fields['site']).to.deep.equal({ ...open, label: 'The site', type: 'reference', reference: 'cmn_location', mandatory: true });
    expect(fields['reason']).to.deep.equal({ ...open, label: 'The reason', type: 'choice', choices: [{ value: 'a', label: 'Broken' }], initial: 'a' });
    expect(fields['note']).to.deep.equal({ ...open, label: 'The note', type: 'text', maxLength: 500, writable: 'no', hint: 'Short, please' });
    expect(fields['quantity']).to.deep.equal({ ...open, label: 'Quantity', type: 'integer', initial: '1' });
  });

  it('looks into containers and variable sets', async () => {
    const instance = over([variable('set', 19, { children: [variable('inner', 6), variable('deeper', 19, { children: [variable('innermost', 7)] })] })]);
    const { fields } = await adapterOver(instance).inputOf('order', item, ['inner', 'innermost'], options);
    expect(Object.entries(fields).map(([name, { type }]) => [name, type])).to.deep.equal([['inner', 'string'], ['innermost', 'boolean']]);
  });

  const kinds: readonly (readonly [number, string])[] = [
    [1, 'choice'], [2, 'text'], [3, 'choice'], [5, 'choice'], [6, 'string'], [7, 'boolean'], [8, 'reference'], [9, 'date'], [10, 'date-time'],
    [16, 'string'], [21, 'list'], [26, 'email'], [27, 'url'], [29, 'duration'], [31, 'reference'],
  ];
  for (const [number, type] of kinds) {
    it(`takes a variable of type ${number} for ${type}`, async () => {
      const { fields } = await adapterOver(over([variable('one', number)])).inputOf('order', item, ['one'], options);
      expect(fields['one']?.type).to.equal(type);
    });
  }

  it('answers yes or no where the instance lists no choices', async () => {
    const { fields } = await adapterOver(over([variable('sure', 1)])).inputOf('order', item, ['sure'], options);
    expect(fields['sure']?.choices).to.deep.equal([{ value: 'Yes', label: 'Yes' }, { value: 'No', label: 'No' }]);
  });

  it('cannot be asked here when a mandatory variable is not named and has no default', async () => {
    const ask = (more: object) => codeOf(adapterOver(over([variable('cost_center', 6, more), variable('site', 6)])).inputOf('order', item, ['site'], options));
    expect(await ask({ mandatory: true })).to.equal('unsupported');
    expect(await ask({ mandatory: true, value: '4711' })).to.equal('resolved');
    expect(await ask({ mandatory: true, active: false })).to.equal('resolved');
  });

  it('asks for no quantity of what there is only ever one of', async () => {
    const asked = async (more: object) => Object.keys((await adapterOver(over([], more)).inputOf('order', item, ['quantity'], options)).fields);
    expect(await asked({ show_quantity: true })).to.deep.equal(['quantity']);
    expect(await asked({ show_quantity: false })).to.deep.equal([]);
  });

  it('is not asked of a record producer, which cannot be ordered', async () => {
    expect(await codeOf(adapterOver(over([], { type: 'record_producer' })).inputOf('order', item, [], options))).to.equal('unsupported');
  });

  it('is asked of orders only, and of items only', async () => {
    const adapter = adapterOver(over([]));
    expect(await codeOf(adapter.inputOf('approve', item, [], options))).to.equal('unsupported');
    expect(await codeOf(adapter.inputOf('order', 'problem/p1', [], options))).to.equal('unsupported');
  });
});
