import { html } from 'lit';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { ends } from '../play/widget.js';

/** The same in other languages, widths and colours. */
const meta: Meta = {
  title: 'project-tasks/Looks and languages',
  component: 'project-tasks',
  render: () => html`<project-tasks scope="all" group-by="project"></project-tasks>`,
  play: ends('project-tasks', 'ready'),
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
  render: () => html`<div style="inline-size: 18rem"><project-tasks scope="all" group-by="project"></project-tasks></div>`,
};
