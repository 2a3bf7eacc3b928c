import { expect } from 'storybook/test';
import { html } from 'lit';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { carriesCanary } from '../../mocks/dataset/canary.js';
import { landmarks } from '../../mocks/dataset/landmarks.js';
import { until } from '../../src/testing/settled.js';
import { ends, orderForm } from '../play/widget.js';
import { serverDown } from '../service/broken-servers.js';
import { orderAnswersLost, ordersForbidden } from '../service/orders.js';
import { demoViews, viewsOnly } from '../service/views.js';

/** What a person sees when something is wrong, and which way on they have. */
const meta: Meta = {
  title: 'create-request/When something is wrong',
  component: 'create-request',
  render: () => html`<create-request item=${landmarks.catalogMeter}></create-request>`,
};
export default meta;

/** The catalog takes its time. */
export const Slow: StoryObj = {
  render: () => html`<create-request></create-request>`,
  globals: { scenario: 'slow' },
  play: ends('create-request', 'loading'),
};

/** No way to the server. */
export const Offline: StoryObj = { globals: { scenario: 'offline' }, play: ends('create-request', 'error') };

/** The session has ended. */
export const SignedOut: StoryObj = { globals: { scenario: 'signed-out' }, play: ends('create-request', 'error') };

export const ServerDown: StoryObj = {
  beforeEach({ msw }) {
    msw.use(serverDown);
  },
  play: ends('create-request', 'error'),
};

/** The catalog offers this person nothing. */
export const NothingOffered: StoryObj = {
  render: () => html`<create-request></create-request>`,
  globals: { persona: 'no-role' },
  play: ends('create-request', 'empty'),
};

/** An item that is not offered to this person looks like one that does not exist; the catalog is the way on. */
export const ItemNotAvailable: StoryObj = {
  render: () => html`<create-request item=${landmarks.catalogLoanKit}></create-request>`,
  play: ends('create-request', 'empty'),
};

/** The item asks something mandatory that the portal owner has not granted. */
export const ItemAsksTooMuch: StoryObj = {
  parameters: {
    portal: {
      views: { ...demoViews, views: demoViews.views.map((view) => (view.table === 'sc_cat_item' ? { ...view, inputs: ['reason'] } : view)) },
    },
  },
  play: ends('create-request', 'empty'),
};

/** A portal owner who shows the catalog but lets nobody order. */
export const NoRightToOrder: StoryObj = {
  parameters: {
    portal: {
      views: { ...demoViews, views: demoViews.views.map((view) => (view.table === 'sc_cat_item' ? { ...view, operations: [], inputs: [] } : view)) },
    },
  },
  play: ends('create-request', 'empty'),
};

/** The portal owner has no view of the catalog: the server is not even asked. */
export const NoView: StoryObj = { parameters: { portal: { views: viewsOnly('problem') } }, play: ends('create-request', 'denied') };

/** The server does not let this person order: nothing was sent, and nothing typed is lost. */
export const Refused: StoryObj = {
  beforeEach({ msw }) {
    msw.use(ordersForbidden);
  },
  async play(context) {
    const request = await orderForm(context);
    request.fill('Number of the meter', 'M-4711');
    request.send();
    await until(() => request.summary.includes('You may not request this'), 'the refusal');
    await expect(request.valueOf('Number of the meter')).toBe('M-4711');
  },
};

/** The connection broke when the order was sent. Nobody knows whether it has arrived: a person looks before they send it again. */
export const OutcomeUnknown: StoryObj = {
  beforeEach({ msw }) {
    msw.use(orderAnswersLost);
  },
  async play(context) {
    const request = await orderForm(context);
    request.fill('Number of the meter', 'M-4711');
    request.send();
    await until(() => request.summary.includes('may have been sent'), 'the word that nobody knows');
    request.button('Look for it').click();
    await until(() => request.summary.includes('No request that matches'), 'what was found');
  },
};

/** The server sends every column and every hidden variable it has. What is not in the view does not reach the page. */
export const OverSharingServer: StoryObj = {
  render: () => html`<create-request item=${landmarks.catalogGateway}></create-request>`,
  globals: { scenario: 'over-sharing' },
  async play(context) {
    const request = await orderForm(context);
    await expect(carriesCanary(request.text)).toBe(false);
  },
};

/** The attribute names no item; the page's owner reads how to mend it. */
export const WrongItem: StoryObj = {
  render: () => html`<create-request item="REQ 0001"></create-request>`,
  play: ends('create-request', 'error'),
};

/** Somebody forgot the provider around the widget. */
export const NoProvider: StoryObj = { parameters: { portal: { provider: 'none' } }, play: ends('create-request', 'error') };
