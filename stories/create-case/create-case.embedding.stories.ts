import { expect } from 'storybook/test';
import { html } from 'lit';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { until } from '../../src/testing/settled.js';
import { createCase, ends } from '../play/widget.js';
import { forbiddingPage, heardIn } from '../service/host-page.js';
import { demoViews } from '../service/views.js';

/** How the widget stands in pages that have their own ways. */
const meta: Meta = { title: 'create-case/Embedding', component: 'create-case' };
export default meta;

/** A page with a heading of its own around the widget. */
export const WithoutHeading: StoryObj = {
  render: () => html`<h2>Tell us what is wrong</h2>
    <create-case heading="" label="Tell us what is wrong" producer="product" view="new-case"></create-case>`,
  play: ends('create-case', 'ready'),
};

/** The page wants to hear of every case before it is sent: it cancels `portal-submit`, and nothing is. */
export const HostForbids: StoryObj = {
  render: () => forbiddingPage(html`<create-case producer="product" view="new-case"></create-case>`),
  async play(context) {
    const form = await createCase(context);
    form.fill('Subject', 'Pump is silent');
    form.send();
    await until(() => heardIn(context) !== '', 'the word of the page');
    await expect(heardIn(context)).toContain('short_description');
    await expect(heardIn(context)).not.toContain('Pump');
  },
};

/** A portal owner who asks less: what is not in `create.fields` is neither asked nor sent. */
export const FewerFields: StoryObj = {
  parameters: {
    portal: {
      views: {
        ...demoViews,
        views: demoViews.views.map((view) => (
          view.name === 'new-case' && view.table === 'sn_customerservice_case' ? { ...view, create: { fields: ['contact', 'short_description'] } } : view)),
      },
    },
  },
  render: () => html`<create-case producer="product" view="new-case"></create-case>`,
  async play(context) {
    const form = await createCase(context);
    await expect(form.labels).toEqual(['Contact', 'Subject']);
  },
};
