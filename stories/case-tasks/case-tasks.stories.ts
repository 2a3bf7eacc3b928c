import { expect } from 'storybook/test';
import { html } from 'lit';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { settled } from '../../src/testing/settled.js';
import { caseTasks, ends } from '../play/widget.js';

/** The case tasks of a person or of their groups. */
const meta: Meta = {
  title: 'case-tasks/Records',
  component: 'case-tasks',
  globals: { persona: 'case-task-agent' },
  render: () => html`<case-tasks></case-tasks>`,
};
export default meta;

/** Tasks that are assigned to the person. */
export const Default: StoryObj = {
  async play(context) {
    const tasks = await caseTasks(context);
    await expect(tasks.rows).toHaveLength(3);
  },
};

/** Tasks of the person's groups, with who does them. */
export const OfMyGroups: StoryObj = {
  render: () => html`<case-tasks scope="group"></case-tasks>`,
  async play(context) {
    const tasks = await caseTasks(context);
    await expect(tasks.columns).toContain('Assigned to');
  },
};

/** One task in the place of the list: what may be changed, what was said, its files. */
export const Opened: StoryObj = {
  async play(context) {
    const tasks = await caseTasks(context);
    await tasks.open(tasks.numbers[0] ?? '');
    if (tasks.opened) await settled(tasks.opened);
  },
};

/** A customer sees the tasks that are put before customers. */
export const ForACustomer: StoryObj = { globals: { persona: 'customer' }, play: ends('case-tasks', 'ready') };

/** Nobody has given this person a task. */
export const None: StoryObj = { globals: { persona: 'consumer' }, play: ends('case-tasks', 'empty') };

/** Groups are for who works in them. */
export const NotForACustomer: StoryObj = {
  globals: { persona: 'customer' },
  render: () => html`<case-tasks scope="group"></case-tasks>`,
  play: ends('case-tasks', 'denied'),
};
