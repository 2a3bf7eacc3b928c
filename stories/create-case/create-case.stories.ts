import { expect } from 'storybook/test';
import { html } from 'lit';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { until } from '../../src/testing/settled.js';
import { createCase, ends } from '../play/widget.js';

/** Opening a case, as different people. */
const meta: Meta = { title: 'create-case/Records', component: 'create-case' };
export default meta;

/** A customer opens a product case for themselves. */
export const Default: StoryObj = {
  render: () => html`<create-case producer="product" view="new-case"></create-case>`,
  play: ends('create-case', 'ready'),
};

/** The asset knows its product. */
export const ProductOfAnAsset: StoryObj = {
  ...Default,
  async play(context) {
    const form = await createCase(context);
    await form.pick('Asset', 'Gateway 7');
    await until(() => form.valueOf('Product') === 'Aurel substation gateway', 'the product');
  },
};

/** Articles that may help, while the subject is typed. */
export const Articles: StoryObj = {
  ...Default,
  async play(context) {
    const form = await createCase(context);
    form.fill('Subject', 'Gateway');
    await until(() => form.articles.length > 0, 'the articles');
  },
};

/** Sent too early: what is wrong stands above the form, and at each field. */
export const Incomplete: StoryObj = {
  ...Default,
  async play(context) {
    const form = await createCase(context);
    form.send();
    await until(() => form.problems.size === 1, 'what is wrong');
  },
};

/** Created: the number of the case, and where to go on. */
export const Created: StoryObj = {
  ...Default,
  async play(context) {
    const form = await createCase(context);
    form.fill('Subject', 'Pump is silent');
    await form.create();
    await expect(form.step).toMatch(/^Case CS\d+ has been created$/);
  },
};

/** An administrator of an account opens cases for its other contacts as well. */
export const CustomerAdmin: StoryObj = {
  ...Default,
  globals: { persona: 'customer-admin' },
  async play(context) {
    const form = await createCase(context);
    await form.choose('Another contact');
  },
};

/** A consumer opens a case for the consumer they are. */
export const SeenByAConsumer: StoryObj = { ...Default, globals: { persona: 'consumer' } };

/** An employee opens a case for an account and one of its contacts. */
export const AccountContributor: StoryObj = {
  render: () => html`<create-case view="new-case"></create-case>`,
  globals: { persona: 'account-contributor' },
  play: ends('create-case', 'ready'),
};

/** For a consumer, and one of the households that they belong to. */
export const ConsumerContributor: StoryObj = {
  ...AccountContributor,
  globals: { persona: 'consumer-contributor' },
  async play(context) {
    const form = await createCase(context);
    await form.pick('Consumer', 'Lucia');
    await until(() => form.choicesOf('Household').length === 1, 'the household');
  },
};

/** Who looks after accounts and consumers is asked for whom it is. */
export const RelationshipContributor: StoryObj = {
  ...AccountContributor,
  globals: { persona: 'relationship-contributor' },
  async play(context) {
    const form = await createCase(context);
    await expect(form.options).toEqual(['Account', 'Consumer']);
  },
};

/** For a business location that they belong to. */
export const LocationContributor: StoryObj = { ...AccountContributor, globals: { persona: 'location-contributor' } };

/** An employee opens a case for themselves. */
export const SelfContributor: StoryObj = { ...AccountContributor, globals: { persona: 'self-contributor' } };

/** A proxy contact acts for a customer: for whom is always in view. */
export const ProxyContact: StoryObj = {
  render: () => html`<create-case producer="proxy" view="new-case"></create-case>`,
  globals: { persona: 'proxy-contact' },
  async play(context) {
    const form = await createCase(context);
    await form.pick('Account', 'Aster');
    await form.pick('Contact', 'Felix');
    await expect(form.actingFor).toBe('Acting for Felix Oyelaran of Aster Foods');
  },
};
