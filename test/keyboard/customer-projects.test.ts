import { setViewport } from '@web/test-runner-commands';
import { expect } from '@open-wc/testing';
import { landmarks } from '../../mocks/dataset/landmarks.js';
import { CustomerProjectsDriver } from '../../src/testing/drivers/customer-projects.driver.js';
import { until } from '../../src/testing/settled.js';
import { PortalPage, tag } from '../widgets/portal-page.js';
import { focused, press, spoken, tabTo } from './keys.js';

/* One test for each row of the table of keys: real key presses, no mouse. */
describe('customer projects, by keyboard', () => {
  let page: PortalPage;
  let before: HTMLElement;

  async function show(attributes: Readonly<Record<string, string>>): Promise<HTMLElement> {
    page = new PortalPage({ persona: 'project-manager', timeZone: 'Europe/Berlin' });
    before = Object.assign(document.createElement('button'), { textContent: 'Before' });
    document.body.append(before);
    const widget = await page.show(tag('customer-projects', attributes));
    await page.quiet();
    before.focus();
    return widget;
  }

  beforeEach(() => setViewport({ width: 1280, height: 900 }));

  afterEach(() => {
    before.remove();
    page.leave();
  });

  it('K-projects-01 Tab goes from search to filters, sort buttons and each project', async () => {
    const driver = new CustomerProjectsDriver(await show({}));
    const numbers = driver.rows.map(([number = '']) => number);
    expect(await tabTo(numbers.at(-1) ?? '')).to.deep.equal([
      'Search Projects', 'Filter', 'Number', 'State', 'Percent complete', 'Planned end date', ...numbers,
    ]);
  });

  it('K-projects-02 Enter on a sort button puts the projects in order and says so; focus stays', async () => {
    const widget = await show({});
    await tabTo('Percent complete');
    await press('Enter');
    await until(() => spoken(widget).includes('Sorted by Percent complete, ascending'), 'the words');
    expect(focused()).to.equal('Percent complete');
  });

  it('K-projects-03 Enter opens a project and leads on from the way back, which leads to the same project in the list', async () => {
    const driver = new CustomerProjectsDriver(await show({}));
    const [[number = ''] = []] = driver.rows.slice(1);
    await tabTo(number);
    await press('Enter');
    await until(() => focused() === 'Back to Projects', 'the way back');
    await press('Enter');
    await until(() => focused() === number, 'the project in the list');
  });

  it('K-projects-04 Tab goes through what belongs to a project and opens, and stops at no bar', async () => {
    const driver = new CustomerProjectsDriver(await show({ record: landmarks.projectOfContact }));
    const opens = driver.lists.filter((list) => list !== 'Project contacts').flatMap((list) => driver.rowsOf(list).map(([name = '']) => name));
    const stops = await tabTo(opens.at(-1) ?? '');
    // A table that is wider than its room is a stop as well, so that keys can move it.
    expect(stops.filter((name) => !name.endsWith(', scrollable'))).to.deep.equal(opens);
  });

  it('K-projects-05 Enter opens a sub-project in the same place; the way back leads to its row', async () => {
    const driver = new CustomerProjectsDriver(await show({ record: landmarks.projectOfContact }));
    const [[number = ''] = []] = driver.rowsOf('Sub-projects');
    await tabTo(number);
    await press('Enter');
    await until(() => focused() === 'Back to Coast grid modernization', 'the way back');
    await press('Enter');
    await until(() => focused() === number, 'the row of the sub-project');
  });
});
