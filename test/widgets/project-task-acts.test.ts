import { expect } from '@open-wc/testing';
import { http, HttpResponse } from 'msw';
import { landmarks } from '../../mocks/dataset/landmarks.js';
import { until } from '../../src/testing/settled.js';
import { demoViewsWith } from './demo-views.js';
import { ProjectTaskPage } from './project-task-page.js';

/** A view of cases in which a new one may say which task it is about. */
const viewsWithProjectCases = (): string => demoViewsWith((view) => (view.table === 'sn_customerservice_case' && view['name'] === 'portal'
  ? { ...view, create: { fields: ['short_description', 'customer_project', 'customer_project_task'] } }
  : view));

describe('what a person does with a project task', () => {
  let open: ProjectTaskPage;

  afterEach(() => open.page.leave());

  it('marks the task complete once, however often it is confirmed, with a comment, and shows what follows', async () => {
    open = await ProjectTaskPage.open();
    const { driver } = open;
    for (let click = 0; click < 100; click += 1) driver.completeButton?.click();
    await until(() => driver.confirmButton !== null, 'the question');
    const field = driver.dialog?.querySelector('textarea');
    if (!field) throw new Error('there is nothing to write in');
    field.value = 'All nine are done.';
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    const confirm = driver.confirmButton;
    for (let click = 0; click < 100; click += 1) confirm?.click();
    await until(() => driver.fields.get('State') === 'Closed Complete', 'the task to be closed');
    expect(open.writes).to.deep.equal([{ state: '3', comments: 'All nine are done.' }]);
    expect(driver.fields.get('Percent complete')).to.match(/100/);
    expect(driver.fields.get('Actual end date')).to.match(/\d/);
    expect([driver.dialog, driver.completeButton]).to.deep.equal([null, null]);
    expect(open.told).to.deep.equal([
      `portal-submit ${landmarks.projectTaskInProgress} complete-task`, `portal-saved ${landmarks.projectTaskInProgress} complete-task`,
    ]);
  });

  it('finds out that the task is complete when the answer is lost', async () => {
    open = await ProjectTaskPage.open();
    open.page.answerFirst(http.patch('*/table/customer_project_task/:id', async () => {
      await open.changeElsewhere({ state: '3' });
      return HttpResponse.error();
    }, { once: true }));
    await open.driver.complete();
    await until(() => open.driver.fields.get('State') === 'Closed Complete' && open.driver.dialog === null, 'the truth');
  });

  it('says so when somebody else has closed the task before, and sends nothing', async () => {
    open = await ProjectTaskPage.open();
    await open.changeElsewhere({ state: '7' });
    const sent = open.writes.length;
    await open.driver.complete();
    await until(() => (open.driver.dialog?.textContent ?? '').includes('Somebody else has changed this task'), 'the words');
    expect(open.driver.dialog?.textContent).to.contain('Closed Skipped');
    expect(open.writes).to.have.lengthOf(sent);
  });

  it('tells the page for which project and task somebody wants a case, and leaves it to a page that takes that', async () => {
    open = await ProjectTaskPage.open(landmarks.projectTaskInProgress, { views: viewsWithProjectCases() });
    const asked: unknown[] = [];
    open.widget.addEventListener('portal-create-case', (event) => {
      asked.push(event.detail);
      event.preventDefault();
    });
    open.driver.createCaseButton?.click();
    await open.page.quiet();
    expect(asked).to.deep.equal([{ project: landmarks.projectOfContact, task: landmarks.projectTaskInProgress }]);
    expect(open.driver.newCase === null).to.equal(true);
  });

  it('shows the form for a case in the place of the task, and leads back to the button', async () => {
    open = await ProjectTaskPage.open(landmarks.projectTaskInProgress, { views: viewsWithProjectCases() });
    const { driver, widget } = open;
    driver.createCaseButton?.click();
    await until(() => driver.newCase?.localName === 'create-case', 'the form');
    expect([Reflect.get(driver.newCase ?? {}, 'project'), Reflect.get(driver.newCase ?? {}, 'task'), Reflect.get(driver.newCase ?? {}, 'producer')])
      .to.deep.equal([landmarks.projectOfContact, landmarks.projectTaskInProgress, 'project']);
    await until(() => widget.shadowRoot?.activeElement === driver.backButton, 'focus on the way back');
    driver.backButton?.click();
    await until(() => driver.newCase === null, 'the task');
    await until(() => widget.shadowRoot?.activeElement === driver.createCaseButton, 'focus on the button');
  });

  it('offers no case where the view takes none', async () => {
    open = await ProjectTaskPage.open();
    expect(open.driver.createCaseButton === null).to.equal(true);
  });
});
