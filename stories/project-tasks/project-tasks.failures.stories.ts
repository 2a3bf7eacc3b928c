import { html } from 'lit';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { ends } from '../play/widget.js';
import { serverDown } from '../service/broken-servers.js';
import { brokenViews, viewsOnly } from '../service/views.js';

/** What a person sees when something is wrong, and which way on they have. */
const meta: Meta = {
  title: 'project-tasks/When something is wrong',
  component: 'project-tasks',
  render: () => html`<project-tasks scope="all"></project-tasks>`,
};
export default meta;

/** A skeleton from 300 milliseconds on; after five seconds a word that it takes longer than usual. */
export const Slow: StoryObj = { globals: { scenario: 'slow' }, play: ends('project-tasks', 'loading') };

/** No way to the server. */
export const Offline: StoryObj = { globals: { scenario: 'offline' }, play: ends('project-tasks', 'error') };

/** The session has ended. */
export const SignedOut: StoryObj = { globals: { scenario: 'signed-out' }, play: ends('project-tasks', 'error') };

/** The server is being upgraded and answers 503, also when asked again. */
export const ServerDown: StoryObj = {
  beforeEach({ msw }) {
    msw.use(serverDown);
  },
  play: ends('project-tasks', 'error'),
};

/** The portal owner has no view of these tables: the server is not even asked. */
export const NoView: StoryObj = {
  parameters: { portal: { views: viewsOnly('problem') } },
  play: ends('project-tasks', 'denied'),
};

export const BadViewDocument: StoryObj = {
  parameters: { portal: { views: brokenViews } },
  play: ends('project-tasks', 'error'),
};

/** Somebody forgot the provider around the widget. */
export const NoProvider: StoryObj = { parameters: { portal: { provider: 'none' } }, play: ends('project-tasks', 'error') };
