import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { landmarks } from '../../mocks/dataset/landmarks.js';
import { ProjectTaskDriver } from '../../src/testing/drivers/project-task.driver.js';
import { ProjectTasksDriver } from '../../src/testing/drivers/project-tasks.driver.js';
import { until } from '../../src/testing/settled.js';
import { PortalPage, tag } from '../widgets/portal-page.js';
import { focused, press, spoken, tabTo } from './keys.js';

/* One test for each row of the table of keys: real key presses, no mouse. */
describe('project tasks, by keyboard', () => {
  let page: PortalPage;
  let before: HTMLElement;

  async function show<Widget extends HTMLElement>(widget: Widget): Promise<Widget> {
    page = new PortalPage({ timeZone: 'Europe/Berlin' });
    before = Object.assign(document.createElement('button'), { textContent: 'Before' });
    document.body.append(before);
    await page.show(widget);
    await page.quiet();
    before.focus();
    return widget;
  }

  beforeEach(() => setViewport({ width: 1280, height: 900 }));

  afterEach(() => {
    before.remove();
    page.leave();
  });

  it('K-project-tasks-01 Tab goes from search to filters, sort buttons and each task', async () => {
    const driver = new ProjectTasksDriver(await show(tag('project-tasks', {})));
    const passed = await tabTo(driver.numbers.at(-1) ?? '');
    expect(passed.slice(0, 2)).to.deep.equal(['Search My Project Tasks', 'Filter']);
    expect(passed.slice(-driver.numbers.length)).to.deep.equal([...driver.numbers]);
  });

  it('K-project-tasks-02 Enter opens a task and leads on from the way back, which leads to the same task in the list', async () => {
    const driver = new ProjectTasksDriver(await show(tag('project-tasks', {})));
    const number = driver.numbers[1] ?? '';
    await tabTo(number);
    await press('Enter');
    await until(() => focused() === 'Back to My Project Tasks', 'the way back');
    await press('Enter');
    await until(() => focused() === number, 'the task in the list');
  });

  it('K-project-tasks-03 Enter in a date saves it, says so, and focus stays', async () => {
    const widget = await show(tag('project-task', { record: landmarks.projectTaskPending }));
    const driver = new ProjectTaskDriver(widget);
    await tabTo('Actual start date');
    driver.type('Actual start date', '2025-11-24T08:15');
    await press('Enter');
    await until(() => spoken(widget).includes('Saved: Choose the weekend of the outage'), 'the announcement');
    expect(focused()).to.equal('Actual start date');
  });

  it('K-project-tasks-04 what is wrong has focus, and Enter on it leads to its date', async () => {
    const widget = await show(tag('project-task', { record: landmarks.projectTaskInProgress }));
    const driver = new ProjectTaskDriver(widget);
    driver.type('Actual end date', '2099-11-24T08:15');
    await tabTo('Save');
    await press('Enter');
    await until(() => focused().includes('still to come'), 'what is wrong');
    await press('Tab');
    await press('Enter');
    expect(focused()).to.equal('Actual end date');
  });

  it('K-project-tasks-05 Enter on Mark Complete asks first; Escape takes the question back, and focus is where it was', async () => {
    const driver = new ProjectTaskDriver(await show(tag('project-task', { record: landmarks.projectTaskInProgress })));
    await tabTo('Mark Complete');
    await press('Enter');
    await until(() => driver.dialog !== null && focused() === 'Comment (optional)', 'the question');
    await press('Escape');
    await until(() => driver.dialog === null && focused() === 'Mark Complete', 'the button');
    expect(driver.fields.get('State')).to.equal('Work in Progress');
  });

  it('K-project-tasks-06 Enter on Mark Complete in the question completes the task, says so, and leads on from its heading', async () => {
    const widget = await show(tag('project-task', { record: landmarks.projectTaskInProgress }));
    const driver = new ProjectTaskDriver(widget);
    await tabTo('Mark Complete');
    await press('Enter');
    await until(() => driver.dialog !== null && focused() === 'Comment (optional)', 'the question');
    await tabTo('Mark Complete');
    await press('Enter');
    await until(() => spoken(widget).includes('Complete: Survey the Harbor cabinets'), 'the announcement');
    await until(() => focused() === 'Survey the Harbor cabinets', 'the heading');
  });
});
