import { expect } from '@open-wc/testing';
import { keys, landmarks } from '../../mocks/dataset/landmarks.js';
import { accounts, people } from '../../mocks/dataset/people.js';
import { CreateCaseDriver } from '../../src/testing/drivers/create-case.driver.js';
import { until } from '../../src/testing/settled.js';
import { casesSent, createdNumber, openCaseForm } from './case-form-page.js';
import { demoViewsWith } from './demo-views.js';
import { PortalPage, tag, type PageOptions } from './portal-page.js';

const [coast, survey] = ['Coast grid modernization', 'Survey the Harbor cabinets'];
const about = ['Priority', 'Subject', 'Description'];

describe('create-case, about a project', () => {
  let page: PortalPage;

  afterEach(() => page.leave());

  async function form(subject: Readonly<Record<string, string>> = {}, options: PageOptions = {}) {
    const opened = await openCaseForm('project', { persona: 'customer', ...options }, subject);
    ({ page } = opened);
    return opened;
  }

  it('from a task has the task and its project filled in, and carries both', async () => {
    const { driver } = await form({ project: landmarks.projectOfContact, task: landmarks.projectTaskInProgress });
    expect(driver.labels).to.deep.equal(['Contact', 'Project', 'Project Task', ...about]);
    expect([driver.valueOf('Project'), driver.valueOf('Project Task'), driver.valueOf('Priority')]).to.deep.equal([coast, survey, '4 - Low']);
    driver.fill('Subject', 'Cabinet 4 is locked');
    const created: unknown[] = [];
    page.provider.addEventListener('portal-created', ({ detail }) => created.push(detail.table));
    expect(await createdNumber(driver)).to.match(/^CS\d+$/);
    expect(casesSent(page)).to.deep.equal([{
      contact: people.mira.sysId, customer_project: keys.projectOfContact, customer_project_task: keys.projectTaskInProgress, priority: '4',
      short_description: 'Cabinet 4 is locked',
    }]);
    expect([created, page.errors]).to.deep.equal([['sn_customerservice_case'], []]);
  });

  it('knows the project of a task that comes alone', async () => {
    const { driver } = await form({ task: landmarks.projectTaskOfSub });
    expect([driver.valueOf('Project'), driver.valueOf('Project Task')]).to.deep.equal(['Harbor section', 'Pull the fibre to cabinet 3']);
  });

  it('believes the task where the page names another project', async () => {
    const { driver } = await form({ project: landmarks.projectDone, task: landmarks.projectTaskInProgress });
    expect([driver.valueOf('Project'), driver.valueOf('Project Task')]).to.deep.equal([coast, survey]);
  });

  it('from a project has the project filled in and offers its tasks only', async () => {
    const { driver } = await form({ project: landmarks.projectSub });
    expect([driver.valueOf('Project'), driver.valueOf('Project Task')]).to.deep.equal(['Harbor section', '']);
    expect(await driver.offered('Project Task')).to.deep.equal(['Pour the foundation of cabinet 3', 'Pull the fibre to cabinet 3']);
  });

  it('from the menu is empty, and needs neither', async () => {
    const { driver } = await form();
    expect([driver.valueOf('Project'), driver.valueOf('Project Task')]).to.deep.equal(['', '']);
    expect(driver.required).to.deep.equal(['Priority', 'Subject']);
    driver.fill('Subject', 'Who leads the project?');
    await driver.create();
    expect(casesSent(page)).to.deep.equal([{ contact: people.mira.sysId, priority: '4', short_description: 'Who leads the project?' }]);
  });

  it('offers only projects that the person takes part in, and only tasks that are shown to them', async () => {
    const { driver } = await form();
    expect(await driver.offered('Project')).to.deep.equal([
      coast, 'Harbor cabinet keys', 'Harbor cable ducts', 'Harbor section',
      'Relocation of the control room to the new building at Lakeside, with all feeder screens, alarm panels and the voice recording of the dispatchers',
    ]);
    await driver.pick('Project', 'Harbor cabinet keys');
    expect(await driver.offered('Project Task')).to.deep.equal(['Mount the locks', 'Order the locks']);
  });

  it('fills the project in with the task that is chosen, and says so', async () => {
    const { driver, widget } = await form();
    await driver.pick('Project Task', 'Pull the fibre');
    await until(() => driver.valueOf('Project') === 'Harbor section', 'the project of the task');
    await until(() => widget.shadowRoot?.querySelector('[role="status"]')?.textContent?.includes('Filled in: Project, Harbor section') ?? false, 'the news');
  });

  it('empties a task of another project, and says so, but keeps it while somebody looks for a project', async () => {
    const { driver, widget } = await form({ task: landmarks.projectTaskInProgress });
    driver.fill('Project', 'Harb');
    expect(driver.valueOf('Project Task')).to.equal(survey);
    await driver.pick('Project', 'Coast');
    expect(driver.valueOf('Project Task')).to.equal(survey);
    await driver.pick('Project', 'Harbor section');
    await until(() => driver.valueOf('Project Task') === '', 'the task to go');
    await until(() => widget.shadowRoot?.querySelector('[role="status"]')?.textContent?.includes('Project Task') ?? false, 'the news');
    await driver.pick('Project Task', 'Pour');
    driver.fill('Project', '');
    await until(() => driver.valueOf('Project Task') === '', 'the task to go with its project');
  });

  it('finds the project again for a task that is chosen once more', async () => {
    const { driver } = await form({ task: landmarks.projectTaskOfSub });
    driver.fill('Project', '');
    await until(() => driver.valueOf('Project Task') === '', 'the task to go');
    await driver.pick('Project Task', 'Pull the fibre');
    await until(() => driver.valueOf('Project') === 'Harbor section', 'the project');
  });

  it('asks for neither project nor task without a task to choose, and still takes a case', async () => {
    const { driver } = await withoutTasks({});
    expect(driver.labels).to.deep.equal(['Contact', ...about]);
    expect(driver.notice).to.equal('');
    driver.fill('Subject', 'When does it begin?');
    await driver.create();
    expect(casesSent(page)).to.deep.equal([{ contact: people.mira.sysId, priority: '4', short_description: 'When does it begin?' }]);
  });

  it('says which project it came from where it does not ask for it, and the case carries it', async () => {
    const { driver } = await withoutTasks({ project: landmarks.projectOfContact });
    expect(driver.labels).to.deep.equal(['Contact', ...about]);
    expect(driver.notice).to.equal(`This case is about the project “${coast}”.`);
    driver.fill('Subject', 'When does it begin?');
    await driver.create();
    expect(casesSent(page)).to.deep.equal([{
      contact: people.mira.sysId, customer_project: keys.projectOfContact, priority: '4', short_description: 'When does it begin?',
    }]);
  });

  /** As a contact of projects who is shown none of their tasks. */
  async function withoutTasks(subject: Readonly<Record<string, string>>) {
    page = new PortalPage({ persona: 'customer' });
    const system = page.mock.backend.asSystem();
    for (const task of system.list('customer_project_task', { query: 'visible_to_customer=true' }).records) {
      system.update('customer_project_task', task['sys_id'] ?? '', { visible_to_customer: 'false' });
    }
    const widget = await page.show(tag('create-case', { producer: 'project', view: 'new-case', ...subject }));
    return { driver: new CreateCaseDriver(widget) };
  }

  it('tells somebody who is a contact of no project so, and offers no form', async () => {
    const { driver, widget } = await form({}, { persona: 'partner-admin' });
    expect(driver.step).to.equal('You are not a contact of any project');
    expect([driver.labels, widget.matches(':state(empty)'), page.errors]).to.deep.equal([[], true, []]);
  });

  it('is for nobody whose role opens none', async () => {
    const { driver } = await form({}, { persona: 'consumer' });
    expect(driver.step).to.equal('There is nobody you can create a case for');
  });

  for (const [what, subject] of [
    ['a project of colleagues', { project: landmarks.projectOfOthers }],
    ['a project that does not exist', { project: `customer_project/${'f'.repeat(32)}` }],
    ['a task that is hidden', { task: landmarks.projectTaskHidden }],
    ['a task of a project that they do not reach', { task: landmarks.projectTaskWithoutAccess }],
  ] as const) {
    it(`G-61 says the same of ${what}, and leaves the choice to the person`, async () => {
      const { driver, widget } = await form(subject);
      expect(driver.notice).to.equal('The project or task that you came from is not available to you. Choose another one, or go on without.');
      expect([driver.valueOf('Project'), driver.valueOf('Project Task'), widget.matches(':state(ready)')]).to.deep.equal(['', '', true]);
    });
  }

  it('keeps what it can have where only the task is out of reach', async () => {
    const { driver } = await form({ project: landmarks.projectOfContact, task: landmarks.projectTaskHidden });
    expect([driver.valueOf('Project'), driver.valueOf('Project Task'), driver.notice.slice(0, 24)]).to.deep.equal([coast, '', 'The project or task that']);
  });

  it('tells the page of an attribute that names no task, and has what was typed once it is mended', async () => {
    const { driver, widget } = await form({ task: landmarks.projectTaskInProgress });
    driver.fill('Subject', 'Cabinet 4 is locked');
    for (const wrong of ['gadget', landmarks.projectOfContact, 'customer_project_task/']) {
      widget.task = wrong;
      await until(() => widget.matches(':state(error)'), 'the error');
      expect(driver.text).to.contain('No record to show');
      widget.task = landmarks.projectTaskOfSub;
      await until(() => widget.matches(':state(ready)'), 'the form');
    }
    expect([driver.valueOf('Subject'), driver.valueOf('Project'), page.errors]).to.deep.equal([
      'Cabinet 4 is locked', 'Harbor section', ['bad-record', 'bad-record', 'bad-record'],
    ]);
  });

  it('begins with the same task again for another case', async () => {
    const { driver } = await form({ task: landmarks.projectTaskInProgress });
    driver.fill('Subject', 'Cabinet 4 is locked');
    await driver.create();
    driver.button('Create another case').click();
    await until(() => driver.labels.length > 0, 'the form');
    expect([driver.valueOf('Subject'), driver.valueOf('Project'), driver.valueOf('Project Task')]).to.deep.equal(['', coast, survey]);
  });

  it('sends one case whatever is clicked', async () => {
    const { driver } = await form({ task: landmarks.projectTaskInProgress });
    driver.fill('Subject', 'Cabinet 4 is locked');
    for (let click = 0; click < 4; click += 1) driver.send();
    await until(() => driver.isDone, 'the confirmation');
    await page.quiet();
    expect(casesSent(page).length).to.equal(1);
  });

  it('has an administrator choose a contact of the account of the project', async () => {
    const { driver } = await form({ project: landmarks.projectOfRelatedAccount }, { persona: 'customer-admin' });
    expect(driver.options).to.deep.equal(['Myself', 'Another contact']);
    await driver.choose('Another contact');
    expect(driver.labels).to.deep.equal(['Project', 'Project Task', 'Account', 'Contact', ...about]);
    await until(() => driver.valueOf('Account') === 'Juniper Mills', 'the account of the project');
    expect(await driver.offered('Contact')).to.deep.equal(['Hanna Weiss']);
    await driver.pick('Contact', 'Hanna');
    await driver.pick('Project Task', 'Sign');
    driver.fill('Subject', 'Which tariff is it?');
    await driver.create();
    expect(casesSent(page)).to.deep.equal([{
      account: accounts.juniperMills, contact: people.hanna.sysId, customer_project: keys.projectOfRelatedAccount,
      customer_project_task: keys.projectTaskOfRelatedAccount, priority: '4', short_description: 'Which tariff is it?',
    }]);
  });

  it('empties project, task and contact with the account, and offers projects of the new one', async () => {
    const { driver } = await form({ task: landmarks.projectTaskOfRelatedAccount }, { persona: 'customer-admin' });
    await driver.choose('Another contact');
    await until(() => driver.valueOf('Account') === 'Juniper Mills', 'the account of the project');
    await driver.pick('Contact', 'Hanna');
    await driver.pick('Account', 'Northwind Grid');
    expect([driver.valueOf('Project'), driver.valueOf('Project Task'), driver.valueOf('Contact')]).to.deep.equal(['', '', '']);
    expect((await driver.offered('Project')).map((name) => name.slice(0, 10))).to.deep.equal(['Relocation']);
  });

  it('lets a case manager do the same for the branch', async () => {
    const { driver } = await form({ task: landmarks.projectTaskOfChildAccount }, { persona: 'case-manager' });
    await driver.choose('Another contact');
    await until(() => driver.valueOf('Account') === 'Northwind Grid Coast', 'the account of the project');
    await driver.pick('Contact', 'Tomas');
    driver.fill('Subject', 'Where do the sensors go?');
    await driver.create();
    expect(casesSent(page)).to.deep.equal([{
      account: accounts.northwindGridCoast, contact: people.tomas.sysId, customer_project: keys.projectOfChildAccount,
      customer_project_task: keys.projectTaskOfChildAccount, priority: '4', short_description: 'Where do the sensors go?',
    }]);
  });

  it('lets a partner open a case for the customer whose project it is', async () => {
    const { driver } = await form({ task: landmarks.projectTaskOfPartner }, { persona: 'partner' });
    expect(driver.options).to.deep.equal(['Myself', 'A customer']);
    await driver.choose('A customer');
    await until(() => driver.valueOf('Account') === 'Aster Foods', 'the account of the project');
    await driver.pick('Contact', 'Noor');
    driver.fill('Subject', 'Sensor 12 cannot be paired');
    await driver.create();
    expect(casesSent(page)).to.deep.equal([{
      account: accounts.asterFoods, contact: people.noor.sysId, partner_contact: people.sela.sysId, customer_project: keys.projectOfPartner,
      customer_project_task: keys.projectTaskOfPartner, priority: '4', short_description: 'Sensor 12 cannot be paired',
    }]);
  });

  it('asks for no project where the view lets none be given', async () => {
    const views = demoViewsWith((view) => (
      view['name'] === 'new-case' && view.table === 'sn_customerservice_case' ? { ...view, create: { fields: ['contact', 'short_description'] } } : view));
    const { driver } = await form({ task: landmarks.projectTaskInProgress }, { views });
    expect([driver.labels, driver.notice]).to.deep.equal([['Contact', 'Subject'], '']);
    driver.fill('Subject', 'Cabinet 4 is locked');
    await driver.create();
    expect(casesSent(page)).to.deep.equal([{ contact: people.mira.sysId, short_description: 'Cabinet 4 is locked' }]);
  });

  it('G-01 asks nothing about projects without a view of them', async () => {
    const views = demoViewsWith((view) => (view['name'] === 'new-case' && view.table === 'customer_project' ? null : view));
    const { widget } = await form({}, { views });
    expect(widget.matches(':state(denied)')).to.equal(true);
    expect(page.mock.requests.filter(({ url }) => url.includes('/customer_project?'))).to.deep.equal([]);
  });

  it('asks nothing about projects for a product case, which has no such fields', async () => {
    const opened = await openCaseForm('product', { persona: 'customer' }, { project: landmarks.projectOfContact });
    ({ page } = opened);
    expect(opened.driver.labels).not.to.contain('Project');
    expect(page.mock.requests.filter(({ url }) => url.includes('customer_project'))).to.deep.equal([]);
  });

  it('G-63 forgets the project when another person signs in who does not reach it', async () => {
    const { driver, widget } = await form({ task: landmarks.projectTaskInProgress });
    driver.fill('Subject', 'Cabinet 4 is locked');
    page.signIn('case-manager');
    page.provider.reconnect();
    await until(() => driver.options.length === 2, 'the form of the other person');
    await driver.choose('Myself');
    expect([driver.valueOf('Subject'), driver.valueOf('Project'), driver.valueOf('Project Task')]).to.deep.equal(['', '', '']);
    expect(driver.notice).not.to.equal('');
    expect(widget.shadowRoot?.innerHTML).not.to.contain('Survey');
  });

  it('shows a way on when the projects cannot be read, and is accessible once they can', async () => {
    const { driver, widget } = await form({ task: landmarks.projectTaskInProgress }, { scenario: 'offline' });
    expect(widget.matches(':state(error)')).to.equal(true);
    page.mock.setScenario('normal');
    driver.button('Try again').click();
    await until(() => driver.labels.includes('Project Task'), 'the form');
    expect(driver.valueOf('Project Task')).to.equal(survey);
    await expect(widget).to.be.accessible();
  });
});
