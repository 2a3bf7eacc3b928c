import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { landmarks } from '../../mocks/dataset/landmarks.js';
import { deepActiveElement } from '../../src/parts/focus/deep-active-element.js';
import { RelatedRecordsDriver } from '../../src/testing/drivers/related-records.driver.js';
import { settled, until } from '../../src/testing/settled.js';
import { textOf } from '../../src/testing/visible-text.js';
import { PortalPage, tag } from '../widgets/portal-page.js';

/** What a screen reader would say of the control that has focus. */
function focused(): string {
  const element = deepActiveElement();
  const label = element instanceof HTMLInputElement ? element.labels?.[0] : null;
  return element?.getAttribute('aria-label') ?? textOf(label ?? element);
}

async function press(key: string, times = 1): Promise<void> {
  for (let count = 0; count < times; count += 1) await sendKeys({ press: key });
}

describe('related-records by keyboard', () => {
  let page: PortalPage;
  let before: HTMLButtonElement;

  async function open(record: string, attributes: Readonly<Record<string, string>> = {}) {
    page = new PortalPage();
    before = document.createElement('button');
    before.textContent = 'before';
    page.provider.before(before);
    document.body.append(before);
    const widget = await page.show(tag('related-records', { record, ...attributes }));
    before.focus();
    return { widget, driver: new RelatedRecordsDriver(widget) };
  }

  async function tabs(count: number): Promise<readonly string[]> {
    const names: string[] = [];
    for (let step = 0; step < count; step += 1) {
      await press('Tab');
      names.push(focused());
    }
    return names;
  }

  async function tabTo(name: string): Promise<void> {
    for (let step = 0; step < 60 && focused() !== name; step += 1) await press('Tab');
    expect(focused()).to.equal(name);
  }

  afterEach(() => {
    before.remove();
    page.leave();
  });

  it('K-related-01 Tab goes from the sort button through the rows in their order, unfolding before opening', async () => {
    await open(landmarks.caseWithEverything, { types: 'problem change request' });
    const names = await tabs(8);
    expect(names).to.deep.equal([
      'Number',
      'PRB0040201', 'Gateway alarms are delayed by up to ten minutes',
      'CHG0030001',
      'Show details of REQ0050002', 'REQ0050002',
      'Show details of REQ0050001', 'REQ0050001',
    ]);
  });

  it('K-related-02 Tab begins at search and filter where there are many records, and ends at Show more', async () => {
    await open(landmarks.caseWithManyRequests);
    expect(await tabs(3)).to.deep.equal(['Search Related Records', 'Filter', 'Number']);
    await tabTo('Show more');
  });

  it('K-related-03 Shift and Tab go the same way back', async () => {
    await open(landmarks.caseWithEverything, { types: 'problem change' });
    const there = await tabs(3);
    await sendKeys({ down: 'Shift' });
    await press('Tab');
    await sendKeys({ up: 'Shift' });
    expect(focused()).to.equal(there[1]);
  });

  for (const key of ['Enter', 'Space']) {
    it(`K-related-04 ${key} on a sort button turns the order and leaves focus there`, async () => {
      const { widget, driver } = await open(landmarks.caseWithManyRequests);
      await tabTo('Number');
      await press(key);
      await until(() => driver.numbers[0] === 'REQ0050101', 'ascending numbers');
      expect(widget.shadowRoot?.querySelector('th[aria-sort="ascending"]')).not.to.equal(null);
      await press(key);
      await until(() => driver.numbers[0] === 'REQ0050134', 'descending numbers');
      expect(widget.shadowRoot?.querySelectorAll('th[aria-sort]')).to.have.length(1);
      await press(key);
      await until(() => widget.shadowRoot?.querySelector('th[aria-sort]') === null, 'the order of the server');
      expect(focused()).to.equal('Number');
    });
  }

  it('K-related-05 Enter on a number opens the pop-up with focus on its title; Escape closes it and brings focus back', async () => {
    const { driver } = await open(landmarks.caseWithEverything);
    await tabTo('CHG0030001');
    expect(deepActiveElement()?.getAttribute('aria-haspopup')).to.equal('dialog');
    await press('Enter');
    await until(() => driver.dialog !== null && deepActiveElement()?.localName === 'h2', 'focus on the title');
    expect(focused()).to.equal('CHG0030001');
    await press('Escape');
    await until(() => driver.dialog === null, 'the pop-up to close');
    await until(() => focused() === 'CHG0030001' && deepActiveElement()?.localName === 'button', 'focus on the row');
  });

  it('K-related-06 Tab stays inside the pop-up', async () => {
    const { driver } = await open(landmarks.caseWithEverything);
    await tabTo('CHG0030001');
    await press('Enter');
    await until(() => driver.dialog !== null, 'the pop-up');
    if (driver.detail) await settled(driver.detail);
    const names = new Set(await tabs(8));
    expect([...names]).to.include.members(['Previous: PRB0040201', 'Next: CHG0030002', 'Close']);
    expect([...names].filter((name) => /^(REQ|ISU|PCR|before|Number)/.test(name))).to.deep.equal([]);
  });

  it('K-related-07 Enter on Next shows the neighbour, says which it is, and leaves focus on the button', async () => {
    const { driver } = await open(landmarks.caseWithEverything);
    await tabTo('PRB0040201');
    await press('Enter');
    await until(() => driver.dialog !== null, 'the pop-up');
    await tabTo('Next: CHG0030001');
    await press('Enter');
    await until(() => focused() === 'Next: CHG0030002', 'the next neighbour');
    await until(() => driver.text.includes('Record 2 of 7'), 'the announcement');
  });

  it('K-related-08 Space unfolds a request and folds it again, with focus on the same button', async () => {
    const { widget } = await open(landmarks.caseWithEverything);
    await tabTo('Show details of REQ0050001');
    await press('Space');
    await until(() => focused() === 'Hide details of REQ0050001', 'the items');
    expect(deepActiveElement()?.getAttribute('aria-expanded')).to.equal('true');
    await press('Space');
    await until(() => widget.shadowRoot?.querySelector('[part="details"]') === null, 'the items to go');
    expect(focused()).to.equal('Show details of REQ0050001');
  });

  it('K-related-09 Escape empties the search field and keeps focus in it', async () => {
    const { driver } = await open(landmarks.caseWithManyRequests);
    await tabTo('Search Related Records');
    await sendKeys({ type: 'cabinet 9' });
    await until(() => driver.rows.length === 1, 'the match');
    await press('Escape');
    await until(() => driver.rows.length === 20, 'everything');
    expect(focused()).to.equal('Search Related Records');
  });

  it('K-related-10 a filter is chosen, applied and taken off with keys alone, and focus never falls to the page', async () => {
    const { driver } = await open(landmarks.caseWithManyRequests);
    await tabTo('Filter');
    await press('Enter');
    await tabTo('Pending Approval');
    await press('Space');
    await tabTo('Apply filters');
    await press('Enter');
    await until(() => driver.rows.length === 12, 'the twelve that wait for approval');
    expect(focused()).to.equal('Filter, 1 active');
    await tabTo('Remove filter Request state: Pending Approval');
    await press('Enter');
    await until(() => driver.rows.length === 20, 'everything');
    await until(() => focused() === 'Filter', 'focus on the filter button');
  });

  it('K-related-12 one search after the other keeps focus in the field, matches or not', async () => {
    const { driver } = await open(landmarks.caseWithManyRequests);
    await tabTo('Search Related Records');
    await sendKeys({ type: 'zep' });
    await until(() => driver.text.includes('No related record matches'), 'no match');
    await sendKeys({ type: 'pelin' });
    await page.quiet();
    expect(focused()).to.equal('Search Related Records');
    expect(driver.searchField?.value).to.equal('zeppelin');
  });

  it('K-related-11 detail in place opens with focus on its title and gives focus back when it is closed', async () => {
    const { driver } = await open(landmarks.caseWithEverything, { detail: 'inline' });
    await tabTo('CHG0030002');
    await press('Enter');
    await until(() => driver.detail !== null && /^H\d$/.test(deepActiveElement()?.tagName ?? ''), 'focus on the title');
    await tabTo('Close');
    await press('Enter');
    await until(() => driver.detail === null && focused() === 'CHG0030002', 'focus on the row');
  });
});
