import { expect } from 'storybook/test';
import { html } from 'lit';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { landmarks } from '../../mocks/dataset/landmarks.js';
import { until } from '../../src/testing/settled.js';
import { createRequest, ends, orderForm } from '../play/widget.js';
import { forbiddingPage, heardIn } from '../service/host-page.js';
import { demoViews, viewsOnly } from '../service/views.js';

/** How the widget stands in pages that have their own ways. */
const meta: Meta = { title: 'create-request/Embedding', component: 'create-request' };
export default meta;

/** A page with a heading of its own around the widget. */
export const WithoutHeading: StoryObj = {
  render: () => html`<h2>Order a battery</h2><create-request heading="" label="Battery" item=${landmarks.catalogBattery}></create-request>`,
  play: ends('create-request', 'ready'),
};

/** The page wants to hear of every order before it is sent: it cancels `portal-submit`, and nothing is. */
export const HostForbids: StoryObj = {
  render: () => forbiddingPage(html`<create-request item=${landmarks.catalogMeter}></create-request>`),
  async play(context) {
    const request = await orderForm(context);
    request.fill('Number of the meter', 'M-4711');
    request.send();
    await until(() => heardIn(context) !== '', 'the word of the page');
    await expect(heardIn(context)).toContain('meter_number');
    await expect(heardIn(context)).not.toContain('M-4711');
  },
};

/** A portal owner who asks less: what is not in `inputs` is neither asked nor sent. */
export const FewerInputs: StoryObj = {
  parameters: {
    portal: {
      views: {
        ...demoViews,
        views: demoViews.views.map((view) => (view.table === 'sc_cat_item' ? { ...view, inputs: ['meter_number', 'reason'] } : view)),
      },
    },
  },
  render: () => html`<create-request item=${landmarks.catalogMeter}></create-request>`,
  async play(context) {
    const request = await orderForm(context);
    await expect(request.labels).toEqual(['Number of the meter', 'Why does it have to go?']);
  },
};

/** A view of the catalog and of nothing else: no categories, and no number in the confirmation. */
export const CatalogOnly: StoryObj = {
  parameters: { portal: { views: viewsOnly('sc_cat_item') } },
  render: () => html`<create-request item=${landmarks.catalogMeter}></create-request>`,
  async play(context) {
    const request = await createRequest(context);
    request.fill('Number of the meter', 'M-4711');
    await request.order();
    await expect(request.step).toBe('Your request has been sent');
  },
};
