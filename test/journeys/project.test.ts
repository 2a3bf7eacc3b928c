import { expect } from '@open-wc/testing';
import { landmarks } from '../../mocks/dataset/landmarks.js';
import type { RecordRef } from '../../src/data/record-ref.js';
import { ActivityStreamDriver } from '../../src/testing/drivers/activity-stream.driver.js';
import { CaseViewDriver } from '../../src/testing/drivers/case-view.driver.js';
import { CreateCaseDriver } from '../../src/testing/drivers/create-case.driver.js';
import { CustomerProjectsDriver } from '../../src/testing/drivers/customer-projects.driver.js';
import { MyListsDriver } from '../../src/testing/drivers/my-lists.driver.js';
import { ProjectTaskDriver } from '../../src/testing/drivers/project-task.driver.js';
import { ProjectTasksDriver } from '../../src/testing/drivers/project-tasks.driver.js';
import { settled, until } from '../../src/testing/settled.js';
import { setClockToMockDay } from '../widgets/mock-clock.js';
import { Counter } from './counter.js';

const subject = 'The labels do not stick';

describe('a task of a project, from its start to a case about it', () => {
  let counter: Counter;
  let setClockRight: () => void;

  beforeEach(() => {
    setClockRight = setClockToMockDay();
    counter = new Counter();
  });

  afterEach(() => {
    counter.page.leave();
    setClockRight();
  });

  /** The task in the list of the person's own, once it is there with all that belongs to it. */
  async function openTask(list: ProjectTasksDriver, number: string): Promise<{ readonly task: ProjectTaskDriver; readonly stream: ActivityStreamDriver }> {
    await list.open(number);
    await until(() => list.opened?.matches(':state(ready)') === true, 'the task');
    await counter.page.quiet();
    const stream = list.opened?.shadowRoot?.querySelector<HTMLElement>('activity-stream');
    if (!list.opened || !stream) throw new Error('there is no task with a stream');
    await settled(stream);
    return { task: new ProjectTaskDriver(list.opened), stream: new ActivityStreamDriver(stream) };
  }

  /** The case with the subject, as the service keeps it. */
  function storedCase(): Readonly<Record<string, string | undefined>> {
    const { records } = counter.page.mock.backend.asSystem().list('sn_customerservice_case', { query: `short_description=${subject}` });
    expect(records).to.have.length(1);
    return records[0] ?? {};
  }

  it('a customer starts, comments and completes it, the project moves, and her administrator finds the case that she raises', async () => {
    const list = new ProjectTasksDriver(await counter.serve('customer', 'project-tasks', { scope: 'mine', 'case-view': 'new-case' }));
    const project = new CustomerProjectsDriver(await counter.beside('customer-projects', { record: landmarks.projectOfContact }));
    await counter.page.quiet();
    const progress = (): number => project.progress?.value ?? Number.NaN;
    const before = progress();

    const { task, stream } = await openTask(list, 'PRJTASK0010105');
    expect(task.fields.get('State')).to.equal('Open');
    task.type('Actual start date', '2026-11-16T09:00');
    await task.save();
    await until(() => task.fields.get('State') === 'Work in Progress', 'what the start brings with it');

    await stream.post('The first forty are labelled.');
    await until(() => stream.entries.some(({ text }) => text === 'The first forty are labelled.'), 'the comment');

    await task.complete('All of them are labelled.');
    await until(() => task.fields.get('State') === 'Closed Complete', 'the task to be closed');
    expect(task.fields.get('Percent complete')).to.match(/100/);
    await until(() => progress() > before, 'the progress of the project beside the task, without a reload');

    await until(() => task.createCaseButton !== null, 'the way to a case');
    task.createCaseButton?.click();
    await until(() => task.newCase?.matches(':state(ready)') === true, 'the form');
    if (!task.newCase) throw new Error('there is no form');
    const form = new CreateCaseDriver(task.newCase);
    await until(() => form.valueOf('Project Task') !== '', 'the task in the form');
    expect([form.valueOf('Project'), form.valueOf('Project Task')]).to.deep.equal(['Coast grid modernization', 'Label the feeder terminals']);
    form.fill('Subject', subject);
    await form.create();
    await until(() => form.isDone, 'the case');

    const stored = storedCase();
    expect({ project: `customer_project/${stored['customer_project'] ?? ''}`, task: `customer_project_task/${stored['customer_project_task'] ?? ''}` })
      .to.deep.equal({ project: landmarks.projectOfContact, task: landmarks.projectTaskOverdue });
    expect([stored['state'], stored['contact_type']]).to.deep.equal(['1', 'web']);

    const lists = new MyListsDriver(await counter.serve('customer-admin', 'my-lists', { list: 'all-cases' }));
    expect(lists.names).to.include(stored['number']);
    const record: RecordRef = `sn_customerservice_case/${stored['sys_id'] ?? ''}`;
    const found = new CaseViewDriver(await counter.serve('customer-admin', 'case-view', { record }));
    expect([found.title, found.fields.get('Project')]).to.deep.equal([subject, 'Coast grid modernization']);
    expect(counter.page.errors).to.deep.equal([]);
  });
});
