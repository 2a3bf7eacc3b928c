import { expect } from 'storybook/test';
import { html } from 'lit';
import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { registerWidgets } from '../../src/define.js';
import { RelatedRecordsDriver } from '../../src/testing/drivers/related-records.driver.js';
import { settled, until } from '../../src/testing/settled.js';
import { landmarks } from '../../mocks/dataset/landmarks.js';
import { approvalInbox, ends, widgetIn } from '../play/widget.js';
import { acmeTenant, tenant } from '../service/tenant.js';
import { viewsOnly } from '../service/views.js';

/** How the widget stands in pages that have their own ways. */
const meta: Meta = {
  title: 'approval-inbox/Embedding',
  component: 'approval-inbox',
  parameters: { portal: { provider: 'none' } },
};
export default meta;

/** `registerWidgets({ prefix: 'acme' })`: the same tags under names that cannot meet the page's own. */
export const Prefix: StoryObj = {
  beforeEach() {
    registerWidgets({ prefix: 'acme' });
  },
  render: () => acmeTenant('customer-admin', html`<acme-approval-inbox></acme-approval-inbox>`),
  play: ends('acme-approval-inbox', 'ready'),
};

/** Beside a list that shows one of the records: what is decided here stands there without a reload. */
export const BesideRelatedRecords: StoryObj = {
  render: () => tenant('customer-admin', html`
    <approval-inbox confirm="never" undo="0"></approval-inbox>
    <related-records record=${landmarks.caseWithEverything}></related-records>
  `),
  async play(context) {
    const inbox = await approvalInbox(context);
    const list = widgetIn(context, 'related-records');
    await settled(list);
    const status = (): string | undefined => new RelatedRecordsDriver(list).rows.find(({ number }) => number === 'REQ0050001')?.state;
    await expect(status()).toBe('Pending Approval');
    inbox.approve('REQ0050001');
    await until(() => status() === 'Approved', 'the new status');
  },
};

/** The page asks before a decision is made, and calls it off: the approval waits as before. */
export const HostCallsItOff: StoryObj = {
  render: () => html`<div @portal-decide=${(event: Event) => event.preventDefault()}>
    ${tenant('customer-admin', html`<approval-inbox confirm="never" undo="0"></approval-inbox>`)}
  </div>`,
  async play(context) {
    const inbox = await approvalInbox(context);
    inbox.approve('REQ0050001');
    await expect(inbox.approval('REQ0050001')?.actions).toContain('Approve');
  },
};

/** Two people on one page, as in a demonstration: each has what waits for them. */
export const TwoPeople: StoryObj = {
  render: () => html`
    ${tenant('customer-admin', html`<approval-inbox heading="Jonas" page-size="3"></approval-inbox>`)}
    ${tenant('partner-admin', html`<approval-inbox heading="Ruben"></approval-inbox>`)}
  `,
  async play(context) {
    for (const inbox of context.canvasElement.querySelectorAll<HTMLElement>('approval-inbox')) {
      await settled(inbox);
      await expect(inbox.matches(':state(ready)')).toBe(true);
    }
  },
};

/** A view of approvals and of no record behind them: people can decide, and open nothing. */
export const ApprovalsOnly: StoryObj = {
  parameters: { portal: { provider: 'demo', views: viewsOnly('sysapproval_approver') } },
  globals: { persona: 'customer-admin' },
  render: () => html`<approval-inbox></approval-inbox>`,
  async play(context) {
    const inbox = await approvalInbox(context);
    await expect(inbox.names).toContain('REQ0050001');
    await expect(() => inbox.buttonOf('REQ0050001', 'open-button')).toThrow();
  },
};
