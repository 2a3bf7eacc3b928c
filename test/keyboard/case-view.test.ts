import { expect } from '@open-wc/testing';
import { sendKeys, setViewport } from '@web/test-runner-commands';
import { landmarks } from '../../mocks/dataset/landmarks.js';
import { idOf, tableOf, type RecordRef } from '../../src/data/record-ref.js';
import { CaseViewDriver } from '../../src/testing/drivers/case-view.driver.js';
import { until } from '../../src/testing/settled.js';
import { PortalPage, tag } from '../widgets/portal-page.js';
import { focused, press, spoken, tabTo } from './keys.js';

describe('a case, by keyboard', () => {
  let page: PortalPage;

  async function open(record: RecordRef) {
    page = new PortalPage({ timeZone: 'Europe/Berlin' });
    const widget = await page.show(tag('case-view', { record }));
    await page.quiet();
    return { widget, driver: new CaseViewDriver(widget) };
  }

  async function ask(driver: CaseViewDriver, name: string): Promise<void> {
    driver.button(name).focus();
    await press('Enter');
    await until(() => driver.question !== null, 'the question');
  }

  async function controlEnter(): Promise<void> {
    await sendKeys({ down: 'Control' });
    await sendKeys({ press: 'Enter' });
    await sendKeys({ up: 'Control' });
  }

  beforeEach(() => setViewport({ width: 1280, height: 900 }));

  afterEach(() => page.leave());

  it('K-case-01 Tab goes from the solution to what can be done at any time, then to what was said', async () => {
    await open(landmarks.caseResolved);
    expect(await tabTo('Your message', 10)).to.deep.equal([
      'Accept solution', 'Reject solution', 'Add comment', 'Attach files', 'Your message',
    ]);
  });

  for (const [id, key] of [['K-case-02', 'Enter'], ['K-case-03', 'Space']] as const) {
    it(`${id} ${key} on a button asks its question, with focus where words are wanted`, async () => {
      const { driver } = await open(landmarks.caseNew);
      driver.button('Close case').focus();
      await press(key);
      await until(() => driver.question === 'Close Case', 'the question');
      expect(focused()).to.equal('Comment (optional)');
    });
  }

  it('K-case-04 a question without words begins on the button that does nothing, and Enter there does nothing', async () => {
    const { driver } = await open(landmarks.caseResolved);
    await ask(driver, 'Accept solution');
    expect(focused()).to.equal('Cancel');
    await press('Enter');
    await until(() => focused() === 'Accept solution', 'focus to return');
    expect(driver.state).to.equal('Resolved');
  });

  it('K-case-05 Escape takes the question back and gives focus to the button that asked it', async () => {
    const { driver } = await open(landmarks.caseResolved);
    await ask(driver, 'Reject solution');
    await press('Escape');
    await until(() => driver.question === null, 'the question to go');
    await until(() => focused() === 'Reject solution', 'focus to return');
  });

  it('K-case-06 Tab goes round inside the question', async () => {
    const { driver } = await open(landmarks.caseResolved);
    await ask(driver, 'Reject solution');
    const stops: string[] = [];
    for (let step = 0; step < 8; step += 1) {
      await press('Tab');
      stops.push(focused());
    }
    expect(stops.slice(0, 2)).to.deep.equal(['Cancel', 'Reject solution']);
    expect(stops).to.include('Close').and.not.include('Add comment');
  });

  it('K-case-07 Enter on the button without a reason goes to the field, which says what is missing', async () => {
    const { driver } = await open(landmarks.caseResolved);
    await ask(driver, 'Reject solution');
    await tabTo('Reject solution', 3);
    await press('Enter');
    await until(() => focused() === 'Reason', 'focus on the field');
    expect(driver.question).to.equal('Reject Solution');
  });

  it('K-case-08 Ctrl+Enter in the field does it; focus goes to the heading, because the button is gone', async () => {
    const { widget, driver } = await open(landmarks.caseResolved);
    await ask(driver, 'Reject solution');
    await sendKeys({ type: 'Still broken' });
    await controlEnter();
    await until(() => driver.state === 'Open', 'the new state');
    await until(() => focused() === 'Scheduled report did not arrive', 'focus on the heading');
    await until(() => spoken(widget).includes('You rejected the solution. The case is open again.'), 'the announcement');
  });

  it('K-case-09 focus goes to the title of the question when there is nothing left to confirm', async () => {
    const { driver } = await open(landmarks.caseResolved);
    await ask(driver, 'Accept solution');
    page.mock.backend.asSystem().update(tableOf(landmarks.caseResolved), idOf(landmarks.caseResolved), { state: '7' });
    await tabTo('Accept solution', 3);
    await press('Enter');
    await until(() => driver.failure !== '', 'the failure');
    await until(() => focused() === 'Accept Solution', 'focus on the title');
    await page.quiet();
    await press('Escape');
    await until(() => focused() === 'Scheduled report did not arrive', 'focus on the heading');
  });

  it('K-case-10 Enter on Add comment and on Answer goes to the field to write in', async () => {
    const { driver } = await open(landmarks.caseAwaitingInfo);
    for (const name of ['Answer', 'Add comment']) {
      driver.button(name).focus();
      await press('Enter');
      expect(focused()).to.equal('Your message');
    }
  });

  it('K-case-11 Space unfolds and folds the fields where there is little room', async () => {
    await setViewport({ width: 360, height: 800 });
    const { driver } = await open(landmarks.caseNew);
    driver.button('Show all').focus();
    await press('Space');
    expect(focused()).to.equal('Show less');
    await press('Space');
    expect(focused()).to.equal('Show all');
  });
});
