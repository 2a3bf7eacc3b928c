import { ActivityStreamDriver } from '../../src/testing/drivers/activity-stream.driver.js';
import { ApprovalInboxDriver } from '../../src/testing/drivers/approval-inbox.driver.js';
import { CaseTaskDriver } from '../../src/testing/drivers/case-task.driver.js';
import { CaseTasksDriver } from '../../src/testing/drivers/case-tasks.driver.js';
import { ProjectTaskDriver } from '../../src/testing/drivers/project-task.driver.js';
import { ProjectTasksDriver } from '../../src/testing/drivers/project-tasks.driver.js';
import { CaseViewDriver } from '../../src/testing/drivers/case-view.driver.js';
import { CreateCaseDriver } from '../../src/testing/drivers/create-case.driver.js';
import { CreateRequestDriver } from '../../src/testing/drivers/create-request.driver.js';
import { MyListsDriver } from '../../src/testing/drivers/my-lists.driver.js';
import { CustomerProjectsDriver } from '../../src/testing/drivers/customer-projects.driver.js';
import { WorkspaceModulesDriver } from '../../src/testing/drivers/workspace-modules.driver.js';
import { settled, until } from '../../src/testing/settled.js';
import { textOf } from '../../src/testing/visible-text.js';
import { useEverything, type Surroundings } from './journey.js';

/** How many of many are opened; the others are of the same kind. */
const enough = 4;

/** Asks every question of a case and thinks better of it, writes, attaches a file, and uses what hangs on the case. */
export async function useCase(widget: HTMLElement, around: Surroundings): Promise<void> {
  const driver = new CaseViewDriver(widget);
  await until(() => driver.stream !== null, 'the stream');
  if (driver.stream) await settled(driver.stream);
  await around.quiet();
  await around.look('the case');
  for (const action of driver.actions.filter((name) => /^(?:Close|Accept|Reject)/.test(name))) {
    await driver.ask(action);
    await around.look(`the question of ${action}`);
    driver.cancel();
    await until(() => driver.question === null, 'the question to go');
  }
  if (driver.stream) await useStream(driver.stream, around);
  if (driver.related) await useEverything(driver.related, around);
}

async function useStream(widget: HTMLElement, around: Surroundings): Promise<void> {
  const driver = new ActivityStreamDriver(widget);
  if (driver.field) {
    driver.write('Half a thought');
    await around.look('a draft');
    await driver.post('Hello, is anybody there?');
    await around.quiet();
    await around.look('a comment');
  }
  if (!driver.picker) return;
  const before = driver.files.length;
  driver.pick(new File(['what I see'], 'view.txt', { type: 'text/plain' }));
  await until(() => driver.files.length > before, 'the file');
  await around.quiet();
  await around.look('a file');
}

/** Opens what waits, begins to reject, decides, and looks at what is decided. */
export async function useInbox(widget: HTMLElement, around: Surroundings): Promise<void> {
  const driver = new ApprovalInboxDriver(widget);
  await around.look('what waits');
  for (const name of driver.names.slice(0, enough)) {
    if (driver.has('reject-button')) {
      await driver.reject(name);
      driver.write('Not so fast');
      await around.look(`the question about ${name}`);
      driver.part('action-cancel').click();
      await until(() => driver.dialog === null, 'the question to go');
    }
    if (!canOpen(driver, name)) continue;
    await driver.open(name);
    if (driver.detail) await settled(driver.detail);
    await around.quiet();
    await around.look(`the record ${name}`);
    driver.part('dialog-close').click();
    await until(() => driver.dialog === null, 'the record to close');
  }
  const [first] = driver.names;
  if (first !== undefined) {
    driver.approve(first);
    await until(() => !driver.names.includes(first), `${first} to go`);
    await around.quiet();
    await around.look(`the decision about ${first}`);
  }
  await driver.showDecided();
  await around.quiet();
  await around.look('what is decided');
}

function canOpen(driver: ApprovalInboxDriver, name: string): boolean {
  try {
    return driver.buttonOf(name, 'open-button').isConnected;
  } catch {
    return false;
  }
}

/** Looks at items of the catalog, and orders one that asks for little. */
export async function useCatalog(widget: HTMLElement, around: Surroundings): Promise<void> {
  const driver = new CreateRequestDriver(widget);
  await around.look('the catalog');
  for (const name of driver.items.slice(0, enough + 1)) {
    await driver.choose(name);
    await around.quiet();
    await around.look(`the form of ${name}`);
    driver.button('Back').click();
    await until(() => driver.items.length > 0, 'the catalog');
  }
  await driver.choose('Replacement battery');
  driver.fill('Which battery?', 'AB-12, for sensors');
  await driver.order();
  await around.quiet();
  await around.look('the order');
}

/** Looks at every list, and opens what stands first in each. */
export async function useLists(widget: HTMLElement, around: Surroundings): Promise<void> {
  const driver = new MyListsDriver(widget);
  await around.look('the first list');
  for (const name of driver.lists) {
    await driver.choose(name);
    await around.look(name);
    const [first] = driver.names;
    if (first === undefined) continue;
    driver.open(first);
    await until(() => driver.opened !== null, `the record ${first}`);
    if (driver.opened) await settled(driver.opened);
    await around.quiet();
    await around.look(`the record ${first}`);
    driver.button('Back to ').click();
    await until(() => driver.opened === null, 'the list');
  }
}

/** What is chosen in the form of a case, by label. */
export type Picks = readonly (readonly [label: string, name: string])[];

