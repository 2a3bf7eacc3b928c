import { html } from 'lit';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { landmarks } from '../../mocks/dataset/landmarks.js';
import { ends } from '../play/widget.js';

/** What stands behind a case, by the kind of its customer. */
const meta: Meta = {
  title: 'customer-information/Records',
  component: 'customer-information',
  globals: { persona: 'case-task-agent' },
  render: () => html`<customer-information record=${landmarks.taskOfAgent}></customer-information>`,
  play: ends('customer-information', 'ready'),
};
export default meta;

/** A company: account, contact, and what they have bought; behind a task. */
export const Default: StoryObj = {};

/** A private customer with their household and its head. */
export const Household: StoryObj = {
  globals: { persona: 'agent' },
  render: () => html`<customer-information record=${landmarks.caseOfHousehold}></customer-information>`,
};

/** A location of the company itself, with its internal contacts. */
export const BusinessLocation: StoryObj = {
  render: () => html`<customer-information record=${landmarks.caseForLocationAwaitingInfo}></customer-information>`,
};

/** The case of an employee has no customer behind it. */
export const NoCustomer: StoryObj = {
  globals: { persona: 'agent' },
  render: () => html`<customer-information record=${landmarks.caseAwaitingInfoOfEmployee}></customer-information>`,
  play: ends('customer-information', 'empty'),
};

/** Who does not work on cases sees nothing. */
export const ForACustomer: StoryObj = { globals: { persona: 'customer' }, play: ends('customer-information', 'denied') };

/** The attribute names neither a case nor a task; the page's owner reads how to mend it. */
export const WrongRecord: StoryObj = {
  render: () => html`<customer-information record=${landmarks.issue}></customer-information>`,
  play: ends('customer-information', 'error'),
};
