import { expect } from 'storybook/test';
import { html } from 'lit';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { registerWidgets } from '../../src/define.js';
import { settled } from '../../src/testing/settled.js';
import { landmarks } from '../../mocks/dataset/landmarks.js';
import { ends, widgetIn } from '../play/widget.js';
import { heardIn, openingPage } from '../service/host-page.js';
import { acmeTenant, tenant } from '../service/tenant.js';

/** How the widget stands in pages that have their own ways. */
const meta: Meta = {
  title: 'related-records/Embedding',
  component: 'related-records',
  parameters: { portal: { provider: 'none' } },
};
export default meta;

/** `registerWidgets({ prefix: 'acme' })`: the same tags under names that cannot meet the page's own, inside as well. */
export const Prefix: StoryObj = {
  beforeEach() {
    registerWidgets({ prefix: 'acme' });
  },
  render: () => acmeTenant('customer', html`<acme-related-records record=${landmarks.caseWithEverything}></acme-related-records>`),
  play: ends('acme-related-records', 'ready'),
};

/** Two providers on a page, two people signed in: what one may see is not there for the other. */
export const TwoProviders: StoryObj = {
  render: () => html`
    ${tenant('customer', html`<related-records record=${landmarks.caseWithEverything} heading="Seen by Mira"></related-records>`)}
    ${tenant('consumer', html`<related-records record=${landmarks.caseWithEverything} heading="Seen by Lucia" empty="text"></related-records>`)}
  `,
  async play({ canvasElement }) {
    const [mira, lucia] = canvasElement.querySelectorAll('related-records');
    if (!mira || !lucia) throw new Error('the story has two lists');
    await Promise.all([settled(mira), settled(lucia)]);
    await expect(mira.matches(':state(ready)')).toBe(true);
    await expect(lucia.matches(':state(denied)')).toBe(true);
  },
};

/** The host shows records on pages of its own: it cancels `portal-open-record` and goes there. */
export const HostOpensRecords: StoryObj = {
  render: () => openingPage(tenant('customer', html`<related-records record=${landmarks.caseWithEverything}></related-records>`)),
  async play(context) {
    const widget = widgetIn(context, 'related-records');
    await settled(widget);
    widget.shadowRoot?.querySelector<HTMLElement>('[part~="open-button"]')?.click();
    await expect(heardIn(context)).toContain('problem/');
    await expect(widget.shadowRoot?.querySelector('dialog[open]')).toBeNull();
  },
};
