import { html } from 'lit';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { landmarks } from '../../mocks/dataset/landmarks.js';
import { tokenFor } from '../../mocks/personas.js';
import { ends } from '../play/widget.js';
import { longTexts } from '../service/long-texts.js';
import { demoViews } from '../service/views.js';

/** The same record in other languages, widths and colours. */
const meta: Meta = {
  title: 'record-view/Looks and languages',
  component: 'record-view',
  render: () => html`<record-view record=${landmarks.caseWithEverything}></record-view>`,
  play: ends('record-view', 'ready'),
};
export default meta;

/** From right to left, in Arabic; what people wrote keeps its own direction. */
export const Arabic: StoryObj = { globals: { locale: 'ar' } };

export const German: StoryObj = { globals: { locale: 'de' } };

/** Every text of the kit lengthened by forty percent: whatever is still plain English is not in a catalogue. */
export const Pseudo: StoryObj = { globals: { locale: 'en-XA' } };

export const Dark: StoryObj = { globals: { theme: 'dark' } };

/** 320 pixels, as on a small phone or at 400 percent. */
export const Narrow: StoryObj = {
  render: () => html`<div style="inline-size: 18rem"><record-view record=${landmarks.caseWithEverything}></record-view></div>`,
};

/** A description longer than a page shows its beginning, and the rest on demand. */
export const LongTexts: StoryObj = {
  beforeEach({ msw }) {
    msw.use(...longTexts());
  },
};

/** `time-zone` on the provider goes before the zone of the person's profile; here half an hour off the full hours. */
export const OtherTimeZone: StoryObj = {
  parameters: { portal: { provider: 'none' } },
  render: () => html`<portal-provider
    adapter="servicenow"
    time-zone="Asia/Kolkata"
    .views=${demoViews}
    .getToken=${() => Promise.resolve(tokenFor('customer'))}
  >
    <record-view record=${landmarks.caseWithEverything}></record-view>
  </portal-provider>`,
};
