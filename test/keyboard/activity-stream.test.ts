import { expect } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { landmarks } from '../../mocks/dataset/landmarks.js';
import { ActivityStreamDriver } from '../../src/testing/drivers/activity-stream.driver.js';
import { until } from '../../src/testing/settled.js';
import { textOf } from '../../src/testing/visible-text.js';
import { PortalPage, tag, type PageOptions } from '../widgets/portal-page.js';
import { press, shiftTab, spoken } from './keys.js';

/* Real key presses, no mouse. */
describe('activity-stream, by keyboard', () => {
  let page: PortalPage;
  let before: HTMLElement;

  async function open(attributes: Readonly<Record<string, string>> = {}, options: PageOptions = {}) {
    page = new PortalPage({ timeZone: 'Europe/Berlin', ...options });
    before = Object.assign(document.createElement('button'), { textContent: 'Before' });
    document.body.append(before);
    const widget = await page.show(tag('activity-stream', { record: landmarks.caseWithEverything, ...attributes }));
    await page.quiet();
    before.focus();
    return { widget, driver: new ActivityStreamDriver(widget) };
  }

  /** What has focus in the widget, by the part it plays. */
  const part = (widget: HTMLElement): string => widget.shadowRoot?.activeElement?.getAttribute('part') ?? '';

  async function pressWith(modifier: string, key: string): Promise<void> {
    await sendKeys({ down: modifier });
    await sendKeys({ press: key });
    await sendKeys({ up: modifier });
  }

  beforeEach(() => setViewport({ width: 1280, height: 900 }));

  afterEach(() => {
    before.remove();
    page.leave();
  });

  it('K-activity-01 Tab goes from the text field to Send, to the files, with a button to remove their own, and to the order', async () => {
    const { widget } = await open();
    const passed: string[] = [];
    while (passed.at(-1) !== 'order') {
      await press('Tab');
      passed.push(part(widget));
    }
    expect(passed).to.deep.equal([
      'composer-text', 'composer-send', 'file-input', 'file-download', 'file-download', 'file-remove', 'order',
    ]);
  });

  it('K-activity-02 Shift+Tab goes the same way back', async () => {
    const { widget } = await open();
    await press('Tab', 2);
    expect(part(widget)).to.equal('composer-send');
    await shiftTab();
    expect(part(widget)).to.equal('composer-text');
    await shiftTab();
    expect(document.activeElement === before).to.equal(true);
  });

  for (const [id, modifier] of [['K-activity-03', 'Control'], ['K-activity-04', 'Meta']] as const) {
    it(`${id} ${modifier}+Enter in the text field sends, says so, and leaves focus there`, async () => {
      const { widget, driver } = await open();
      await press('Tab');
      await sendKeys({ type: 'By hand' });
      await pressWith(modifier, 'Enter');
      await until(() => driver.entries.at(0)?.text === 'By hand', 'the message');
      await until(() => spoken(widget).includes('Message sent'), 'the announcement');
      expect(part(widget)).to.equal('composer-text');
      expect(driver.draft).to.equal('');
    });
  }

  it('K-activity-05 Enter alone makes a new line', async () => {
    const { driver } = await open();
    await press('Tab');
    await sendKeys({ type: 'One' });
    await press('Enter');
    await sendKeys({ type: 'Two' });
    expect(driver.draft).to.equal('One\nTwo');
    expect(driver.isSending).to.equal(false);
  });

  it('K-activity-06 Space on Send sends, and focus is in the text field for the next message', async () => {
    const { widget, driver } = await open();
    await press('Tab');
    await sendKeys({ type: 'With the button' });
    await press('Tab');
    await press('Space');
    await until(() => driver.entries.at(0)?.text === 'With the button', 'the message');
    expect(part(widget)).to.equal('composer-text');
  });

  it('K-activity-07 arrows choose who may read it, before the text field', async () => {
    const { widget, driver } = await open({}, { persona: 'agent' });
    await press('Tab');
    await press('ArrowDown');
    await until(() => driver.text.includes('Your internal note'), 'the choice');
    await press('Tab');
    expect(part(widget)).to.equal('composer-text');
  });

  it('K-activity-08 arrows turn the order round, and focus stays on it', async () => {
    const { widget, driver } = await open();
    driver.order?.focus();
    await press('ArrowDown');
    await until(() => driver.entries.at(0)?.author === 'Mira Castell', 'the oldest first');
    await until(() => part(widget) === 'order', 'focus to stay');
  });

  it('K-activity-09 Enter on Remove asks first, with focus on what does no harm; Escape closes and leads back', async () => {
    const { widget, driver } = await open();
    driver.button('Remove alarm-delays.png').focus();
    await press('Enter');
    await until(() => driver.dialog !== null, 'the question');
    await until(() => textOf(widget.shadowRoot?.activeElement) === 'Cancel', 'focus');
    await press('Escape');
    await until(() => driver.dialog === null, 'it to close');
    await until(() => widget.shadowRoot?.activeElement?.getAttribute('aria-label') === 'Remove alarm-delays.png', 'focus to return');
    expect(driver.files).to.have.lengthOf(2);
  });
});
