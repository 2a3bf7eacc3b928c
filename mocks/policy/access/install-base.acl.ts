import type { AclRule, ScriptContext } from '../../backend/types.js';
import { servedAccounts } from '../account-reach.js';
import { consumersOf } from '../consumers.js';
import { everybody } from '../people.js';
import { isOfRelatedCustomer } from '../related-customers.js';
import { reachedLocations } from '../service-locations.js';

/** Tables whose rows say by `account`, `consumer`, `household` or `service_organization` whose they are. */
const tables = ['sn_install_base_sold_product', 'sn_install_base_item', 'alm_asset'];

/** Who chooses what a customer's case is about, and who works on it. */
const readers = ['sn_esm_agent', 'sn_customerservice.customer_data_viewer', 'sn_customerservice.proxy_contact'];

const isOwn = (context: ScriptContext): boolean => {
  const { account = '-', consumer = '-' } = context.record;
  return servedAccounts(context.actor, context).includes(account) || consumersOf(context.actor, context).includes(consumer);
};

/** What customers have is known to themselves and to who looks after them. */
export const installBaseAcls: readonly AclRule[] = [
  ...tables.flatMap((table): readonly AclRule[] => [
    { table, operation: 'read', roles: readers },
    { table, operation: 'read', roles: ['snc_external'], script: isOwn },
    {
      table,
      operation: 'read',
      roles: ['sn_customerservice.relationship_contributor'],
      script: (context) => isOfRelatedCustomer(context.actor, context.record, context),
    },
    {
      table,
      operation: 'read',
      roles: ['sn_customerservice.service_organization_contributor'],
      script: (context) => reachedLocations(context.actor, context).includes(context.record['service_organization'] ?? '-'),
    },
  ]),
  {
    table: 'sn_install_base_m2m_installed_product',
    operation: 'read',
    roles: everybody,
    script: ({ record, canRead }) =>
      canRead('sn_install_base_sold_product', record['sold_product'] ?? '') && canRead('sn_install_base_item', record['install_base_item'] ?? ''),
  },
];
