import { expect } from 'storybook/test';
import { html } from 'lit';
import { http, HttpResponse } from 'msw';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
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
