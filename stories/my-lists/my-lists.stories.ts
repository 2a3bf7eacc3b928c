import { expect } from 'storybook/test';
import { html } from 'lit';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { settled, until } from '../../src/testing/settled.js';
import { ends, myLists } from '../play/widget.js';
import { linkTo } from '../service/links.js';
import { countingTenant } from '../service/tenant.js';

/** The lists that a person has by their roles and by whom they look after. */
const meta: Meta = {
  title: 'my-lists/Records',
  component: 'my-lists',
  globals: { persona: 'customer' },
  render: () => html`<my-lists></my-lists>`,
};
export default meta;

/** A customer has the lists of everybody, and tasks that were put before them. */
export const Default: StoryObj = {
  async play(context) {
    const { current, names } = await myLists(context);
    await expect(current).toBe('All Cases');
    await expect(names).toHaveLength(20);
  },
};

/** Cases that wait for the person's answer. */
export const ActionNeeded: StoryObj = {
  render: () => html`<my-lists list="action-needed"></my-lists>`,
  async play(context) {
    await expect((await myLists(context)).names).toContain('CS0101018');
  },
};

/** One category alone; with more than one list in it there is still something to choose. */
export const OneCategory: StoryObj = {
  render: () => html`<my-lists category="tasks" heading="My tasks"></my-lists>`,
  async play(context) {
    await expect((await myLists(context)).lists).toEqual(['My Case Tasks', 'My Project Tasks']);
  },
};

/** Opens cases for accounts whose contacts they talk to. */
export const AccountContributor: StoryObj = {
  globals: { persona: 'account-contributor' },
  render: () => html`<my-lists list="cases-for-accounts"></my-lists>`,
  async play(context) {
    await expect((await myLists(context)).names).toEqual(['CS0101031', 'CS0101032']);
  },
};

/** Manages an account and looks after a household: has lists for both, of their own cases and of all. */
export const RelationshipContributor: StoryObj = {
  globals: { persona: 'relationship-contributor' },
  render: () => html`<my-lists list="my-cases-for-consumers"></my-lists>`,
  async play(context) {
    await expect((await myLists(context)).current).toBe('My Cases for Consumers');
  },
};

/** Works at two depots. */
export const LocationContributor: StoryObj = {
  globals: { persona: 'location-contributor' },
  render: () => html`<my-lists list="all-cases-for-locations"></my-lists>`,
  async play(context) {
    await expect((await myLists(context)).names).toHaveLength(3);
  },
};

/** Asks customer service for help themselves. */
export const SelfContributor: StoryObj = {
  globals: { persona: 'self-contributor' },
  render: () => html`<my-lists list="cases-for-myself"></my-lists>`,
  async play(context) {
    await expect((await myLists(context)).names).toHaveLength(2);
  },
};

/** A case in place of the list, with a way back. */
export const Opened: StoryObj = {
  render: () => html`<my-lists list="action-needed"></my-lists>`,
  async play(context) {
    const lists = await myLists(context);
    lists.open('CS0101018');
    await until(() => lists.opened !== null, 'the case');
    if (lists.opened) await settled(lists.opened);
    await expect(lists.opened?.localName).toBe('case-view');
  },
};

/** Nobody has put a task before this person. */
export const NothingInIt: StoryObj = {
  globals: { persona: 'consumer' },
  render: () => html`<my-lists list="my-case-tasks"></my-lists>`,
  async play(context) {
    await expect((await myLists(context)).text).toContain('There is nothing in this list');
  },
};

/** A hundred thousand cases: the first page is there at once, the others when somebody asks for them. */
export const Large: StoryObj = {
  globals: { persona: 'agent', scenario: 'large' },
  play: ends('my-lists', 'ready'),
};

/** The form for groups and columns: what is grouped by, which columns there are, in which order. */
export const ArrangeForm: StoryObj = {
  render: () => html`<my-lists list="action-needed"></my-lists>`,
  async play(context) {
    const lists = await myLists(context);
    await lists.openArrangeForm();
    await expect(lists.arrangeForm?.getAttribute('aria-label')).toBe('Groups and columns of Action Needed');
  },
};

/** Rows under a heading for each state; of the last one more may come, so it says how many are shown. */
export const Grouped: StoryObj = {
  render: () => html`<my-lists list="my-cases" page-size="30"></my-lists>`,
  async play(context) {
    const lists = await myLists(context);
    await lists.groupBy('State');
    await until(() => lists.groups.length > 1, 'groups');
    await expect(lists.groups.at(-1)).toMatch(/shown$/);
  },
};

/** Somebody has folded away what does not matter to them now. */
export const GroupFolded: StoryObj = {
  render: () => html`<my-lists list="my-cases"></my-lists>`,
  async play(context) {
    const lists = await myLists(context);
    await lists.groupBy('State');
    await until(() => lists.groups.length > 1, 'groups');
    const before = lists.names.length;
    lists.groupToggles[0]?.click();
    await until(() => lists.names.length < before, 'the rows to go');
    await expect(lists.groupToggles[0]).toHaveAttribute('aria-expanded', 'false');
  },
};

/** A person who wants fewer columns: the others are not asked for either. */
export const FewerColumns: StoryObj = {
  render: () => html`<my-lists list="action-needed"></my-lists>`,
  async play(context) {
    const lists = await myLists(context);
    await lists.toggleColumn('Product');
    await until(() => !lists.columns.includes('Product'), 'the other columns');
    await expect(lists.columns).toContain('State');
  },
};

/** A backend that counts what a person may read, which ServiceNow does not: each list says how many records it has. */
export const Counted: StoryObj = {
  parameters: { portal: { provider: 'none' } },
  render: () => countingTenant('relationship-contributor', html`<my-lists></my-lists>`),
  async play(context) {
    const lists = await myLists(context);
    await until(() => lists.countOf('All Cases for Consumers') !== null, 'the counts');
    await expect(lists.countOf('My Cases for Consumers')).toBe('2');
  },
};

/** A link to a list as somebody has arranged it. */
export const FromLink: StoryObj = {
  beforeEach: () => linkTo('my-cases', { filters: [{ field: 'state', kind: 'choices', values: ['18'] }], group: 'priority' }),
  render: () => html`<my-lists url-state="list"></my-lists>`,
  async play(context) {
    const lists = await myLists(context);
    await expect(lists.current).toBe('My Cases');
    await expect(lists.names).toContain('CS0101018');
    await expect(lists.groups.length).toBeGreaterThan(0);
  },
};

/** A link with a column that this person does not have: it is left out, and the page says so. */
export const FromLinkWithLess: StoryObj = {
  beforeEach: () => linkTo('action-needed', { columns: ['number', 'account', 'state'] }),
  render: () => html`<my-lists url-state="list"></my-lists>`,
  async play(context) {
    const lists = await myLists(context);
    await expect(lists.columns).toEqual(['Number', 'State']);
    await expect(lists.text).toContain('It is left out');
  },
};
