import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import { until } from '../../src/testing/settled.js';
import { deepActiveElement } from '../../src/parts/focus/deep-active-element.js';
import { InboxPage } from '../widgets/inbox-page.js';
import { focused, press, shiftTab, tabTo } from './keys.js';

describe('approval-inbox by keyboard', () => {
  let page: InboxPage;

  async function open(attributes: Readonly<Record<string, string>> = {}, locale = 'en') {
    page = new InboxPage({ locale });
    return page.open(attributes);
  }

  afterEach(() => page.leave());

  it('goes from the tabs over the checkbox and the record of each approval to Approve, then Reject', async () => {
    const { driver } = await open();
    driver.tab('Waiting').focus();
    expect(await tabTo('Approve CHG0030001')).to.deep.equal([
      'Select all shown',
      'Select REQ0050001', 'REQ0050001', 'Approve REQ0050001', 'Reject… REQ0050001',
      'Select CHG0030001', 'CHG0030001', 'Approve CHG0030001',
    ]);
    await press('Tab');
    expect(focused()).to.equal('Reject… CHG0030001');
  });

  for (const [key, locale] of [['ArrowRight', 'en'], ['ArrowLeft', 'ar']] as const) {
    it(`moves among the tabs with ${key} in ${locale}, and shows one only with Enter`, async () => {
      const { driver, widget } = await open({}, locale);
      const [waiting, decided] = [...(widget.shadowRoot?.querySelectorAll<HTMLElement>('[role="tab"]') ?? [])];
      waiting?.focus();
      await press(key);
      expect(deepActiveElement() === decided).to.equal(true);
      expect(decided?.getAttribute('aria-selected')).to.equal('false');
      await press('Enter');
      await until(() => decided?.getAttribute('aria-selected') === 'true', 'the other list');
      expect(deepActiveElement() === decided).to.equal(true);
      expect(driver.has('undo-button')).to.equal(false);
      await press('Home');
      expect(deepActiveElement() === waiting).to.equal(true);
    });
  }

  it('approves with Enter, goes on to the next, and gets back to Undo with Shift and Tab', async () => {
    const { driver } = await open();
    driver.buttonOf('CHG0030001', 'approve-button').focus();
    await press('Enter');
    await until(() => focused() === 'Approve RITM0050001', 'focus on the next approval');
    for (let step = 0; step < 3; step += 1) await shiftTab();
    expect(focused()).to.equal('Undo: CHG0030001');
    await press('Space');
    await until(() => focused() === 'Approve CHG0030001', 'focus on the approval');
    await page.clock.advance(60_000);
    expect(page.writes).to.deep.equal([]);
  });

  it('rejects: the comment has focus, Escape goes back to Reject and sends nothing', async () => {
    const { driver } = await open();
    driver.buttonOf('CHG0030001', 'reject-button').focus();
    await press('Enter');
    await until(() => driver.comment !== null && driver.comment === deepActiveElement(), 'focus on the comment');
    await sendKeys({ type: 'Not now' });
    await press('Escape');
    await until(() => focused() === 'Reject… CHG0030001', 'focus on Reject');
    await page.clock.advance(60_000);
    expect(page.writes).to.deep.equal([]);
    await press('Enter');
    await until(() => driver.comment?.value === 'Not now', 'what was typed');
  });

  it('picks with Space and decides about what is picked', async () => {
    const { driver } = await open();
    for (const name of ['REQ0050001', 'CHG0030001']) {
      driver.buttonOf(name, 'select').focus();
      await press('Space');
    }
    await until(() => driver.has('approve-selected'), 'the buttons');
    driver.part('select-all').focus();
    await press('Tab');
    expect(focused()).to.equal('Approve 2…');
    await press('Enter');
    await until(() => driver.bulk.length === 2, 'the question');
    await press('Escape');
    await until(() => focused() === 'Approve 2…', 'focus on the button');
  });

  it('goes on at the approval after one that has gone, or at the one before', async () => {
    const { driver } = await open({ undo: '0', confirm: 'never' });
    for (const [name, next] of [['CHG0030001', 'Approve RITM0050001'], ['Nadia Orsini', 'Approve CHG0030009']] as const) {
      driver.buttonOf(name, 'approve-button').focus();
      await press('Enter');
      await until(() => !driver.names.includes(name), `${name} to go`);
      expect(focused()).to.equal(next);
    }
  });
});
