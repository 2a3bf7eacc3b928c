import { expect } from '@open-wc/testing';
import { getResponse, http, HttpResponse } from 'msw';
import { landmarks } from '../../mocks/dataset/landmarks.js';
import { until } from '../../src/testing/settled.js';
import { textOf } from '../../src/testing/visible-text.js';
import { spoken } from '../keyboard/keys.js';
import { CasePage, patchOfCase } from './case-page.js';

describe('what goes wrong when a person does something on a case-view', () => {
  let page: CasePage;

  beforeEach(() => {
    page = new CasePage();
  });

  afterEach(() => page.leave());

  it('T25 says what the case is now when somebody else was first, and lets them copy what they typed', async () => {
    const { widget, driver } = await page.open(landmarks.caseResolved);
    await driver.ask('Reject solution');
    driver.write('Still broken');
    page.change(landmarks.caseResolved, { state: '7' });
    driver.confirm();
    await until(() => driver.failure !== '', 'the failure');
    expect(driver.failure).to.equal('Someone else changed this in the meantime The state is now: Canceled.');
    expect(driver.typed).to.equal('Still broken');
    expect(driver.confirmButton === null).to.equal(true);
    expect(page.sent).to.deep.equal([]);
    await until(() => spoken(widget).includes('Someone else changed this in the meantime'), 'the announcement');
    expect(driver.state).to.equal('Canceled');
  });

  it('T24 finds out that it has happened when the answer is lost, and sends nothing again', async () => {
    const { driver } = await page.open(landmarks.caseResolved);
    page.answerFirst(http.patch(patchOfCase, async ({ request }) => {
      await getResponse([...page.mock.handlers], request.clone());
      return HttpResponse.error();
    }));
    await driver.ask('Accept solution');
    driver.confirm();
    await until(() => driver.state === 'Closed', 'the new state');
    await until(() => driver.question === null, 'the question to go');
    await page.quiet();
    expect(driver.notices[0]).to.equal('You accepted the solution. The case is closed.');
    expect(page.sent).to.have.length(1);
    expect(page.told.at(-1)).to.equal(`portal-saved accept-solution ${landmarks.caseResolved}`);
  });

  it('T24 finds out that it has not happened, keeps what was typed, and lets them try again', async () => {
    const { driver } = await page.open(landmarks.caseResolved);
    page.answerFirst(http.patch(patchOfCase, () => HttpResponse.error(), { once: true }));
    await driver.ask('Reject solution');
    driver.write('Still broken');
    driver.confirm();
    await until(() => driver.failure !== '', 'the failure');
    expect(driver.failure).to.equal('This was not saved You can try again.');
    expect(driver.typed).to.equal('Still broken');
    driver.confirm();
    await until(() => driver.state === 'Open', 'the new state');
    expect(page.sent).to.have.length(1);
  });

  it('says that it is not certain when nobody can be asked, and asks again when they want to', async () => {
    const { driver } = await page.open(landmarks.caseResolved);
    let isDown = false;
    page.answerFirst(
      http.patch(patchOfCase, async ({ request }) => {
        await getResponse([...page.mock.handlers], request.clone());
        isDown = true;
        return HttpResponse.error();
      }),
      http.all('*/api/*', () => (isDown ? new HttpResponse(null, { status: 500 }) : undefined)),
    );
    await driver.ask('Accept solution');
    driver.confirm();
    await until(() => driver.failure !== '', 'the failure');
    expect(driver.failure).to.contain('It is not certain whether this was saved');
    isDown = false;
    expect(textOf(driver.confirmButton)).to.equal('Check again');
    driver.confirm();
    await until(() => driver.state === 'Closed', 'the new state');
    expect(page.sent).to.have.length(1);
    expect(driver.notices[0]).to.equal('You accepted the solution. The case is closed.');
  });

  it('keeps everything while they are offline, and goes on when they are back', async () => {
    const { driver } = await page.open(landmarks.caseResolved);
    await driver.ask('Reject solution');
    driver.write('Still broken');
    page.mock.setScenario('offline');
    driver.confirm();
    await until(() => driver.failure !== '', 'the failure');
    expect(driver.typed).to.equal('Still broken');
    page.mock.setScenario('normal');
    driver.confirm();
    await until(() => driver.state === 'Open', 'the new state');
  });

  it('says that it is not possible when the server does not allow it, and shows the case again', async () => {
    const { driver } = await page.open(landmarks.caseResolved);
    page.answerFirst(http.patch(patchOfCase, () => HttpResponse.json({ error: { message: 'no' } }, { status: 403 })));
    await driver.ask('Reject solution');
    driver.write('Still broken');
    driver.confirm();
    await until(() => driver.failure !== '', 'the failure');
    expect(driver.failure).to.equal('This change is not possible This portal does not let you change that.');
    expect(driver.typed).to.equal('Still broken');
    expect(driver.confirmButton === null).to.equal(true);
    expect(driver.state).to.equal('Resolved');
  });

  it('never shows the server’s own words when a rule of it refuses', async () => {
    const { widget, driver } = await page.open(landmarks.caseResolved);
    const detail = "aborted by Business Rule 'Secret rule'";
    page.answerFirst(http.patch(patchOfCase, () => HttpResponse.json({ error: { message: 'Operation Failed', detail } }, { status: 403 })));
    await driver.ask('Accept solution');
    driver.confirm();
    await until(() => driver.failure !== '', 'the failure');
    expect(driver.failure).to.contain('The service did not accept this');
    expect(textOf(widget)).not.to.contain('Secret rule');
  });

  it('tells of a failure on the page when its question was closed meanwhile, with the way back', async () => {
    const { driver } = await page.open(landmarks.caseResolved);
    const { promise, resolve } = Promise.withResolvers<void>();
    page.answerFirst(http.patch(patchOfCase, async () => {
      await promise;
      return HttpResponse.json({ error: { message: 'x', detail: 'aborted by Business Rule' } }, { status: 403 });
    }, { once: true }));
    await driver.ask('Reject solution');
    driver.write('Still broken');
    driver.confirm();
    driver.cancel();
    await until(() => driver.question === null, 'the question to go');
    resolve();
    await until(() => driver.notices.some((notice) => notice.startsWith('The service did not accept this')), 'the notice');
    driver.button('Try again').click();
    await until(() => driver.question === 'Reject Solution', 'the question');
    expect(driver.typed).to.equal('Still broken');
  });
});
