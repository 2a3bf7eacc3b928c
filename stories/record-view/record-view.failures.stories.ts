import { expect } from 'storybook/test';
import { html } from 'lit';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { carriesCanary } from '../../mocks/dataset/canary.js';
import { landmarks } from '../../mocks/dataset/landmarks.js';
import { textOf } from '../../src/testing/visible-text.js';
import { ends, recordView, widgetIn } from '../play/widget.js';
import { serverDown, webPageInsteadOfData } from '../service/broken-servers.js';
import { brokenViews, viewsOnly } from '../service/views.js';

/** What a person sees when something is wrong, and which way on they have. */
const meta: Meta = {
  title: 'record-view/When something is wrong',
  component: 'record-view',
  render: () => html`<record-view record=${landmarks.caseWithEverything}></record-view>`,
};
export default meta;

/** A skeleton from 300 milliseconds on; after five seconds a word that it takes longer than usual. */
export const Slow: StoryObj = { globals: { scenario: 'slow' }, play: ends('record-view', 'loading') };

/** A record that is hidden and one that never was look the same. */
export const Denied: StoryObj = { globals: { scenario: 'denied' }, play: ends('record-view', 'denied') };

/** No record has this name. */
export const NoSuchRecord: StoryObj = {
  render: () => html`<record-view record="sn_customerservice_case/00000000000000000000000000000000"></record-view>`,
  play: ends('record-view', 'denied'),
};

/** The portal owner has no view of this table: the server is not even asked. */
export const NoView: StoryObj = {
  parameters: { portal: { views: viewsOnly('problem') } },
  play: ends('record-view', 'denied'),
};

export const SignedOut: StoryObj = { globals: { scenario: 'signed-out' }, play: ends('record-view', 'error') };

export const Offline: StoryObj = { globals: { scenario: 'offline' }, play: ends('record-view', 'error') };

export const ServerDown: StoryObj = {
  beforeEach({ msw }) {
    msw.use(serverDown);
  },
  play: ends('record-view', 'error'),
};

/** A proxy answers with a web page, and says that all is well. */
export const WebPageInsteadOfData: StoryObj = {
  beforeEach({ msw }) {
    msw.use(webPageInsteadOfData);
  },
  play: ends('record-view', 'error'),
};

/** The server sends every column it has, internal ones included. What is not in the view does not reach the page. */
export const OverSharingServer: StoryObj = {
  globals: { scenario: 'over-sharing' },
  async play(context) {
    await recordView(context);
    await expect(carriesCanary(textOf(widgetIn(context, 'record-view')))).toBe(false);
  },
};

/** The attribute does not name a record; the page's owner reads how to mend it. */
export const WrongRecord: StoryObj = {
  render: () => html`<record-view record="CS0101017"></record-view>`,
  play: ends('record-view', 'error'),
};

export const BadViewDocument: StoryObj = {
  parameters: { portal: { views: brokenViews } },
  play: ends('record-view', 'error'),
};

/** Somebody forgot the provider around the widget. */
export const NoProvider: StoryObj = { parameters: { portal: { provider: 'none' } }, play: ends('record-view', 'error') };
