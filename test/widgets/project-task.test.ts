import { expect } from '@open-wc/testing';
import { http, HttpResponse } from 'msw';
import { landmarks } from '../../mocks/dataset/landmarks.js';
import type { PersonaId } from '../../mocks/personas.js';
import { settled, until } from '../../src/testing/settled.js';
import { demoViewsWith } from './demo-views.js';
import { setClockToMockDay } from './mock-clock.js';
import { ProjectTaskPage } from './project-task-page.js';

const dates = ['Actual start date', 'Actual end date'];
const [start = '', end = ''] = dates;

describe('project-task', () => {
  let open: ProjectTaskPage;
  let resetClock: () => void;

  before(() => {
    resetClock = setClockToMockDay();
  });

  after(() => resetClock());

  afterEach(() => open.page.leave());

  /** Written by hand: who sees which task, what they may change of it, and whether they may mark it complete. */
  const rights: readonly (readonly [PersonaId, keyof typeof landmarks, editable: readonly string[] | null, completes: boolean])[] = [
    ['customer', 'projectTaskInProgress', dates, true],
    ['customer', 'projectTaskPending', dates, true],
    ['customer', 'projectTaskOverdue', dates, true],
    ['customer', 'projectTaskComplete', [], false],
    ['customer', 'projectTaskIncomplete', [], false],
    ['customer', 'projectTaskSkipped', [], false],
    ['customer', 'projectTaskOfColleague', [], false],
    ['customer', 'projectTaskUnassigned', [], false],
    ['customer', 'projectTaskHidden', null, false],
    ['customer', 'projectTaskRevoked', null, false],
    ['customer', 'projectTaskWithoutContact', null, false],
    ['customer', 'projectTaskWithoutAccess', null, false],
    ['customer-admin', 'projectTaskInProgress', null, false],
    ['customer-admin', 'projectTaskOfRelatedAccount', dates, true],
    ['case-manager', 'projectTaskOfChildAccount', dates, true],
    ['partner', 'projectTaskOfPartner', dates, true],
    ['partner', 'projectTaskOfPartnerRevoked', null, false],
    ['authorized-contact', 'projectTaskWithoutRole', null, false],
    ['consumer', 'projectTaskInProgress', null, false],
  ];
  for (const [persona, task, editable, completes] of rights) {
    const may = editable === null ? 'does not see' : `changes ${editable.join(' and ') || 'no dates'} of`;
    it(`${persona} ${may} ${task}${completes ? ' and may mark it complete' : ''}`, async () => {
      open = await ProjectTaskPage.open(landmarks[task], { persona });
      expect(open.widget.matches(':state(denied)')).to.equal(editable === null);
      expect(open.driver.editable).to.deep.equal(editable ?? []);
      expect(open.driver.completeButton !== null).to.equal(completes);
    });
  }

  it('says in words how the task goes and that it is overdue, and shows dates of closed tasks as text', async () => {
    open = await ProjectTaskPage.open(landmarks.projectTaskOverdue);
    expect(open.driver.heading).to.equal('Label the feeder terminals');
    expect(open.driver.fields.get('Status')).to.equal('Red');
    expect(open.driver.fields.get('Planned end date')).to.match(/\d [AP]M Overdue$/);
    open.page.leave();
    open = await ProjectTaskPage.open(landmarks.projectTaskComplete);
    expect(open.driver.fields.get('Planned end date')).to.not.contain('Overdue');
    expect(open.driver.fields.get('Actual end date')).to.match(/\d/);
  });

  it('starts a task: the dates are shown at once, sent once, and what the server makes of them shows without a reload', async () => {
    open = await ProjectTaskPage.open(landmarks.projectTaskPending);
    const { driver } = open;
    expect(driver.fields.get('State')).to.equal('Pending');
    driver.type(start, '2025-11-24T08:15');
    driver.saveButton?.click();
    await until(() => driver.isSaving, 'Save to be under way');
    expect(driver.fields.get(start)).to.equal('Nov 24, 2025, 8:15 AM');
    for (let click = 0; click < 100; click += 1) driver.saveButton?.click();
    await until(() => driver.fields.get('State') === 'Work in Progress', 'the new state');
    expect(open.writes).to.deep.equal([{ work_start: '2025-11-24 07:15:00' }]);
    expect(open.told).to.deep.equal([
      `portal-submit ${landmarks.projectTaskPending} work_start`, `portal-saved ${landmarks.projectTaskPending} work_start`,
    ]);
    expect(driver.entry(start)).to.equal('2025-11-24T08:15');
  });

  it('closes the task with its end, and locks it', async () => {
    open = await ProjectTaskPage.open();
    const { driver } = open;
    driver.type(start, '2025-11-24T08:15');
    driver.type(end, '2025-11-24T08:15');
    await driver.save();
    await until(() => driver.fields.get('State') === 'Closed Complete', 'the task to be closed');
    expect(driver.editable).to.deep.equal([]);
    expect(driver.completeButton === null).to.equal(true);
    expect(driver.kept).to.equal('');
  });

  it('says at the end that it is before the start, or still to come, and sends neither', async () => {
    open = await ProjectTaskPage.open();
    const { driver } = open;
    driver.type(start, '2025-11-24T08:15');
    driver.type(end, '2025-11-24T08:14');
    await driver.save();
    await until(() => driver.problem !== '', 'the words');
    expect(driver.problem).to.contain('Actual end date – The end is before the start.');
    driver.type(end, '2099-01-01T00:00');
    await driver.save();
    await until(() => driver.problem.includes('still to come'), 'the words');
    expect(open.writes).to.deep.equal([]);
    expect(driver.entry(end)).to.equal('2099-01-01T00:00');
  });

  it('says that nothing has changed while nothing has', async () => {
    open = await ProjectTaskPage.open();
    await open.driver.save();
    await until(() => open.driver.problem !== '', 'the words');
    expect(open.driver.problem).to.equal('Nothing has changed yet');
    expect(open.writes).to.deep.equal([]);
  });

  it('shows what was there before when the server refuses, and keeps what was typed', async () => {
    open = await ProjectTaskPage.open();
    const { driver } = open;
    const before = driver.fields.get(start);
    const { promise: released, resolve: release } = Promise.withResolvers<void>();
    open.page.answerFirst(http.patch('*/table/customer_project_task/:id', async () => {
      await released;
      return HttpResponse.json({ error: { message: 'secret' } }, { status: 403 });
    }));
    driver.type(start, '2025-11-24T08:15');
    driver.saveButton?.click();
    await until(() => driver.fields.get(start) === 'Nov 24, 2025, 8:15 AM', 'what is expected');
    release();
    await until(() => driver.problem !== '', 'the words');
    expect(driver.problem).to.contain('Not saved').and.not.contain('secret');
    expect(driver.fields.get(start)).to.equal(before);
    expect(driver.entry(start)).to.equal('2025-11-24T08:15');
  });

  it('sends nothing when the page prevents it, and keeps what was typed', async () => {
    open = await ProjectTaskPage.open();
    open.widget.addEventListener('portal-submit', (event) => event.preventDefault());
    open.driver.type(start, '2025-11-24T08:15');
    await open.driver.save();
    await open.page.quiet();
    expect(open.writes).to.deep.equal([]);
    expect(open.driver.entry(start)).to.equal('2025-11-24T08:15');
  });

  it('shows what the task says now when somebody else was first, and saves what was typed if the person wants that', async () => {
    open = await ProjectTaskPage.open();
    const { driver } = open;
    driver.type(start, '2025-11-24T08:15');
    await open.changeElsewhere({ work_start: '2025-11-20 11:00:00' });
    await driver.save();
    await until(() => driver.problem !== '', 'the conflict');
    expect(driver.problem).to.contain('Somebody else has changed this task').and.contain('Actual start date is now: Nov 20, 2025, 12:00 PM');
    expect(driver.entry(start)).to.equal('2025-11-24T08:15');
    driver.button('Save what I entered')?.click();
    await until(() => driver.problem === '' && driver.fields.get(start) === 'Nov 24, 2025, 8:15 AM' && !driver.isSaving, 'the date that was typed');
    expect(await open.stored('work_start')).to.equal('2025-11-24 07:15:00');
  });

  it('takes what somebody else has saved if the person wants that', async () => {
    open = await ProjectTaskPage.open();
    const { driver } = open;
    driver.type(start, '2025-11-24T08:15');
    await open.changeElsewhere({ work_start: '2025-11-20 11:00:00' });
    await driver.save();
    await until(() => driver.problem !== '', 'the conflict');
    driver.button('Discard what I entered')?.click();
    await until(() => driver.problem === '', 'the end of the conflict');
    expect(driver.entry(start)).to.equal('2025-11-20T12:00');
    expect(open.writes).to.deep.equal([]);
  });

  it('tells what was typed when the task was closed meanwhile', async () => {
    open = await ProjectTaskPage.open();
    const { driver } = open;
    driver.type(start, '2025-11-24T08:15');
    await open.changeElsewhere({ state: '4' });
    await driver.save();
    await until(() => driver.kept !== '', 'what is left');
    expect(driver.kept).to.contain('The task takes no dates any more').and.contain('Actual start date: Nov 24, 2025, 8:15 AM');
    driver.button('Discard what I entered')?.click();
    await until(() => driver.kept === '', 'nothing to be left');
  });

  for (const [what, isStored] of [['has not', false], ['has', true]] as const) {
    it(`finds out that the server ${what} stored dates when its answer is lost`, async () => {
      open = await ProjectTaskPage.open();
      const { driver } = open;
      open.page.answerFirst(http.patch('*/table/customer_project_task/:id', async () => {
        if (isStored) await open.changeElsewhere({ work_start: '2025-11-24 07:15:00' });
        return HttpResponse.error();
      }, { once: true }));
      driver.type(start, '2025-11-24T08:15');
      await driver.save();
      if (isStored) {
        await until(() => open.told.includes(`portal-saved ${landmarks.projectTaskInProgress} work_start`), 'the truth');
        expect(driver.problem).to.equal('');
      } else {
        await until(() => driver.problem !== '', 'the truth');
        expect(driver.problem).to.contain('This was not saved').and.contain('What you entered is kept');
        expect(driver.entry(start)).to.equal('2025-11-24T08:15');
      }
    });
  }

  it('has the stream of the task below it', async () => {
    open = await ProjectTaskPage.open();
    const stream = (): HTMLElement | null => open.widget.shadowRoot?.querySelector('activity-stream') ?? null;
    await until(() => stream() !== null, 'the stream');
    const shown = stream();
    if (shown) await settled(shown);
    expect(shown?.shadowRoot?.querySelector('[part="composer"]') !== null).to.equal(true);
  });

  it('G-43 G-50 offers nothing that the view does not grant', async () => {
    open = await ProjectTaskPage.open(landmarks.projectTaskInProgress, {
      views: demoViewsWith((view) => (view.table === 'customer_project_task' ? { ...view, write: ['comments'], operations: [] } : view)),
    });
    expect([open.driver.editable, open.driver.completeButton]).to.deep.equal([[], null]);
  });

  it('G-63 forgets what was typed when somebody else signs in', async () => {
    open = await ProjectTaskPage.open(landmarks.projectTaskOfPartner, { persona: 'partner' });
    open.driver.type(start, '2025-11-24T08:15');
    open.page.signIn('customer');
    await until(() => open.widget.matches(':state(denied)'), 'the other person');
    open.page.signIn('partner');
    await until(() => open.widget.matches(':state(ready)'), 'the first one again');
    expect(open.driver.entry(start)).to.not.equal('2025-11-24T08:15');
  });

  it('asks for a record that is a task', async () => {
    open = await ProjectTaskPage.open('PRJTASK0010101');
    expect(open.widget.matches(':state(error)')).to.equal(true);
    expect(open.page.errors).to.deep.equal(['bad-record']);
  });
});
