import { expect } from '@open-wc/testing';
import { getResponse, http, HttpResponse } from 'msw';
import { until } from '../../src/testing/settled.js';
import { casesSent, openCaseForm } from './case-form-page.js';
import { focusedIn } from './order-page.js';
import type { PortalPage } from './portal-page.js';

const address = '*/table/sn_customerservice_case';

describe('create-case, sending', () => {
  let page: PortalPage;

  afterEach(() => page.leave());

  async function filledIn() {
    const opened = await openCaseForm('product', { persona: 'customer' });
    ({ page } = opened);
    opened.driver.fill('Subject', 'Pump is silent');
    return opened;
  }

  it('says with its number that the case was created, with focus there, and leads to it', async () => {
    const { driver, widget } = await filledIn();
    const heard: unknown[] = [];
    page.provider.addEventListener('portal-submit', ({ detail }) => heard.push({ ...detail }));
    page.provider.addEventListener('portal-created', ({ detail }) => heard.push(detail.table));
    await driver.create();
    await until(() => focusedIn(widget) === driver.step, 'focus on the confirmation');
    expect(driver.step).to.match(/^Case CS\d+ has been created$/);
    expect(heard).to.deep.equal([
      { ref: null, table: 'sn_customerservice_case', operation: null, fields: ['priority', 'short_description', 'contact'] },
      'sn_customerservice_case',
    ]);
    await expect(widget).to.be.accessible();
    driver.button('Open case').click();
    await until(() => driver.dialog !== null, 'the pop-up');
    expect(driver.dialog?.textContent).to.match(/CS\d+/);
  });

  it('begins again with an empty form', async () => {
    const { driver } = await filledIn();
    await driver.create();
    driver.button('Create another case').click();
    await until(() => !driver.isDone, 'the form');
    expect(driver.valueOf('Subject')).to.equal('');
  });

  it('T23 creates one case however often it is pressed', async () => {
    const { driver } = await filledIn();
    let asked = 0;
    page.provider.addEventListener('portal-submit', () => (asked += 1));
    const button = driver.button('Create case');
    for (let click = 0; click < 100; click += 1) button.click();
    await until(() => driver.isDone, 'the confirmation');
    await page.quiet();
    expect([asked, casesSent(page).length]).to.deep.equal([1, 1]);
  });

  it('sends nothing that the page keeps from being sent, and loses nothing', async () => {
    const { driver } = await filledIn();
    page.provider.addEventListener('portal-submit', (event) => event.preventDefault());
    driver.send();
    await page.quiet();
    expect([casesSent(page), driver.valueOf('Subject')]).to.deep.equal([[], 'Pump is silent']);
  });

  it('T24 shows the case that was created although its answer was lost, and never sends it again by itself', async () => {
    const { driver, widget } = await filledIn();
    page.answerFirst(http.post(address, async ({ request }) => {
      await getResponse([...page.mock.handlers], request.clone());
      return HttpResponse.error();
    }));
    driver.send();
    await until(() => driver.summary.startsWith('Your case may have been created'), 'the summary');
    widget.shadowRoot?.querySelector('form')?.requestSubmit();
    driver.button('Look for it').click();
    await until(() => /CS\d+/.test(driver.summary), 'the case');
    await page.quiet();
    expect(casesSent(page)).to.have.length(1);
  });

  it('T24 sends it again once somebody says that it is not there', async () => {
    const { driver } = await filledIn();
    let lost = 0;
    page.answerFirst(http.post(address, () => ((lost += 1) === 1 ? HttpResponse.error() : undefined)));
    driver.send();
    await until(() => driver.summary !== '', 'the summary');
    driver.button('Look for it').click();
    await until(() => driver.summary.includes('No case that matches “Pump is silent” was found.'), 'what was found');
    driver.button('It is not there: send again').click();
    await until(() => driver.isDone, 'the confirmation');
    expect(lost).to.equal(2);
  });

  const failures: readonly (readonly [number, string])[] = [
    [403, 'You may not create this case'], [500, 'The service has a problem'], [400, 'Some entries need your attention'],
  ];
  for (const [status, title] of failures) {
    it(`G-61 says in its own words what ${status} means, and keeps what was typed`, async () => {
      const { driver, widget } = await filledIn();
      page.answerFirst(http.post(address, () => HttpResponse.json({ error: { message: 'secret', detail: '' }, status: 'failure' }, { status })));
      driver.send();
      await until(() => driver.summary.startsWith(title), title);
      await until(() => focusedIn(widget).startsWith(title), 'focus on the summary');
      expect(driver.text).not.to.contain('secret');
      expect(driver.valueOf('Subject')).to.equal('Pump is silent');
    });
  }

  it('sends files once there is a case, and one that failed again, without another case', async () => {
    const { driver } = await filledIn();
    let failed = 0;
    page.answerFirst(http.post('*/api/now/attachment*/file', () => {
      failed += 1;
      return failed === 1 ? HttpResponse.json({ error: { message: 'secret', detail: '' } }, { status: 500 }) : undefined;
    }));
    await driver.attach(new File(['log'], 'pump.log', { type: 'text/plain' }), new File([], 'empty.log'));
    await until(() => driver.files.length === 2, 'the files');
    expect(driver.files[1]).to.contain('The file is empty.');
    expect(page.mock.requests.some(({ url }) => url.includes('/attachment'))).to.equal(false);
    await driver.create();
    await until(() => driver.files[0]?.includes('The service has a problem') ?? false, 'the failure');
    expect(driver.step).to.match(/CS\d+/);
    driver.button('Try again: pump.log').click();
    await until(() => driver.files.length === 0, 'the file to arrive');
    expect([failed, casesSent(page).length]).to.deep.equal([2, 1]);
  });
});
