import { html } from 'lit';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { landmarks } from '../../mocks/dataset/landmarks.js';
import { ends } from '../play/widget.js';
import { busyCase } from '../service/busy-case.js';

/** The same stream in other languages, widths and colours. */
const meta: Meta = {
  title: 'activity-stream/Looks and languages',
  component: 'activity-stream',
  globals: { persona: 'agent' },
  render: () => html`<activity-stream record=${landmarks.caseWithEverything}></activity-stream>`,
  play: ends('activity-stream', 'ready'),
};
export default meta;

/** From right to left, in Arabic; what people wrote keeps its own direction. */
export const Arabic: StoryObj = { globals: { locale: 'ar', persona: 'agent' } };

export const German: StoryObj = { globals: { locale: 'de', persona: 'agent' } };

/** Every text of the kit lengthened by forty percent: whatever is still plain English is not in a catalogue. */
export const Pseudo: StoryObj = { globals: { locale: 'en-XA', persona: 'agent' } };

export const Dark: StoryObj = { globals: { theme: 'dark', persona: 'agent' } };


/** 320 pixels, as on a small phone or at 400 percent. */
export const Narrow: StoryObj = {
  render: () => html`<div style="inline-size: 18rem"><activity-stream record=${landmarks.caseWithEverything}></activity-stream></div>`,
};

/** A long message shows its beginning; one in another language has its own direction. */
export const LongTexts: StoryObj = {
  globals: { persona: 'customer' },
  beforeEach({ msw }) {
    msw.use(...busyCase());
  },
  render: () => html`<activity-stream record=${landmarks.caseNew}></activity-stream>`,
};
