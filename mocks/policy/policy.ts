import type { AclRule, BackendOptions } from '../backend/types.js';
import { approvalAcls } from './access/approval.acl.js';
import { attachmentAcls } from './access/attachment.acl.js';
import { caseAcls } from './access/case.acl.js';
import { caseTaskAcls } from './access/case-task.acl.js';
import { catalogAcls } from './access/catalog.acl.js';
import { contributorAcls } from './access/contributor.acl.js';
import { fieldAcls } from './access/fields.acl.js';
import { installBaseAcls } from './access/install-base.acl.js';
import { journalAcls } from './access/journal.acl.js';
import { knowledgeAcls } from './access/knowledge.acl.js';
import { peopleAcls } from './access/people.acl.js';
import { platformAcls } from './access/platform.acl.js';
import { projectAcls } from './access/project.acl.js';
import { relatedPartyAcls } from './access/related-party.acl.js';
import { relatedRecordAcls } from './access/related-records.acl.js';
import { serviceLocationAcls } from './access/service-location.acl.js';
import { usualApprovals } from './approval-settings.js';
import type { ApprovalSettings } from './approval-settings.js';
import { approvalPolicies, approvalRules } from './business/approval.rules.js';
import { attachmentRules } from './business/attachment.rules.js';
import { auditRules } from './business/audit.rules.js';
import { caseTaskRules } from './business/case-task.rules.js';
import { caseRules } from './business/case.rules.js';
import { contributorCaseRules } from './business/contributor-case.rules.js';
import { orderRules } from './business/order.rules.js';
import { projectCaseRules } from './business/project-case.rules.js';
import { projectRules } from './business/project.rules.js';
import { relatedPartyRules } from './business/related-party.rules.js';
import { roleRules } from './business/role.rules.js';
import { taskRules } from './business/task.rules.js';
import { usualPlugins } from './plugins.js';
import type { Plugins } from './plugins.js';
import { queryRules } from './query-rules.js';
import { expandRoles, roleNames } from './roles.js';

/** The part of a backend that says who may do what. */
export type Policy = Required<Pick<BackendOptions, 'acls' | 'queryRules' | 'businessRules' | 'dataPolicies' | 'roles'>>;

export interface PolicyOptions {
  /** Milliseconds since the epoch: some rules look at dates. */
  readonly now: () => number;
  /** Whether an owner forgot to open any record to external people. They still learn who they are. */
  readonly closed?: boolean;
  /** How the instance departs from the usual way of approvals. */
  readonly approvals?: Partial<ApprovalSettings>;
  /** Plugins that the instance has, or lacks, beside the usual ones. */
  readonly plugins?: Partial<Plugins>;
}

/** Tables of which external people keep their own rows under a closed policy. */
const identityTables = new Set(['sys_user', 'customer_contact', 'sys_user_role', 'sys_user_has_role', 'sys_user_grmember']);

const isExternalRole = (role: string): boolean => expandRoles([role]).has('snc_external');

/** Takes the roles of external people out of every rule on a table. */
function closes(acls: readonly AclRule[]): readonly AclRule[] {
  return acls.flatMap((rule) => {
    if (rule.field !== undefined || identityTables.has(rule.table)) return [rule];
    const roles = rule.roles?.filter((role) => !isExternalRole(role)) ?? [];
    return roles.length > 0 ? [{ ...rule, roles }] : [];
  });
}

/** The rules of the demo service. */
export function createPolicy({ now, closed = false, approvals = {}, plugins = {} }: PolicyOptions): Policy {
  const settings = { ...usualApprovals, ...approvals };
  const instant = (): string => new Date(now()).toISOString().slice(0, 19).replace('T', ' ');
  const acls = [
    ...fieldAcls,
    ...caseAcls,
    ...caseTaskAcls,
    ...journalAcls,
    ...attachmentAcls,
    ...relatedPartyAcls,
    ...relatedRecordAcls(instant),
    ...projectAcls({ ...usualPlugins, ...plugins }),
    ...approvalAcls(settings, instant),
    ...catalogAcls,
    ...knowledgeAcls(() => instant().slice(0, 10)),
    ...peopleAcls,
    ...contributorAcls,
    ...installBaseAcls,
    ...serviceLocationAcls,
    ...platformAcls,
  ];
  return {
    acls: closed ? closes(acls) : acls,
    queryRules: queryRules(instant),
    businessRules: [
      ...taskRules, ...projectCaseRules, ...caseRules, ...contributorCaseRules, ...caseTaskRules, ...projectRules, ...approvalRules, ...orderRules,
      ...attachmentRules, ...relatedPartyRules, ...roleRules, ...auditRules,
    ],
    dataPolicies: [
      { table: 'sn_customerservice_case', condition: 'state=6', mandatory: ['resolution_code', 'close_notes'] },
      ...approvalPolicies(settings),
    ],
    roles: roleNames,
  };
}
