import type { AclRule } from '../../backend/types.js';
import { everybody } from '../people.js';
import { viewsListsOf } from '../task-reach.js';

/** Who takes part in a case is known to who may read the case; agents say who does. The vocabulary is for everybody. */
export const relatedPartyAcls: readonly AclRule[] = [
  { table: 'sn_customerservice_responsibility_def', operation: 'read', roles: everybody },
  { table: 'sn_customerservice_related_party_configuration', operation: 'read', roles: everybody },
  {
    table: 'sn_customerservice_related_party',
    operation: 'read',
    roles: everybody,
    script: ({ record, canRead }) => canRead('sn_customerservice_case', record['case'] ?? ''),
  },
  {
    table: 'sn_customerservice_related_party',
    operation: 'read',
    roles: ['sn_customerservice.case_contributor_viewer'],
    script: ({ actor, record, find, query }) => viewsListsOf(actor, find('sn_customerservice_case', record['case'] ?? ''), { find, query }),
  },
  { table: 'sn_customerservice_related_party', operation: 'create', roles: ['sn_esm_agent'] },
  { table: 'sn_customerservice_related_party', operation: 'write', roles: ['sn_esm_agent'] },
  { table: 'sn_customerservice_related_party', operation: 'delete', roles: ['sn_esm_agent'] },
];
