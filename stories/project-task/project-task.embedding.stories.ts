import { expect, waitFor } from 'storybook/test';
import { html } from 'lit';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { landmarks } from '../../mocks/dataset/landmarks.js';
import { registerWidgets } from '../../src/define.js';
import type { CreateCaseEvent } from '../../src/parts/events/create-case.event.js';
import { until } from '../../src/testing/settled.js';
import { ends, projectTask, projectTasks } from '../play/widget.js';
import { forbiddingPage, heardIn } from '../service/host-page.js';
import { acmeTenant, tenant } from '../service/tenant.js';

/** How the widget stands in pages that have their own ways. */
const meta: Meta = {
  title: 'project-task/Embedding',
  component: 'project-task',
  parameters: { portal: { provider: 'none' } },
};
export default meta;

/** `registerWidgets({ prefix: 'acme' })`: the same tags under names that cannot meet the page's own, inside as well. */
export const Prefix: StoryObj = {
  beforeEach() {
    registerWidgets({ prefix: 'acme' });
  },
  render: () => acmeTenant('customer', html`<acme-project-task record=${landmarks.projectTaskInProgress}></acme-project-task>`),
  play: ends('acme-project-task', 'ready'),
};

/** Beside a list of the tasks of the same project: what is done to a task shows there, without a reload. */
export const BesideTheList: StoryObj = {
  render: () => tenant('customer', html`<project-task record=${landmarks.projectTaskInProgress}></project-task>
    <project-tasks scope="all" project=${landmarks.projectOfContact} page-size="50"></project-tasks>`),
  async play(context) {
    const [task, tasks] = [await projectTask(context), await projectTasks(context)];
    const state = (): string | undefined => tasks.rows.find(([number]) => number === task.fields.get('Number'))?.[2];
    await expect(state()).toBe('Work in Progress');
    await task.complete();
    await waitFor(() => expect(state()).toBe('Closed Complete'), { timeout: 20_000 });
  },
};

/** The page wants to hear of every change before it is sent: it cancels `portal-submit`, and nothing is. */
export const HostForbids: StoryObj = {
  render: () => forbiddingPage(tenant('customer', html`<project-task record=${landmarks.projectTaskInProgress}></project-task>`)),
  async play(context) {
    const task = await projectTask(context);
    task.type('Actual start date', '2025-11-24T08:15');
    task.saveButton?.click();
    await until(() => heardIn(context) !== '', 'the word of the page');
    await expect(heardIn(context)).toContain('work_start');
    await expect(task.entry('Actual start date')).toBe('2025-11-24T08:15');
  },
};

/** The page has a form of its own for cases: it hears about which task one is wanted, and the task stays where it is. */
export const HostOpensCases: StoryObj = {
  render: () => html`<div
    @portal-create-case=${(event: CreateCaseEvent) => {
      event.preventDefault();
      const said = event.currentTarget instanceof HTMLElement ? event.currentTarget.querySelector('output') : null;
      if (said) said.value = `The page would ask for a case: ${JSON.stringify(event.detail)}.`;
    }}
  >
    ${tenant('customer', html`<project-task record=${landmarks.projectTaskInProgress} case-view="new-case"></project-task>`)}
    <p><output></output></p>
  </div>`,
  async play(context) {
    const task = await projectTask(context);
    task.createCaseButton?.click();
    await expect(heardIn(context)).toContain(landmarks.projectTaskInProgress);
  },
};
