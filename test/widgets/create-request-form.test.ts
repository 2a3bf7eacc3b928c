import { expect } from '@open-wc/testing';
import { carriesCanary } from '../../mocks/dataset/canary.js';
import { until } from '../../src/testing/settled.js';
import { focusedIn, openCatalog, openForm, ordersOn, viewsWith } from './order-page.js';
import type { PortalPage } from './portal-page.js';

describe('create-request, filling in', () => {
  let page: PortalPage;

  afterEach(() => page.leave());

  async function open(...how: Parameters<typeof openCatalog>) {
    const opened = await openCatalog(...how);
    ({ page } = opened);
    return opened;
  }

  async function form(...how: Parameters<typeof openForm>) {
    const opened = await openForm(...how);
    ({ page } = opened);
    return opened;
  }

  it('asks what the item asks, with its defaults, hints and choices, and shows what can only be read', async () => {
    const { driver, widget } = await form('catalogMeter');
    expect(driver.labels).to.deep.equal(['Number of the meter', 'Why does it have to go?', 'On which day?']);
    expect(driver.required).to.deep.equal(['Number of the meter', 'Why does it have to go?']);
    expect(driver.valueOf('Why does it have to go?')).to.equal('It is broken');
    expect(driver.text).to.contain('It stands above the bar code.').and.contain('$310.00').and.contain('7 days');
    expect(driver.actingFor).to.equal('');
    await expect(widget).to.be.accessible();
  });

  it('shows what cannot be changed and does not send it', async () => {
    const { driver } = await form('catalogGateway');
    expect(driver.labels).to.deep.equal(['Where does it go?', 'How many rack units are free?', 'Firmware', 'Quantity']);
    expect(driver.valueOf('Firmware')).to.equal('4.2.0');
    await driver.pick('Where does it go?', 'Harbor');
    driver.fill('Quantity', '2');
    await driver.order();
    const [order] = ordersOn(page);
    expect(order).to.have.property('sysparm_quantity', '2');
    expect(order).to.have.property('variables').that.has.all.keys('site', 'free_slots');
  });

  it('says what is wrong above the form and at each field, leads there, and takes it back when it is mended', async () => {
    const { driver, widget } = await form('catalogInspection');
    driver.fill('Whom do we write to before?', 'somebody');
    driver.send();
    await until(() => driver.summary !== '', 'the summary');
    await until(() => focusedIn(widget).startsWith('2 answers need your attention'), 'focus on the summary');
    expect([...driver.problems]).to.deep.equal([
      ['When should we come?', 'Please fill this in.'],
      ['Whom do we write to before?', 'Enter an e-mail address such as name@example.com.'],
    ]);
    expect(widget.shadowRoot?.querySelector('[part="error-summary"]')?.getAttribute('role')).to.equal('alert');
    await expect(widget).to.be.accessible();
    widget.shadowRoot?.querySelectorAll<HTMLElement>('[part="error-summary"] a')[1]?.click();
    expect(widget.shadowRoot?.activeElement?.id).to.equal('field-reach_email');
    expect(location.hash).to.equal('');
    driver.fill('Whom do we write to before?', 'somebody@example.com');
    await until(() => driver.problems.size === 1, 'the field to be right');
    expect(ordersOn(page)).to.deep.equal([]);
  });

  it('sends times in UTC that were entered in the zone of the reader', async () => {
    const { driver } = await form('catalogInspection');
    expect(driver.text).to.contain('Time zone: Central European Time');
    driver.fill('When should we come?', '2027-07-02T00:30');
    await driver.order();
    expect(ordersOn(page)).to.deep.equal([{ sysparm_quantity: '1', variables: { preferred_at: '2027-07-01 22:30:00', access_alone: 'No' } }]);
  });

  it('asks before somebody leaves with what they typed, keeps it while they are away, and forgets it when it is sent', async () => {
    const { driver, widget } = await open();
    await driver.choose('Replacement meter');
    driver.fill('Number of the meter', 'M-1');
    await widget.updateComplete;
    driver.button('Back to the catalog').click();
    await until(() => driver.dialog !== null, 'the question');
    expect(driver.dialog?.getAttribute('role')).to.equal('alertdialog');
    driver.button('Leave').click();
    await until(() => driver.items.length === 9, 'the catalog');
    await driver.choose('Replacement meter');
    expect(driver.valueOf('Number of the meter')).to.equal('M-1');
    await driver.order();
    driver.button('Request something else').click();
    await until(() => driver.items.length === 9, 'the catalog');
    await driver.choose('Replacement meter');
    expect(driver.valueOf('Number of the meter')).to.equal('');
  });

  it('has the browser ask before the page goes, only while there is something to lose', async () => {
    const { driver, widget } = await form('catalogMeter');
    const asks = (): boolean => !dispatchEvent(new Event('beforeunload', { cancelable: true }));
    expect(asks()).to.equal(false);
    driver.fill('Number of the meter', 'M-1');
    await widget.updateComplete;
    expect(asks()).to.equal(true);
    widget.remove();
    expect(asks()).to.equal(false);
  });

  it('T40 forgets what was typed, and for whom it was, when somebody else signs in', async () => {
    const { driver, widget } = await form('catalogBattery', { persona: 'proxy-contact' });
    await driver.pick('Account', 'Aster');
    await driver.pick('Contact', 'Felix');
    driver.fill('Anything we should know?', 'Ring twice');
    await widget.updateComplete;
    page.signIn('customer-admin');
    await until(() => driver.labels.length === 0, 'the end of the session');
    await until(() => driver.labels.length > 0, 'the form of the next person');
    expect([driver.valueOf('Anything we should know?'), driver.valueOf('Account'), driver.actingFor]).to.deep.equal(['', '', '']);
  });

  it('G-43 sends what the view lists in its inputs, and nothing else', async () => {
    const { driver } = await form('catalogBattery', { views: viewsWith({ inputs: ['battery_model'] }) });
    expect(driver.labels).to.deep.equal(['Which battery?']);
    driver.fill('Which battery?', 'AB-24, for handheld readers');
    await driver.order();
    expect(ordersOn(page)).to.deep.equal([{ sysparm_quantity: '1', variables: { battery_model: 'AB-24' } }]);
  });

  it('T39 keeps hidden variables of a service that over-shares out of the page, its events and what it sends', async () => {
    const heard: string[] = [];
    const { driver, widget } = await form('catalogGateway', { scenario: 'over-sharing' });
    for (const type of ['portal-submit', 'portal-created', 'portal-open-record', 'portal-error'] as const) {
      page.provider.addEventListener(type, ({ detail }) => heard.push(JSON.stringify(detail)));
    }
    await driver.pick('Where does it go?', 'Harbor');
    await driver.order();
    const sent = page.mock.requests.map(({ url, body }) => `${url} ${body ?? ''}`).join(' ');
    for (const text of [driver.text, widget.shadowRoot?.textContent ?? '', heard.join(' '), sent]) {
      expect(carriesCanary(text) || text.includes('margin_class')).to.equal(false);
    }
  });
});
