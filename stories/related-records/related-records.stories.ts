import { expect } from 'storybook/test';
import { html } from 'lit';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { settled, until } from '../../src/testing/settled.js';
import { landmarks } from '../../mocks/dataset/landmarks.js';
import { ends, relatedRecords } from '../play/widget.js';
import { viewsOnly } from '../service/views.js';

/** What a person sees of the records that hang on a case. */
const meta: Meta = { title: 'related-records/Records', component: 'related-records' };
export default meta;

/** Everything that can hang on a case: a problem, two changes, requests, an issue and a project change. */
export const Default: StoryObj = {
  render: () => html`<related-records record=${landmarks.caseWithEverything}></related-records>`,
  async play(context) {
    const list = await relatedRecords(context);
    await expect(list.numbers).toContain('PRB0040201');
    await expect(list.rows).toHaveLength(7);
  },
};

/** A request unfolds to its items; the stage of each unfolds to the steps it goes through. */
export const RequestUnfolded: StoryObj = {
  ...Default,
  async play(context) {
    const list = await relatedRecords(context);
    const items = await list.unfold('REQ0050001');
    await settled(items);
    await expect(items.shadowRoot?.textContent).toContain('RITM0050001');
    const stages = items.shadowRoot?.querySelectorAll<HTMLDetailsElement>('details') ?? [];
    for (const stage of stages) stage.open = true;
    await expect(stages).toHaveLength(3);
  },
};

/** The number of a record opens it, read-only, in a pop-up that steps on to the records before and after. */
export const Opened: StoryObj = {
  ...Default,
  async play(context) {
    const list = await relatedRecords(context);
    await list.open('PRB0040201');
    await until(() => list.detail?.matches(':state(ready)') ?? false, 'the problem');
    await expect(list.dialog).not.toBeNull();
  },
};

/** `detail="inline"`: for pages where a pop-up would be in the way. */
export const OpenedInPlace: StoryObj = {
  render: () => html`<related-records record=${landmarks.caseWithEverything} detail="inline"></related-records>`,
  async play(context) {
    const list = await relatedRecords(context);
    await list.open('CHG0030001');
    await until(() => list.detail?.matches(':state(ready)') ?? false, 'the change');
    await expect(list.dialog).toBeNull();
  },
};

/** Thirty-four requests come a page at a time, with a search. */
export const ManyRequests: StoryObj = {
  render: () => html`<related-records record=${landmarks.caseWithManyRequests}></related-records>`,
  async play(context) {
    const list = await relatedRecords(context);
    await expect(list.searchField).not.toBeNull();
    await expect(list.rows).toHaveLength(20);
  },
};

/** `types` names the kinds to show, in their order: here what the customer has ordered, then what went wrong. */
export const SomeKinds: StoryObj = {
  render: () => html`<related-records record=${landmarks.caseWithEverything} types="request problem"></related-records>`,
  async play(context) {
    const list = await relatedRecords(context);
    await expect(list.numbers).toEqual(['REQ0050002', 'REQ0050001', 'PRB0040201']);
  },
};

/** Nothing hangs on the case: the widget takes no room, as nobody misses what was never there. */
export const NothingRelated: StoryObj = {
  render: () => html`
    <p>Between this line …</p>
    <related-records record=${landmarks.caseWithoutRelatedRecords}></related-records>
    <p>… and this one nothing is shown.</p>
  `,
  async play(context) {
    const list = await relatedRecords(context);
    await expect(list.isShown).toBe(false);
  },
};

/** `empty="text"`: for pages that rather say so. */
export const NothingRelatedInWords: StoryObj = {
  render: () => html`<related-records record=${landmarks.caseWithoutRelatedRecords} empty="text"></related-records>`,
  async play(context) {
    const list = await relatedRecords(context);
    await expect(list.isShown).toBe(true);
  },
};

/** An agent of the company sees the same case through the view for internal people. */
export const SeenByAnAgent: StoryObj = {
  ...Default,
  globals: { persona: 'agent' },
  play: ends('related-records', 'ready'),
};

/** The portal owner has a view for cases and problems only: other kinds are neither shown nor asked for. */
export const ViewForProblemsOnly: StoryObj = {
  ...Default,
  parameters: { portal: { views: viewsOnly('sn_customerservice_case', 'problem') } },
  async play(context) {
    const list = await relatedRecords(context);
    await expect(list.numbers).toEqual(['PRB0040201']);
  },
};
