import type { BusinessRule, BusinessRuleContext } from '../../backend/types.js';
import { isInternal } from '../people.js';

const state = { open: '10', awaitingInfo: '18', resolved: '6', closed: '3', canceled: '7' } as const;

const solvedByCustomer = '7';

function isOver(value: string | undefined): boolean {
  return value === state.closed || value === state.canceled;
}

/** Roles that let a contact open cases for others. */
const proxies = ['customer_admin', 'customer_case_manager', 'partner'].map((role) => `sn_customerservice.${role}`);

/** Whether a customer may take a case from one state to another: accept, reject, close. */
function mayMove(from: string, to: string): boolean {
  if (from === state.resolved) return to === state.closed || to === state.open;
  return !isOver(from) && to === state.closed;
}

function closeOrReopen({ actor, current, now }: BusinessRuleContext): void {
  const over = isOver(current['state']);
  const settled = over || current['state'] === state.resolved;
  current['active'] = over ? 'false' : 'true';
  current['closed_at'] = over ? now() : '';
  current['closed_by'] = over ? actor.sysId : '';
  current['resolved_at'] = settled ? current['resolved_at'] || now() : '';
  current['resolved_by'] = settled ? current['resolved_by'] || actor.sysId : '';
}

/** The state machine of a case as customers meet it, and what the server fills in. */
export const caseRules: readonly BusinessRule[] = [
  {
    name: 'Set account from contact',
    table: 'sn_customerservice_case',
    when: 'before',
    on: ['insert'],
    condition: 'accountISEMPTY^contactISNOTEMPTY',
    run: ({ current, find }) => {
      current['account'] = find('customer_contact', current['contact'] ?? '')?.['account'] ?? '';
    },
  },
  {
    name: 'Case contact for customer',
    table: 'sn_customerservice_case',
    when: 'before',
    on: ['insert'],
    condition: 'contactISNOTEMPTY',
    run: ({ actor, current, abort }) => {
      if (isInternal(actor) || current['contact'] === actor.sysId) return;
      if (!proxies.some((role) => actor.roles.has(role))) abort();
    },
  },
  {
    name: 'New cases start as new',
    table: 'sn_customerservice_case',
    when: 'before',
    on: ['insert'],
    run: ({ actor, current }) => {
      if (!isInternal(actor)) current['state'] = '1';
    },
  },
  {
    name: 'Closed cases are final',
    table: 'sn_customerservice_case',
    when: 'before',
    on: ['update'],
    run: ({ actor, previous, abort }) => {
      if (!isInternal(actor) && isOver(previous?.['state'])) abort();
    },
  },
  {
    name: 'Case state for customer',
    table: 'sn_customerservice_case',
    when: 'before',
    on: ['update'],
    run: ({ actor, current, previous, changes, abort }) => {
      if (isInternal(actor) || !changes('state')) return;
      if (!mayMove(previous?.['state'] ?? '', current['state'] ?? '')) abort();
    },
  },
  {
    name: 'Closed by customer',
    table: 'sn_customerservice_case',
    when: 'before',
    on: ['update'],
    condition: `state=${state.closed}`,
    run: ({ actor, current, previous, changes }) => {
      if (isInternal(actor) || !changes('state') || previous?.['state'] === state.resolved) return;
      current['resolution_code'] = solvedByCustomer;
      current['close_notes'] = 'Closed by customer';
      current['comments'] ||= 'Closed by customer';
    },
  },
  {
    name: 'Change Awaiting to Open',
    table: 'sn_customerservice_case',
    when: 'before',
    on: ['update'],
    condition: `state=${state.awaitingInfo}`,
    run: ({ actor, current, changes }) => {
      if (!isInternal(actor) && changes('comments')) current['state'] = state.open;
    },
  },
  {
    name: 'Set resolved and closed',
    table: 'sn_customerservice_case',
    when: 'before',
    on: ['insert', 'update'],
    run: (context) => {
      if (context.changes('state')) closeOrReopen(context);
    },
  },
];
