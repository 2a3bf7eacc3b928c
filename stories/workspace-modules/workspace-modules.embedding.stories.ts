import { expect } from 'storybook/test';
import { html } from 'lit';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { registerWidgets } from '../../src/define.js';
import { ends, workspaceModules } from '../play/widget.js';
import { heardIn, openingPage } from '../service/host-page.js';
import { acmeTenant, tenant } from '../service/tenant.js';
import { viewsOnly } from '../service/views.js';

/** How the widget stands in pages that have their own ways. */
const meta: Meta = {
  title: 'workspace-modules/Embedding',
  component: 'workspace-modules',
  parameters: { portal: { provider: 'none' } },
};
export default meta;

/** `registerWidgets({ prefix: 'acme' })`: the same tags under names that cannot meet the page's own, inside as well. */
export const Prefix: StoryObj = {
  beforeEach() {
    registerWidgets({ prefix: 'acme' });
  },
  render: () => acmeTenant('case-task-agent', html`<acme-workspace-modules></acme-workspace-modules>`),
  play: ends('acme-workspace-modules', 'ready'),
};

/** The page shows records itself: it cancels `portal-open-record`, and the list stays. */
export const HostOpensRecords: StoryObj = {
  render: () => openingPage(tenant('case-task-agent', html`<workspace-modules></workspace-modules>`)),
  async play(context) {
    const modules = await workspaceModules(context);
    await modules.choose('Accounts');
    context.canvasElement.querySelector('workspace-modules')?.shadowRoot?.querySelector<HTMLElement>('[part="open-button"]')?.click();
    await expect(heardIn(context)).toContain('customer_account/');
    await expect(modules.opened).toBe(null);
  },
};

/** A portal owner who grants tasks and no customers: there is no module of customers. */
export const TasksOnly: StoryObj = {
  parameters: { portal: { provider: 'demo', views: viewsOnly('sn_customerservice_task', 'sn_customerservice_case') } },
  globals: { persona: 'case-task-agent' },
  render: () => html`<workspace-modules></workspace-modules>`,
  async play(context) {
    const modules = await workspaceModules(context);
    await expect(modules.lists).not.toContain('Accounts');
  },
};
