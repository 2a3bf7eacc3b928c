import { html } from 'lit';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { landmarks } from '../../mocks/dataset/landmarks.js';
import { until } from '../../src/testing/settled.js';
import { ends, orderForm } from '../play/widget.js';

/** The same catalog and the same form in other languages, widths and colours. */
const meta: Meta = {
  title: 'create-request/Looks and languages',
  component: 'create-request',
  render: () => html`<create-request item=${landmarks.catalogGateway}></create-request>`,
  play: ends('create-request', 'ready'),
};
export default meta;

/** From right to left, in Arabic; names of fields and items keep their own direction. */
export const Arabic: StoryObj = { globals: { locale: 'ar' } };

/** The catalog in Arabic. */
export const ArabicCatalog: StoryObj = { globals: { locale: 'ar' }, render: () => html`<create-request></create-request>` };

export const German: StoryObj = { globals: { locale: 'de' } };

/** Every text of the kit lengthened by forty percent: whatever is still plain English is not in a catalogue. */
export const Pseudo: StoryObj = { globals: { locale: 'en-XA' } };

export const Dark: StoryObj = { globals: { theme: 'dark' } };

/** What is wrong, in the dark. */
export const DarkWithProblems: StoryObj = {
  globals: { theme: 'dark' },
  async play(context) {
    const request = await orderForm(context);
    request.send();
    await until(() => request.summary !== '', 'what is wrong');
  },
};

/** 320 pixels, as on a small phone or at 400 percent. */
export const Narrow: StoryObj = {
  globals: { persona: 'proxy-contact' },
  render: () => html`<div style="inline-size: 18rem"><create-request item=${landmarks.catalogGateway}></create-request></div>`,
};

/** The catalog on a small phone: one card below the other. */
export const NarrowCatalog: StoryObj = {
  render: () => html`<div style="inline-size: 18rem"><create-request></create-request></div>`,
};