/** Lets references offer what they have, looks at articles, creates the case and opens it. */
export function useNewCase(...picks: Picks): (widget: HTMLElement, around: Surroundings) => Promise<void> {
  return (widget, around) => createCase(new CreateCaseDriver(widget), picks, around);
}

async function createCase(driver: CreateCaseDriver, picks: Picks, around: Surroundings): Promise<void> {
  await around.look('the form');
  for (const [label, name] of picks) {
    if (driver.choicesOf(label).includes(name)) {
      driver.fill(label, name);
      continue;
    }
    await driver.offered(label);
    await around.look(`what is offered for ${label}`);
    await driver.pick(label, name);
  }
  driver.fill('Subject', 'Gateway');
  await until(() => driver.articles.length > 0, 'the articles');
  await around.look('the articles');
  await driver.attach(new File(['what I see'], 'view.txt', { type: 'text/plain' }));
  await driver.create();
  await around.quiet();
  await around.look('the confirmation');
  driver.button('Open case').click();
  await until(() => driver.dialog !== null, 'the pop-up');
  await around.quiet();
  await around.look('the case');
}

/** Opens some tasks, writes on them, and goes on to their cases. */
export async function useTasks(widget: HTMLElement, around: Surroundings): Promise<void> {
  const driver = new CaseTasksDriver(widget);
  await around.look('the tasks');
  for (const number of driver.numbers.slice(0, 2)) {
    await driver.open(number);
    if (driver.opened) await useTask(driver.opened, around);
    while (driver.opened) {
      const { opened } = driver;
      driver.back();
      await until(() => driver.opened !== opened, 'the way back');
    }
  }
}

/** Reads a task, writes on it, and goes on to its case. */
export async function useTask(task: HTMLElement, around: Surroundings): Promise<void> {
  await settled(task);
  await around.quiet();
  await around.look('a task');
  const { stream, caseButton } = new CaseTaskDriver(task);
  if (stream) await useStream(stream, around);
  caseButton?.click();
  await around.quiet();
  await around.look('the case of the task');
}

/** Opens the first projects, what is first in every list of theirs, and goes back again. */
export async function useProjects(widget: HTMLElement, around: Surroundings): Promise<void> {
  const projects = new CustomerProjectsDriver(widget);
  await around.look('the projects');
  for (const [number = ''] of projects.rows.slice(0, 3)) {
    const page = await projects.open(number);
    await settled(page);
    await around.quiet();
    await around.look(`the project ${number}`);
    const project = new CustomerProjectsDriver(page);
    for (const list of project.lists.filter((name) => name !== 'Project contacts')) {
      const [name = ''] = new CustomerProjectsDriver(await pageOf(projects)).rowsOf(list)[0] ?? [];
      await openFromProject(projects, name, around);
    }
    projects.back();
    await until(() => projects.opened === null, 'the list of projects');
  }
}

async function openFromProject(projects: CustomerProjectsDriver, name: string, around: Surroundings): Promise<void> {
  const page = await pageOf(projects);
  const button = [...page.shadowRoot?.querySelectorAll<HTMLElement>('[part="open-button"]') ?? []].find((one) => textOf(one) === name);
  if (!button) throw new Error(`nothing is called ${name}`);
  button.click();
  await until(() => projects.backLabel !== 'Back to Projects', name);
  await around.quiet();
  await around.look(name);
  projects.back();
  await until(() => projects.backLabel === 'Back to Projects', 'the project');
  await around.quiet();
}

/** The page of the project that is open, once it has all of its lists. */
async function pageOf(projects: CustomerProjectsDriver): Promise<HTMLElement> {
  const page = projects.opened;
  if (!page) throw new Error('no project is open');
  await settled(page);
  return page;
}

/** Opens a task of a project from the list, and does there what can be done. */
export async function useProjectTasks(widget: HTMLElement, around: Surroundings): Promise<void> {
  const driver = new ProjectTasksDriver(widget);
  await around.look('the tasks of projects');
  await driver.open(driver.numbers[0] ?? '');
  if (driver.opened) await useProjectTask(driver.opened, around);
  driver.back();
  await around.quiet();
  await around.look('the tasks of projects afterwards');
}

/** Gives a task of a project a date, writes on it, and marks it complete. */
export async function useProjectTask(task: HTMLElement, around: Surroundings): Promise<void> {
  await settled(task);
  await around.quiet();
  await around.look('a task of a project');
  const driver = new ProjectTaskDriver(task);
  const [first] = driver.editable;
  if (first !== undefined) {
    driver.type(first, '2025-11-24T08:15');
    await driver.save();
    await around.quiet();
    await around.look('the task with a date');
  }
  const stream = task.shadowRoot?.querySelector<HTMLElement>('activity-stream');
  if (stream) await useStream(stream, around);
  if (driver.completeButton) await driver.complete();
  await around.quiet();
  await around.look('the task that is complete');
}

/** Shows every list of every module, and opens what is first in it. */
export async function useModules(widget: HTMLElement, around: Surroundings): Promise<void> {
  const driver = new WorkspaceModulesDriver(widget);
  for (const list of driver.lists) {
    await driver.choose(list);
    await around.quiet();
    await around.look(list);
    if (driver.rows.length === 0) continue;
    await driver.openFirst();
    await around.quiet();
    await around.look(`what is first in ${list}`);
    driver.back();
    await until(() => driver.opened === null, 'the list');
  }
}

/** Reads what stands behind a case. */
export async function readCustomer(_widget: HTMLElement, around: Surroundings): Promise<void> {
  await around.quiet();
  await around.look('the customer');
}
