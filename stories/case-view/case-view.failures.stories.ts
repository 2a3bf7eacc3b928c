import { expect } from 'storybook/test';
import { html } from 'lit';
import { http, HttpResponse } from 'msw';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { carriesCanary } from '../../mocks/dataset/canary.js';
import { landmarks } from '../../mocks/dataset/landmarks.js';
import { until } from '../../src/testing/settled.js';
import { textOf } from '../../src/testing/visible-text.js';
import { atRest, caseView, ends, widgetIn } from '../play/widget.js';
import { serverDown } from '../service/broken-servers.js';
import { brokenViews, viewsOnly } from '../service/views.js';

/** What a person sees when something is wrong, and which way on they have. */
const meta: Meta = {
  title: 'case-view/When something is wrong',
  component: 'case-view',
  render: () => html`<case-view record=${landmarks.caseResolved}></case-view>`,
};
export default meta;

const patchOfCase = '*/api/now/table/sn_customerservice_case/:id';

/** Asks for the solution to be rejected, with a reason, and waits for what is said about it. */
async function rejectInVain(context: Parameters<typeof caseView>[0]) {
  const page = await caseView(context);
  await page.ask('Reject solution');
  page.write('The report of this week is missing as well.');
  page.confirm();
  await until(() => page.failure !== '', 'the failure');
  await atRest(context, 'case-view');
  await expect(page.typed).toContain('missing as well');
  return page;
}

export const Slow: StoryObj = { globals: { scenario: 'slow' }, play: ends('case-view', 'loading') };

/** A case that is hidden and one that never was look the same. */
export const Denied: StoryObj = { globals: { scenario: 'denied' }, play: ends('case-view', 'denied') };

/** Submitted without a contact: not even who submitted it may see it. */
export const WithoutContact: StoryObj = {
  render: () => html`<case-view record=${landmarks.caseWithoutContact}></case-view>`,
  play: ends('case-view', 'denied'),
};

/** The portal owner has no view of cases: the server is not even asked. */
export const NoView: StoryObj = { parameters: { portal: { views: viewsOnly('problem') } }, play: ends('case-view', 'denied') };

export const SignedOut: StoryObj = { globals: { scenario: 'signed-out' }, play: ends('case-view', 'error') };

export const Offline: StoryObj = { globals: { scenario: 'offline' }, play: ends('case-view', 'error') };

export const ServerDown: StoryObj = {
  beforeEach({ msw }) {
    msw.use(serverDown);
  },
  play: ends('case-view', 'error'),
};

/** The stream cannot be had: the case can, and everything else on its page. */
export const StreamDown: StoryObj = {
  beforeEach({ msw }) {
    msw.use(http.get('*/activities', () => new HttpResponse(null, { status: 500 })));
  },
  async play(context) {
    const page = await caseView(context);
    await until(() => page.stream?.matches(':state(error)') ?? false, 'the stream to fail');
    await expect(page.actions).toContain('Accept solution');
  },
};

let isCut = false;

/** The network goes while a decision is sent: it says so, and keeps what was typed. */
export const NetworkGoesWhileDeciding: StoryObj = {
  beforeEach({ msw }) {
    isCut = false;
    msw.use(http.all('*/api/*', () => (isCut ? HttpResponse.error() : undefined)));
  },
  async play(context) {
    await caseView(context);
    isCut = true;
    const page = await rejectInVain(context);
    await expect(page.confirmButton).not.toBeNull();
  },
};

/** A rule of the server refuses: its own words are never shown. */
export const Refused: StoryObj = {
  beforeEach({ msw }) {
    const detail = "Operation aborted by Business Rule 'Frozen for the audit'";
    msw.use(http.patch(patchOfCase, () => HttpResponse.json({ error: { message: 'Operation Failed', detail } }, { status: 403 })));
  },
  async play(context) {
    const page = await rejectInVain(context);
    await expect(page.failure).toContain('The service did not accept this');
    await expect(textOf(widgetIn(context, 'case-view'))).not.toContain('audit');
  },
};

/** A permission was taken away while the page was open: this cannot be done, the case can still be read. */
export const NotAllowedAnyMore: StoryObj = {
  beforeEach({ msw }) {
    msw.use(http.patch(patchOfCase, () => HttpResponse.json({ error: { message: 'no' } }, { status: 403 })));
  },
  async play(context) {
    const page = await rejectInVain(context);
    await expect(page.failure).toContain('This change is not possible');
    await expect(page.confirmButton).toBeNull();
  },
};

/** The answer is lost and nothing has happened: the server is asked, and it can be tried again. */
export const AnswerLostNothingHappened: StoryObj = {
  beforeEach({ msw }) {
    msw.use(http.patch(patchOfCase, () => HttpResponse.error()));
  },
  async play(context) {
    const page = await rejectInVain(context);
    await expect(page.failure).toContain('This was not saved');
  },
};

/** The server sends every column it has, internal ones included. What is not in the view does not reach the page. */
export const OverSharingServer: StoryObj = {
  globals: { scenario: 'over-sharing' },
  async play(context) {
    await caseView(context);
    await expect(carriesCanary(textOf(widgetIn(context, 'case-view')))).toBe(false);
  },
};

/** The attribute names no case; the page's owner reads how to mend it. */
export const WrongRecord: StoryObj = {
  render: () => html`<case-view record=${landmarks.problemWithPrimaryArticle}></case-view>`,
  play: ends('case-view', 'error'),
};

export const BadViewDocument: StoryObj = { parameters: { portal: { views: brokenViews } }, play: ends('case-view', 'error') };

/** Somebody forgot the provider around the widget. */
export const NoProvider: StoryObj = { parameters: { portal: { provider: 'none' } }, play: ends('case-view', 'error') };
