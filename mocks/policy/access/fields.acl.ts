import type { AclRule } from '../../backend/types.js';
import { everybody } from '../people.js';
import { internalFields } from './internal-fields.js';

/** What holds for columns that no other rule names: everybody reads them, the company's own people write them. */
const defaults: readonly AclRule[] = [
  { table: '*', field: '*', operation: 'read', roles: everybody },
  { table: '*', field: '*', operation: 'write', roles: ['snc_internal'] },
  { table: '*', field: '*', operation: 'create', roles: ['snc_internal'] },
];

export const fieldAcls: readonly AclRule[] = [
  ...defaults,
  ...Object.entries(internalFields).flatMap(([table, fields]) =>
    fields.map((field): AclRule => ({ table, field, operation: 'read', roles: ['snc_internal'] })),
  ),
];
