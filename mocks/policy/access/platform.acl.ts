import type { AclRule } from '../../backend/types.js';
import { everybody } from '../people.js';

/**
 * Descriptions of tables are for the company's own people, journal entries and kept changes as rows for nobody but admins;
 * models and places are for everybody.
 */
export const platformAcls: readonly AclRule[] = [
  { table: 'sys_dictionary', operation: 'read', roles: ['snc_internal'] },
  { table: 'sys_choice', operation: 'read', roles: ['snc_internal'] },
  { table: 'sys_db_object', operation: 'read', roles: ['sn_esm_agent'] },
  { table: 'sys_journal_field', operation: 'read', roles: ['admin'] },
  { table: 'sys_audit', operation: 'read', roles: ['admin'] },
  { table: 'cmdb_model', operation: 'read', roles: everybody },
  { table: 'cmn_location', operation: 'read', roles: everybody },
  { table: 'cmdb_ci', operation: 'read', roles: ['snc_internal'] },
];

/** Tables that answer 403, not an empty list, to who may not read them. */
export const refusingTables: ReadonlySet<string> = new Set(['sys_db_object']);
