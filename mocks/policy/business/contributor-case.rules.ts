import type { Actor, BusinessRule, BusinessRuleContext } from '../../backend/types.js';
import { mayContribute, optionsIn } from '../case-options.js';
import type { CaseOption } from '../case-options.js';
import { isAgent } from '../people.js';

/** Who opens such cases without being a contributor: what they may do is decided by the rules for customers. */
const customers: Readonly<Record<CaseOption, readonly string[]>> = {
  account: ['sn_customerservice.customer'],
  consumer: ['sn_customerservice.consumer'],
  location: [],
  self: ['sn_customerservice.customer', 'sn_customerservice.consumer'],
};

function isContributor(actor: Actor): boolean {
  return !isAgent(actor) && actor.roles.has('sn_customerservice.case_contributor_creator');
}

function contributes({ actor, current, find, query }: BusinessRuleContext, option: CaseOption): boolean {
  return mayContribute(option, actor, current, { find, query });
}

/** Cases that contributors open: for whom they may, and that they are the ones who asked. */
export const contributorCaseRules: readonly BusinessRule[] = [
  {
    name: 'Case for customer by contributor',
    table: 'sn_customerservice_case',
    when: 'before',
    on: ['insert'],
    run: (context) => {
      const { actor, current, abort } = context;
      if (!isContributor(actor)) return;
      const isAllowed = (option: CaseOption): boolean =>
        contributes(context, option) || customers[option].some((role) => actor.roles.has(role));
      if (!optionsIn(current).every(isAllowed)) abort();
    },
  },
  {
    name: 'Set internal user for contributor',
    table: 'sn_customerservice_case',
    when: 'before',
    on: ['insert'],
    run: (context) => {
      const { actor, current } = context;
      if (!isContributor(actor) || current['contact'] === actor.sysId) return;
      if (optionsIn(current).every((option) => contributes(context, option))) current['internal_user'] = actor.sysId;
    },
  },
];
