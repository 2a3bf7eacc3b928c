import { expect } from '@open-wc/testing';
import { getResponse, http, HttpResponse } from 'msw';
import { landmarks } from '../../mocks/dataset/landmarks.js';
import { until } from '../../src/testing/settled.js';
import { focusedIn, openForm, ordersOn, viewsWithout } from './order-page.js';
import type { PortalPage } from './portal-page.js';

describe('create-request, sending', () => {
  let page: PortalPage;

  afterEach(() => page.leave());

  async function form(...how: Parameters<typeof openForm>) {
    const opened = await openForm(...how);
    ({ page } = opened);
    return opened;
  }

  it('says with its number that it was sent, and leads to the request, its case and a new one', async () => {
    const { driver, widget } = await form('catalogMeter');
    const heard: unknown[] = [];
    page.provider.addEventListener('portal-submit', ({ detail }) => heard.push({ ...detail }));
    page.provider.addEventListener('portal-created', ({ detail }) => heard.push(detail.table));
    driver.fill('Number of the meter', 'M-4711');
    await driver.order();
    expect(driver.step).to.match(/^Request REQ\d+ has been sent$/);
    await until(() => focusedIn(widget) === driver.step, 'focus on the confirmation');
    expect(heard).to.deep.equal([
      { ref: landmarks.catalogMeter, table: 'sc_cat_item', operation: 'order', fields: ['meter_number', 'reason'] },
      'sc_request',
    ]);
    expect(driver.button('Open case').textContent).to.match(/CS\d+/);
    await expect(widget).to.be.accessible();
    driver.button('Open request').click();
    await until(() => driver.dialog !== null, 'the pop-up');
    expect(driver.dialog?.textContent).to.contain('REQ');
  });

  it('leaves the request to a page that shows records itself', async () => {
    const { driver } = await form('catalogMeter');
    const asked: string[] = [];
    page.provider.addEventListener('portal-open-record', (event) => {
      event.preventDefault();
      asked.push(event.detail.table);
    });
    driver.fill('Number of the meter', 'M-1');
    await driver.order();
    driver.button('Open request').click();
    driver.button('Open case').click();
    expect([asked, driver.dialog === null]).to.deep.equal([['sc_request', 'sn_customerservice_case'], true]);
  });

  it('says without a number that it was sent where requests may not be read', async () => {
    const views = viewsWithout('sc_request');
    const { driver } = await form('catalogMeter', { views });
    driver.fill('Number of the meter', 'M-1');
    await driver.order();
    expect(driver.step).to.equal('Your request has been sent');
    expect(driver.text).not.to.contain('REQ');
  });

  it('T23 orders once however often it is pressed', async () => {
    const { driver } = await form('catalogMeter');
    let asked = 0;
    page.provider.addEventListener('portal-submit', () => (asked += 1));
    driver.fill('Number of the meter', 'M-1');
    const button = driver.button('Send request');
    for (let click = 0; click < 100; click += 1) button.click();
    await until(() => driver.isDone, 'the confirmation');
    await page.quiet();
    expect([asked, ordersOn(page).length]).to.deep.equal([1, 1]);
  });

  it('sends nothing that the page keeps from being sent, and loses nothing', async () => {
    const { driver, widget } = await form('catalogMeter');
    page.provider.addEventListener('portal-submit', (event) => event.preventDefault());
    driver.fill('Number of the meter', 'M-1');
    driver.send();
    await widget.updateComplete;
    await page.quiet();
    expect([ordersOn(page), driver.valueOf('Number of the meter')]).to.deep.equal([[], 'M-1']);
  });

  const failures: readonly (readonly [string, number, object, string])[] = [
    ['403', 403, { message: 'Insufficient rights', detail: 'secret detail' }, 'You may not request this'],
    ['a business rule', 403, { message: 'Operation Failed', detail: 'Operation aborted by Business Rule. secret detail' }, 'You may not request this'],
    ['an answer that is not accepted', 400, { message: 'Invalid: secret detail', detail: '' }, 'Some entries need your attention'],
    ['a fault', 500, { message: 'secret detail', detail: '' }, 'The service has a problem'],
  ];
  for (const [what, status, error, title] of failures) {
    it(`G-61 says in its own words what ${what} means, and keeps what was typed`, async () => {
      const { driver, widget } = await form('catalogMeter');
      page.answerFirst(http.post('*/order_now', () => HttpResponse.json({ error, status: 'failure' }, { status })));
      driver.fill('Number of the meter', 'M-1');
      driver.send();
      await until(() => driver.summary !== '', 'the summary');
      await until(() => focusedIn(widget).startsWith(title), 'focus on the summary');
      expect(driver.text).not.to.contain('secret');
      expect([driver.valueOf('Number of the meter'), driver.button('Send request').ariaDisabled]).to.deep.equal(['M-1', null]);
    });
  }

  it('T24 says that it may have been sent, looks for it, and sends it again only when somebody says so', async () => {
    const { driver, widget } = await form('catalogMeter');
    let lost = 0;
    page.answerFirst(http.post('*/order_now', () => ((lost += 1) === 1 ? HttpResponse.error() : undefined)));
    driver.fill('Number of the meter', 'M-1');
    driver.send();
    await until(() => driver.summary !== '', 'the summary');
    expect(driver.summary).to.contain('Your request may have been sent');
    widget.shadowRoot?.querySelector('form')?.requestSubmit();
    await page.quiet();
    expect(lost).to.equal(1);
    driver.button('Look for it').click();
    await until(() => driver.summary.includes('No request that matches “Replacement meter” was found.'), 'what was found');
    driver.button('It is not there: send again').click();
    await until(() => driver.isDone, 'the confirmation');
    expect(lost).to.equal(2);
  });

  it('T24 shows the request that was made although its answer was lost', async () => {
    const { driver } = await form('catalogMeter');
    page.answerFirst(http.post('*/order_now', async ({ request }) => {
      await getResponse([...page.mock.handlers], request.clone());
      return HttpResponse.error();
    }));
    driver.fill('Number of the meter', 'M-1');
    driver.send();
    await until(() => driver.summary !== '', 'the summary');
    driver.button('Look for it').click();
    await until(() => /REQ\d+/.test(driver.summary), 'the request');
    expect(ordersOn(page)).to.have.length(1);
  });

  it('says that nothing was sent while the person is offline', async () => {
    const { driver } = await form('catalogMeter');
    driver.fill('Number of the meter', 'M-1');
    page.mock.setScenario('offline');
    Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
    try {
      driver.send();
      await until(() => driver.summary !== '', 'the summary');
    } finally {
      Reflect.deleteProperty(navigator, 'onLine');
    }
    expect(driver.summary).to.contain('You are offline').and.contain('Nothing was sent');
    expect(driver.valueOf('Number of the meter')).to.equal('M-1');
  });
});
