import { expect } from 'storybook/test';
import { html } from 'lit';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { registerWidgets } from '../../src/define.js';
import { ActivityStreamDriver } from '../../src/testing/drivers/activity-stream.driver.js';
import { settled, until } from '../../src/testing/settled.js';
import { landmarks } from '../../mocks/dataset/landmarks.js';
import { activityStream, ends } from '../play/widget.js';
import { acmeTenant, tenant } from '../service/tenant.js';

/** How the widget stands in pages that have their own ways. */
const meta: Meta = {
  title: 'activity-stream/Embedding',
  component: 'activity-stream',
  parameters: { portal: { provider: 'none' } },
};
export default meta;

/** `registerWidgets({ prefix: 'acme' })`: the same tags under names that cannot meet the page's own. */
export const Prefix: StoryObj = {
  beforeEach() {
    registerWidgets({ prefix: 'acme' });
  },
  render: () => acmeTenant('customer', html`<acme-activity-stream record=${landmarks.caseWithEverything}></acme-activity-stream>`),
  play: ends('acme-activity-stream', 'ready'),
};

/** Two streams of one case on a page: what is sent in one stands in the other without being asked for. */
export const TwoStreams: StoryObj = {
  render: () => tenant('customer', html`
    <activity-stream record=${landmarks.caseWithEverything} heading="Here"></activity-stream>
    <activity-stream record=${landmarks.caseWithEverything} heading="And here" order="oldest"></activity-stream>
  `),
  async play(context) {
    const [, there] = context.canvasElement.querySelectorAll('activity-stream');
    if (!there) throw new Error('the story has two streams');
    const here = await activityStream(context);
    await settled(there);
    await here.post('Seen in both');
    await until(() => new ActivityStreamDriver(there).text.includes('Seen in both'), 'the message in the other one');
  },
};

/** The page asks before something is sent, and calls it off: what was written stays. */
export const HostCallsItOff: StoryObj = {
  render: () => html`<div @portal-submit=${(event: Event) => event.preventDefault()}>
    ${tenant('customer', html`<activity-stream record=${landmarks.caseWithEverything}></activity-stream>`)}
  </div>`,
  async play(context) {
    const stream = await activityStream(context);
    stream.write('Not yet');
    stream.send();
    await expect(stream.draft).toBe('Not yet');
    await expect(stream.isSending).toBe(false);
  },
};

/** Pictures and documents only, and small ones: what does not fit is not sent, and says why. */
export const LimitedFiles: StoryObj = {
  render: () => tenant('customer', html`
    <activity-stream record=${landmarks.caseWithEverything} accept=".pdf, image/*" max-file-size="1048576"></activity-stream>
  `),
  async play(context) {
    const stream = await activityStream(context);
    stream.pick(new File(['x'], 'notes.txt', { type: 'text/plain' }), new File([new Uint8Array(2_000_000)], 'plan.pdf', { type: 'application/pdf' }));
    await until(() => stream.uploads.length === 2, 'the files');
  },
};

/** `locked`: the page knows that the record takes nothing more. */
export const Locked: StoryObj = {
  render: () => tenant('customer', html`<activity-stream record=${landmarks.caseWithEverything} locked></activity-stream>`),
  async play(context) {
    const stream = await activityStream(context);
    await expect(stream.field).toBe(null);
  },
};
