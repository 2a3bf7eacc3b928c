import { expect } from 'storybook/test';
import { html } from 'lit';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { landmarks } from '../../mocks/dataset/landmarks.js';
import { until } from '../../src/testing/settled.js';
import { createRequest, ends, orderForm } from '../play/widget.js';

/** Asking for something from the catalog, as different people. */
const meta: Meta = { title: 'create-request/Records', component: 'create-request' };
export default meta;

/** What a customer can choose from, by search and by category. */
export const Default: StoryObj = {
  render: () => html`<create-request></create-request>`,
  play: ends('create-request', 'ready'),
};

/** A consumer is offered less. */
export const SeenByAConsumer: StoryObj = {
  ...Default,
  globals: { persona: 'consumer' },
  async play(context) {
    const request = await createRequest(context);
    await expect(request.items).toEqual(['On-site inspection', 'Replacement battery', 'Replacement meter']);
  },
};

/** Nothing in the catalog matches the search. */
export const NothingFound: StoryObj = {
  ...Default,
  async play(context) {
    const request = await createRequest(context);
    request.search('elephant');
    await until(() => request.text.includes('Nothing in the catalog matches.'), 'the word that there is none');
  },
};

/** The form of an item that the page names: defaults, hints, choices. */
export const Form: StoryObj = {
  render: () => html`<create-request item=${landmarks.catalogMeter}></create-request>`,
  play: ends('create-request', 'ready'),
};

/** Every kind of field: a reference, a scale, one that can only be read, a quantity. */
export const FormWithReference: StoryObj = {
  render: () => html`<create-request item=${landmarks.catalogGateway}></create-request>`,
  async play(context) {
    const request = await orderForm(context);
    await request.pick('Where does it go?', 'Harbor');
    await expect(request.valueOf('Where does it go?')).toBe('Harbor substation');
  },
};

/** A date with a time, which is in the zone of the reader, and a yes or no. */
export const FormWithTime: StoryObj = {
  render: () => html`<create-request item=${landmarks.catalogInspection}></create-request>`,
  play: ends('create-request', 'ready'),
};

/** Ticks, a scale of more than four steps, a web address. */
export const FormWithTicks: StoryObj = {
  render: () => html`<create-request item=${landmarks.catalogTraining}></create-request>`,
  play: ends('create-request', 'ready'),
};

/** Sent too early: what is wrong stands above the form, and at each field. */
export const Incomplete: StoryObj = {
  ...FormWithTime,
  async play(context) {
    const request = await orderForm(context);
    request.fill('Whom do we write to before?', 'somebody');
    request.send();
    await until(() => request.problems.size === 2, 'what is wrong');
  },
};

/** On the way back to the catalog with something typed. */
export const LeavingWithTypedText: StoryObj = {
  ...Form,
  async play(context) {
    const request = await orderForm(context);
    request.fill('Number of the meter', 'M-4711');
    request.button('Back to the catalog').click();
    await until(() => request.dialog !== null, 'the question');
  },
};

/** Sent: the number of the request, its state, and where to go on. */
export const Sent: StoryObj = {
  ...Form,
  async play(context) {
    const request = await orderForm(context);
    request.fill('Number of the meter', 'M-4711');
    await request.order();
    await expect(request.step).toMatch(/^Request REQ\d+ has been sent$/);
  },
};

/** It costs so much that an administrator of the account has to approve it. */
export const SentAndWaiting: StoryObj = {
  ...FormWithTime,
  async play(context) {
    const request = await orderForm(context);
    request.fill('When should we come?', '2027-07-02T10:00');
    await request.order();
    await expect(request.text).toContain('Pending Approval');
  },
};

/** The request that was just made, in the pop-up. */
export const SentAndOpened: StoryObj = {
  ...Form,
  async play(context) {
    const request = await orderForm(context);
    request.fill('Number of the meter', 'M-4711');
    await request.order();
    request.button('Open request').click();
    await until(() => request.dialog !== null, 'the pop-up');
  },
};

/** A proxy contact works at the company and orders for its customers: for whom is asked first, and always in view. */
export const ProxyContact: StoryObj = {
  render: () => html`<create-request item=${landmarks.catalogBattery}></create-request>`,
  globals: { persona: 'proxy-contact' },
  async play(context) {
    const request = await orderForm(context);
    await expect(request.actingFor).toBe('You are ordering for a customer: choose whom you act for.');
  },
};

/** They have chosen an account and one of its contacts. */
export const ProxyContactActing: StoryObj = {
  ...ProxyContact,
  async play(context) {
    const request = await orderForm(context);
    await request.pick('Account', 'Aster');
    await request.pick('Contact', 'Felix');
    await expect(request.actingFor).toBe('Acting for Felix Oyelaran of Aster Foods');
  },
};

/** And have sent it: the confirmation says for whom as well. */
export const ProxyContactSent: StoryObj = {
  ...ProxyContact,
  async play(context) {
    const request = await orderForm(context);
    await request.pick('Account', 'Aster');
    await request.pick('Contact', 'Felix');
    request.fill('Which battery?', 'AB-12, for sensors');
    await request.order();
    await expect(request.actingFor).toBe('Acting for Felix Oyelaran of Aster Foods');
  },
};

/** An administrator of an account orders for themselves unless they name somebody. */
export const CustomerAdmin: StoryObj = {
  ...ProxyContact,
  globals: { persona: 'customer-admin' },
  async play(context) {
    const request = await orderForm(context);
    await expect(request.actingFor).toBe('');
  },
};
