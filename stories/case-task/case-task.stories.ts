import { html } from 'lit';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { landmarks } from '../../mocks/dataset/landmarks.js';
import { ends } from '../play/widget.js';

/** One case task, and what a person can do on it. */
const meta: Meta = {
  title: 'case-task/Records',
  component: 'case-task',
  globals: { persona: 'case-task-agent' },
  render: () => html`<case-task record=${landmarks.taskOfAgent}></case-task>`,
  play: ends('case-task', 'ready'),
};
export default meta;

/** An agent changes its state, writes comments and work notes, and attaches files. */
export const Default: StoryObj = {};

/** A customer to whom it is shown: no work notes, and nobody is named who works on it. */
export const ForACustomer: StoryObj = { globals: { persona: 'customer' } };

/** Somebody who watches over the work changes nothing. */
export const ForAViewer: StoryObj = { globals: { persona: 'case-task-viewer' } };

/** Over and done; it can be opened again. */
export const Closed: StoryObj = { render: () => html`<case-task record=${landmarks.taskOfAgentClosed}></case-task>` };

/** Not shown to customers: for them it is not there. */
export const HiddenFromTheCustomer: StoryObj = {
  globals: { persona: 'customer' },
  render: () => html`<case-task record=${landmarks.taskHiddenFromCustomer}></case-task>`,
  play: ends('case-task', 'denied'),
};

/** The attribute does not name a task; the page's owner reads how to mend it. */
export const WrongRecord: StoryObj = { render: () => html`<case-task record="CSTASK0010013"></case-task>`, play: ends('case-task', 'error') };
