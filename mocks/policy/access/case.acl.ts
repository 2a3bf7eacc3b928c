import type { AclRule, ScriptContext } from '../../backend/types.js';
import { caseReach, reaches } from '../case-reach.js';
import { everybody } from '../people.js';

const agents = ['sn_esm_agent', 'sn_customerservice.case_viewer'];

/** The read rule repeats the query rule, because a query with `^NQ` can step around the latter. */
const isReached = (context: ScriptContext): boolean => reaches(caseReach(context.actor, context), context.record);

/** What ServiceNow's Case API lets people fill in who are no agents, with the description that record producers add. */
const creatable = [
  'account', 'comments', 'consumer', 'contact', 'contact_type', 'description', 'partner', 'partner_contact', 'priority', 'product',
  'short_description', 'state',
];

const updatable = ['comments', 'state'];

export const caseAcls: readonly AclRule[] = [
  { table: 'sn_customerservice_case', operation: 'read', roles: agents },
  { table: 'sn_customerservice_case', operation: 'read', roles: everybody, script: isReached },
  { table: 'sn_customerservice_case', operation: 'write', roles: ['sn_esm_agent'] },
  { table: 'sn_customerservice_case', operation: 'write', roles: everybody, script: isReached },
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
  ...creatable.map((field): AclRule => ({ table: 'sn_customerservice_case', field, operation: 'create', roles: everybody })),
  ...updatable.map((field): AclRule => ({ table: 'sn_customerservice_case', field, operation: 'write', roles: everybody })),

  { table: 'sn_customerservice_task', operation: 'read', roles: ['sn_esm_agent', 'sn_customerservice.case_task_viewer'] },
  {
    table: 'sn_customerservice_task',
    operation: 'read',
    roles: ['snc_external'],
    condition: 'visible_to_customer=true',
    script: ({ record, canRead }) => canRead('sn_customerservice_case', record['parent'] ?? ''),
  },
  { table: 'sn_customerservice_task', operation: 'write', roles: ['sn_esm_agent'] },
  { table: 'sn_customerservice_task', operation: 'create', roles: ['sn_esm_agent'] },

  { table: 'task', operation: 'read', roles: ['sn_esm_agent'] },
];
