import { expect } from 'storybook/test';
import { html } from 'lit';
import { http, HttpResponse } from 'msw';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { carriesCanary } from '../../mocks/dataset/canary.js';
import { landmarks } from '../../mocks/dataset/landmarks.js';
import { until } from '../../src/testing/settled.js';
import { approvalInbox, ends } from '../play/widget.js';
import { serverDown } from '../service/broken-servers.js';

/** What a person sees when a decision, or the list, does not come about. */
const meta: Meta = {
  title: 'approval-inbox/When something is wrong',
  component: 'approval-inbox',
  globals: { persona: 'customer-admin' },
  render: () => html`<approval-inbox confirm="never" undo="1"></approval-inbox>`,
};
export default meta;

/** Somebody else was faster: who, when, and the comment that was not saved. */
export const Conflict: StoryObj = {
  globals: { persona: 'customer-admin', scenario: 'conflict' },
  async play(context) {
    const inbox = await approvalInbox(context);
    inbox.approve('CHG0030001');
    await until(() => inbox.approval('CHG0030001')?.actions.includes('Already rejected') === true, 'the conflict');
  },
};

/** The network is gone while somebody decides: nothing is lost, and they can decide again. */
export const OfflineWhileDeciding: StoryObj = {
  beforeEach({ msw }) {
    msw.use(http.all('*/table/sysapproval_approver/*', () => HttpResponse.error()));
  },
  async play(context) {
    const inbox = await approvalInbox(context);
    inbox.approve('CHG0030001');
    await until(() => inbox.approval('CHG0030001')?.actions.includes('Not decided') === true, 'the failure');
  },
};

/** Of three, one is refused: the others keep their result, and only that one can be tried again. */
export const PartOfManyFails: StoryObj = {
  beforeEach({ msw }) {
    msw.use(http.patch(`*/table/${landmarks.approvalOfChange}`, () => (
      HttpResponse.json({ error: { message: 'Operation Failed', detail: 'ACL Exception Update Failed' } }, { status: 403 }))));
  },
  async play(context) {
    const inbox = await approvalInbox(context);
    inbox.select('REQ0050001', 'CHG0030001', 'Nadia Orsini');
    await until(() => inbox.has('approve-selected'), 'the buttons');
    inbox.part('approve-selected').click();
    await until(() => inbox.bulk.length === 3, 'the question');
    // In a frame an answer counts only once there was time to read the question.
    await until(() => {
      inbox.confirm();
      return inbox.bulk.some((line) => line.includes('Approved'));
    }, 'the first result');
    await until(() => inbox.dialog?.textContent?.includes('2 approved, 1 not') === true, 'the result');
    await expect(inbox.bulk[1]).toContain('Not decided');
  },
};

/** A skeleton first; after five seconds a word that it takes longer than usual. */
export const Slow: StoryObj = { globals: { persona: 'customer-admin', scenario: 'slow' }, play: ends('approval-inbox', 'loading') };

/** The session has ended. */
export const SignedOut: StoryObj = { globals: { persona: 'customer-admin', scenario: 'signed-out' }, play: ends('approval-inbox', 'error') };

/** The server is being upgraded and answers 503, also when asked again. */
export const ServerDown: StoryObj = {
  beforeEach({ msw }) {
    msw.use(serverDown);
  },
  play: ends('approval-inbox', 'error'),
};

/** The page wants signatures and does not say where; its owner reads how to mend it. */
export const SignatureWithoutAddress: StoryObj = {
  render: () => html`<approval-inbox signature-tables="change_request"></approval-inbox>`,
  play: ends('approval-inbox', 'error'),
};

/** No record has been opened to external people: there is nothing to decide. */
export const Denied: StoryObj = { globals: { persona: 'customer-admin', scenario: 'denied' }, play: ends('approval-inbox', 'empty') };

/** Too many requests, for some seconds: the inbox waits and asks again by itself. */
export const RateLimitedForAMoment: StoryObj = {
  globals: { persona: 'customer-admin', scenario: 'rate-limited' },
  play: ends('approval-inbox', 'loading'),
};

/** A third of all requests fails; asking again in the background gets through. */
export const Flaky: StoryObj = { globals: { persona: 'customer-admin', scenario: 'flaky' }, play: ends('approval-inbox', 'ready') };

/** The server sends every column it has, internal ones included. What is not in the view does not reach the page. */
export const OverSharingServer: StoryObj = {
  globals: { persona: 'customer-admin', scenario: 'over-sharing' },
  async play(context) {
    const inbox = await approvalInbox(context);
    await expect(inbox.names).toHaveLength(5);
    await expect(carriesCanary(inbox.text)).toBe(false);
  },
};

/** The page names a view that nobody has written: nothing is asked. */
export const NoView: StoryObj = {
  render: () => html`<approval-inbox view="nobody-wrote-this"></approval-inbox>`,
  play: ends('approval-inbox', 'denied'),
};

/** Somebody forgot the provider around the widget. */
export const NoProvider: StoryObj = {
  parameters: { portal: { provider: 'none' } },
  play: ends('approval-inbox', 'error'),
};
