import { settled, until } from '../../src/testing/settled.js';
import { ActivityStreamDriver } from '../../src/testing/drivers/activity-stream.driver.js';
import { CaseViewDriver } from '../../src/testing/drivers/case-view.driver.js';
import { CaseTasksDriver } from '../../src/testing/drivers/case-tasks.driver.js';
import { CreateCaseDriver } from '../../src/testing/drivers/create-case.driver.js';
import { CreateRequestDriver } from '../../src/testing/drivers/create-request.driver.js';
import { ApprovalInboxDriver } from '../../src/testing/drivers/approval-inbox.driver.js';
import { CustomerProjectsDriver } from '../../src/testing/drivers/customer-projects.driver.js';
import { MyListsDriver } from '../../src/testing/drivers/my-lists.driver.js';
import { ProjectTaskDriver } from '../../src/testing/drivers/project-task.driver.js';
import { ProjectTasksDriver } from '../../src/testing/drivers/project-tasks.driver.js';
import { RecordViewDriver } from '../../src/testing/drivers/record-view.driver.js';
import { RelatedRecordsDriver } from '../../src/testing/drivers/related-records.driver.js';
import { WorkspaceModulesDriver } from '../../src/testing/drivers/workspace-modules.driver.js';

/** What of a story's context the functions here need. */
export interface Shown {
  readonly canvasElement: HTMLElement;
}

/** The states of a widget, as a style sheet selects them with `:state(…)`. */
export type StateName = 'loading' | 'ready' | 'empty' | 'denied' | 'error';

/**
 * The widget of a story, by its tag.
 *
 * @throws Error when the story has no such element.
 */
export function widgetIn({ canvasElement }: Shown, tag: string): HTMLElement {
  const widget = canvasElement.querySelector<HTMLElement>(tag);
  if (!widget) throw new Error(`the story has no <${tag}>`);
  return widget;
}

/** Makes a play function that waits until a widget is in a state. */
export function ends(tag: string, state: StateName): (context: Shown) => Promise<void> {
  return async (context) => {
    const widget = widgetIn(context, tag);
    await until(() => widget.matches(`:state(${state})`), `<${tag}> to be ${state}`);
  };
}

/** The driver of a story's `related-records`, once it has loaded. */
export async function relatedRecords(context: Shown): Promise<RelatedRecordsDriver> {
  const widget = widgetIn(context, 'related-records');
  await settled(widget);
  return new RelatedRecordsDriver(widget);
}

/** The driver of a story's `record-view`, once it has loaded. */
export async function recordView(context: Shown): Promise<RecordViewDriver> {
  const widget = widgetIn(context, 'record-view');
  await settled(widget);
  return new RecordViewDriver(widget);
}

/** The driver of a story's `activity-stream`, once it has loaded. */
export async function activityStream(context: Shown): Promise<ActivityStreamDriver> {
  const widget = widgetIn(context, 'activity-stream');
  await settled(widget);
  return new ActivityStreamDriver(widget);
}

/** Waits until nothing in a widget moves any more: what fades in has other colours meanwhile. */
export async function atRest(context: Shown, tag: string): Promise<void> {
  const moving = widgetIn(context, tag).shadowRoot?.getAnimations() ?? [];
  await Promise.allSettled(moving.map(({ finished }) => finished));
}

/** The driver of a story's `approval-inbox`, once it has loaded. */
export async function approvalInbox(context: Shown): Promise<ApprovalInboxDriver> {
  const widget = widgetIn(context, 'approval-inbox');
  await settled(widget);
  return new ApprovalInboxDriver(widget);
}

/** The driver of a story's `case-view`, once it has loaded. */
export async function caseView(context: Shown): Promise<CaseViewDriver> {
  const widget = widgetIn(context, 'case-view');
  await settled(widget);
  return new CaseViewDriver(widget);
}

/** The driver of a story's `create-case`, once it has loaded. */
export async function createCase(context: Shown): Promise<CreateCaseDriver> {
  const widget = widgetIn(context, 'create-case');
  await settled(widget);
  return new CreateCaseDriver(widget);
}

/** The driver of a story's `create-request`, once it has loaded. */
export async function createRequest(context: Shown): Promise<CreateRequestDriver> {
  const widget = widgetIn(context, 'create-request');
  await settled(widget);
  return new CreateRequestDriver(widget);
}

/** The same, once it shows a form. */
export async function orderForm(context: Shown): Promise<CreateRequestDriver> {
  const request = await createRequest(context);
  await until(() => request.labels.length > 0, 'the form');
  return request;
}

/** The driver of a story's `my-lists`, once it has loaded. */
export async function myLists(context: Shown): Promise<MyListsDriver> {
  const widget = widgetIn(context, 'my-lists');
  await settled(widget);
  return new MyListsDriver(widget);
}

/** The driver of a story's `case-tasks`, once it has loaded. */
export async function caseTasks(context: Shown): Promise<CaseTasksDriver> {
  const widget = widgetIn(context, 'case-tasks');
  await settled(widget);
  return new CaseTasksDriver(widget);
}

/** The driver of a story's `project-task`, once it has loaded. */
export async function projectTask(context: Shown): Promise<ProjectTaskDriver> {
  const widget = widgetIn(context, 'project-task');
  await settled(widget);
  return new ProjectTaskDriver(widget);
}

/** The driver of a story's `project-tasks`, once it has loaded. */
export async function projectTasks(context: Shown): Promise<ProjectTasksDriver> {
  const widget = widgetIn(context, 'project-tasks');
  await settled(widget);
  return new ProjectTasksDriver(widget);
}

/** The driver of a story's `workspace-modules`, once it has loaded. */
export async function workspaceModules(context: Shown): Promise<WorkspaceModulesDriver> {
  const widget = widgetIn(context, 'workspace-modules');
  await settled(widget);
  return new WorkspaceModulesDriver(widget);
}

/** The driver of a story's `customer-projects`, once it has loaded. */
export async function customerProjects(context: Shown): Promise<CustomerProjectsDriver> {
  const widget = widgetIn(context, 'customer-projects');
  await settled(widget);
  return new CustomerProjectsDriver(widget);
}
