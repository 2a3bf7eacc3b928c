import { expect } from 'storybook/test';
import { html } from 'lit';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { ends, workspaceModules } from '../play/widget.js';

/** The modules of a role, with their lists. */
const meta: Meta = {
  title: 'workspace-modules/Records',
  component: 'workspace-modules',
  globals: { persona: 'case-task-agent' },
  render: () => html`<workspace-modules></workspace-modules>`,
  play: ends('workspace-modules', 'ready'),
};
export default meta;

/** Tasks and customers of a case task agent. */
export const Default: StoryObj = {};

/** A list of customers, read-only. */
export const Customers: StoryObj = {
  async play(context) {
    const modules = await workspaceModules(context);
    await modules.choose('Accounts');
    await expect(modules.current).toBe('Accounts');
  },
};

/** All tasks, for who watches over them. */
export const TaskViewer: StoryObj = { globals: { persona: 'case-task-viewer' } };

/** Tasks of cases that the person contributes to. */
export const ContributorViewer: StoryObj = { globals: { persona: 'contributor-viewer' } };

/** All cases, for who may read them. */
export const CaseViewer: StoryObj = { globals: { persona: 'case-viewer' } };

/** No role, no modules. */
export const ForACustomer: StoryObj = { globals: { persona: 'customer' }, play: ends('workspace-modules', 'denied') };
