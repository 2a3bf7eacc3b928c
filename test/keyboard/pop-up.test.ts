import { expect } from '@open-wc/testing';
import { sendMouse, setViewport } from '@web/test-runner-commands';
import { landmarks } from '../../mocks/dataset/landmarks.js';
import { RelatedRecordsDriver } from '../../src/testing/drivers/related-records.driver.js';
import { until } from '../../src/testing/settled.js';
import { textOf } from '../../src/testing/visible-text.js';
import { PortalPage, tag } from '../widgets/portal-page.js';
import { focused, press, shiftTab, tabTo } from './keys.js';

describe('the record pop-up, by keyboard', () => {
  let page: PortalPage;

  async function open(number: string) {
    page = new PortalPage({ timeZone: 'Europe/Berlin' });
    const widget = await page.show(tag('related-records', { record: landmarks.caseWithEverything }));
    await page.quiet();
    const driver = new RelatedRecordsDriver(widget);
    driver.button(number).focus();
    await press('Enter');
    await until(() => driver.detail?.matches(':state(ready)') === true, 'the record');
    await page.quiet();
    return { driver, root: widget.shadowRoot };
  }

  /** Whether focus is in the pop-up, or on the way round through the browser's own controls. */
  function staysInside({ dialog }: RelatedRecordsDriver, root: ShadowRoot | null): boolean {
    return focused() === 'page' || (dialog?.contains(root?.activeElement ?? null) ?? false);
  }

  beforeEach(() => setViewport({ width: 1280, height: 900 }));

  afterEach(() => page.leave());

  it('K-popup-01 opens with focus on its title, which names it', async () => {
    const { driver, root } = await open('PRB0040201');
    expect(root?.activeElement?.localName).to.equal('h2');
    expect(driver.dialog?.getAttribute('aria-labelledby')).to.equal(root?.activeElement?.id);
    expect(focused()).to.equal('PRB0040201');
  });

  it('K-popup-02 Tab goes round inside and never to the page behind', async () => {
    const { driver, root } = await open('PRB0040201');
    const stops: string[] = [];
    for (let time = 0; time < 11; time += 1) {
      await press('Tab');
      expect(staysInside(driver, root), focused()).to.equal(true);
      if (focused() !== 'page') stops.push(focused());
    }
    expect(stops.slice(0, 4)).to.deep.equal([
      'No previous record', 'Next: CHG0030001', 'Close', 'Gateway alarms are delayed by up to ten minutes',
    ]);
    expect(stops.filter((stop) => stop === 'Close').length).to.be.greaterThan(1);
  });

  it('K-popup-03 Shift+Tab goes round the other way', async () => {
    const { driver, root } = await open('CHG0030001');
    await tabTo('Next: CHG0030002', 4);
    await shiftTab();
    expect(focused()).to.equal('Previous: PRB0040201');
    for (let time = 0; time < 6; time += 1) {
      await shiftTab();
      expect(staysInside(driver, root), focused()).to.equal(true);
    }
  });

  it('K-popup-04 Escape closes it and gives focus back to the button that opened it', async () => {
    const { driver } = await open('ISU0010007');
    await press('Tab', 2);
    await press('Escape');
    await until(() => driver.dialog === null, 'the pop-up to close');
    await until(() => focused() === 'ISU0010007', 'focus to return');
  });

  for (const [id, key] of [['K-popup-05', 'Enter'], ['K-popup-06', 'Space']] as const) {
    it(`${id} ${key} on the close button closes it and gives focus back`, async () => {
      const { driver } = await open('CHG0030002');
      await tabTo('Close', 5);
      await press(key);
      await until(() => driver.dialog === null, 'the pop-up to close');
      await until(() => focused() === 'CHG0030002', 'focus to return');
    });
  }

  it('K-popup-07 the buttons to the neighbours keep focus, say in the pop-up where that is, and stay at the end', async () => {
    const { driver } = await open('ISU0010007');
    await tabTo('Next: PCR0010003', 4);
    await press('Enter');
    await until(() => driver.detailHeading === 'PCR0010003', 'the last record');
    expect(focused()).to.equal('No next record');
    const status = (): string => textOf(driver.dialog?.querySelector('[role="status"]'));
    await until(() => status() === 'Record 7 of 7, PCR0010003', 'where that is');
    await press('Enter');
    expect(driver.detailHeading).to.equal('PCR0010003');
    expect(focused()).to.equal('No next record');
    await press('Escape');
    await until(() => focused() === 'ISU0010007', 'focus to return to where it came from');
  });

  it('K-popup-08 what a record leads to opens in the same pop-up, with focus on its title and a button back', async () => {
    const { driver, root } = await open('PRB0040201');
    const article = 'Gateway alarms are delayed by up to ten minutes';
    await tabTo(article, 5);
    await press('Enter');
    await until(() => driver.detailHeading === article, 'the article');
    await until(() => root?.activeElement?.localName === 'h2', 'focus on its title');
    expect(root?.querySelectorAll('dialog').length).to.equal(1);
    for (let steps = 0; focused() !== 'Back to PRB0040201' && steps < 5; steps += 1) await shiftTab();
    await press('Enter');
    await until(() => driver.detailHeading === 'PRB0040201', 'the problem');
    await until(() => root?.activeElement?.localName === 'h2', 'focus on its title');
  });

  it('K-popup-09 a click beside it does not close it, so that nobody loses their place by accident', async () => {
    const { driver } = await open('PRB0040201');
    await sendMouse({ type: 'click', position: [5, 5] });
    await page.quiet();
    expect(driver.detailHeading).to.equal('PRB0040201');
  });

  it('K-popup-10 one that follows another at once stays open, though the browser tells late that the other has closed', async () => {
    const { driver, root } = await open('PRB0040201');
    driver.button('Close').click();
    driver.button('CHG0030001').click();
    await page.quiet();
    expect(driver.detailHeading).to.equal('CHG0030001');
    expect(driver.dialog?.matches(':modal')).to.equal(true);
    await until(() => root?.activeElement?.localName === 'h2', 'focus on its title');
  });
});
