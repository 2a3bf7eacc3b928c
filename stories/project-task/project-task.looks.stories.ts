import { html } from 'lit';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { landmarks } from '../../mocks/dataset/landmarks.js';
import { ends } from '../play/widget.js';

/** The same in other languages, widths and colours. */
const meta: Meta = {
  title: 'project-task/Looks and languages',
  component: 'project-task',
  render: () => html`<project-task record=${landmarks.projectTaskInProgress}></project-task>`,
  play: ends('project-task', 'ready'),
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
  render: () => html`<div style="inline-size: 18rem"><project-task record=${landmarks.projectTaskInProgress}></project-task></div>`,
};
