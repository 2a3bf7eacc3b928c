import type { Actor, BusinessRule, BusinessRuleContext } from '../../backend/types.js';
import { isAgent, worksOnCases } from '../people.js';
import { caseState as state, isOver } from './case-states.js';

const solvedByCustomer = '7';

const proxyContact = 'sn_customerservice.proxy_contact';

/** Roles that let people open cases for a contact who is somebody else. */
const openForOthers = [
  proxyContact,
  'sn_customerservice.customer_admin', 'sn_customerservice.customer_case_manager', 'sn_customerservice.partner',
  'sn_customerservice.account_contributor', 'sn_customerservice.relationship_contributor',
];

/**
 * Whether somebody who is no agent may take a case from one state to another: accept or reject a solution, or close. A
 * proxy contact answers for a customer but does not call a case off.
 */
function mayMove(actor: Actor, from: string, to: string): boolean {
  if (from === state.resolved) return to === state.closed || to === state.open;
  return !isOver(from) && to === state.closed && !actor.roles.has(proxyContact);
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

/** The state machine of a case as customers, and who acts for them, meet it; and what the server fills in. */
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
      if (isAgent(actor) || current['contact'] === actor.sysId) return;
      if (!openForOthers.some((role) => actor.roles.has(role))) abort();
    },
  },
  {
    name: 'Set internal contact',
    table: 'sn_customerservice_case',
    when: 'before',
    on: ['insert'],
    condition: 'contactISNOTEMPTY',
    run: ({ actor, current }) => {
      if (!isAgent(actor) && actor.roles.has(proxyContact)) current['internal_contact'] = actor.sysId;
    },
  },
  {
    name: 'Set product from asset',
    table: 'sn_customerservice_case',
    when: 'before',
    on: ['insert'],
    condition: 'productISEMPTY^assetISNOTEMPTY',
    run: ({ current, find }) => {
      current['product'] = find('alm_asset', current['asset'] ?? '')?.['model'] ?? '';
    },
  },
  {
    name: 'New cases start as new',
    table: 'sn_customerservice_case',
    when: 'before',
    on: ['insert'],
    run: ({ actor, current }) => {
      if (!isAgent(actor)) current['state'] = state.new;
    },
  },
  {
    name: 'Closed cases are final',
    table: 'sn_customerservice_case',
    when: 'before',
    on: ['update'],
    run: ({ actor, changes, previous, abort }) => {
      // Contributors follow the tasks of a case even after its end; nobody but a rule writes these columns.
      if (changes('u_derived_contributor_users') || changes('u_derived_contributor_groups')) return;
      if (!actor.roles.has('admin') && isOver(previous?.['state'])) abort();
    },
  },
  {
    name: 'Case state for customer',
    table: 'sn_customerservice_case',
    when: 'before',
    on: ['update'],
    run: ({ actor, current, previous, changes, abort }) => {
      if (worksOnCases(actor) || !changes('state')) return;
      if (!mayMove(actor, previous?.['state'] ?? '', current['state'] ?? '')) abort();
    },
  },
  {
    name: 'Closed by customer',
    table: 'sn_customerservice_case',
    when: 'before',
    on: ['update'],
    condition: `state=${state.closed}`,
    run: ({ actor, current, previous, changes }) => {
      if (worksOnCases(actor) || !changes('state') || previous?.['state'] === state.resolved) return;
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
      if (!worksOnCases(actor) && changes('comments')) current['state'] = state.open;
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
