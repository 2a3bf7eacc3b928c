import { expect } from 'storybook/test';
import { html } from 'lit';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { carriesCanary } from '../../mocks/dataset/canary.js';
import { landmarks } from '../../mocks/dataset/landmarks.js';
import { ends, relatedRecords } from '../play/widget.js';
import { serverDown, tooManyRequests, webPageInsteadOfData } from '../service/broken-servers.js';
import { brokenViews } from '../service/views.js';

/** What a person sees when something is wrong, and which way on they have. */
const meta: Meta = {
  title: 'related-records/When something is wrong',
  component: 'related-records',
  render: () => html`<related-records record=${landmarks.caseWithEverything}></related-records>`,
};
export default meta;

/** A skeleton from 300 milliseconds on; after five seconds a word that it takes longer than usual. */
export const Slow: StoryObj = {
  globals: { scenario: 'slow' },
  play: ends('related-records', 'loading'),
};

/** No record has been opened to external people. A hidden case and one that never was look the same. */
export const Denied: StoryObj = { globals: { scenario: 'denied' }, play: ends('related-records', 'denied') };

/** The case of a colleague, which the server does not show to this person. */
export const CaseOfSomebodyElse: StoryObj = {
  render: () => html`<related-records record=${landmarks.caseOfColleague}></related-records>`,
  play: ends('related-records', 'denied'),
};

/** Somebody who can sign in but whom nobody has given a role. */
export const PersonWithoutRole: StoryObj = { globals: { persona: 'no-role' }, play: ends('related-records', 'denied') };

/** The session has ended: the page has to sign the person in again and call `reconnect()`. */
export const SignedOut: StoryObj = { globals: { scenario: 'signed-out' }, play: ends('related-records', 'error') };

/** No way to the server. */
export const Offline: StoryObj = { globals: { scenario: 'offline' }, play: ends('related-records', 'error') };

/** The server is being upgraded and answers 503, also when asked again. */
export const ServerDown: StoryObj = {
  beforeEach({ msw }) {
    msw.use(serverDown);
  },
  play: ends('related-records', 'error'),
};

/** A proxy answers with a web page, and says that all is well. */
export const WebPageInsteadOfData: StoryObj = {
  beforeEach({ msw }) {
    msw.use(webPageInsteadOfData);
  },
  play: ends('related-records', 'error'),
};

/** Too many requests, for ten minutes: nothing is asked of the server until then, and the person reads when that is. */
export const RateLimited: StoryObj = {
  beforeEach({ msw }) {
    msw.use(tooManyRequests);
  },
  play: ends('related-records', 'error'),
};

/** Too many requests, for some seconds: the widget waits and asks again by itself. */
export const RateLimitedForAMoment: StoryObj = {
  globals: { scenario: 'rate-limited' },
  play: ends('related-records', 'loading'),
};

/** A third of all requests fails; asking again in the background gets through. */
export const Flaky: StoryObj = { globals: { scenario: 'flaky' }, play: ends('related-records', 'ready') };

/** The server sends every column it has, internal ones included. What is not in the view does not reach the page. */
export const OverSharingServer: StoryObj = {
  globals: { scenario: 'over-sharing' },
  async play(context) {
    const list = await relatedRecords(context);
    await expect(list.rows).toHaveLength(7);
    await expect(carriesCanary(list.text)).toBe(false);
  },
};

/** The attribute does not name a record; the page's owner reads how to mend it. */
export const WrongRecord: StoryObj = {
  render: () => html`<related-records record="CS0101017"></related-records>`,
  play: ends('related-records', 'error'),
};

/** A kind that does not exist. */
export const WrongKind: StoryObj = {
  render: () => html`<related-records record=${landmarks.caseWithEverything} types="problem incident"></related-records>`,
  play: ends('related-records', 'error'),
};

/** A view document with a wildcard and a misspelt key is refused as a whole, and says where to look. */
export const BadViewDocument: StoryObj = {
  parameters: { portal: { views: brokenViews } },
  play: ends('related-records', 'error'),
};

/** Somebody forgot the provider around the widget. */
export const NoProvider: StoryObj = {
  parameters: { portal: { provider: 'none' } },
  play: ends('related-records', 'error'),
};
