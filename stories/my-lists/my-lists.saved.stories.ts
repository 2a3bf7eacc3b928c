import { expect } from 'storybook/test';
import { html } from 'lit';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { until } from '../../src/testing/settled.js';
import { myLists } from '../play/widget.js';
import { silentStore, storeOutOfReach, storeThatKeepsNothing, storeWith } from '../service/personal-lists.js';

const byState = { id: '1', name: 'By state', list: 'my-cases', arrangement: { group: 'state', columns: ['number', 'short_description', 'state'] } };
const wait = { id: '2', name: 'They wait for me', list: 'my-cases', arrangement: { filters: [{ field: 'state', kind: 'choices' as const, values: ['18'] }] } };
const margin = { id: '3', name: 'High margin', list: 'my-cases', arrangement: { filters: [{ field: 'u_internal_margin', kind: 'text' as const, text: '5' }] } };
const gone = { id: '4', name: 'Cases of accounts', list: 'all-cases-for-accounts', arrangement: {} };

/** Lists as a person has arranged them, under names of their own. The page says where they are kept. */
const meta: Meta = {
  title: 'my-lists/Saved lists',
  component: 'my-lists',
  globals: { persona: 'customer' },
  render: () => html`<my-lists list="my-cases" .personalLists=${storeWith(byState, wait)}></my-lists>`,
};
export default meta;

/** A saved list is chosen like any other, and is as it was saved. */
export const SavedList: StoryObj = {
  async play(context) {
    const lists = await myLists(context);
    await until(() => lists.lists.includes('By state'), 'the saved lists');
    await lists.choose('By state');
    await until(() => lists.groups.length > 0, 'its groups');
    await expect(lists.columns).toEqual(['Number', 'Short description', 'State']);
  },
};

/** All saved lists, with what can be done to them; of one the person no longer has the list that it arranges. */
export const Panel: StoryObj = {
  render: () => html`<my-lists list="my-cases" .personalLists=${storeWith(byState, wait, gone)}></my-lists>`,
  async play(context) {
    const lists = await myLists(context);
    await lists.openSavedPanel();
    await until(() => lists.savedNames.length === 3, 'the saved lists');
    await expect(lists.savedNames[2]).toContain('Not available here');
  },
};

/** A list that was deleted can be put back for the rest of the visit. */
export const Deleted: StoryObj = {
  async play(context) {
    const lists = await myLists(context);
    await lists.openSavedPanel();
    await until(() => lists.savedNames.length === 2, 'the saved lists');
    lists.button('Delete By state').click();
    await until(() => lists.savedNames.includes('By state is deleted'), 'the list to go');
    await expect(lists.button('Put back By state')).toBeVisible();
  },
};

/** Nobody has saved anything yet, and the page keeps nothing: lists stay for the session, which the panel says. */
export const NoneYet: StoryObj = {
  render: () => html`<my-lists list="my-cases"></my-lists>`,
  async play(context) {
    const lists = await myLists(context);
    await lists.openSavedPanel();
    await until(() => lists.text.includes('You have not saved any list yet.'), 'the panel');
    await expect(lists.text).toContain('Saved lists stay until you sign out or leave this page.');
  },
};

/** A name that another saved list has. */
export const NameTaken: StoryObj = {
  async play(context) {
    const lists = await myLists(context);
    await until(() => lists.lists.includes('By state'), 'the saved lists');
    await lists.name('by state');
    await until(() => lists.nameProblem !== '', 'what is wrong');
    await expect(lists.nameField?.value).toBe('by state');
  },
};

/** The store does not keep the list: the name stands, and the person can try again. */
export const NotKept: StoryObj = {
  render: () => html`<my-lists list="my-cases" .personalLists=${storeThatKeepsNothing}></my-lists>`,
  async play(context) {
    const lists = await myLists(context);
    await lists.name('Mine');
    await until(() => lists.text.includes('This could not be saved.'), 'the failure');
    await expect(lists.nameField?.value).toBe('Mine');
  },
};

/** The saved lists cannot be read; all others are there. */
export const Unread: StoryObj = {
  render: () => html`<my-lists list="my-cases" .personalLists=${storeOutOfReach}></my-lists>`,
  async play(context) {
    const lists = await myLists(context);
    await until(() => lists.text.includes('Your saved lists could not be read.'), 'the failure');
    await expect(lists.names).toHaveLength(20);
  },
};

/** The store does not answer: nobody waits for it to see the other lists. */
export const NoAnswer: StoryObj = {
  render: () => html`<my-lists list="my-cases" .personalLists=${silentStore}></my-lists>`,
  async play(context) {
    const lists = await myLists(context);
    await lists.openSavedPanel();
    await until(() => lists.text.includes('Your saved lists are on their way.'), 'the wait');
  },
};

/** A saved list that filters by a field of which the person no longer has a filter: nothing is asked, and it can be deleted. */
export const NoLongerGranted: StoryObj = {
  render: () => html`<my-lists list="my-cases" .personalLists=${storeWith(margin)}></my-lists>`,
  async play(context) {
    const lists = await myLists(context);
    await until(() => lists.lists.includes('High margin'), 'the saved list');
    await lists.choose('High margin');
    await until(() => lists.text.includes('This list is not available'), 'the refusal');
    await expect(lists.button('Save list')).toBeVisible();
  },
};

/** The panel in Arabic, from right to left. */
export const Arabic: StoryObj = {
  globals: { locale: 'ar' },
  async play(context) {
    const lists = await myLists(context);
    lists.button('حفظ القائمة').click();
    await until(() => lists.savedNames.length === 2, 'the saved lists');
    await expect(lists.savedPanel?.getAttribute('aria-label')).toBe('قوائمي المحفوظة');
  },
};
