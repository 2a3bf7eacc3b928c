import { expect } from 'storybook/test';
import { html } from 'lit';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { registerWidgets } from '../../src/define.js';
import { CaseTasksDriver } from '../../src/testing/drivers/case-tasks.driver.js';
import { settled } from '../../src/testing/settled.js';
import { caseTasks, ends } from '../play/widget.js';
import { heardIn, openingPage } from '../service/host-page.js';
import { acmeTenant, tenant } from '../service/tenant.js';

/** How the widget stands in pages that have their own ways. */
const meta: Meta = {
  title: 'case-tasks/Embedding',
  component: 'case-tasks',
  parameters: { portal: { provider: 'none' } },
};
export default meta;

/** `registerWidgets({ prefix: 'acme' })`: the same tags under names that cannot meet the page's own, inside as well. */
export const Prefix: StoryObj = {
  beforeEach() {
    registerWidgets({ prefix: 'acme' });
  },
  render: () => acmeTenant('case-task-agent', html`<acme-case-tasks></acme-case-tasks>`),
  play: ends('acme-case-tasks', 'ready'),
};

/** What a person has to do beside what their groups have to do: one read of the session serves both. */
export const MineAndMyGroups: StoryObj = {
  render: () => tenant('case-task-agent', html`
    <case-tasks></case-tasks>
    <case-tasks scope="group"></case-tasks>
  `),
  async play({ canvasElement }) {
    const [mine, ours] = canvasElement.querySelectorAll<HTMLElement>('case-tasks');
    if (!mine || !ours) throw new Error('the story has two lists');
    await Promise.all([settled(mine), settled(ours)]);
    await expect(new CaseTasksDriver(ours).numbers).toEqual(expect.arrayContaining([...new CaseTasksDriver(mine).numbers]));
  },
};

/** The page shows tasks itself: it cancels `portal-open-record`, and the list stays. */
export const HostOpensTasks: StoryObj = {
  render: () => openingPage(tenant('case-task-agent', html`<case-tasks></case-tasks>`)),
  async play(context) {
    const tasks = await caseTasks(context);
    context.canvasElement.querySelector('case-tasks')?.shadowRoot?.querySelector<HTMLElement>('[part="open-button"]')?.click();
    await expect(heardIn(context)).toContain('sn_customerservice_task/');
    await expect(tasks.opened).toBe(null);
  },
};
