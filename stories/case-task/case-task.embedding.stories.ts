import { expect } from 'storybook/test';
import { html } from 'lit';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { registerWidgets } from '../../src/define.js';
import { CaseTaskDriver } from '../../src/testing/drivers/case-task.driver.js';
import { settled, until } from '../../src/testing/settled.js';
import { landmarks } from '../../mocks/dataset/landmarks.js';
import { ends, widgetIn, type Shown } from '../play/widget.js';
import { forbiddingPage, heardIn, openingPage } from '../service/host-page.js';
import { acmeTenant, tenant } from '../service/tenant.js';

/** How the widget stands in pages that have their own ways. */
const meta: Meta = {
  title: 'case-task/Embedding',
  component: 'case-task',
  parameters: { portal: { provider: 'none' } },
};
export default meta;

/** `registerWidgets({ prefix: 'acme' })`: the same tags under names that cannot meet the page's own, inside as well. */
export const Prefix: StoryObj = {
  beforeEach() {
    registerWidgets({ prefix: 'acme' });
  },
  render: () => acmeTenant('case-task-agent', html`<acme-case-task record=${landmarks.taskOfAgent}></acme-case-task>`),
  play: ends('acme-case-task', 'ready'),
};

/** The page wants to hear of every change before it is sent: it cancels `portal-submit`, and nothing is. */
export const HostForbids: StoryObj = {
  render: () => forbiddingPage(tenant('case-task-agent', html`<case-task record=${landmarks.taskOfAgent}></case-task>`)),
  async play(context) {
    const task = await taskIn(context);
    await until(() => task.choices.length > 0, 'what can be changed');
    task.choose('Closed');
    task.saveButton?.click();
    await until(() => heardIn(context) !== '', 'the word of the page');
    await expect(heardIn(context)).toContain('state');
    await expect(task.chosen).toBe('Closed');
  },
};

/** The page shows cases itself: it hears which case a person asks for, and goes there. */
export const HostOpensTheCase: StoryObj = {
  render: () => openingPage(tenant('case-task-agent', html`<case-task record=${landmarks.taskOfAgent}></case-task>`)),
  async play(context) {
    const task = await taskIn(context);
    await until(() => task.caseButton !== null, 'the way to the case');
    task.caseButton?.click();
    await expect(heardIn(context)).toContain('sn_customerservice_case/');
  },
};

async function taskIn(context: Shown): Promise<CaseTaskDriver> {
  const widget = widgetIn(context, 'case-task');
  await settled(widget);
  return new CaseTaskDriver(widget);
}
