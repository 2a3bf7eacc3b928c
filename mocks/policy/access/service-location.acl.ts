import type { AclRule, ScriptContext } from '../../backend/types.js';
import { everybody } from '../people.js';
import { reachedLocations } from '../service-locations.js';

const workers = ['sn_esm_agent', 'sn_customerservice.case_task_agent'];

const contributor = 'sn_customerservice.service_organization_contributor';

function isColleague({ actor, find, query }: ScriptContext, member: string): boolean {
  const location = find('sn_csm_service_organization_member', member)?.['service_organization'] ?? '-';
  return reachedLocations(actor, { find, query }).includes(location);
}

/** Locations are known to who may ask one of them for help; their people to who works with them, and to each other. */
export const serviceLocationAcls: readonly AclRule[] = [
  { table: 'sn_customer_service_organization', operation: 'read', roles: [...workers, contributor] },

  { table: 'sn_csm_service_organization_member', operation: 'read', roles: workers },
  { table: 'sn_csm_service_organization_member', operation: 'read', roles: everybody, script: ({ actor, record }) => record['user'] === actor.sysId },
  {
    table: 'sn_csm_service_organization_member',
    operation: 'read',
    roles: [contributor],
    script: (context) => isColleague(context, context.record['sys_id'] ?? ''),
  },

  { table: 'sn_csm_svc_org_member_responsibility', operation: 'read', roles: workers },
  {
    table: 'sn_csm_svc_org_member_responsibility',
    operation: 'read',
    roles: [contributor],
    script: (context) => isColleague(context, context.record['member'] ?? ''),
  },
];
