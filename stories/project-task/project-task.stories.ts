import { expect } from 'storybook/test';
import { html } from 'lit';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { http, HttpResponse } from 'msw';
import { landmarks } from '../../mocks/dataset/landmarks.js';
import { tokenFor } from '../../mocks/personas.js';
import { until } from '../../src/testing/settled.js';
import { ends, projectTask } from '../play/widget.js';
import { demoViews } from '../service/views.js';

/** One task of a customer project, and what a person can do with it. */
const meta: Meta = {
  title: 'project-task/Records',
  component: 'project-task',
  render: () => html`<project-task record=${landmarks.projectTaskInProgress}></project-task>`,
  play: ends('project-task', 'ready'),
};
export default meta;

const start = 'Actual start date';

/** The person's own: they give it its dates, mark it complete, write and attach files. */
export const Default: StoryObj = {
  async play(context) {
    const task = await projectTask(context);
    await expect(task.editable).toEqual([start, 'Actual end date']);
    await expect(task.completeButton).not.toBeNull();
  },
};

/** Nobody has begun yet. */
export const Pending: StoryObj = { render: () => html`<project-task record=${landmarks.projectTaskPending}></project-task>` };

/** It should have been done days ago: its health is red, in words as well. */
export const Overdue: StoryObj = {
  render: () => html`<project-task record=${landmarks.projectTaskOverdue}></project-task>`,
  async play(context) {
    const task = await projectTask(context);
    await expect(task.fields.get('Status')).toBe('Red');
  },
};

/** Over and done: dates are text. */
export const Complete: StoryObj = {
  render: () => html`<project-task record=${landmarks.projectTaskComplete}></project-task>`,
  async play(context) {
    const task = await projectTask(context);
    await expect(task.editable).toEqual([]);
    await expect(task.completeButton).toBeNull();
  },
};

/** A colleague’s: to be read and written about, not to be changed. */
export const OfAColleague: StoryObj = {
  render: () => html`<project-task record=${landmarks.projectTaskOfColleague}></project-task>`,
  async play(context) {
    const task = await projectTask(context);
    await expect(task.editable).toEqual([]);
  },
};

/** A milestone with as long a title as there can be, without dates. */
export const LongTitle: StoryObj = { render: () => html`<project-task record=${landmarks.projectTaskLong}></project-task>` };

/** Not put before customers: for them it is not there. */
export const Hidden: StoryObj = {
  render: () => html`<project-task record=${landmarks.projectTaskHidden}></project-task>`,
  play: ends('project-task', 'denied'),
};

/** The end is before the start: said above the form and at the field, and nothing is sent. */
export const WrongDates: StoryObj = {
  async play(context) {
    const task = await projectTask(context);
    task.type(start, '2025-11-24T08:15');
    task.type('Actual end date', '2025-11-23T08:15');
    await task.save();
    await until(() => task.problem !== '', 'the words');
    await expect(task.problem).toContain('The end is before the start');
  },
};

/** A provider for people in Berlin, whose clocks change twice a year. */
const inBerlin: Pick<StoryObj, 'parameters' | 'render'> = {
  parameters: { portal: { provider: 'none' } },
  render: () => html`<portal-provider
    adapter="servicenow"
    time-zone="Europe/Berlin"
    .views=${demoViews}
    .getToken=${() => Promise.resolve(tokenFor('customer'))}
  >
    <project-task record=${landmarks.projectTaskInProgress}></project-task>
  </portal-provider>`,
};

/** A night on which clocks are set back: which of two times that look the same is meant. */
export const RepeatedTime: StoryObj = {
  ...inBerlin,
  async play(context) {
    const task = await projectTask(context);
    task.type(start, '2025-10-26T02:30');
    await until(() => task.repeatedTimes.length === 2, 'the choice');
  },
};

/** A night on which clocks are set forward: a time that there is not. */
export const SkippedTime: StoryObj = {
  ...inBerlin,
  async play(context) {
    const task = await projectTask(context);
    task.type(start, '2025-03-30T02:30');
    await task.save();
    await until(() => task.problem !== '', 'the words');
    await expect(task.problem).toContain('Clocks are set forward');
  },
};

/** Somebody else has changed the task meanwhile: what it says now stands beside what was typed, and the person chooses. */
export const Conflict: StoryObj = {
  beforeEach({ msw }) {
    msw.use(http.patch('*/table/customer_project_task/:id', () => HttpResponse.json({ result: { sys_mod_count: '99' } })));
  },
  async play(context) {
    const task = await projectTask(context);
    task.type(start, '2025-11-24T08:15');
    await task.save();
    await until(() => task.problem !== '', 'the conflict');
    await expect(task.button('Save what I entered')).not.toBeNull();
    await expect(task.entry(start)).toBe('2025-11-24T08:15');
  },
};

/** The server does not store the dates: the task shows what it showed before, and what was typed is still there. */
export const Refused: StoryObj = {
  beforeEach({ msw }) {
    msw.use(http.patch('*/table/customer_project_task/:id', () => HttpResponse.json({ error: { message: 'No' } }, { status: 403 })));
  },
  async play(context) {
    const task = await projectTask(context);
    task.type(start, '2025-11-24T08:15');
    await task.save();
    await until(() => task.problem !== '', 'the words');
    await expect(task.entry(start)).toBe('2025-11-24T08:15');
  },
};

/** Before the task is marked complete, which cannot be taken back. */
export const AskedToComplete: StoryObj = {
  async play(context) {
    const task = await projectTask(context);
    task.completeButton?.click();
    await until(() => task.confirmButton !== null, 'the question');
  },
};

/** Marked complete: the server has set the end and the progress. */
export const MarkedComplete: StoryObj = {
  async play(context) {
    const task = await projectTask(context);
    await task.complete('All nine are done.');
    await until(() => task.fields.get('State') === 'Closed Complete', 'the task to be closed');
  },
};

/** A case about the task, in its place: project and task are filled in. */
export const CaseAboutIt: StoryObj = {
  render: () => html`<project-task record=${landmarks.projectTaskInProgress} case-view="new-case"></project-task>`,
  async play(context) {
    const task = await projectTask(context);
    task.createCaseButton?.click();
    await until(() => task.newCase?.matches(':state(ready)') === true, 'the form');
    await expect(task.backButton).not.toBeNull();
  },
};

/** The attribute does not name a task; the page’s owner reads how to mend it. */
export const WrongRecord: StoryObj = {
  render: () => html`<project-task record="PRJTASK0010101"></project-task>`,
  play: ends('project-task', 'error'),
};
