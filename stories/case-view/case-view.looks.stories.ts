import { html } from 'lit';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { landmarks } from '../../mocks/dataset/landmarks.js';
import { atRest, caseView, ends } from '../play/widget.js';
import { longTexts } from '../service/long-texts.js';

/** The same case in other languages, widths and colours. */
const meta: Meta = {
  title: 'case-view/Looks and languages',
  component: 'case-view',
  render: () => html`<case-view record=${landmarks.caseResolved}></case-view>`,
  play: ends('case-view', 'ready'),
};
export default meta;

/** From right to left, in Arabic; what people wrote keeps its own direction. */
export const Arabic: StoryObj = { globals: { locale: 'ar' } };

export const German: StoryObj = { globals: { locale: 'de' } };

/** Every text of the kit lengthened by forty percent: whatever is still plain English is not in a catalogue. */
export const Pseudo: StoryObj = { globals: { locale: 'en-XA' } };

export const Dark: StoryObj = { globals: { theme: 'dark' } };

/** 320 pixels, as on a small phone or at 400 percent: the fields are folded. */
export const Narrow: StoryObj = {
  render: () => html`<div style="inline-size: 18rem"><case-view record=${landmarks.caseResolved}></case-view></div>`,
};

/** The question before something is done, from right to left. */
export const QuestionInArabic: StoryObj = {
  globals: { locale: 'ar' },
  async play(context) {
    const page = await caseView(context);
    await page.ask('رفض الحل');
    await atRest(context, 'case-view');
  },
};

export const LongTexts: StoryObj = {
  beforeEach({ msw }) {
    msw.use(...longTexts());
  },
};
