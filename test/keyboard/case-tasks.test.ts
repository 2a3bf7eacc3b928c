import { expect } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { landmarks } from '../../mocks/dataset/landmarks.js';
import { CaseTaskDriver } from '../../src/testing/drivers/case-task.driver.js';
import { CaseTasksDriver } from '../../src/testing/drivers/case-tasks.driver.js';
import { WorkspaceModulesDriver } from '../../src/testing/drivers/workspace-modules.driver.js';
import { until } from '../../src/testing/settled.js';
import { PortalPage, tag } from '../widgets/portal-page.js';
import { focused, press, spoken, tabTo } from './keys.js';

/* One test for each row of the table of keys: real key presses, no mouse. */
describe('case tasks, by keyboard', () => {
  let page: PortalPage;
  let before: HTMLElement;

  async function show<Widget extends HTMLElement>(widget: Widget): Promise<Widget> {
    page = new PortalPage({ persona: 'case-task-agent', timeZone: 'Europe/Berlin' });
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

  it('K-tasks-01 Tab goes from search to filters, sort buttons and each task', async () => {
    const driver = new CaseTasksDriver(await show(tag('case-tasks', { scope: 'group' })));
    const last = driver.numbers.at(-1) ?? '';
    expect(await tabTo(last)).to.deep.equal(['Search My Group’s Case Tasks', 'Filter', 'Number', 'State', 'Priority', ...driver.numbers]);
  });

  it('K-tasks-02 Enter on a sort button puts the tasks in order and says so; focus stays', async () => {
    const widget = await show(tag('case-tasks', { scope: 'group' }));
    await tabTo('Number');
    await press('Enter');
    await until(() => spoken(widget).includes('Sorted by Number, ascending'), 'the words');
    expect(focused()).to.equal('Number');
  });

  it('K-tasks-03 Enter opens a task and leads on from the way back, which leads to the same task in the list', async () => {
    const driver = new CaseTasksDriver(await show(tag('case-tasks', {})));
    const number = driver.numbers[1] ?? '';
    await tabTo(number);
    await press('Enter');
    await until(() => focused() === 'Back to My Case Tasks', 'the way back');
    await press('Enter');
    await until(() => focused() === number, 'the task in the list');
  });

  it('K-tasks-04 arrows choose another state, Enter on Save stores it and says so', async () => {
    const widget = await show(tag('case-task', { record: landmarks.taskOfAgent }));
    const driver = new CaseTaskDriver(widget);
    await tabTo('Open');
    await press('ArrowDown');
    expect(driver.chosen).to.equal('Closed');
    await tabTo('Save');
    await press('Enter');
    await until(() => driver.fields.get('State') === 'Closed', 'the new state');
    await until(() => spoken(widget).includes('Saved: Look at feeder 9 on site'), 'the announcement');
  });

  it('K-modules-01 Tab goes through the lists of all modules; Enter shows one, and focus stays', async () => {
    const driver = new WorkspaceModulesDriver(await show(tag('workspace-modules', {})));
    expect(await tabTo('Household Members')).to.deep.equal([...driver.lists]);
    await press('Enter');
    await until(() => driver.current === 'Household Members' && driver.rows.length > 0, 'the list');
    expect(focused()).to.equal('Household Members');
  });
});
