import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { landmarks } from '../../mocks/dataset/landmarks.js';
import { RecordViewDriver } from '../../src/testing/drivers/record-view.driver.js';
import { RelatedRecordsDriver } from '../../src/testing/drivers/related-records.driver.js';
import { settled, until } from '../../src/testing/settled.js';
import { textOf } from '../../src/testing/visible-text.js';
import { deepActiveElement } from '../../src/parts/focus/deep-active-element.js';
import { PortalPage, tag, type PageOptions } from './portal-page.js';

describe('related-records', () => {
  let page: PortalPage;

  async function open(attributes: Readonly<Record<string, string>> = {}, options: PageOptions = {}) {
    page = new PortalPage({ timeZone: 'Europe/Berlin', ...options });
    const widget = await page.show(tag('related-records', { record: landmarks.caseWithEverything, ...attributes }));
    return { widget, driver: new RelatedRecordsDriver(widget) };
  }

  async function detailOf(driver: RelatedRecordsDriver, number: string): Promise<RecordViewDriver> {
    await driver.open(number);
    return shownDetail(driver);
  }

  async function shownDetail(driver: RelatedRecordsDriver): Promise<RecordViewDriver> {
    const { detail } = driver;
    if (!detail) throw new Error('no detail is shown');
    await settled(detail);
    return new RecordViewDriver(detail);
  }

  afterEach(() => page.leave());

  it('says of each record its number, its state right after it, what it is about and its kind', async () => {
    const { driver } = await open();
    const brief = driver.rows.map(({ number, state, type }) => `${number} ${state} (${type})`);
    expect(brief).to.deep.equal([
      'PRB0040201 Fix in Progress (Problem)',
      'CHG0030001 Authorize (Change)',
      'CHG0030002 Closed (Caused by change)',
      ...brief.slice(3, 5),
      'ISU0010007 Work in Progress (Issue)',
      'PCR0010003 Open (Project change)',
    ]);
    expect(brief.slice(3, 5)).to.have.members([
      'REQ0050001 Pending Approval (Request)',
      'REQ0050002 Approved (Request)',
    ]);
  });

  it('shows only the kinds that the page asks for, in the order of the page', async () => {
    const { driver } = await open({ types: 'change problem' });
    expect(driver.numbers).to.deep.equal(['CHG0030001', 'PRB0040201']);
  });

  it('opens a record in a pop-up with the sections of its view, and gives focus back when it closes', async () => {
    const { driver } = await open();
    const detail = await detailOf(driver, 'PRB0040201');
    expect(driver.dialog?.matches(':modal')).to.equal(true);
    expect(textOf(driver.dialog?.querySelector('h2'))).to.equal('PRB0040201');
    expect(detail.fields.get('State')).to.equal('Fix in Progress');
    expect(detail.fields.get('Opened')).to.equal('Nov 10, 2026, 4:00 PM');
    expect(detail.sections).to.deep.equal(['What you can do meanwhile']);
    await sendKeys({ press: 'Escape' });
    await until(() => driver.dialog === null, 'the pop-up to close');
    await until(() => textOf(deepActiveElement()) === 'PRB0040201', 'focus to return');
  });

  it('opens a record in place where the page wants that, and closes it with a button', async () => {
    const { driver } = await open({ detail: 'inline' });
    const detail = await detailOf(driver, 'CHG0030001');
    expect(driver.dialog).to.equal(null);
    expect(detail.fields.get('Type')).to.equal('Normal');
    driver.button('Close').click();
    await until(() => driver.detail === null, 'the detail to close');
  });

  it('goes to the next record from the pop-up and leaves focus on the button', async () => {
    const { driver } = await open();
    await driver.open('PRB0040201');
    const next = driver.button('Next: CHG0030001');
    next.focus();
    next.click();
    await until(() => textOf(driver.dialog?.querySelector('h2')) === 'CHG0030001', 'the next record');
    expect((await shownDetail(driver)).fields.get('Number')).to.equal('CHG0030001');
    expect(deepActiveElement()).to.equal(next);
  });

  it('leaves the record to the page when the page cancels portal-open-record', async () => {
    const { driver, widget } = await open();
    const asked: string[] = [];
    page.provider.addEventListener('portal-open-record', (event) => {
      asked.push(event.detail.ref);
      event.preventDefault();
    });
    driver.button('PRB0040201').click();
    await widget.updateComplete;
    expect(asked).to.deep.equal([landmarks.problemWithPrimaryArticle]);
    expect(driver.detail).to.equal(null);
  });

  it('unfolds a request to its items, each with its state and the steps of its stage', async () => {
    const { driver } = await open();
    const items = await driver.unfold('REQ0050001');
    await settled(items);
    const texts = [...(items.shadowRoot?.querySelectorAll('[part="item"]') ?? [])].map(textOf);
    const of = (number: string): string => texts.find((text) => text.includes(number)) ?? '';
    expect(texts).to.have.length(3);
    expect(of('RITM0050001')).to.contain('Spare gateway').and.contain('Waiting for Approval');
    expect(of('RITM0050002')).to.contain('Replacement battery').and.contain('Fulfillment');
    expect(of('RITM0050003')).to.contain('Calibration certificate').and.contain('Closed Complete');
    const steps = items.shadowRoot?.querySelectorAll('[part="item"]:first-child ol li') ?? [];
    expect([...steps].map((step) => textOf(step.querySelector('bdi')))).to.deep.equal([
      'Waiting for Approval', 'Approved', 'Fulfillment', 'Delivery', 'Completed',
    ]);
  });

  it('opens an item of a request in a pop-up with its own state', async () => {
    const { driver } = await open();
    const items = await driver.unfold('REQ0050001');
    await settled(items);
    [...(items.shadowRoot?.querySelectorAll<HTMLElement>('[part="open"]') ?? [])]
      .find((button) => textOf(button) === 'RITM0050002')
      ?.click();
    await until(() => driver.dialog !== null, 'the pop-up');
    const detail = await shownDetail(driver);
    expect(detail.fields.get('State')).to.equal('Work in Progress');
    expect(detail.fields.get('Number')).to.equal('RITM0050002');
  });

  it('shows of a request the fixed set of fields, in its order', async () => {
    const { driver } = await open();
    const detail = await detailOf(driver, 'REQ0050001');
    expect([...detail.fields.keys()]).to.deep.equal([
      'Number', 'Short description', 'Request state', 'Stage', 'Approval', 'Requested for', 'Opened', 'Price',
    ]);
  });

  it('reads requests page by page and finds one by a word', async () => {
    const { driver, widget } = await open({ record: landmarks.caseWithManyRequests });
    expect(driver.rows).to.have.length(20);
    driver.button('Show more').click();
    await until(() => driver.rows.length === 34, 'the other requests');
    const { searchField } = driver;
    if (!searchField) throw new Error('no search field');
    searchField.focus();
    await sendKeys({ type: 'cabinet 17' });
    await until(() => driver.rows.length === 1, 'the one request');
    expect(driver.rows[0]?.summary).to.contain('cabinet 17');
    await sendKeys({ press: 'Escape' });
    await until(() => driver.rows.length === 20, 'the list as before');
    expect(deepActiveElement()).to.equal(searchField);
    expect(widget.matches(':state(ready)')).to.equal(true);
  });

  it('says so, and keeps the search field, when nothing matches', async () => {
    const { driver } = await open({ record: landmarks.caseWithManyRequests });
    driver.searchField?.focus();
    await sendKeys({ type: 'zeppelin' });
    await until(() => driver.text.includes('No related record matches'), 'the message');
    expect(driver.searchField).not.to.equal(null);
  });

  it('puts requests in the order a person asks for and says which it is', async () => {
    const { driver } = await open({ record: landmarks.caseWithManyRequests });
    driver.button('Number').click();
    await until(() => driver.numbers[0] === 'REQ0050101', 'ascending numbers');
    driver.button('Number').click();
    await until(() => driver.numbers[0] === 'REQ0050134', 'descending numbers');
    await until(() => driver.text.includes('Sorted by Number, descending'), 'the announcement');
  });

  it('says that there is nothing where the page wants a text', async () => {
    const { driver } = await open({ record: landmarks.caseWithoutRelatedRecords, empty: 'text' });
    expect(driver.text).to.contain('No related records');
    expect(driver.isShown).to.equal(true);
  });

  it('is for people with one of its roles only', async () => {
    const { driver } = await open({ roles: 'snc_internal', empty: 'text' });
    expect(driver.text).to.contain('Not available');
    expect(page.mock.requests.filter(({ url }) => url.includes('/table/problem'))).to.deep.equal([]);
  });

  it('can be read by assistive technology without a violation, closed and open', async () => {
    const { driver, widget } = await open();
    await expect(widget).to.be.accessible();
    await driver.unfold('REQ0050001');
    await detailOf(driver, 'PRB0040201');
    await expect(widget).to.be.accessible();
  });
});
