import { expect } from 'storybook/test';
import { html } from 'lit';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { until } from '../../src/testing/settled.js';
import { myLists } from '../play/widget.js';

/** The same lists in other languages, widths and colours. */
const meta: Meta = {
  title: 'my-lists/Looks and languages',
  component: 'my-lists',
  globals: { persona: 'customer' },
  render: () => html`<my-lists list="action-needed"></my-lists>`,
  async play(context) {
    await expect((await myLists(context)).names).toContain('CS0101018');
  },
};
export default meta;

/** From right to left, in Arabic; numbers of records keep their own direction. */
export const Arabic: StoryObj = { globals: { locale: 'ar' } };

export const German: StoryObj = { globals: { locale: 'de' } };

/** Every text of the kit lengthened by forty percent. */
export const Pseudo: StoryObj = { globals: { locale: 'en-XA' } };

export const Dark: StoryObj = { globals: { theme: 'dark' } };

/** 320 pixels: the list is chosen above, and each record is a card. */
export const Narrow: StoryObj = {
  render: () => html`<div style="inline-size: 18rem"><my-lists list="action-needed"></my-lists></div>`,
};

/** Groups of cards. */
export const NarrowInGroups: StoryObj = {
  render: () => html`<div style="inline-size: 18rem"><my-lists list="action-needed"></my-lists></div>`,
  async play(context) {
    const lists = await myLists(context);
    await lists.groupBy('State');
    await until(() => lists.groups.length > 1, 'groups');
    await expect(lists.names).toContain('CS0101018');
  },
};
