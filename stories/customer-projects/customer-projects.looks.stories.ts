import { html } from 'lit';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { landmarks } from '../../mocks/dataset/landmarks.js';
import { ends } from '../play/widget.js';
import { wordyProject } from '../service/many-project-tasks.js';

/** The same in other languages, widths and colours. */
const meta: Meta = {
  title: 'customer-projects/Looks and languages',
  component: 'customer-projects',
  globals: { persona: 'customer' },
  render: () => html`<customer-projects record=${landmarks.projectOfContact} case-view="new-case"></customer-projects>`,
  play: ends('customer-projects', 'ready'),
};
export default meta;

/** From right to left, in Arabic: the bars run that way too; what people wrote keeps its own direction. */
export const Arabic: StoryObj = { globals: { locale: 'ar' } };

export const German: StoryObj = { globals: { locale: 'de' } };

/** Every text of the kit lengthened by forty percent: whatever is still plain English is not in a catalogue. */
export const Pseudo: StoryObj = { globals: { locale: 'en-XA' } };

export const Dark: StoryObj = { globals: { theme: 'dark' } };

/** 320 pixels, as on a small phone or at 400 percent: bars stand below their words. */
export const Narrow: StoryObj = {
  render: () => html`<div style="inline-size: 18rem"><customer-projects record=${landmarks.projectOfContact}></customer-projects></div>`,
};

export const NarrowList: StoryObj = {
  render: () => html`<div style="inline-size: 18rem"><customer-projects></customer-projects></div>`,
};

/** Far more words than anybody expected. */
export const LongTexts: StoryObj = {
  beforeEach({ msw }) {
    msw.use(...wordyProject());
  },
};
