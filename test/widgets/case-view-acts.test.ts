import { expect } from '@open-wc/testing';
import { getResponse, http, HttpResponse } from 'msw';
import { landmarks } from '../../mocks/dataset/landmarks.js';
import { idOf, tableOf, type RecordRef } from '../../src/data/record-ref.js';
import { ActivityStreamDriver } from '../../src/testing/drivers/activity-stream.driver.js';
import { CaseViewDriver } from '../../src/testing/drivers/case-view.driver.js';
import { until } from '../../src/testing/settled.js';
import { textOf } from '../../src/testing/visible-text.js';
import { spoken } from '../keyboard/keys.js';
import { PortalPage, tag, type PageOptions } from './portal-page.js';
// What is loaded with the first question is here before, so that a page without requests is a page at rest.
import '../../src/parts/action-dialog/action-dialog.controller.js';

const patchOfCase = '*/api/now/table/sn_customerservice_case/:id';

describe('what a person does on a case-view', () => {
  let page: PortalPage;
  let told: string[];

  async function open(record: RecordRef, options: PageOptions = {}) {
    page = new PortalPage(options);
    told = [];
    for (const name of ['portal-submit', 'portal-saved'] as const) {
      page.provider.addEventListener(name, ({ detail }) => told.push(`${name} ${detail.operation} ${detail.ref}`));
    }
    const widget = await page.show(tag('case-view', { record }));
    await page.quiet();
    return { widget, driver: new CaseViewDriver(widget) };
  }

  /** What was sent to change the case. */
  const sent = (): readonly unknown[] => page.mock.requests
    .filter(({ method }) => method === 'PATCH')
    .map(({ body }): unknown => JSON.parse(body));

  /** Changes the case past the page, as an agent does. */
  function change(ref: RecordRef, values: Readonly<Record<string, string>>): void {
    page.mock.backend.asSystem().update(tableOf(ref), idOf(ref), values);
  }

  function streamOf(driver: CaseViewDriver): ActivityStreamDriver {
    if (!driver.stream) throw new Error('there is no stream');
    return new ActivityStreamDriver(driver.stream);
  }

  afterEach(() => page.leave());

  it('asks before it closes a case, and does nothing when they think better of it', async () => {
    const { driver } = await open(landmarks.caseNew);
    await driver.ask('Close case');
    expect(driver.question).to.equal('Close Case');
    driver.cancel();
    await until(() => driver.question === null, 'the question to go');
    expect(sent()).to.deep.equal([]);
    expect(told).to.deep.equal([]);
    expect(driver.state).to.equal('New');
  });

  it('closes a case: one request, both events, said aloud, and everything on the page knows of it', async () => {
    const { widget, driver } = await open(landmarks.caseNew);
    await driver.ask('Close case');
    driver.confirm();
    await until(() => driver.state === 'Closed', 'the new state');
    expect(sent()).to.have.length(1);
    expect(told).to.deep.equal([`portal-submit close-case ${landmarks.caseNew}`, `portal-saved close-case ${landmarks.caseNew}`]);
    expect(driver.question).to.equal(null);
    expect(driver.notices[0]).to.equal('The case is closed.');
    expect(driver.actions).to.deep.equal([]);
    expect(driver.fields.get('Resolution code')).to.equal('Solved by customer');
    await until(() => spoken(widget).includes('The case is closed.'), 'the announcement');
    await until(() => streamOf(driver).entries.some(({ text }) => text === 'Closed by customer'), 'the entry');
    expect(streamOf(driver).field?.readOnly ?? true).to.equal(true);
  });

  it('sends a comment along when they write one', async () => {
    const { driver } = await open(landmarks.caseNew);
    await driver.ask('Close case');
    driver.write('  It works again. ');
    driver.confirm();
    await until(() => driver.state === 'Closed', 'the new state');
    expect(sent()).to.have.length(1);
    expect(sent()[0]).to.include({ comments: 'It works again.', state: '3' });
  });

  it('T23 makes one request of a hundred clicks, and tells the page once', async () => {
    const { driver } = await open(landmarks.caseResolved);
    await driver.ask('Accept solution');
    const button = driver.confirmButton;
    for (let click = 0; click < 100; click += 1) button?.click();
    await until(() => driver.state === 'Closed', 'the new state');
    await page.quiet();
    expect(sent()).to.have.length(1);
    expect(told).to.have.length(2);
    expect(driver.notices[0]).to.equal('You accepted the solution. The case is closed.');
  });

  it('wants a reason for rejecting a solution, and adds it to the stream', async () => {
    const { driver } = await open(landmarks.caseResolved);
    await driver.ask('Reject solution');
    driver.confirm();
    expect(sent()).to.deep.equal([]);
    driver.write('The report is still missing.');
    driver.confirm();
    await until(() => driver.state === 'Open', 'the new state');
    expect(sent()).to.deep.equal([{ comments: 'The report is still missing.', state: '10' }]);
    expect(driver.solution).to.equal(null);
    await until(() => streamOf(driver).entries.some(({ text }) => text === 'The report is still missing.'), 'the entry');
  });

  it('keeps its buttons from being pressed while something is on its way, and says what', async () => {
    const { widget, driver } = await open(landmarks.caseResolved);
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
    const { driver } = await open(landmarks.caseResolved);
    page.provider.addEventListener('portal-submit', (event) => event.preventDefault(), { once: true });
    await driver.ask('Reject solution');
    driver.write('Not yet');
    driver.confirm();
    await until(() => driver.question === null, 'the question to go');
    expect(sent()).to.deep.equal([]);
    await driver.ask('Reject solution');
    expect(driver.typed).to.equal('Not yet');
  });

  it('T25 says what the case is now when somebody else was first, and lets them copy what they typed', async () => {
    const { widget, driver } = await open(landmarks.caseResolved);
    await driver.ask('Reject solution');
    driver.write('Still broken');
    change(landmarks.caseResolved, { state: '7' });
    driver.confirm();
    await until(() => driver.failure !== '', 'the failure');
    expect(driver.failure).to.equal('Someone else changed this in the meantime The state is now: Canceled.');
    expect(driver.typed).to.equal('Still broken');
    expect(driver.confirmButton === null).to.equal(true);
    expect(sent()).to.deep.equal([]);
    await until(() => spoken(widget).includes('Someone else changed this in the meantime'), 'the announcement');
    expect(driver.state).to.equal('Canceled');
  });

  it('T24 finds out that it has happened when the answer is lost, and sends nothing again', async () => {
    const { driver } = await open(landmarks.caseResolved);
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
    expect(sent()).to.have.length(1);
    expect(told.at(-1)).to.equal(`portal-saved accept-solution ${landmarks.caseResolved}`);
  });

  it('T24 finds out that it has not happened, keeps what was typed, and lets them try again', async () => {
    const { driver } = await open(landmarks.caseResolved);
    page.answerFirst(http.patch(patchOfCase, () => HttpResponse.error(), { once: true }));
    await driver.ask('Reject solution');
    driver.write('Still broken');
    driver.confirm();
    await until(() => driver.failure !== '', 'the failure');
    expect(driver.failure).to.equal('This was not saved You can try again.');
    expect(driver.typed).to.equal('Still broken');
    driver.confirm();
    await until(() => driver.state === 'Open', 'the new state');
    expect(sent()).to.have.length(1);
  });

  it('says that it is not certain when nobody can be asked, and asks again when they want to', async () => {
    const { driver } = await open(landmarks.caseResolved);
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
    expect(sent()).to.have.length(1);
    expect(driver.notices[0]).to.equal('You accepted the solution. The case is closed.');
  });

  it('keeps everything while they are offline, and goes on when they are back', async () => {
    const { driver } = await open(landmarks.caseResolved);
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
    const { driver } = await open(landmarks.caseResolved);
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
    const { widget, driver } = await open(landmarks.caseResolved);
    const detail = "aborted by Business Rule 'Secret rule'";
    page.answerFirst(http.patch(patchOfCase, () => HttpResponse.json({ error: { message: 'Operation Failed', detail } }, { status: 403 })));
    await driver.ask('Accept solution');
    driver.confirm();
    await until(() => driver.failure !== '', 'the failure');
    expect(driver.failure).to.contain('The service did not accept this');
    expect(textOf(widget)).not.to.contain('Secret rule');
  });

  it('tells of a failure on the page when its question was closed meanwhile, with the way back', async () => {
    const { driver } = await open(landmarks.caseResolved);
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

  it('R17 keeps the question and what was typed when the page moves the widget', async () => {
    const { widget, driver } = await open(landmarks.caseResolved);
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
    const { widget, driver } = await open(landmarks.caseResolved);
    await driver.ask('Accept solution');
    driver.confirm();
    const box = document.createElement('div');
    page.provider.append(box);
    box.append(widget);
    await until(() => driver.state === 'Closed', 'the new state');
    expect(driver.question).to.equal(null);
    expect(sent()).to.have.length(1);
    expect(told.filter((event) => event.startsWith('portal-saved'))).to.have.length(1);
  });

  it('forgets the question and what was typed when somebody else signs in', async () => {
    const { widget, driver } = await open(landmarks.caseResolved);
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
