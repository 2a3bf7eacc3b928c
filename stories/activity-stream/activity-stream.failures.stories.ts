import { expect } from 'storybook/test';
import { html } from 'lit';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { carriesCanary } from '../../mocks/dataset/canary.js';
import { landmarks } from '../../mocks/dataset/landmarks.js';
import { createMock } from '../../mocks/simulation/create-mock.js';
import { until } from '../../src/testing/settled.js';
import { activityStream, ends } from '../play/widget.js';
import { serverDown } from '../service/broken-servers.js';
import { endlessUpload, loseAnswers, loseChanges, refuseChanges, uploadFails } from '../service/lost-answers.js';
import { viewsOnly } from '../service/views.js';

/** What a person sees when something is wrong, and which way on they have. */
const meta: Meta = {
  title: 'activity-stream/When something is wrong',
  component: 'activity-stream',
  render: () => html`<activity-stream record=${landmarks.caseWithEverything}></activity-stream>`,
};
export default meta;

/** A skeleton from 300 milliseconds on; after five seconds a word that it takes longer than usual. */
export const Slow: StoryObj = { globals: { scenario: 'slow' }, play: ends('activity-stream', 'loading') };

/** A hidden case and one that never was look the same. */
export const Denied: StoryObj = { globals: { scenario: 'denied' }, play: ends('activity-stream', 'denied') };

/** No way to the server. */
export const Offline: StoryObj = { globals: { scenario: 'offline' }, play: ends('activity-stream', 'error') };

/** The session has ended. */
export const SignedOut: StoryObj = { globals: { scenario: 'signed-out' }, play: ends('activity-stream', 'error') };

/** The server is being upgraded and answers 503, also when asked again. */
export const ServerDown: StoryObj = {
  beforeEach({ msw }) {
    msw.use(serverDown);
  },
  play: ends('activity-stream', 'error'),
};

/** The server sends every column and every journal it has. What is not in the view does not reach the page. */
export const OverSharingServer: StoryObj = {
  globals: { scenario: 'over-sharing' },
  async play(context) {
    const stream = await activityStream(context);
    await expect(carriesCanary(stream.text)).toBe(false);
  },
};

/** The attribute does not name a record; the page's owner reads how to mend it. */
export const WrongRecord: StoryObj = {
  render: () => html`<activity-stream record="CS0101017"></activity-stream>`,
  play: ends('activity-stream', 'error'),
};

/** A view of cases without one of files: there is no section for what cannot be listed, only a way to attach. */
export const NoViewOfFiles: StoryObj = {
  parameters: { portal: { views: viewsOnly('sn_customerservice_case') } },
  play: ends('activity-stream', 'ready'),
};

/** The service refuses a message: it is not lost. */
export const NotSent: StoryObj = {
  beforeEach({ msw }) {
    msw.use(refuseChanges);
  },
  async play(context) {
    const stream = await activityStream(context);
    await stream.post('Will this be taken?');
    await until(() => stream.problem.includes('Not sent'), 'the problem');
    await expect(stream.draft).toBe('Will this be taken?');
  },
};

/** Nothing was written. */
export const Blank: StoryObj = {
  async play(context) {
    const stream = await activityStream(context);
    stream.send();
    await until(() => stream.problem === 'Write something first.', 'the problem');
  },
};

/** The answer to a message was lost and the server does not have it: the person decides whether to send it again. */
export const OutcomeUnknown: StoryObj = {
  beforeEach({ msw }) {
    msw.use(loseChanges);
  },
  async play(context) {
    const stream = await activityStream(context);
    await stream.post('Did this arrive?');
    await until(() => stream.problem.includes('We do not know whether this arrived.'), 'the doubt');
  },
};

/** The answer was lost and the server has the message: it counts as sent, once. */
export const AnswerLost: StoryObj = {
  beforeEach({ msw }) {
    const { handlers } = createMock();
    msw.use(loseAnswers(handlers), ...handlers);
  },
  async play(context) {
    const stream = await activityStream(context);
    await stream.post('This has arrived.');
    await until(() => stream.entries.some(({ text }) => text === 'This has arrived.'), 'the message');
    await expect(stream.entries.filter(({ text }) => text === 'This has arrived.')).toHaveLength(1);
  },
};

/** Files on their way, with progress and a way to stop each. */
export const Uploading: StoryObj = {
  beforeEach({ msw }) {
    msw.use(endlessUpload);
  },
  async play(context) {
    const stream = await activityStream(context);
    stream.pick(...['cabinet.jpg', 'cabinet-inside.jpg', 'wiring.pdf'].map((name) => new File(['x'], name)));
    await until(() => stream.uploads.length === 3, 'the files');
  },
};

/** A file that could not be sent stays, says why, and can be tried again. */
export const UploadFailed: StoryObj = {
  beforeEach({ msw }) {
    msw.use(uploadFails);
  },
  async play(context) {
    const stream = await activityStream(context);
    stream.pick(new File(['x'], 'cabinet.jpg'));
    await until(() => stream.uploads[0]?.includes('The service has a problem') === true, 'the failure');
  },
};
