import { html } from 'lit';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { until } from '../../src/testing/settled.js';
import { createCase, ends } from '../play/widget.js';

/** The same form in other languages, widths and colours. */
const meta: Meta = {
  title: 'create-case/Looks and languages',
  component: 'create-case',
  render: () => html`<create-case view="new-case"></create-case>`,
  globals: { persona: 'location-contributor' },
  play: ends('create-case', 'ready'),
};
export default meta;

/** From right to left, in Arabic; names of fields and locations keep their own direction. */
export const Arabic: StoryObj = { globals: { locale: 'ar' } };

export const German: StoryObj = { globals: { locale: 'de' } };

/** Every text of the kit lengthened by forty percent: whatever is still plain English is not in a catalogue. */
export const Pseudo: StoryObj = { globals: { locale: 'en-XA' } };

export const Dark: StoryObj = { globals: { theme: 'dark' } };

/** What is wrong, in the dark. */
export const DarkWithProblems: StoryObj = {
  globals: { theme: 'dark' },
  async play(context) {
    const form = await createCase(context);
    form.send();
    await until(() => form.summary !== '', 'what is wrong');
  },
};

/** 320 pixels, as on a small phone or at 400 percent. */
export const Narrow: StoryObj = {
  render: () => html`<div style="inline-size: 18rem"><create-case view="new-case"></create-case></div>`,
};
