import type { AclRule, ScriptContext } from '../../backend/types.js';
import { actingReach, caseReach } from '../case-reach.js';
import { everybody } from '../people.js';
import { projectManager, projectReader } from '../project-reach.js';
import { reaches } from '../reach.js';

const agents = ['sn_esm_agent', 'sn_customerservice.case_viewer'];

/** The read rule repeats the query rule, because a query with `^NQ` can step around the latter. */
const isReached = (context: ScriptContext): boolean => reaches(caseReach(context.actor, context), context.record);

const isActedOn = (context: ScriptContext): boolean => reaches(actingReach(context.actor, context), context.record);

/** What ServiceNow's Case API lets people fill in who are no agents, with the description that record producers add. */
const creatable = [
  'account', 'asset', 'comments', 'consumer', 'contact', 'contact_type', 'description', 'partner', 'partner_contact', 'priority', 'product',
  'short_description', 'state',
];

/** What contributors fill in beside it. */
const contributed = ['household', 'requesting_service_organization', 'service_organization', 'sold_product', 'install_base'];

/** What project contacts fill in beside it; the rule "Project case for project contact" looks at the values. */
const ofProjects = ['customer_project', 'customer_project_task'];

const updatable = ['comments', 'state'];

/** What contributors to the work on a case change beside it. */
const edited = ['work_notes', 'contributor_users', 'contributor_groups', 'watch_list', 'work_notes_list'];

/** Only rules write them. */
const derived = ['u_derived_contributor_users', 'u_derived_contributor_groups'];

const on = (operation: 'create' | 'write', fields: readonly string[], roles: readonly string[]): readonly AclRule[] =>
  fields.map((field) => ({ table: 'sn_customerservice_case', field, operation, roles }));

export const caseAcls: readonly AclRule[] = [
  { table: 'sn_customerservice_case', operation: 'read', roles: agents },
  { table: 'sn_customerservice_case', operation: 'read', roles: everybody, script: isReached },
  { table: 'sn_customerservice_case', operation: 'write', roles: ['sn_esm_agent'] },
  { table: 'sn_customerservice_case', operation: 'write', roles: everybody, script: isActedOn },
  {
    table: 'sn_customerservice_case',
    operation: 'write',
    roles: ['sn_customerservice.case_contributor_editor'],
    script: ({ canRead, record }) => canRead('sn_customerservice_case', record['sys_id'] ?? ''),
  },
  {
    table: 'sn_customerservice_case',
    operation: 'create',
    roles: [
      'sn_esm_agent', 'sn_customerservice.customer', 'sn_customerservice.consumer', 'sn_customerservice.proxy_contact',
      'sn_customerservice.case_contributor_creator',
    ],
  },
  { table: 'sn_customerservice_case', field: '*', operation: 'create', roles: ['sn_esm_agent'] },
  { table: 'sn_customerservice_case', field: '*', operation: 'write', roles: ['sn_esm_agent'] },
  ...on('create', creatable, everybody),
  ...on('create', contributed, ['sn_esm_agent', 'sn_customerservice.case_contributor_creator']),
  ...on('create', ofProjects, ['sn_esm_agent', projectManager, projectReader]),
  ...on('create', derived, ['admin']),
  ...on('write', updatable, everybody),
  ...on('write', edited, ['sn_esm_agent', 'sn_customerservice.case_contributor_editor']),
  ...on('write', derived, ['admin']),

  { table: 'task', operation: 'read', roles: ['sn_esm_agent'] },
];
