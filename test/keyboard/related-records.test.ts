import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { landmarks } from '../../mocks/dataset/landmarks.js';
import { RelatedRecordsDriver } from '../../src/testing/drivers/related-records.driver.js';
import { until } from '../../src/testing/settled.js';
import { PortalPage, tag } from '../widgets/portal-page.js';
import { focused, press, shiftTab, spoken, tabTo } from './keys.js';

/* One test for each row of the table of keys: real key presses, no mouse. */
describe('related-records, by keyboard', () => {
  let page: PortalPage;
  let before: HTMLElement;

  async function open(attributes: Readonly<Record<string, string>> = {}) {
    page = new PortalPage({ timeZone: 'Europe/Berlin' });
    before = Object.assign(document.createElement('button'), { textContent: 'Before' });
    document.body.append(before);
    const widget = await page.show(tag('related-records', { record: landmarks.caseWithEverything, ...attributes }));
    await page.quiet();
    before.focus();
    return { widget, driver: new RelatedRecordsDriver(widget) };
  }

  const many = { record: landmarks.caseWithManyRequests };
  const orders = (widget: HTMLElement): readonly (string | null)[] =>
    [...(widget.shadowRoot?.querySelectorAll('th[scope="col"]') ?? [])].map((header) => header.getAttribute('aria-sort'));

  beforeEach(() => setViewport({ width: 1280, height: 900 }));

  afterEach(() => {
    before.remove();
    page.leave();
  });

  it('K-related-01 Tab goes from search to filters, sort buttons, each row and the button for more', async () => {
    const { driver } = await open(many);
    const rows = driver.numbers.flatMap((number) => [`Show details of ${number}`, number]);
    const passed = await tabTo('Show more');
    expect(passed).to.deep.equal(['Search Related Records', 'Filter', 'Number', ...rows, 'Show more']);
  });

  it('K-related-02 Tab reaches what a row leads to: its details, itself and its Known Error article', async () => {
    const { driver } = await open();
    const passed = await tabTo('PCR0010003');
    expect(passed).to.deep.equal([
      'Number', 'PRB0040201', 'Gateway alarms are delayed by up to ten minutes', 'CHG0030001', 'CHG0030002',
      ...driver.numbers.slice(3, 5).flatMap((number) => [`Show details of ${number}`, number]), 'ISU0010007', 'PCR0010003',
    ]);
  });

  it('K-related-03 Shift+Tab goes the same way back', async () => {
    await open();
    const there = await tabTo('PCR0010003');
    const back: string[] = [focused()];
    while (back.length < there.length) {
      await shiftTab();
      back.push(focused());
    }
    expect(back.reverse()).to.deep.equal(there);
    await shiftTab();
    expect(focused()).to.equal('Before');
  });

  for (const [id, key] of [['K-related-04', 'Enter'], ['K-related-05', 'Space']] as const) {
    it(`${id} ${key} on a sort button sorts up, down and no longer, says so and leaves focus there`, async () => {
      const { driver, widget } = await open(many);
      await tabTo('Number');
      const turns = [
        ['ascending', 'Sorted by Number, ascending'], ['descending', 'Sorted by Number, descending'], [null, 'No longer sorted by Number'],
      ] as const;
      for (const [order, text] of turns) {
        await press(key);
        await until(() => orders(widget)[0] === order && !driver.isBusy, `the order ${order}`);
        expect(orders(widget).slice(1)).to.deep.equal([null, null]);
        await until(() => spoken(widget).includes(text), text);
        expect(focused()).to.equal('Number');
      }
    });
  }

  it('K-related-06 Enter on a number opens the record, as the button has announced', async () => {
    const { driver, widget } = await open();
    await tabTo('PRB0040201');
    expect(widget.shadowRoot?.activeElement?.getAttribute('aria-haspopup')).to.equal('dialog');
    await press('Enter');
    await until(() => driver.detailHeading === 'PRB0040201', 'the problem');
    await until(() => widget.shadowRoot?.activeElement?.localName === 'h2', 'focus on its title');
  });

  it('K-related-07 Space on the button of a request unfolds its items, which Tab then reaches, and folds them again', async () => {
    const { driver, widget } = await open();
    await tabTo('Show details of REQ0050001');
    await press('Space');
    await until(() => focused() === 'Hide details of REQ0050001', 'the button to say what it does now');
    const items = (): HTMLElement | null => widget.shadowRoot?.querySelector<HTMLElement>('[part="details"] > td > *') ?? null;
    await until(() => items()?.matches(':state(ready)') === true, 'the items');
    await press('Tab');
    expect(focused()).to.equal('REQ0050001');
    await tabTo('Open RITM0050002', 5);
    await press('Enter');
    await until(() => driver.detailHeading === 'RITM0050002', 'the item');
    await press('Escape');
    await until(() => focused() === 'Open RITM0050002', 'focus to return to the item');
    for (let steps = 0; focused() !== 'Hide details of REQ0050001' && steps < 8; steps += 1) await shiftTab();
    await press('Enter');
    await until(() => items() === null, 'the items to fold');
    expect(focused()).to.equal('Show details of REQ0050001');
  });

  it('K-related-08 Escape in the search field clears it, searches at once and keeps focus; what is found is said', async () => {
    const { driver, widget } = await open(many);
    await press('Tab');
    for (const letter of 'cabinet 17') await press(letter === ' ' ? 'Space' : letter);
    await until(() => driver.rows.length === 1, 'the one request');
    await until(() => spoken(widget).includes('1 record'), 'the number of records');
    expect(focused()).to.equal('Search Related Records');
    await press('Escape');
    await until(() => driver.rows.length === 20, 'the list as before');
    expect(driver.searchField?.value).to.equal('');
    expect(focused()).to.equal('Search Related Records');
    await until(() => spoken(widget).includes('20 shown'), 'the number of records');
  });

  it('K-related-09 a search that finds nothing says so and keeps focus in the field, also while it goes on or is taken back', async () => {
    const { driver, widget } = await open(many);
    await press('Tab');
    for (const letter of 'zeppelin') await press(letter);
    await until(() => spoken(widget).includes('No related record matches'), 'the message');
    expect(focused()).to.equal('Search Related Records');
    await press('x');
    await page.quiet();
    expect(focused()).to.equal('Search Related Records');
    await press('Escape');
    await until(() => driver.rows.length === 20, 'the list as before');
    expect(focused()).to.equal('Search Related Records');
  });

  it('K-related-10 Enter on the button for more shows more; with the last rows it goes, and focus goes on to the first of them', async () => {
    const { driver } = await open(many);
    await tabTo('Show more');
    await press('Enter');
    await until(() => driver.rows.length === 34, 'the other requests');
    await until(() => focused() === driver.numbers[20], 'focus on the first of the new rows');
  });

  it('K-related-11 detail in place takes focus, is walked through with Enter, and gives focus back when it is closed', async () => {
    const { driver, widget } = await open({ detail: 'inline' });
    await tabTo('CHG0030001');
    await press('Enter');
    await until(() => driver.detailHeading === 'CHG0030001', 'the change');
    await until(() => widget.shadowRoot?.activeElement?.id === 'detail-heading', 'focus on its title');
    await tabTo('Next: CHG0030002', 3);
    await press('Enter');
    await until(() => driver.detailHeading === 'CHG0030002', 'the next one');
    await until(() => spoken(widget).includes('Record 3 of 7, CHG0030002'), 'where in the list that is');
    expect(focused()).to.match(/^Next: REQ/);
    await tabTo('Close', 3);
    await press('Enter');
    await until(() => focused() === 'CHG0030001', 'focus to return');
    expect(driver.detail === null).to.equal(true);
  });

  it('K-related-12 the table is a stop for Tab only while it can be scrolled sideways', async () => {
    const { widget } = await open();
    const region = widget.shadowRoot?.querySelector('[part="table-scroll"]');
    expect(region?.hasAttribute('tabindex')).to.equal(false);
    expect(region?.hasAttribute('role')).to.equal(false);
  });

  it('K-related-14 a filter is chosen, applied and taken off with keys alone; how many records that leaves is said', async () => {
    const { driver, widget } = await open(many);
    await tabTo('Filter');
    await press('Enter');
    await tabTo('Pending Approval');
    await press('Space');
    await tabTo('Apply filters');
    await press('Enter');
    await until(() => driver.rows.length === 12, 'the twelve that wait for approval');
    await until(() => spoken(widget).includes('12 records'), 'the number of records');
    expect(focused()).to.equal('Filter, 1 active');
    await tabTo('Remove filter Request state: Pending Approval');
    await press('Enter');
    await until(() => driver.rows.length === 20, 'everything');
    await until(() => focused() === 'Filter', 'focus on the filter button');
  });

  it('K-related-13 a person has one live region for news and one for failures, and another pair only in the pop-up', async () => {
    const { driver, widget } = await open();
    const count = (selector: string): number | undefined => widget.shadowRoot?.querySelectorAll(selector).length;
    expect([count('[role="status"]'), count('[role="alert"]')]).to.deep.equal([1, 1]);
    await driver.open('PRB0040201');
    expect([count('dialog [role="status"]'), count('dialog [role="alert"]')]).to.deep.equal([1, 1]);
    expect([count('[role="status"]'), count('[role="alert"]')]).to.deep.equal([2, 2]);
  });
});
