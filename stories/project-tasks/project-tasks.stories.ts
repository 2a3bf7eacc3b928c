import { expect } from 'storybook/test';
import { html } from 'lit';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { landmarks } from '../../mocks/dataset/landmarks.js';
import { settled } from '../../src/testing/settled.js';
import { ends, projectTasks } from '../play/widget.js';

/** The tasks of a person in customer projects, or all that they see. */
const meta: Meta = {
  title: 'project-tasks/Records',
  component: 'project-tasks',
  render: () => html`<project-tasks></project-tasks>`,
};
export default meta;

/** Tasks that are assigned to the person. */
export const Default: StoryObj = {
  async play(context) {
    const tasks = await projectTasks(context);
    await expect(tasks.rows).toHaveLength(10);
  },
};

/** All tasks of the person’s projects that are put before customers, each below its project. */
export const AllByProject: StoryObj = {
  render: () => html`<project-tasks scope="all" group-by="project"></project-tasks>`,
  async play(context) {
    const tasks = await projectTasks(context);
    await expect(tasks.groups).toContain('Harbor section, 2 records');
  },
};

/** What is late comes first. */
export const OverdueFirst: StoryObj = {
  render: () => html`<project-tasks order="overdue"></project-tasks>`,
  play: ends('project-tasks', 'ready'),
};

/** The tasks of one project, as on a page about it. */
export const OfOneProject: StoryObj = {
  render: () => html`<project-tasks scope="all" project=${landmarks.projectSub}></project-tasks>`,
  async play(context) {
    const tasks = await projectTasks(context);
    await expect(tasks.rows).toHaveLength(2);
    await expect(tasks.columns).not.toContain('Project');
  },
};

/** One task in the place of the list. */
export const Opened: StoryObj = {
  async play(context) {
    const tasks = await projectTasks(context);
    await tasks.open(tasks.numbers[0] ?? '');
    if (tasks.opened) await settled(tasks.opened);
  },
};

/** A partner helps with the projects of customers. */
export const ForAPartner: StoryObj = { globals: { persona: 'partner' }, play: ends('project-tasks', 'ready') };

/** Nobody has given this person a task. */
export const None: StoryObj = { globals: { persona: 'consumer' }, play: ends('project-tasks', 'empty') };

/** A project of the same account that the person is no contact of: for them it has no tasks. */
export const OfAProjectOfOthers: StoryObj = {
  render: () => html`<project-tasks scope="all" project=${landmarks.projectOfOthers}></project-tasks>`,
  play: ends('project-tasks', 'empty'),
};

/** The attribute does not name a project; the page’s owner reads how to mend it. */
export const WrongProject: StoryObj = {
  render: () => html`<project-tasks project="PRJ0010021"></project-tasks>`,
  play: ends('project-tasks', 'error'),
};
