import { expect } from '@open-wc/testing';
import { getResponse, http, HttpResponse } from 'msw';
import { landmarks } from '../../mocks/dataset/landmarks.js';
import { RecordViewDriver } from '../../src/testing/drivers/record-view.driver.js';
import { RelatedRecordsDriver } from '../../src/testing/drivers/related-records.driver.js';
import { settled, until } from '../../src/testing/settled.js';
import { textOf } from '../../src/testing/visible-text.js';
import { PortalPage, tag } from '../widgets/portal-page.js';
import { pageText } from './page-text.js';

/** Lets the page come to rest before it is painted next: everything up to here is over in the same frame. */
const beforeNextPaint = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

/** What can be read of the kit, in every attribute, text and form field, not only what is seen. */
const readable = (page: PortalPage): string => pageText(page.provider);

describe('when somebody else signs in on the same page', () => {
  let page: PortalPage;
  const record = landmarks.caseWithEverything;

  async function open(attributes: Readonly<Record<string, string>> = {}) {
    page = new PortalPage({ persona: 'customer' });
    const widget = await page.show(tag('related-records', { record, ...attributes }));
    return { widget, driver: new RelatedRecordsDriver(widget) };
  }

  async function shown(driver: RelatedRecordsDriver): Promise<HTMLElement> {
    const { detail } = driver;
    if (!detail) throw new Error('no detail is shown');
    await settled(detail);
    return detail;
  }

  afterEach(() => page.leave());

  /** What only the customer may see of the case: the project's records are for contacts of the project. */
  const own = ['ISU0010007', 'PCR0010003'];

  for (const detail of ['dialog', 'inline'] as const) {
    it(`G-63 nothing of the person before is left before the next paint, nor comes back for the next person (${detail})`, async () => {
      const { driver, widget } = await open({ detail });
      await settled(await driver.unfold('REQ0050001'));
      await driver.open('ISU0010007');
      const texts = [
        ...driver.rows.flatMap(({ number, summary }) => [number, summary]),
        ...new RecordViewDriver(await shown(driver)).fields.values(),
      ].filter((text) => text.length > 8);
      expect(texts).to.include.members(own);
      page.signIn('customer-admin');
      await beforeNextPaint();
      for (const text of texts) expect(readable(page).includes(text), text).to.equal(false);
      expect(driver.dialog === null, 'dialog').to.equal(true);
      await settled(widget);
      await page.quiet();
      expect(driver.numbers).to.include('PRB0040201');
      expect(driver.detail === null, 'detail').to.equal(true);
      for (const text of own) expect(readable(page).includes(text), text).to.equal(false);
    });
  }

  it('what was said about their records is not said to the next person', async () => {
    const { driver, widget } = await open();
    await driver.open('PCR0010003');
    driver.button('Previous: ISU0010007').click();
    await until(() => driver.detailHeading === 'ISU0010007', 'the record before');
    await until(() => readable(page).includes('Record 6 of 7, ISU0010007'), 'the announcement');
    page.signIn('customer-admin');
    await beforeNextPaint();
    await settled(widget);
    await page.quiet();
    expect(readable(page).includes('ISU0010007'), 'ISU0010007').to.equal(false);
  });

  it('neither what they searched for nor the order they chose is there for the next person', async () => {
    const { driver, widget } = await open({ record: landmarks.caseWithManyRequests });
    driver.button('Number').click();
    const { searchField } = driver;
    if (!searchField) throw new Error('no search field');
    searchField.value = 'cabinet 17';
    searchField.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    searchField.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true }));
    await until(() => driver.rows.length === 1, 'the one request');
    page.signIn('customer-admin');
    await beforeNextPaint();
    expect(readable(page).includes('cabinet 17'), 'cabinet 17').to.equal(false);
    await settled(widget);
    expect(driver.rows).to.have.length(20);
    expect(driver.searchField?.value).to.equal('');
    expect(readable(page).includes('aria-sort'), 'aria-sort').to.equal(false);
  });

  it('a Known Error article that they had opened does not stay open, and its problem is not named', async () => {
    page = new PortalPage({ persona: 'customer' });
    const widget = await page.show(tag('record-view', { record: landmarks.problemWithPrimaryArticle }));
    const driver = new RecordViewDriver(widget);
    await until(() => driver.knownError !== null, 'the link');
    driver.openKnownError();
    await until(() => driver.fields.has('Workaround') && !driver.fields.has('State'), 'the article');
    page.signIn('partner');
    await beforeNextPaint();
    for (const text of ['Gateway alarms', 'PRB0040201']) expect(readable(page).includes(text), text).to.equal(false);
    await settled(widget);
    await page.quiet();
    expect(textOf(widget)).to.contain('Not available');
    for (const text of ['Gateway alarms', 'PRB0040201']) expect(readable(page).includes(text), text).to.equal(false);
  });

  it('G-64 answers to the person before that come late are never shown', async () => {
    const { driver, widget } = await open();
    const { promise: released, resolve: release } = Promise.withResolvers<void>();
    let held = 0;
    page.answerFirst(http.all('*/api/now/*', async ({ request }) => {
      if (request.headers.get('authorization') !== 'Bearer mock-customer') return undefined;
      held += 1;
      await released;
      return getResponse([...page.mock.handlers], request);
    }));
    driver.button('ISU0010007').click();
    await until(() => held > 0, 'the request for the issue');
    page.signIn('customer-admin');
    await beforeNextPaint();
    await settled(widget);
    release();
    await page.quiet();
    expect(driver.numbers).to.include('PRB0040201');
    for (const text of own) expect(readable(page).includes(text), text).to.equal(false);
  });

  it('a session that ends in between leaves a way to sign in and no record', async () => {
    const { driver, widget } = await open();
    page.mock.setScenario('signed-out');
    driver.button('ISU0010007').click();
    await until(() => widget.matches(':state(error)'), 'the end of the session');
    expect(textOf(widget)).to.contain('You are signed out');
    for (const text of ['PRB0040201', 'REQ0050001', ...own]) expect(readable(page).includes(text), text).to.equal(false);
    expect(page.errors).to.deep.equal(['signed-out']);
  });

  it('rows of a table that is refused from now on go at once, those that were shown before as well', async () => {
    const { driver, widget } = await open({ record: landmarks.caseWithManyRequests, empty: 'text' });
    expect(driver.rows).to.have.length(20);
    let asked = 0;
    page.answerFirst(http.get('*/api/now/table/sc_request', () => {
      asked += 1;
      const error = { message: 'No rights to REQ0050101', detail: 'ACL of REQ0050102' };
      return HttpResponse.json({ error, status: 'failure' }, { status: 403 });
    }));
    driver.button('Show more').click();
    await until(() => !widget.matches(':state(ready)') && !widget.matches(':state(loading)'), 'the rows to go');
    expect(readable(page).includes('REQ00501'), 'a request is left').to.equal(false);
    await page.quiet();
    // The next page, and once more the first one: it might have been allowed still.
    expect(asked).to.equal(2);
  });

  it('rows that a new rule hides are gone when the page is asked to start over', async () => {
    const { driver, widget } = await open();
    await driver.open('ISU0010007');
    page.mock.setScenario('denied');
    page.provider.reconnect();
    await beforeNextPaint();
    expect(readable(page).includes('ISU0010007'), 'before the next paint').to.equal(false);
    await until(() => widget.matches(':state(denied)') || widget.matches(':state(empty)'), 'nothing to see');
    for (const text of ['PRB0040201', ...own]) expect(readable(page).includes(text), text).to.equal(false);
  });
});
