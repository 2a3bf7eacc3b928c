import { expect } from 'storybook/test';
import { html } from 'lit';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { landmarks } from '../../mocks/dataset/landmarks.js';
import { relatedRecords } from '../play/widget.js';
import { longTexts } from '../service/long-texts.js';

/** The same records in other languages, widths, colours and distances. */
const meta: Meta = {
  title: 'related-records/Looks and languages',
  component: 'related-records',
  render: () => html`<related-records record=${landmarks.caseWithEverything}></related-records>`,
  async play(context) {
    const list = await relatedRecords(context);
    await expect(list.rows).toHaveLength(7);
  },
};
export default meta;

/** From right to left, in Arabic; numbers of records keep their own direction. */
export const Arabic: StoryObj = { globals: { locale: 'ar' } };

export const German: StoryObj = { globals: { locale: 'de' } };

/** Every text of the kit lengthened by forty percent: whatever is still plain English is not in a catalogue. */
export const Pseudo: StoryObj = { globals: { locale: 'en-XA' } };

export const Dark: StoryObj = { globals: { theme: 'dark' } };

/** 320 pixels, as on a small phone or at 400 percent: each row becomes a card. */
export const Narrow: StoryObj = {
  render: () => html`<div style="inline-size: 18rem">
    <related-records record=${landmarks.caseWithEverything}></related-records>
  </div>`,
};

/** Words longer than a column, descriptions longer than a page. */
export const LongTexts: StoryObj = {
  beforeEach({ msw }) {
    msw.use(...longTexts());
  },
};

/** The same on a small phone. */
export const LongTextsNarrow: StoryObj = {
  ...LongTexts,
  render: () => html`<div style="inline-size: 18rem">
    <related-records record=${landmarks.caseWithEverything}></related-records>
  </div>`,
};

/** A brand of the host's own: all it takes are custom properties, anywhere above the widget. */
export const HostBrand: StoryObj = {
  render: () => html`<div
    style="
      padding: 1.5rem;
      background: #f5f4ef;
      color: #14231f;
      color-scheme: light;
      font-family: Georgia, serif;
      --portal-color-accent: #0a6257;
      --portal-color-border: #dbdfd7;
      --portal-radius: 0;
    "
  >
    <related-records record=${landmarks.caseWithEverything}></related-records>
  </div>`,
};

/** Distances for dense pages; `density` on the provider sets the same. */
export const Compact: StoryObj = {
  render: () => html`<div style="--portal-density: 0.7">
    <related-records record=${landmarks.caseWithEverything}></related-records>
  </div>`,
};

/** A heading of the page's own words, at the level where the page needs it. */
export const OwnHeading: StoryObj = {
  render: () => html`<related-records
    record=${landmarks.caseWithEverything}
    heading="What else is going on"
    heading-level="3"
  ></related-records>`,
};

/** The page has a heading already: the widget shows none and is named by `label`. */
export const WithoutHeading: StoryObj = {
  render: () => html`<related-records record=${landmarks.caseWithEverything} heading="" label="Related records"></related-records>`,
};
