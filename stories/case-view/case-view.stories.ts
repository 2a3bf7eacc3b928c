import { expect } from 'storybook/test';
import { html } from 'lit';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { landmarks } from '../../mocks/dataset/landmarks.js';
import { until } from '../../src/testing/settled.js';
import { atRest, caseView } from '../play/widget.js';

/** The page of a case, in every state that a case can be in and for everybody who may act on it. */
const meta: Meta = { title: 'case-view/Records', component: 'case-view' };
export default meta;

/** Somebody works on it: comments, files, closing; and everything that hangs on it. */
export const Open: StoryObj = {
  render: () => html`<case-view record=${landmarks.caseWithEverything}></case-view>`,
  async play(context) {
    const page = await caseView(context);
    await expect(page.actions).toEqual(['Add comment', 'Attach files', 'Close case']);
    await until(() => page.related?.matches(':state(ready)') ?? false, 'the related records');
  },
};

/** Nobody has looked at it yet, and nothing hangs on it: there is no trace of related records. */
export const New: StoryObj = {
  render: () => html`<case-view record=${landmarks.caseNew}></case-view>`,
  async play(context) {
    const page = await caseView(context);
    await expect(page.state).toBe('New');
    await until(() => page.related?.checkVisibility() === false, 'the related records to go');
  },
};

/** The company has asked something back: the page leads to where it is answered. */
export const AwaitingInfo: StoryObj = {
  render: () => html`<case-view record=${landmarks.caseAwaitingInfo}></case-view>`,
  async play(context) {
    const page = await caseView(context);
    await expect(page.notices.join()).toContain('We are waiting for your answer');
  },
};

/** A solution is proposed: what it is, and the two answers to it. */
export const Resolved: StoryObj = {
  render: () => html`<case-view record=${landmarks.caseResolved}></case-view>`,
  async play(context) {
    const page = await caseView(context);
    await expect(page.actions).toEqual(['Accept solution', 'Reject solution', 'Add comment', 'Attach files']);
    await expect(page.solution?.get('Close notes')).toContain('old address');
  },
};

/** Over: what was said can be read, nothing can be added. */
export const Closed: StoryObj = {
  render: () => html`<case-view record=${landmarks.caseClosed}></case-view>`,
  async play(context) {
    const page = await caseView(context);
    await expect(page.actions).toEqual([]);
    await expect(page.notices).toEqual(['This case is closed']);
  },
};

export const Canceled: StoryObj = {
  render: () => html`<case-view record=${landmarks.caseCanceled}></case-view>`,
  async play(context) {
    const page = await caseView(context);
    await expect(page.notices).toEqual(['This case was canceled']);
  },
};

/** The question before a case is closed, with room for a last word. */
export const ClosingAsks: StoryObj = {
  ...New,
  async play(context) {
    const page = await caseView(context);
    await page.ask('Close case');
    await expect(page.question).toBe('Close Case');
    await atRest(context, 'case-view');
  },
};

/** Closed by the customer: said on the page, in the stream and among the fields, without a reload. */
export const ClosedByTheCustomer: StoryObj = {
  ...New,
  async play(context) {
    const page = await caseView(context);
    await page.ask('Close case');
    page.confirm();
    await until(() => page.state === 'Closed', 'the new state');
    await expect(page.notices).toEqual(['The case is closed.']);
    await expect(page.fields.get('Resolution code')).toBe('Solved by customer');
  },
};

/** Rejecting wants a reason: without one the field says so. */
export const RejectingWantsAReason: StoryObj = {
  ...Resolved,
  async play(context) {
    const page = await caseView(context);
    await page.ask('Reject solution');
    page.confirm();
    await expect(page.question).toBe('Reject Solution');
    await atRest(context, 'case-view');
    await expect(page.state).toBe('Resolved');
  },
};

/** Rejected with a reason: the case is open again, and the reason stands among the comments. */
export const Rejected: StoryObj = {
  ...Resolved,
  async play(context) {
    const page = await caseView(context);
    await page.ask('Reject solution');
    page.write('The report of this week is missing as well.');
    page.confirm();
    await until(() => page.state === 'Open', 'the new state');
    await expect(page.solution).toBeNull();
  },
};

/** An agent sees more fields and the work notes, and waits for the customer. */
export const SeenByAnAgent: StoryObj = {
  ...AwaitingInfo,
  globals: { persona: 'agent' },
  async play(context) {
    const page = await caseView(context);
    await expect(page.notices).toEqual(['Waiting for the customer to answer']);
    await expect([...page.fields.keys()]).toContain('Assigned to');
  },
};

/** A proxy contact answers for a customer, but does not call a case off. */
export const SeenByAProxyContact: StoryObj = {
  globals: { persona: 'proxy-contact' },
  render: () => html`<case-view record=${landmarks.caseAwaitingInfoOfProxy}></case-view>`,
  async play(context) {
    const page = await caseView(context);
    await expect(page.actions).toEqual(['Add comment', 'Attach files']);
  },
};

/** Somebody of the company who asked for help: customers' actions, and work notes to read. */
export const SeenByAContributor: StoryObj = {
  globals: { persona: 'self-contributor' },
  render: () => html`<case-view record=${landmarks.caseResolvedOfEmployee}></case-view>`,
  async play(context) {
    const page = await caseView(context);
    await expect(page.actions).toContain('Accept solution');
  },
};

/** The head of a household on a case of another member. */
export const SeenByTheHeadOfAHousehold: StoryObj = {
  globals: { persona: 'household-head' },
  render: () => html`<case-view record=${landmarks.caseResolvedOfHousehold}></case-view>`,
  async play(context) {
    const page = await caseView(context);
    await expect(page.actions).toContain('Reject solution');
  },
};
