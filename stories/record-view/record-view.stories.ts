import { expect } from 'storybook/test';
import { html } from 'lit';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { until } from '../../src/testing/settled.js';
import { landmarks } from '../../mocks/dataset/landmarks.js';
import { ends, recordView, widgetIn } from '../play/widget.js';

/** One record in the sections of its view. */
const meta: Meta = { title: 'record-view/Records', component: 'record-view' };
export default meta;

/** A case. */
export const Default: StoryObj = {
  render: () => html`<record-view record=${landmarks.caseWithEverything}></record-view>`,
  play: ends('record-view', 'ready'),
};

/** The same case for an agent of the company, whose view lists who works on it. */
export const SeenByAnAgent: StoryObj = {
  ...Default,
  globals: { persona: 'agent' },
  async play(context) {
    const record = await recordView(context);
    await expect([...record.fields.keys()]).toContain('Assigned to');
  },
};

/** A problem with a Known Error article that the person may read: the link opens it in the same place. */
export const KnownError: StoryObj = {
  render: () => html`<record-view record=${landmarks.problemWithPrimaryArticle}></record-view>`,
  async play(context) {
    const record = await recordView(context);
    await until(() => record.knownError !== null, 'the link');
    await expect(record.knownError).toContain('Gateway alarms');
  },
};

/** The article itself, opened from the problem, with the way back. */
export const KnownErrorOpened: StoryObj = {
  ...KnownError,
  async play(context) {
    const record = await recordView(context);
    await until(() => record.knownError !== null, 'the link');
    record.openKnownError();
    await until(() => record.fields.has('Cause'), 'the article');
  },
};

/** The article exists, but not for this person: there is no link, and no hint of one. */
export const KnownErrorNotForThisPerson: StoryObj = {
  render: () => html`<record-view record=${landmarks.problemUnreadableArticle}></record-view>`,
  async play(context) {
    const record = await recordView(context);
    await expect(record.knownError).toBeNull();
  },
};

/** Several articles are attached: only the primary one is offered. */
export const KnownErrorOfSeveral: StoryObj = {
  render: () => html`<record-view record=${landmarks.problemTwoArticlesWithPrimary}></record-view>`,
  async play(context) {
    const record = await recordView(context);
    await until(() => record.knownError !== null, 'the link');
  },
};

/** Exactly one article is attached and none chosen: it is the one. */
export const KnownErrorOnlyOne: StoryObj = {
  render: () => html`<record-view record=${landmarks.problemOneArticleWithoutPrimary}></record-view>`,
  async play(context) {
    const record = await recordView(context);
    await until(() => record.knownError !== null, 'the link');
  },
};

/** Two are attached and none chosen: nobody can say which, so none is offered. */
export const KnownErrorUndecided: StoryObj = {
  render: () => html`<record-view record=${landmarks.problemTwoArticlesWithoutPrimary}></record-view>`,
  async play(context) {
    const record = await recordView(context);
    await expect(record.knownError).toBeNull();
  },
};

/** A request comes with its items. */
export const Request: StoryObj = {
  render: () => html`<record-view record=${landmarks.requestWithThreeItems}></record-view>`,
  async play(context) {
    await recordView(context);
    const items = (): Element | null | undefined => widgetIn(context, 'record-view').shadowRoot?.querySelector('request-items');
    await until(() => items()?.matches(':state(ready)') ?? false, 'the items');
  },
};

/** One item of a request, with the steps of its stage. */
export const RequestItem: StoryObj = {
  render: () => html`<record-view record=${landmarks.itemInFulfillment}></record-view>`,
  play: ends('record-view', 'ready'),
};

/** A change. */
export const Change: StoryObj = {
  render: () => html`<record-view record=${landmarks.changeInAuthorize}></record-view>`,
  play: ends('record-view', 'ready'),
};

/** Over and done: resolution code and notes. */
export const ClosedCase: StoryObj = {
  render: () => html`<record-view record=${landmarks.caseClosed}></record-view>`,
  play: ends('record-view', 'ready'),
};
