import { expect } from 'storybook/test';
import { html } from 'lit';
import { http, HttpResponse } from 'msw';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { landmarks } from '../../mocks/dataset/landmarks.js';
import { until } from '../../src/testing/settled.js';
import { createCase, ends } from '../play/widget.js';
import { noTaskShown } from '../service/project-tasks.js';

const [coast, survey] = ['Coast grid modernization', 'Survey the Harbor cabinets'];

/** Opening a case about a project, from where people come from. */
const meta: Meta = { title: 'create-case/About a project', component: 'create-case' };
export default meta;

/** From a task: it is filled in with its project. */
export const FromATask: StoryObj = {
  render: () => html`<create-case
    producer="project" view="new-case" project=${landmarks.projectOfContact} task=${landmarks.projectTaskInProgress}
  ></create-case>`,
  async play(context) {
    const form = await createCase(context);
    await expect([form.valueOf('Project'), form.valueOf('Project Task')]).toEqual([coast, survey]);
  },
};

/** From a project: its tasks are offered and no others. */
export const FromAProject: StoryObj = {
  render: () => html`<create-case producer="project" view="new-case" project=${landmarks.projectSub}></create-case>`,
  async play(context) {
    const form = await createCase(context);
    await expect(form.valueOf('Project')).toBe('Harbor section');
    await expect(await form.offered('Project Task')).toEqual(['Pour the foundation of cabinet 3', 'Pull the fibre to cabinet 3']);
  },
};

/** From the menu: nothing is filled in, and neither is needed. */
export const FromTheMenu: StoryObj = {
  render: () => html`<create-case producer="project" view="new-case"></create-case>`,
  async play(context) {
    const form = await createCase(context);
    await expect([form.valueOf('Project'), form.valueOf('Project Task')]).toEqual(['', '']);
  },
};

/** The task that is chosen says its project. */
export const ProjectOfATask: StoryObj = {
  ...FromTheMenu,
  async play(context) {
    const form = await createCase(context);
    await form.pick('Project Task', 'Pull the fibre');
    await until(() => form.valueOf('Project') === 'Harbor section', 'the project');
  },
};

/** Another project: the task is not one of it, and is emptied. */
export const AnotherProject: StoryObj = {
  ...FromATask,
  async play(context) {
    const form = await createCase(context);
    await form.pick('Project', 'Harbor section');
    await until(() => form.valueOf('Project Task') === '', 'the task to go');
  },
};

/** Created: the case carries both. */
export const Created: StoryObj = {
  ...FromATask,
  async play(context) {
    const form = await createCase(context);
    form.fill('Subject', 'Cabinet 4 is locked');
    await form.create();
    await expect(form.step).toMatch(/^Case CS\d+ has been created$/);
  },
};

/** No task of any project is shown to the person: neither is asked for, and a case can be opened all the same. */
export const NoTaskToChoose: StoryObj = {
  ...FromTheMenu,
  beforeEach({ msw }) {
    msw.use(...noTaskShown());
  },
  async play(context) {
    const form = await createCase(context);
    await expect(form.labels).toEqual(['Contact', 'Priority', 'Subject', 'Description']);
  },
};

/** The same for somebody who came from a project: the form says so, and the case is about it. */
export const NoTaskToChooseFromAProject: StoryObj = {
  ...NoTaskToChoose,
  render: () => html`<create-case producer="project" view="new-case" project=${landmarks.projectOfContact}></create-case>`,
  async play(context) {
    const form = await createCase(context);
    await expect(form.notice).toBe(`This case is about the project “${coast}”.`);
  },
};

/** A contact of no project learns what it takes. */
export const ContactOfNoProject: StoryObj = {
  ...FromTheMenu,
  globals: { persona: 'partner-admin' },
  play: ends('create-case', 'empty'),
};

/** A link to a project of colleagues: the person reads that it is not theirs, as of one that does not exist, and chooses another. */
export const OutOfReach: StoryObj = {
  render: () => html`<create-case producer="project" view="new-case" project=${landmarks.projectOfOthers}></create-case>`,
  async play(context) {
    const form = await createCase(context);
    await expect(form.notice).toContain('not available to you');
    await expect(form.valueOf('Project')).toBe('');
  },
};

/** An attribute that names no project: for the page's owner to mend. */
export const MalformedAttribute: StoryObj = {
  render: () => html`<create-case producer="project" view="new-case" project="coast"></create-case>`,
  play: ends('create-case', 'error'),
};

/** An administrator opens it for another contact: the account is that of the project. */
export const CustomerAdmin: StoryObj = {
  render: () => html`<create-case producer="project" view="new-case" task=${landmarks.projectTaskOfRelatedAccount}></create-case>`,
  globals: { persona: 'customer-admin' },
  async play(context) {
    const form = await createCase(context);
    await form.choose('Another contact');
    await until(() => form.valueOf('Account') === 'Juniper Mills', 'the account');
    await form.pick('Contact', 'Hanna');
    await expect(form.actingFor).toBe('Acting for Hanna Weiss of Juniper Mills');
  },
};

/** A case manager, about a project of the branch. */
export const CaseManager: StoryObj = {
  render: () => html`<create-case producer="project" view="new-case" project=${landmarks.projectOfChildAccount}></create-case>`,
  globals: { persona: 'case-manager' },
  async play(context) {
    const form = await createCase(context);
    await form.choose('Another contact');
    await until(() => form.valueOf('Account') === 'Northwind Grid Coast', 'the account');
  },
};

/** A partner, about a project of the customer they help. */
export const Partner: StoryObj = {
  render: () => html`<create-case producer="project" view="new-case" task=${landmarks.projectTaskOfPartner}></create-case>`,
  globals: { persona: 'partner' },
  async play(context) {
    const form = await createCase(context);
    await form.choose('A customer');
    await until(() => form.valueOf('Account') === 'Aster Foods', 'the account');
  },
};

/** The service refuses; what was chosen and typed stays. */
export const Refused: StoryObj = {
  ...FromATask,
  beforeEach({ msw }) {
    msw.use(http.post('*/api/now/table/sn_customerservice_case', () =>
      HttpResponse.json({ error: { message: 'Insufficient rights', detail: null }, status: 'failure' }, { status: 403 })));
  },
  async play(context) {
    const form = await createCase(context);
    form.fill('Subject', 'Cabinet 4 is locked');
    form.send();
    await until(() => form.summary.startsWith('You may not create this case'), 'the refusal');
    await expect([form.valueOf('Subject'), form.valueOf('Project Task')]).toEqual(['Cabinet 4 is locked', survey]);
  },
};

/** A service that sends more than was asked for: nothing of it shows. */
export const OverSharing: StoryObj = { ...FromATask, globals: { scenario: 'over-sharing' } };

/** The service takes its time. */
export const Slow: StoryObj = { ...FromATask, globals: { scenario: 'slow' }, play: ends('create-case', 'loading') };

/** From right to left, in Arabic; names of projects and tasks keep their own direction. */
export const Arabic: StoryObj = { ...FromATask, globals: { locale: 'ar' }, play: ends('create-case', 'ready') };

export const German: StoryObj = { ...OutOfReach, globals: { locale: 'de' }, play: ends('create-case', 'ready') };

/** 320 pixels, with the project that has the longest name. */
export const Narrow: StoryObj = {
  render: () => html`<div style="inline-size: 18rem">
    <create-case producer="project" view="new-case" project=${landmarks.projectWithoutTasks}></create-case>
  </div>`,
  play: ends('create-case', 'ready'),
};
