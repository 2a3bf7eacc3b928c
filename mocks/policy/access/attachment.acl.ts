import type { AclRule, ScriptContext } from '../../backend/types.js';
import { everybody } from '../people.js';

/** Whether the record that a file hangs on may be read; its own class decides. */
const isOnReadableRecord = ({ record, canRead }: ScriptContext): boolean =>
  canRead(record['table_name'] ?? '', record['table_sys_id'] ?? '');

const isOwn = (context: ScriptContext): boolean => context.record['sys_created_by'] === context.actor.userName && isOnReadableRecord(context);

/**
 * A file may be read by who may read what it hangs on, and renamed or removed by who has put it there. Who may hang one on a
 * record is asked of that record, where files are uploaded: a rule for creating sees no values.
 */
export const attachmentAcls: readonly AclRule[] = [
  { table: 'sys_attachment', operation: 'read', roles: everybody, script: isOnReadableRecord },
  { table: 'sys_attachment', operation: 'create', roles: everybody },
  { table: 'sys_attachment', field: '*', operation: 'create', roles: everybody },
  { table: 'sys_attachment', operation: 'write', roles: everybody, script: isOwn },
  { table: 'sys_attachment', field: '*', operation: 'write', roles: ['admin'] },
  { table: 'sys_attachment', field: 'file_name', operation: 'write', roles: everybody },
  { table: 'sys_attachment', operation: 'delete', roles: everybody, script: isOwn },

  {
    table: 'sys_attachment_attribute',
    operation: 'read',
    roles: everybody,
    script: ({ record, canRead }) => canRead('sys_attachment', record['attachment'] ?? ''),
  },
  { table: 'sys_attachment_doc', operation: 'read', roles: ['admin'] },
];
