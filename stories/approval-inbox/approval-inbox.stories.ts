import { expect } from 'storybook/test';
import { html } from 'lit';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { settled, until } from '../../src/testing/settled.js';
import { approvalInbox, ends } from '../play/widget.js';

/** What waits for a person's decision, and what they do with it. */
const meta: Meta = {
  title: 'approval-inbox/Records',
  component: 'approval-inbox',
  globals: { persona: 'customer-admin' },
  // Stories stand in a frame, where a click alone approves nothing.
  render: () => html`<approval-inbox confirm="never" undo="60"></approval-inbox>`,
};
export default meta;

/** A request, changes, an item and a registration; one is overdue, one is of a record that may not be read. */
export const Default: StoryObj = {
  async play(context) {
    const inbox = await approvalInbox(context);
    await expect(inbox.names).toHaveLength(5);
    await expect(inbox.text).toContain('Overdue');
  },
};

/** What is decided, by whom and when. Read when somebody asks for it. */
export const Decided: StoryObj = {
  async play(context) {
    const inbox = await approvalInbox(context);
    await inbox.showDecided();
    await expect(inbox.text).toContain('No Longer Required');
  },
};

/** The record behind an approval, as its view says, with what to decide at hand. */
export const Opened: StoryObj = {
  async play(context) {
    const inbox = await approvalInbox(context);
    await inbox.open('REQ0050001');
    const { detail } = inbox;
    if (detail) await settled(detail);
    await expect(inbox.has('detail-approve')).toBe(true);
  },
};

/** Approved, and for a minute it can be taken back. */
export const Undo: StoryObj = {
  async play(context) {
    const inbox = await approvalInbox(context);
    inbox.approve('CHG0030001');
    await until(() => inbox.has('undo-button'), 'the time to undo');
  },
};

/** A rejection has to say why. */
export const Rejecting: StoryObj = {
  async play(context) {
    const inbox = await approvalInbox(context);
    await inbox.reject('CHG0030001');
    inbox.confirm();
    await until(() => inbox.comment?.getAttribute('aria-invalid') === 'true', 'what is missing');
  },
};

/** Several at once, with one comment for all. */
export const ManyAtOnce: StoryObj = {
  async play(context) {
    const inbox = await approvalInbox(context);
    inbox.select('REQ0050001', 'CHG0030001', 'RITM0050001');
    await until(() => inbox.has('approve-selected'), 'the buttons');
    inbox.part('approve-selected').click();
    await until(() => inbox.bulk.length === 3, 'the question');
  },
};

/** Somebody who stands in for a colleague sees whose approvals they are; there are so many that they come a page at a time. */
export const Delegate: StoryObj = {
  globals: { persona: 'case-manager' },
  async play(context) {
    const inbox = await approvalInbox(context);
    await expect(inbox.text).toContain('For Jonas Ferrow');
    await expect(inbox.has('more-button')).toBe(true);
  },
};

/** Asked as a member of a group. */
export const Group: StoryObj = {
  globals: { persona: 'partner-admin' },
  async play(context) {
    const inbox = await approvalInbox(context);
    await expect(inbox.names).toHaveLength(1);
  },
};

/** The requester approves a request of their own. */
export const OwnRequest: StoryObj = { globals: { persona: 'customer' }, play: ends('approval-inbox', 'ready') };

/** Changes are signed elsewhere: a link takes the place of the buttons. */
export const Signature: StoryObj = {
  render: () => html`<approval-inbox signature-tables="change_request" signature-url="https://sign.example/approve"></approval-inbox>`,
  async play(context) {
    const inbox = await approvalInbox(context);
    await expect(inbox.has('sign-link')).toBe(true);
  },
};

/** Only holders of the licensed role decide; all others see what waits, and why they cannot. */
export const StrictLicence: StoryObj = {
  render: () => html`<approval-inbox licence="strict"></approval-inbox>`,
  async play(context) {
    const inbox = await approvalInbox(context);
    await expect(inbox.notes).toHaveLength(1);
    await expect(inbox.has('approve-button')).toBe(false);
  },
};

/** Not to be decided before the record can be read. */
export const LockedUntilReadable: StoryObj = {
  render: () => html`<approval-inbox unreadable="lock" confirm="never"></approval-inbox>`,
  async play(context) {
    const inbox = await approvalInbox(context);
    await expect(inbox.approval('CHG0030009')?.actions).toContain('as soon as you may see the record');
  },
};

/** Nobody has asked this person. */
export const Empty: StoryObj = { globals: { persona: 'consumer' }, play: ends('approval-inbox', 'empty') };
