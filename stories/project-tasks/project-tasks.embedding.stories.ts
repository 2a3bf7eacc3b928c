import { expect } from 'storybook/test';
import { html } from 'lit';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { registerWidgets } from '../../src/define.js';
import { ends, projectTasks, widgetIn } from '../play/widget.js';
import { heardIn, openingPage } from '../service/host-page.js';
import { acmeTenant, tenant } from '../service/tenant.js';

/** How the widget stands in pages that have their own ways. */
const meta: Meta = {
  title: 'project-tasks/Embedding',
  component: 'project-tasks',
  parameters: { portal: { provider: 'none' } },
};
export default meta;

/** `registerWidgets({ prefix: 'acme' })`: the same tags under names that cannot meet the page's own, inside as well. */
export const Prefix: StoryObj = {
  beforeEach() {
    registerWidgets({ prefix: 'acme' });
  },
  render: () => acmeTenant('customer', html`<acme-project-tasks></acme-project-tasks>`),
  play: ends('acme-project-tasks', 'ready'),
};

/** The page shows tasks itself: it hears which one a person asks for, and goes there. */
export const HostOpensTasks: StoryObj = {
  render: () => openingPage(tenant('customer', html`<project-tasks></project-tasks>`)),
  async play(context) {
    const tasks = await projectTasks(context);
    widgetIn(context, 'project-tasks').shadowRoot?.querySelector<HTMLElement>('[part="open-button"]')?.click();
    await expect(heardIn(context)).toContain('customer_project_task/');
    await expect(tasks.opened).toBeNull();
  },
};
