import { expect } from 'storybook/test';
import { html } from 'lit';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { ends, myLists } from '../play/widget.js';
import { serverDown } from '../service/broken-servers.js';
import { linkTo } from '../service/links.js';

/** What a person sees when something is wrong, and which way on they have. */
const meta: Meta = {
  title: 'my-lists/When something is wrong',
  component: 'my-lists',
  globals: { persona: 'customer' },
  render: () => html`<my-lists></my-lists>`,
};
export default meta;

/** A skeleton from 300 milliseconds on; after five seconds a word that it takes longer than usual. */
export const Slow: StoryObj = { globals: { scenario: 'slow' }, play: ends('my-lists', 'loading') };

/** No way to the server. */
export const Offline: StoryObj = { globals: { scenario: 'offline' }, play: ends('my-lists', 'error') };

/** The session has ended. */
export const SignedOut: StoryObj = { globals: { scenario: 'signed-out' }, play: ends('my-lists', 'error') };

/** The server is being upgraded and answers 503, also when asked again. */
export const ServerDown: StoryObj = {
  beforeEach({ msw }) {
    msw.use(serverDown);
  },
  play: ends('my-lists', 'error'),
};

/** The owner's catalogue is not what the schema says: the page does not guess. */
export const BrokenCatalogue: StoryObj = {
  render: () => html`<my-lists lists="data:application/json,{}"></my-lists>`,
  play: ends('my-lists', 'error'),
};

/** A category that no list of the person is in. */
export const NoList: StoryObj = {
  render: () => html`<my-lists category="contributor"></my-lists>`,
  play: ends('my-lists', 'denied'),
};

/** A list that asks for a field which its view does not grant: it is unavailable, and the server is not asked. */
export const ListAsksForTooMuch: StoryObj = {
  render: () => html`<my-lists .lists=${{
    version: 1,
    categories: [{ id: 'own', label: 'Ours', lists: [{
      id: 'margin', label: 'High margin', roles: ['snc_external'], table: 'sn_customerservice_case', view: 'lists',
      where: { field: 'u_internal_margin', op: 'is-not-empty' },
    }] }],
  }}></my-lists>`,
  async play(context) {
    await expect((await myLists(context)).text).toContain('not available');
  },
};

/** A link that filters by a field of which the person has no filter: nothing is asked, and there is a way on. */
export const LinkAsksForTooMuch: StoryObj = {
  beforeEach: () => linkTo('my-cases', { filters: [{ field: 'u_internal_margin', kind: 'text', text: '5' }] }),
  render: () => html`<my-lists url-state="list"></my-lists>`,
  async play(context) {
    const lists = await myLists(context);
    await expect(lists.text).toContain('not available');
    await expect(lists.button('Show the whole list')).toBeVisible();
  },
};
