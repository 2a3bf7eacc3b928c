import { expect } from '@open-wc/testing';
import { http, HttpResponse } from 'msw';
import { landmarks } from '../../mocks/dataset/landmarks.js';
import { until } from '../../src/testing/settled.js';
import { textOf } from '../../src/testing/visible-text.js';
import { spoken } from '../keyboard/keys.js';
import { CasePage, patchOfCase, streamOf } from './case-page.js';

describe('what a person does on a case-view', () => {
  let page: CasePage;

  beforeEach(() => {
    page = new CasePage();
  });

  afterEach(() => page.leave());

  it('asks before it closes a case, and does nothing when they think better of it', async () => {
    const { driver } = await page.open(landmarks.caseNew);
    await driver.ask('Close case');
    expect(driver.question).to.equal('Close Case');
    driver.cancel();
    await until(() => driver.question === null, 'the question to go');
    expect(page.sent).to.deep.equal([]);
    expect(page.told).to.deep.equal([]);
    expect(driver.state).to.equal('New');
  });

  it('closes a case: one request, both events, said aloud, and everything on the page knows of it', async () => {
    const { widget, driver } = await page.open(landmarks.caseNew);
    await driver.ask('Close case');
    driver.confirm();
    await until(() => driver.state === 'Closed', 'the new state');
    expect(page.sent).to.have.length(1);
    expect(page.told).to.deep.equal([`portal-submit close-case ${landmarks.caseNew}`, `portal-saved close-case ${landmarks.caseNew}`]);
    expect(driver.question).to.equal(null);
    expect(driver.notices[0]).to.equal('The case is closed.');
    expect(driver.actions).to.deep.equal([]);
    expect(driver.fields.get('Resolution code')).to.equal('Solved by customer');
    await until(() => spoken(widget).includes('The case is closed.'), 'the announcement');
    await until(() => streamOf(driver).entries.some(({ text }) => text === 'Closed by customer'), 'the entry');
    expect(streamOf(driver).field?.readOnly ?? true).to.equal(true);
  });

  it('sends a comment along when they write one', async () => {
    const { driver } = await page.open(landmarks.caseNew);
    await driver.ask('Close case');
    driver.write('  It works again. ');
    driver.confirm();
    await until(() => driver.state === 'Closed', 'the new state');
    expect(page.sent).to.have.length(1);
    expect(page.sent[0]).to.include({ comments: 'It works again.', state: '3' });
  });

  it('T23 makes one request of a hundred clicks, and tells the page once', async () => {
    const { driver } = await page.open(landmarks.caseResolved);
    await driver.ask('Accept solution');
    const button = driver.confirmButton;
    for (let click = 0; click < 100; click += 1) button?.click();
    await until(() => driver.state === 'Closed', 'the new state');
    await page.quiet();
    expect(page.sent).to.have.length(1);
    expect(page.told).to.have.length(2);
    expect(driver.notices[0]).to.equal('You accepted the solution. The case is closed.');
  });

  it('wants a reason for rejecting a solution, and adds it to the stream', async () => {
    const { driver } = await page.open(landmarks.caseResolved);
    await driver.ask('Reject solution');
    driver.confirm();
    expect(page.sent).to.deep.equal([]);
    driver.write('The report is still missing.');
    driver.confirm();
    await until(() => driver.state === 'Open', 'the new state');
    expect(page.sent).to.deep.equal([{ comments: 'The report is still missing.', state: '10' }]);
    expect(driver.solution).to.equal(null);
    await until(() => streamOf(driver).entries.some(({ text }) => text === 'The report is still missing.'), 'the entry');
  });

  it('keeps its buttons from being pressed while something is on its way, and says what', async () => {
    const { widget, driver } = await page.open(landmarks.caseResolved);
    const { promise, resolve } = Promise.withResolvers<void>();
    page.answerFirst(http.patch(patchOfCase, async () => {
      await promise;
      return undefined;
    }));
    await driver.ask('Accept solution');
    driver.confirm();
    await widget.updateComplete;
    driver.cancel();
    await until(() => driver.question === null, 'the question to go');
    expect(driver.isWaiting('Reject solution')).to.equal(true);
    const reason = driver.button('Reject solution').getAttribute('aria-describedby');
    expect(textOf(widget.shadowRoot?.getElementById(reason ?? ''))).to.equal('Accepting the solution…');
    driver.button('Reject solution').click();
    await widget.updateComplete;
    expect(driver.question).to.equal(null);
    resolve();
    await until(() => driver.state === 'Closed', 'the new state');
  });

  it('sends nothing when the page does not want it sent, and keeps what was typed', async () => {
    const { driver } = await page.open(landmarks.caseResolved);
    page.provider.addEventListener('portal-submit', (event) => event.preventDefault(), { once: true });
    await driver.ask('Reject solution');
    driver.write('Not yet');
    driver.confirm();
    await until(() => driver.question === null, 'the question to go');
    expect(page.sent).to.deep.equal([]);
    await driver.ask('Reject solution');
    expect(driver.typed).to.equal('Not yet');
  });

  it('R17 keeps the question and what was typed when the page moves the widget', async () => {
    const { widget, driver } = await page.open(landmarks.caseResolved);
    await driver.ask('Reject solution');
    driver.write('Still broken');
    const box = document.createElement('div');
    page.provider.append(box);
    box.append(widget);
    await until(() => driver.question === 'Reject Solution', 'the question');
    expect(driver.typed).to.equal('Still broken');
    driver.confirm();
    await until(() => driver.state === 'Open', 'the new state');
  });

  it('R16 goes on with what is under way when the page moves the widget, and shows what came of it', async () => {
    const { widget, driver } = await page.open(landmarks.caseResolved);
    await driver.ask('Accept solution');
    driver.confirm();
    const box = document.createElement('div');
    page.provider.append(box);
    box.append(widget);
    await until(() => driver.state === 'Closed', 'the new state');
    expect(driver.question).to.equal(null);
    expect(page.sent).to.have.length(1);
    expect(page.told.filter((event) => event.startsWith('portal-saved'))).to.have.length(1);
  });

  it('keeps the message in the stream when the server does not let it be written', async () => {
    const { driver } = await page.open(landmarks.caseNew);
    page.answerFirst(http.patch(patchOfCase, () => HttpResponse.json({ error: { message: 'Operation Failed', detail: 'ACL Exception' } }, { status: 403 })));
    const stream = streamOf(driver);
    await stream.post('It happened again.');
    await page.quiet();
    const after = streamOf(driver);
    expect(after.draft).to.equal('It happened again.');
    expect(after.problem).to.not.equal('');
  });

  it('forgets the question and what was typed when somebody else signs in', async () => {
    const { widget, driver } = await page.open(landmarks.caseResolved);
    await driver.ask('Reject solution');
    driver.write('Only Mira knows');
    page.signIn('customer-admin');
    await until(() => driver.question === null, 'the question to go');
    await until(() => widget.matches(':state(ready)'), 'the case for Jonas');
    await page.quiet();
    await driver.ask('Reject solution');
    expect(driver.typed).to.equal('');
  });
});
