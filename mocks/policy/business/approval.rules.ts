import type { BusinessRule, DataPolicy } from '../../backend/types.js';
import type { ApprovalSettings } from '../approval-settings.js';
import { answerRules } from './approval/answer.rules.js';
import { caseEntryRule } from './approval/case-entry.rule.js';
import { changeRules } from './approval/change.rules.js';
import { itemRules } from './approval/item.rules.js';
import { noLongerRequiredRules } from './approval/no-longer-required.rules.js';
import { registrationRule } from './approval/registration.rule.js';
import { requestRules } from './approval/request.rules.js';
import { settleRules } from './approval/settle.rules.js';

/** Everything that an answer to an approval sets in motion, in the order in which it happens. */
export const approvalRules: readonly BusinessRule[] = [
  ...answerRules, caseEntryRule, ...settleRules, ...noLongerRequiredRules, ...changeRules, ...requestRules, ...itemRules, registrationRule,
];

/** What has to be filled in to decide. */
export function approvalPolicies({ rejectionComments }: ApprovalSettings): readonly DataPolicy[] {
  return rejectionComments === 'mandatory' ? [{ table: 'sysapproval_approver', condition: 'state=rejected', mandatory: ['comments'] }] : [];
}
