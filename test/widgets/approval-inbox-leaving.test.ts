import { expect } from '@open-wc/testing';
import { settled, until } from '../../src/testing/settled.js';
import type { ApprovalInboxDriver } from '../../src/testing/drivers/approval-inbox.driver.js';
import { pageText } from '../oracle/page-text.js';
import { InboxPage } from './inbox-page.js';

const change = 'CHG0030001';

describe('leaving an approval-inbox in the middle of a decision', () => {
  let page: InboxPage;

  async function decided() {
    page = new InboxPage();
    const opened = await page.open();
    opened.driver.approve(change);
    await opened.widget.updateComplete;
    return opened;
  }

  const sent = (): Promise<void> => until(() => page.writes.length === 1, 'the decision to be sent');
  const gone = (driver: ApprovalInboxDriver): Promise<void> => until(() => !driver.names.includes(change), 'the approval to go');

  /** Asks the page whether it may be closed, as a browser does; `true` when it wants a person to be asked. */
  const asksBeforeClosing = (): boolean => !globalThis.dispatchEvent(new Event('beforeunload', { cancelable: true }));

  afterEach(() => {
    Reflect.deleteProperty(document, 'hidden');
    page.leave();
  });

  it('sends at once when the page is hidden', async () => {
    const { driver } = await decided();
    Object.defineProperty(document, 'hidden', { value: true, configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
    Reflect.deleteProperty(document, 'hidden');
    await sent();
    await gone(driver);
  });

  it('sends at once when the page is left', async () => {
    await decided();
    globalThis.dispatchEvent(new PageTransitionEvent('pagehide'));
    await sent();
  });

  it('asks whoever closes the page while something is under way, sends it, and asks nobody else', async () => {
    const { driver, widget } = await decided();
    expect(asksBeforeClosing()).to.equal(true);
    await sent();
    await gone(driver);
    await widget.updateComplete;
    expect(asksBeforeClosing()).to.equal(false);
  });

  it('R16 sends at once when the widget is taken off the page', async () => {
    const { widget } = await decided();
    widget.remove();
    await sent();
  });

  it('R17 keeps the time to undo when the widget is moved', async () => {
    const { driver, widget } = await decided();
    page.provider.append(widget);
    await page.quiet();
    expect(page.writes).to.deep.equal([]);
    expect(driver.approval(change)?.actions).to.equal('Approving… Undo');
    await page.clock.advance(5000);
    await sent();
  });

  it('G-63 sends nothing for a person whose session has ended, and leaves nothing of them to the next one', async () => {
    const { widget } = await decided();
    page.signIn('partner-admin');
    await new Promise((resolve) => setTimeout(resolve));
    expect(pageText(page.provider)).not.to.include(change);
    await settled(widget);
    await page.clock.advance(60_000);
    await page.quiet();
    expect(page.writes).to.deep.equal([]);
    expect(pageText(page.provider)).not.to.include(change);
    expect(pageText(page.provider)).not.to.include('Your session ended');
  });

  it('tells the same person when they are back that a decision was not sent', async () => {
    const { driver, widget } = await decided();
    page.provider.reconnect();
    await settled(widget);
    await until(() => driver.notes.length > 0, 'the note');
    expect(driver.notes[0]).to.match(/^Your session ended before 1 decision was sent/);
    expect(driver.approval(change)?.actions).to.equal('Approve Reject…');
    await page.clock.advance(60_000);
    expect(page.writes).to.deep.equal([]);
  });
});
