import { expect } from 'storybook/test';
import { html } from 'lit';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { landmarks } from '../../mocks/dataset/landmarks.js';
import { until } from '../../src/testing/settled.js';
import { customerProjects, ends } from '../play/widget.js';
import { manyProjectTasks } from '../service/many-project-tasks.js';
import { demoViews } from '../service/views.js';

/** The projects that a customer takes part in, and what there is to know of one. */
const meta: Meta = {
  title: 'customer-projects/Records',
  component: 'customer-projects',
  globals: { persona: 'customer' },
  render: () => html`<customer-projects record=${landmarks.projectOfContact} case-view="new-case"></customer-projects>`,
  play: ends('customer-projects', 'ready'),
};
export default meta;

/** All projects of the person, to choose one. */
export const List: StoryObj = {
  render: () => html`<customer-projects case-view="new-case"></customer-projects>`,
  async play(context) {
    const projects = await customerProjects(context);
    await expect(projects.rows.length).toBe(5);
  },
};

/** A project with everything: late tasks, reports, a sub-project, a work order. */
export const Default: StoryObj = {
  async play(context) {
    const project = await customerProjects(context);
    await until(() => project.lists.length === 6, 'the lists');
    await expect(project.facts.get('Overall health')).toBe('Yellow');
  },
};

/** Status reports in all colours, each with its word. */
export const AllColours: StoryObj = {
  async play(context) {
    const project = await customerProjects(context);
    await until(() => project.lists.includes('Status reports'), 'the reports');
    await expect(project.rowsOf('Status reports').map(([, , health]) => health)).toEqual(['Yellow', 'Red', 'Green']);
  },
};

/** A project that should be over by now, in red. */
export const Late: StoryObj = {
  globals: { persona: 'partner' },
  render: () => html`<customer-projects record=${landmarks.projectOfPartner} case-view="new-case"></customer-projects>`,
  async play(context) {
    const project = await customerProjects(context);
    await until(() => project.timeline.length > 0, 'the timeline');
    await expect(project.facts.get('Overall health')).toBe('Red');
    await expect(project.timeline.join(' ')).toContain('late');
  },
};

/** Over and done, late as it was. */
export const Done: StoryObj = {
  render: () => html`<customer-projects record=${landmarks.projectDone}></customer-projects>`,
  async play(context) {
    const project = await customerProjects(context);
    await until(() => project.timeline.length > 0, 'the timeline');
    await expect(project.progress?.value).toBe(100);
  },
};

/** A sub-project, looked into from its project, with the way back. */
export const SubProject: StoryObj = {
  async play(context) {
    const project = await customerProjects(context);
    await until(() => project.lists.includes('Sub-projects'), 'the sub-projects');
    await project.open(project.rowsOf('Sub-projects')[0]?.[0] ?? '');
    await expect(project.backLabel).toBe('Back to Coast grid modernization');
  },
};

/** More tasks than fit on a page: the timeline says that it shows those that are listed. */
export const ManyTasks: StoryObj = {
  beforeEach({ msw }) {
    msw.use(...manyProjectTasks());
  },
  async play(context) {
    const project = await customerProjects(context);
    await until(() => project.lists.includes('Project tasks'), 'the tasks');
    await expect(project.rowsOf('Project tasks').length).toBe(20);
    await expect(project.text).toContain('as far as they are listed below');
  },
};

/** Planned, and nothing in it yet. */
export const NothingInIt: StoryObj = {
  render: () => html`<customer-projects record=${landmarks.projectWithoutTasks}></customer-projects>`,
  async play(context) {
    const project = await customerProjects(context);
    await until(() => project.lists.length === 1, 'the contacts');
    await expect(project.lists).toEqual(['Project contacts']);
  },
};

/** The portal owner has a view of projects and of nothing that belongs to them: the project stands for itself. */
export const NoListReadable: StoryObj = {
  parameters: { portal: { views: { ...demoViews, views: demoViews.views.filter(({ table, name }) => table === 'customer_project' && name === 'portal')
    .map((view) => ({ ...view, filter: [] })) } } },
  async play(context) {
    const project = await customerProjects(context);
    await until(() => project.timeline.length === 1, 'the timeline');
    await expect(project.lists).toEqual([]);
  },
};

/** The person answers for the account and is no contact of the project: nothing says that it exists. */
export const NotAContact: StoryObj = { globals: { persona: 'customer-admin' }, play: ends('customer-projects', 'denied') };

/** A contact of the project who has no access to its account any more. */
export const NoAccess: StoryObj = {
  render: () => html`<customer-projects record=${landmarks.projectOfRelatedAccount}></customer-projects>`,
  play: ends('customer-projects', 'denied'),
};

/** Nobody has given this person a project. */
export const NoProjects: StoryObj = {
  globals: { persona: 'partner-admin' },
  render: () => html`<customer-projects></customer-projects>`,
  play: ends('customer-projects', 'empty'),
};

/** A case about the project, in its place, with the project filled in. */
export const NewCase: StoryObj = {
  async play(context) {
    const project = await customerProjects(context);
    project.createCaseButton?.click();
    await until(() => project.backLabel === 'Back to Coast grid modernization', 'the form');
    const inside = (): Element | null | undefined => context.canvasElement.querySelector('customer-projects')?.shadowRoot?.querySelector('create-case');
    await until(() => inside()?.matches(':state(ready)') === true, 'its fields');
  },
};

/** Who manages projects sees all of them, and opens no cases. */
export const ForAProjectManager: StoryObj = {
  globals: { persona: 'project-manager' },
  async play(context) {
    const project = await customerProjects(context);
    await until(() => project.lists.includes('Sub-projects'), 'the sub-projects');
    await expect(project.rowsOf('Sub-projects').length).toBe(2);
    await expect(project.createCaseButton).toBe(null);
  },
};

/** The server sends every column that it has, costs included: none of it is on the page. */
export const OverSharing: StoryObj = {
  globals: { scenario: 'over-sharing' },
  async play(context) {
    const project = await customerProjects(context);
    await until(() => project.lists.length === 6, 'the lists');
    await expect(project.text).not.toMatch(/cost/iu);
  },
};
