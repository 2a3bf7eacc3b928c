import { expect } from '@open-wc/testing';
import { landmarks } from '../../mocks/dataset/landmarks.js';
import type { PersonaId } from '../../mocks/personas.js';
import { ProjectTaskDriver } from '../../src/testing/drivers/project-task.driver.js';
import { ProjectTasksDriver } from '../../src/testing/drivers/project-tasks.driver.js';
import { settled, until } from '../../src/testing/settled.js';
import { demoViewsWith } from './demo-views.js';
import { setClockToMockDay } from './mock-clock.js';
import { PortalPage, tag, type PageOptions } from './portal-page.js';

/** Tasks of Coast grid modernization that are Mira's, and of the section below it. */
const survey = 'Survey the Harbor cabinets';
const training = 'Train the night shift';
const outage = 'Choose the weekend of the outage';
const labels = 'Label the feeder terminals';
const keys = 'Find the keys of the old cabinets';
const routes = 'Approve the cable routes';
const gateway7 = 'Install gateway 7';
const acceptance = 'Accept the modernized substations together with the inspector of the state, the fire brigade of Harbor and the dispatchers of both control rooms on site';
const fibre = 'Pull the fibre to cabinet 3';
const locks = 'Order the locks';
const mine = [survey, training, outage, labels, keys, routes, gateway7, acceptance, fibre, locks];

/** Of the same projects, of others or of nobody. */
const generator = 'Rent a mobile generator';
const gateways = 'Install the gateways';
const gateway8 = 'Install gateway 8';
const alarms = 'Review the list of alarms';
const photos = 'Collect photos of the cabinets';
const foundation = 'Pour the foundation of cabinet 3';
const mount = 'Mount the locks';

