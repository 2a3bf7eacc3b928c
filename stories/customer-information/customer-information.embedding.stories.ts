import { expect } from 'storybook/test';
import { html } from 'lit';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { registerWidgets } from '../../src/define.js';
import { CustomerInformationDriver } from '../../src/testing/drivers/customer-information.driver.js';
import { settled } from '../../src/testing/settled.js';
import { landmarks } from '../../mocks/dataset/landmarks.js';
import { ends, widgetIn } from '../play/widget.js';
import { acmeTenant, tenant } from '../service/tenant.js';
import { viewsOnly } from '../service/views.js';

/** How the widget stands in pages that have their own ways. */
const meta: Meta = {
  title: 'customer-information/Embedding',
  component: 'customer-information',
  parameters: { portal: { provider: 'none' } },
};
export default meta;

/** `registerWidgets({ prefix: 'acme' })`: the same tags under names that cannot meet the page's own, inside as well. */
export const Prefix: StoryObj = {
  beforeEach() {
    registerWidgets({ prefix: 'acme' });
  },
  render: () => acmeTenant('case-task-agent', html`<acme-customer-information record=${landmarks.taskOfAgent}></acme-customer-information>`),
  play: ends('acme-customer-information', 'ready'),
};

/** Beside the case itself: what a case and its customer have in common is read once. */
export const BesideTheCase: StoryObj = {
  render: () => tenant('agent', html`
    <case-view record=${landmarks.caseOfHousehold}></case-view>
    <customer-information record=${landmarks.caseOfHousehold}></customer-information>
  `),
  async play(context) {
    await ends('case-view', 'ready')(context);
    await ends('customer-information', 'ready')(context);
  },
};

/** `empty="hide"`: for whom it is not, a page can keep its place and nobody sees that there is one. */
export const HiddenFromOthers: StoryObj = {
  render: () => tenant('customer', html`
    <h2>Your case</h2>
    <customer-information record=${landmarks.caseWithEverything} empty="hide"></customer-information>
  `),
  async play(context) {
    await ends('customer-information', 'denied')(context);
    await expect(widgetIn(context, 'customer-information').getBoundingClientRect().height).toBe(0);
  },
};

/** A portal owner who shows accounts and contacts, and not what they have bought. */
export const WithoutWhatWasBought: StoryObj = {
  parameters: { portal: { provider: 'demo', views: viewsOnly('sn_customerservice_case', 'sn_customerservice_task', 'customer_account', 'customer_contact') } },
  globals: { persona: 'case-task-agent' },
  render: () => html`<customer-information record=${landmarks.taskOfAgent}></customer-information>`,
  async play(context) {
    const widget = widgetIn(context, 'customer-information');
    await settled(widget);
    await expect(new CustomerInformationDriver(widget).blocks).toEqual(['Account', 'Contact']);
  },
};
