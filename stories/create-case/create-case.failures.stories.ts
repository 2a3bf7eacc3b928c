import { expect } from 'storybook/test';
import { html } from 'lit';
import { http, HttpResponse } from 'msw';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { until } from '../../src/testing/settled.js';
import { createCase, ends } from '../play/widget.js';

const cases = '*/api/now/table/sn_customerservice_case';

/** What a person sees when something is wrong, and which way on they have. */
const meta: Meta = {
  title: 'create-case/When something is wrong',
  component: 'create-case',
  render: () => html`<create-case producer="product" view="new-case"></create-case>`,
};
export default meta;

/** The service takes its time. */
export const Slow: StoryObj = { globals: { scenario: 'slow' }, play: ends('create-case', 'loading') };

/** No way to the server. */
export const Offline: StoryObj = { globals: { scenario: 'offline' }, play: ends('create-case', 'error') };

/** The session has ended. */
export const SignedOut: StoryObj = { globals: { scenario: 'signed-out' }, play: ends('create-case', 'error') };

/** Their roles let them open a case for nobody. */
export const NobodyToCreateFor: StoryObj = {
  render: () => html`<create-case view="new-case"></create-case>`,
  play: ends('create-case', 'empty'),
};

/** A view in which nothing may be created. */
export const NothingToFillIn: StoryObj = {
  render: () => html`<create-case producer="product" view="portal"></create-case>`,
  play: ends('create-case', 'empty'),
};

/** The service refuses; what was typed stays. */
export const Refused: StoryObj = {
  beforeEach({ msw }) {
    msw.use(http.post(cases, () => HttpResponse.json({ error: { message: 'Insufficient rights', detail: null }, status: 'failure' }, { status: 403 })));
  },
  async play(context) {
    const form = await createCase(context);
    form.fill('Subject', 'Pump is silent');
    form.send();
    await until(() => form.summary.startsWith('You may not create this case'), 'the refusal');
    await expect(form.valueOf('Subject')).toBe('Pump is silent');
  },
};

/** The connection breaks: nobody can tell whether the case was created, so the person looks before they send it again. */
export const AnswerLost: StoryObj = {
  beforeEach({ msw }) {
    msw.use(http.post(cases, () => HttpResponse.error()));
  },
  async play(context) {
    const form = await createCase(context);
    form.fill('Subject', 'Pump is silent');
    form.send();
    await until(() => form.summary.startsWith('Your case may have been created'), 'the doubt');
  },
};
