import { expect } from 'storybook/test';
import { html } from 'lit';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { approvalInbox } from '../play/widget.js';

/** The same approvals in other languages, widths and colours. */
const meta: Meta = {
  title: 'approval-inbox/Looks and languages',
  component: 'approval-inbox',
  globals: { persona: 'customer-admin' },
  render: () => html`<approval-inbox></approval-inbox>`,
  async play(context) {
    const inbox = await approvalInbox(context);
    await expect(inbox.names).toHaveLength(5);
  },
};
export default meta;

/** From right to left, in Arabic; numbers of records keep their own direction. */
export const Arabic: StoryObj = { globals: { locale: 'ar' } };

export const German: StoryObj = { globals: { locale: 'de' } };

/** Every text of the kit lengthened by forty percent. */
export const Pseudo: StoryObj = { globals: { locale: 'en-XA' } };

export const Dark: StoryObj = { globals: { theme: 'dark' } };

/** 320 pixels, as on a small phone or at 400 percent: what can be done stands below what it is about. */
export const Narrow: StoryObj = {
  render: () => html`<div style="inline-size: 18rem"><approval-inbox></approval-inbox></div>`,
};
