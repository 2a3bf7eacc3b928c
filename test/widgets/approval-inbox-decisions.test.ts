import { expect } from '@open-wc/testing';
import { http, HttpResponse } from 'msw';
import { landmarks } from '../../mocks/dataset/landmarks.js';
import { until } from '../../src/testing/settled.js';
import { deepActiveElement } from '../../src/parts/focus/deep-active-element.js';
import type { ApprovalInboxDriver } from '../../src/testing/drivers/approval-inbox.driver.js';
import { focused, spoken } from '../keyboard/keys.js';
import { InboxPage } from './inbox-page.js';
import type { PageOptions } from './portal-page.js';

const change = 'CHG0030001';
const approved = JSON.stringify({ state: 'approved' });

describe('deciding in an approval-inbox', () => {
  let page: InboxPage;

  async function open(attributes: Readonly<Record<string, string>> = {}, options: PageOptions = {}) {
    page = new InboxPage(options);
    return page.open(attributes);
  }

  /** Lets the time to undo pass and waits until the words about an approval match. */
  async function sent(driver: ApprovalInboxDriver, words: RegExp): Promise<void> {
    await page.clock.advance(5000);
    await until(() => words.test(driver.approval(change)?.actions ?? ''), String(words));
  }

  const gone = (driver: ApprovalInboxDriver, name = change): Promise<void> => until(() => !driver.names.includes(name), `${name} to go`);

  afterEach(() => page.leave());

  describe('taking back', () => {
    it('sends nothing before the time is over, and moves focus to the next approval', async () => {
      const { driver } = await open();
      driver.approve(change);
      await until(() => focused() === 'Approve RITM0050001', 'focus on the next approval');
      expect(driver.approval(change)?.actions).to.equal('Approving… Undo');
      await page.clock.advance(4999);
      await page.quiet();
      expect(page.writes).to.deep.equal([]);
      await page.clock.advance(1);
      await gone(driver);
      expect(page.writes).to.deep.equal([approved]);
    });

    it('sends nothing at all once it is undone, and gives the buttons back', async () => {
      const { driver, widget } = await open();
      driver.approve(change);
      await widget.updateComplete;
      driver.undo(change);
      await until(() => focused() === `Approve ${change}`, 'focus on the approval');
      await page.clock.advance(60_000);
      await page.quiet();
      expect(page.writes).to.deep.equal([]);
      expect(driver.approval(change)?.actions).to.equal('Approve Reject…');
    });

    it('holds the time while somebody rests on Undo, so that slow people get there', async () => {
      const { driver, widget } = await open();
      driver.approve(change);
      await widget.updateComplete;
      await page.clock.advance(4000);
      driver.buttonOf(change, 'undo-button').focus();
      await page.clock.advance(60_000);
      expect(page.writes).to.deep.equal([]);
      driver.buttonOf('RITM0050001', 'approve-button').focus();
      await page.clock.advance(4999);
      expect(page.writes).to.deep.equal([]);
      await page.clock.advance(1);
      await gone(driver);
    });

    it('is confirmed instead where there is no time for it', async () => {
      const { driver } = await open({ undo: '0' });
      driver.approve(change);
      await until(() => driver.dialog !== null, 'the question');
      expect(page.writes).to.deep.equal([]);
      driver.confirm();
      await gone(driver);
      expect(page.writes).to.deep.equal([approved]);
    });
  });

  describe('clicks', () => {
    it('T23 a hundred of them make one request', async () => {
      const { driver } = await open();
      const button = driver.buttonOf(change, 'approve-button');
      for (let click = 0; click < 100; click += 1) button.click();
      await page.clock.advance(5000);
      await gone(driver);
      expect(page.writes).to.deep.equal([approved]);
    });

    it('T23 Approve and Reject in the same moment make one decision, the first', async () => {
      const { driver, widget } = await open();
      const [approve, reject] = [driver.buttonOf(change, 'approve-button'), driver.buttonOf(change, 'reject-button')];
      approve.click();
      reject.click();
      await widget.updateComplete;
      await page.clock.advance(5000);
      await gone(driver);
      expect(page.writes).to.deep.equal([approved]);
      expect(driver.dialog === null).to.equal(true);
    });
  });

  describe('comments', () => {
    it('a rejection has to say why: focus starts on the comment, and without one nothing happens', async () => {
      const { driver } = await open();
      await driver.reject(change);
      await until(() => driver.comment !== null && driver.comment === deepActiveElement(), 'focus on the comment');
      driver.confirm();
      await until(() => /Please say why/.test(driver.dialog?.textContent ?? ''), 'what is missing');
      driver.write('Not before winter');
      driver.confirm();
      await page.clock.advance(5000);
      await gone(driver);
      expect(page.writes).to.deep.equal([JSON.stringify({ comments: 'Not before winter', state: 'rejected' })]);
    });

    it('an approval asks for one with require-comment="always"', async () => {
      const { driver } = await open({ 'require-comment': 'always' });
      driver.approve(change);
      await until(() => driver.comment !== null, 'the comment');
      expect(driver.comment?.required).to.equal(true);
    });

    it('a rejection may stay silent with require-comment="never"', async () => {
      const { driver } = await open({ 'require-comment': 'never' });
      await driver.reject(change);
      driver.confirm();
      await page.clock.advance(5000);
      await gone(driver);
      expect(page.writes).to.deep.equal([JSON.stringify({ state: 'rejected' })]);
    });
  });

  describe('when somebody else was faster', () => {
    it('T25 says who and when, keeps the comment until it is closed, and decides nothing', async () => {
      const { driver, widget } = await open({}, { scenario: 'conflict' });
      await driver.reject(change);
      driver.write('Not before winter');
      driver.confirm();
      await sent(driver, /Already approved by priya\.lindqvist, Nov 20, 2026/);
      expect(driver.approval(change)?.actions).to.match(/Not before winter/);
      await until(() => spoken(widget).some((text) => text.startsWith(`${change}: Already approved`)), 'the announcement');
      driver.buttonOf(change, 'close-button').click();
      await gone(driver);
      expect(page.writes).to.have.length(1);
      await driver.showDecided();
      expect(driver.approval(change)?.title).to.equal(`${change} Change Approved`);
    });
  });

  describe('when nobody knows whether it arrived', () => {
    it('T24 the decision had arrived: it counts, and is sent once', async () => {
      const { driver, widget } = await open();
      page.loseAnswers(true);
      driver.approve(change);
      await page.clock.advance(5000);
      await gone(driver);
      await until(() => spoken(widget).includes(`${change} approved. 4 left.`), 'the announcement');
      await page.quiet();
      expect(page.mock.requests.filter(({ method }) => method === 'PATCH')).to.have.length(1);
    });

    it('T24 it had not arrived: the person is told and decides again, nothing does it for them', async () => {
      const { driver } = await open();
      page.loseAnswers(false);
      driver.approve(change);
      await sent(driver, /Your decision has not arrived/);
      await page.quiet();
      expect(page.writes).to.deep.equal([]);
      driver.buttonOf(change, 'again-button').click();
      await page.clock.advance(5000);
      await gone(driver);
      expect(page.writes).to.deep.equal([approved]);
    });

    it('T24 nor can it be found out: nothing can be decided before that is known', async () => {
      const { driver, widget } = await open();
      let isDown = false;
      page.answerFirst(
        http.patch(`*/table/${landmarks.approvalOfChange}`, () => void (isDown = true)),
        http.all('*/api/now/*', ({ request }) => (isDown && request.method !== 'PATCH' ? HttpResponse.json({ error: {} }, { status: 500 }) : undefined)),
      );
      page.loseAnswers(true);
      driver.approve(change);
      await sent(driver, /It is not certain/);
      expect(driver.approval(change)?.actions).to.match(/Check again$/);
      isDown = false;
      driver.buttonOf(change, 'check-button').click();
      await gone(driver);
      await widget.updateComplete;
      expect(page.mock.requests.filter(({ method }) => method === 'PATCH')).to.have.length(1);
    });
  });

  it('keeps the decision possible, and the comment, when the service cannot be reached', async () => {
    const { driver } = await open();
    let isDown = true;
    page.answerFirst(http.all('*/table/sysapproval_approver/*', () => (isDown ? HttpResponse.error() : undefined)));
    await driver.reject(change);
    driver.write('Not before winter');
    driver.confirm();
    await sent(driver, /Not decided: The service cannot be reached/);
    isDown = false;
    driver.buttonOf(change, 'again-button').click();
    await until(() => driver.comment !== null, 'the question');
    expect(driver.comment?.value).to.equal('Not before winter');
    driver.confirm();
    await page.clock.advance(5000);
    await gone(driver);
    expect(page.writes).to.have.length(1);
  });

  describe('many at once', () => {
    const three = ['REQ0050001', change, 'Nadia Orsini'];

    async function ask(driver: ApprovalInboxDriver, button: string): Promise<void> {
      driver.select(...three);
      await until(() => driver.has(button), 'the buttons');
      driver.part(button).click();
      await until(() => driver.bulk.length === 3, 'the question');
    }

    it('lists them, sends one after the other with the same comment, and says how many', async () => {
      const { driver, widget } = await open();
      await ask(driver, 'approve-selected');
      driver.write('All good');
      driver.confirm();
      await until(() => driver.dialog === null, 'the end');
      expect(page.writes).to.deep.equal(three.map(() => JSON.stringify({ comments: 'All good', state: 'approved' })));
      await until(() => spoken(widget).includes('3 approved'), 'the announcement');
      await gone(driver);
    });

    it('R13 keeps what failed selected, says why, and tries only that again', async () => {
      const { driver } = await open();
      let fails = true;
      page.answerFirst(http.patch(`*/table/${landmarks.approvalOfChange}`, () => {
        if (!fails) return undefined;
        fails = false;
        return HttpResponse.json({ error: { message: 'Operation Failed', detail: 'ACL Exception Update Failed' } }, { status: 403 });
      }));
      await ask(driver, 'approve-selected');
      driver.confirm();
      await until(() => /2 approved, 1 not/.test(driver.dialog?.textContent ?? ''), 'the result');
      expect(driver.bulk[1]).to.match(/^CHG0030001.*Not decided: Not available$/);
      expect(page.writes).to.have.length(2);
      driver.confirm();
      await until(() => driver.dialog === null, 'the end');
      expect(page.writes).to.have.length(3);
    });

    it('tells of each that somebody else was faster with', async () => {
      const { driver } = await open({}, { scenario: 'conflict' });
      await ask(driver, 'approve-selected');
      driver.confirm();
      await until(() => /0 approved, 3 not/.test(driver.dialog?.textContent ?? ''), 'the result');
      expect(driver.bulk.every((line) => /Already rejected/.test(line))).to.equal(true);
      expect(driver.has('action-confirm')).to.equal(false);
    });

    it('T23 a hundred confirmations make one request each', async () => {
      const { driver } = await open();
      await ask(driver, 'approve-selected');
      const confirm = driver.part('action-confirm');
      for (let click = 0; click < 100; click += 1) confirm.click();
      await until(() => driver.dialog === null, 'the end');
      expect(page.writes).to.have.length(3);
    });
  });
});
