import { expect } from '@open-wc/testing';
import { fullName, people } from '../../mocks/dataset/people.js';
import { until } from '../../src/testing/settled.js';
import { openForm, ordersOn } from './order-page.js';
import type { PortalPage } from './portal-page.js';

describe('create-request for others', () => {
  let page: PortalPage;

  afterEach(() => page.leave());

  async function form(...how: Parameters<typeof openForm>) {
    const opened = await openForm(...how);
    ({ page } = opened);
    return opened;
  }

  const felix = fullName(people.felix);

  it('T22 tells a proxy contact at all times for whom they act, from the empty form to the confirmation', async () => {
    const { driver, widget } = await form('catalogBattery', { persona: 'proxy-contact' });
    expect(driver.actingFor).to.equal('You are ordering for a customer: choose whom you act for.');
    expect(driver.required).to.deep.equal(['Account', 'Which battery?', 'Quantity']);
    await driver.pick('Account', 'Aster');
    await driver.pick('Contact', 'Felix');
    expect(driver.actingFor).to.equal(`Acting for ${felix} of Aster Foods`);
    const band = widget.shadowRoot?.querySelector('[part="acting-for"]');
    expect(band && getComputedStyle(band).position).to.equal('sticky');
    driver.fill('Which battery?', 'AB-12, for sensors');
    await driver.order();
    expect(driver.actingFor).to.equal(`Acting for ${felix} of Aster Foods`);
    const [order] = ordersOn(page);
    expect(order).to.have.nested.property('variables.contact', people.felix.sysId);
  });

  it('offers contacts of the account only, and lets go of the contact with the account', async () => {
    const { driver, widget } = await form('catalogBattery', { persona: 'proxy-contact' });
    const contact = widget.shadowRoot?.getElementById('field-contact');
    expect(contact?.matches(':disabled')).to.equal(true);
    expect(driver.text).to.contain('Choose an account first.');
    await driver.pick('Account', 'Aster');
    driver.fill('Contact', 'a');
    await until(() => widget.shadowRoot?.querySelector('[role="listbox"]') !== null, 'contacts');
    const shown = [...(widget.shadowRoot?.querySelectorAll('[role="option"]') ?? [])].map((option) => option.textContent ?? '');
    expect(shown.filter((text) => !text.includes('Aster Foods'))).to.deep.equal([]);
    await driver.pick('Contact', 'Felix');
    await driver.pick('Account', 'Juniper');
    expect([driver.valueOf('Contact'), driver.actingFor]).to.deep.equal(['', 'You are ordering for a customer: choose whom you act for.']);
  });

  it('wants a contact from an administrator who has named an account, and none from one who orders for themselves', async () => {
    const { driver } = await form('catalogBattery', { persona: 'customer-admin' });
    driver.fill('Which battery?', 'AB-12, for sensors');
    expect([driver.required.includes('Contact'), driver.actingFor]).to.deep.equal([false, '']);
    await driver.pick('Account', 'Northwind Grid Coast');
    driver.send();
    await until(() => driver.problems.size > 0, 'the problem');
    expect([...driver.problems.keys()]).to.deep.equal(['Contact']);
    await driver.pick('Contact', 'Tomas');
    expect(driver.actingFor).to.equal(`Acting for ${fullName(people.tomas)} of Northwind Grid Coast`);
    await driver.order();
  });

  it('does not offer a customer to order for others', async () => {
    const { driver } = await form('catalogBattery');
    expect(driver.labels).to.deep.equal(['Which battery?', 'Anything we should know?', 'Quantity']);
  });
});