describe('project-tasks', () => {
  let page: PortalPage;
  let resetClock: () => void;

  before(() => {
    resetClock = setClockToMockDay();
  });

  after(() => resetClock());

  afterEach(() => page.leave());

  async function open(attributes: Readonly<Record<string, string>> = {}, options: PageOptions = {}) {
    page = new PortalPage({ timeZone: 'Europe/Berlin', ...options });
    const widget = await page.show(tag('project-tasks', { 'page-size': '50', ...attributes }));
    return { widget, driver: new ProjectTasksDriver(widget) };
  }

  const titles = (driver: ProjectTasksDriver): readonly string[] => driver.rows.map(([, title = '']) => title);

  /** Written by hand: whose list holds which tasks. */
  const lists: readonly (readonly [PersonaId, 'mine' | 'all', titles: readonly string[]])[] = [
    ['customer', 'mine', mine],
    ['customer', 'all', [...mine, generator, gateways, gateway8, alarms, photos, foundation, mount]],
    ['customer-admin', 'mine', ['Sign the flexible tariff']],
    ['customer-admin', 'all', ['Sign the flexible tariff', 'Run mill 3 for one night', 'Explain the load curve of the old mill']],
    ['case-manager', 'mine', ['Agree on places for the sensors']],
    ['case-manager', 'all', ['Agree on places for the sensors', 'Lay power to the gate']],
    ['partner', 'mine', ['Pair the sensors of cold room 2']],
    ['partner', 'all', ['Pair the sensors of cold room 2', 'List all cold rooms', 'Audit the temperature records']],
    ['partner-admin', 'all', []],
    ['authorized-contact', 'mine', []],
    ['consumer', 'all', []],
  ];
  for (const [persona, scope, expected] of lists) {
    it(`scope="${scope}": ${persona} has ${expected.length === 0 ? 'no tasks' : `${expected.length} tasks`}`, async () => {
      const { driver } = await open({ scope }, { persona });
      expect(titles(driver)).to.have.members([...expected]);
      expect(page.errors).to.deep.equal([]);
    });
  }

  it('has number, subject, state, planned and actual dates, progress and project', async () => {
    const { driver } = await open();
    expect(driver.columns).to.deep.equal([
      'Number', 'Short description', 'State', 'Planned end date', 'Percent complete', 'Project',
    ]);
  });

  it('has only the columns that the view lists', async () => {
    const { driver } = await open({}, { views: demoViewsWith((view) => (
      view.table === 'customer_project_task' && view['name'] === 'portal' ? { ...view, list: ['number', 'end_date', 'state'], sort: ['number'] } : view)) });
    expect(driver.columns).to.deep.equal(['Number', 'State', 'Planned end date']);
  });

  it('shows the tasks of one project', async () => {
    const { driver } = await open({ scope: 'all', project: landmarks.projectSub });
    expect(titles(driver)).to.have.members([fibre, foundation]);
    expect(driver.columns).to.not.include('Project');
  });

  it('shows nothing of a project that the person takes no part in', async () => {
    const { widget } = await open({ scope: 'all', project: landmarks.projectOfOthers });
    expect(widget.matches(':state(empty)')).to.equal(true);
  });

  it('asks for a project that is one', async () => {
    const { widget } = await open({ project: 'PRJ0010021' });
    expect(widget.matches(':state(error)')).to.equal(true);
    expect(page.errors).to.deep.equal(['bad-record']);
  });

  it('puts the tasks of each project together, below its name', async () => {
    const { driver } = await open({ 'group-by': 'project' });
    expect(driver.groups).to.deep.equal(['Coast grid modernization, 8 records', 'Harbor cabinet keys, 1 record', 'Harbor section, 1 record']);
    expect(titles(driver).slice(-2)).to.deep.equal([locks, fibre]);
    expect(driver.columns).to.not.include('Project');
  });

  it('has what is overdue first within each project', async () => {
    const { driver } = await open({ 'group-by': 'project', 'order': 'overdue' });
    expect(titles(driver)[0]).to.equal(labels);
    expect(driver.groups).to.have.length(3);
  });

  it('G-39 puts tasks together only where the view lets them be grouped', async () => {
    const { driver } = await open({ 'group-by': 'project' }, { views: demoViewsWith((view) => (
      view.table === 'customer_project_task' && view['name'] === 'portal' ? { ...view, group: [] } : view)) });
    expect(driver.groups).to.deep.equal([]);
    expect(driver.columns).to.include('Project');
  });

  it('has overdue tasks first, in words, and those that are over or still to come after them', async () => {
    const { driver } = await open({ order: 'overdue' });
    expect(titles(driver)[0]).to.equal(labels);
    expect(titles(driver)).to.have.members(mine);
    const overdue = driver.rows.filter((cells) => cells.some((cell) => cell.endsWith('Overdue'))).map(([, title]) => title);
    expect(overdue).to.deep.equal([labels]);
  });

  it('reads overdue tasks and the others as one list, page by page', async () => {
    const { driver, widget } = await open({ 'order': 'overdue', 'page-size': '6' });
    expect(titles(driver)[0]).to.equal(labels);
    expect(driver.rows).to.have.length(7);
    widget.shadowRoot?.querySelector<HTMLElement>('[part="more-button"]')?.click();
    await until(() => driver.rows.length === 10, 'the rest');
    expect(titles(driver)).to.have.members(mine);
  });

  it('has the order that a person asks for, also where overdue tasks come first', async () => {
    const { driver, widget } = await open({ order: 'overdue' });
    const sort = [...widget.shadowRoot?.querySelectorAll<HTMLElement>('th button') ?? []].find((one) => one.textContent?.includes('Number'));
    sort?.click();
    await until(() => titles(driver)[0] === survey, 'the order of numbers');
    expect([...driver.numbers]).to.deep.equal([...driver.numbers].sort());
  });

  it('opens a task in the place of the list, and the same row has focus on the way back', async () => {
    const { driver, widget } = await open();
    const [, number = ''] = driver.numbers;
    await driver.open(number);
    expect(driver.opened?.localName).to.equal('project-task');
    driver.back();
    await until(() => widget.shadowRoot?.activeElement?.getAttribute('part') === 'open-button', 'focus in the list');
    expect(widget.shadowRoot?.activeElement?.textContent).to.contain(number);
  });

  it('leaves a task to the page that takes it', async () => {
    const { driver, widget } = await open();
    const asked: string[] = [];
    widget.addEventListener('portal-open-record', (event) => {
      event.preventDefault();
      asked.push(event.detail.ref);
    });
    widget.shadowRoot?.querySelector<HTMLElement>('[part="open-button"]')?.click();
    await page.quiet();
    expect(asked).to.have.length(1);
    expect(driver.opened === null).to.equal(true);
  });

  it('shows what has become of a task, of the one above it and of its project everywhere on the page, without a reload', async () => {
    const { driver, widget } = await open({ scope: 'all' });
    const above = await page.show(tag('project-task', { record: landmarks.projectTaskParent }));
    const project = await page.show(tag('project-tasks', { 'scope': 'all', 'project': landmarks.projectOfContact, 'page-size': '50' }));
    const stateOf = (list: HTMLElement, title: string): string => new ProjectTasksDriver(list).rows.find(([, one]) => one === title)?.[2] ?? '';
    expect(new ProjectTaskDriver(above).fields.get('State')).to.equal('Work in Progress');
    await driver.open(driver.rows.find(([, title]) => title === gateway7)?.[0] ?? '');
    const { opened } = driver;
    if (!opened) throw new Error('no task is open');
    await settled(opened);
    await new ProjectTaskDriver(opened).complete();
    await until(() => stateOf(project, gateway7) === 'Closed Complete', 'the task in the other list');
    await until(() => stateOf(project, gateways) === 'Closed Complete', 'the task above it in the other list');
    await until(() => new ProjectTaskDriver(above).fields.get('State') === 'Closed Complete', 'the task above it');
    driver.back();
    await until(() => driver.opened === null, 'the list');
    expect(stateOf(widget, gateway7)).to.equal('Closed Complete');
  });

  it('finds tasks by what is typed, asking the server', async () => {
    const { driver } = await open();
    const field = driver.searchField;
    if (!field) throw new Error('there is no search');
    field.value = 'gateway';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    await until(() => driver.rows.length === 1, 'the task');
    expect(titles(driver)).to.deep.equal([gateway7]);
  });

  it('G-63 closes what is open and forgets what was searched for when somebody else signs in', async () => {
    const { driver, widget } = await open();
    await driver.open(driver.numbers[0] ?? '');
    page.signIn('partner');
    await until(() => driver.opened === null && widget.matches(':state(ready)'), 'the list of the other person');
    expect(titles(driver)).to.deep.equal(['Pair the sensors of cold room 2']);
    expect(driver.text).to.not.contain(survey);
  });
});
