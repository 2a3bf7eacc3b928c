import { expect } from 'storybook/test';
import { html } from 'lit';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { landmarks } from '../../mocks/dataset/landmarks.js';
import { until } from '../../src/testing/settled.js';
import { caseView, ends } from '../play/widget.js';
import { forbiddingPage, heardIn } from '../service/host-page.js';
import { demoViews } from '../service/views.js';

/** How the page of a case stands in pages that have their own ways. */
const meta: Meta = { title: 'case-view/Embedding', component: 'case-view' };
export default meta;

/** Buttons of the page beside the kit's own, and a place for who takes part. */
export const Slots: StoryObj = {
  render: () => html`<case-view record=${landmarks.caseWithEverything}>
    <a slot="actions" href="#print">Print</a>
    <section slot="related-parties"><h3>Who takes part</h3><p>Your site manager reads along.</p></section>
  </case-view>`,
  play: ends('case-view', 'ready'),
};

/** The page says itself what the case is about: the short description then stands among the fields. */
export const OwnHeading: StoryObj = {
  render: () => html`<case-view record=${landmarks.caseWithEverything} heading="Your case" heading-level="1"></case-view>`,
  async play(context) {
    const page = await caseView(context);
    await expect(page.fields.get('Short description')).toContain('Alarms');
  },
};

/** The host wants to hear of everything before it is sent: it cancels `portal-submit`, and nothing is. */
export const HostForbids: StoryObj = {
  render: () => forbiddingPage(html`<case-view record=${landmarks.caseResolved}></case-view>`),
  async play(context) {
    const page = await caseView(context);
    await page.ask('Accept solution');
    page.confirm();
    await until(() => page.question === null, 'the question to go');
    await expect(page.state).toBe('Resolved');
    await expect(heardIn(context)).toContain('accept-solution');
  },
};

/** A portal owner who lets people read and nothing else: no button, no field to write in. */
export const ReadOnly: StoryObj = {
  parameters: {
    portal: { views: { ...demoViews, views: demoViews.views.map((view) => ({ ...view, write: [], operations: [] })) } },
  },
  render: () => html`<case-view record=${landmarks.caseResolved}></case-view>`,
  async play(context) {
    const page = await caseView(context);
    await expect(page.actions).toEqual([]);
    await expect(page.solution?.size).toBe(2);
  },
};
