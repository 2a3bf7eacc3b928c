import { expect } from 'storybook/test';
import { html } from 'lit';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { carriesCanary } from '../../mocks/dataset/canary.js';
import { landmarks } from '../../mocks/dataset/landmarks.js';
import { until } from '../../src/testing/settled.js';
import { activityStream, ends } from '../play/widget.js';
import { busyCase } from '../service/busy-case.js';

/** What was written on a record, a field to write in, and its files. */
const meta: Meta = {
  title: 'activity-stream/Records',
  component: 'activity-stream',
  render: () => html`<activity-stream record=${landmarks.caseWithEverything}></activity-stream>`,
};
export default meta;

/** What a customer sees of a case: messages, changes of the fields that their view lists, files. */
export const Default: StoryObj = {
  async play(context) {
    const stream = await activityStream(context);
    await expect(stream.entries).toHaveLength(5);
    await expect(carriesCanary(stream.text)).toBe(false);
  },
};

/** An agent sees work notes as well, and chooses who may read what they write. */
export const Agent: StoryObj = {
  globals: { persona: 'agent' },
  async play(context) {
    const stream = await activityStream(context);
    await expect(stream.entries.filter(({ kind }) => kind === 'note')).toHaveLength(2);
  },
};

/** The field for an internal note cannot be taken for the one that the customer reads. */
export const InternalNote: StoryObj = {
  ...Agent,
  async play(context) {
    const stream = await activityStream(context);
    stream.choose('Internal note');
    stream.write('Ask the vendor about the batch from Linz.');
    await until(() => stream.text.includes('Your internal note'), 'the other choice');
  },
};

/** The oldest first, as in a chat, with the field below. */
export const OldestFirst: StoryObj = {
  render: () => html`<activity-stream record=${landmarks.caseWithEverything} order="oldest"></activity-stream>`,
  play: ends('activity-stream', 'ready'),
};

/** A message is sent: it stands in the stream, and the field is empty for the next one. */
export const Sent: StoryObj = {
  async play(context) {
    const stream = await activityStream(context);
    await stream.post('Thank you, that helps.');
    await until(() => stream.entries[0]?.text === 'Thank you, that helps.', 'the message');
    await expect(stream.draft).toBe('');
  },
};

/** A file is attached: the list has it. */
export const Attached: StoryObj = {
  async play(context) {
    const stream = await activityStream(context);
    stream.pick(new File(['02:14 relay 7 open'], 'relay-7.log', { type: 'text/plain' }));
    await until(() => stream.files.includes('relay-7.log'), 'the file');
  },
};

/** Removing a file is asked about first. */
export const RemovingAFile: StoryObj = {
  async play(context) {
    const stream = await activityStream(context);
    stream.button('Remove alarm-delays.png').click();
    await until(() => stream.dialog !== null, 'the question');
  },
};

/** Twenty entries at first, and a button for those before. */
export const LongConversation: StoryObj = {
  beforeEach({ msw }) {
    msw.use(...busyCase());
  },
  render: () => html`<activity-stream record=${landmarks.caseNew}></activity-stream>`,
  async play(context) {
    const stream = await activityStream(context);
    await expect(stream.entries).toHaveLength(20);
  },
};

/** A closed case can be read, and says that it takes no more messages and files. */
export const Closed: StoryObj = {
  render: () => html`<activity-stream record=${landmarks.caseClosed}></activity-stream>`,
  async play(context) {
    const stream = await activityStream(context);
    await expect(stream.field).toBe(null);
  },
};

/** Nobody has written yet. */
export const Empty: StoryObj = {
  render: () => html`<activity-stream record=${landmarks.caseWithoutRelatedRecords}></activity-stream>`,
  async play(context) {
    const stream = await activityStream(context);
    await expect(stream.field).not.toBe(null);
  },
};

/** The employee whom a case is for reads its work notes, and writes comments. */
export const Contributor: StoryObj = {
  globals: { persona: 'self-contributor' },
  render: () => html`<activity-stream record=${landmarks.caseAwaitingInfoOfEmployee}></activity-stream>`,
  play: ends('activity-stream', 'ready'),
};
