import { html } from 'lit';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { landmarks } from '../../mocks/dataset/landmarks.js';
import { ends, widgetIn } from '../play/widget.js';

/** The items of one catalog request, as they also stand inside `related-records` and `record-view`. */
const meta: Meta = { title: 'request-items/Records', component: 'request-items' };
export default meta;

/** Three items that have come to different steps. */
export const Default: StoryObj = {
  render: () => html`<request-items record=${landmarks.requestWithThreeItems}></request-items>`,
  play: ends('request-items', 'ready'),
};

/** The steps of a stage, unfolded. */
export const StageUnfolded: StoryObj = {
  ...Default,
  async play(context) {
    await ends('request-items', 'ready')(context);
    widgetIn(context, 'request-items').shadowRoot?.querySelector('summary')?.click();
  },
};

/** In Arabic, from right to left. */
export const Arabic: StoryObj = { ...Default, globals: { locale: 'ar' } };

/** A request of somebody else. */
export const Denied: StoryObj = {
  ...Default,
  globals: { persona: 'consumer' },
  play: ends('request-items', 'empty'),
};

/** The service is slow: the skeleton first, then words. */
export const Slow: StoryObj = { ...Default, globals: { scenario: 'slow' }, play: ends('request-items', 'loading') };

/** The service cannot be reached. */
export const Offline: StoryObj = { ...Default, globals: { scenario: 'offline' }, play: ends('request-items', 'error') };
