import type { BusinessRule } from '../../backend/types.js';

/** The columns whose changes are kept, by table. */
const auditedColumns: Readonly<Record<string, readonly string[]>> = {
  sn_customerservice_case: [
    'state', 'priority', 'category', 'account', 'contact', 'product', 'assignment_group', 'assigned_to', 'resolution_code', 'due_date',
    'cause', 'needs_attention',
  ],
};

/** Keeps the changes of audited columns: who gave which column which value, and when. */
export const auditRules: readonly BusinessRule[] = Object.entries(auditedColumns).map(([table, columns]) => ({
  name: `Audit ${table}`,
  table,
  when: 'after',
  on: ['update'],
  run: ({ actor, current, previous, changes, insert }) => {
    for (const fieldname of columns.filter(changes)) {
      insert('sys_audit', {
        tablename: table,
        documentkey: current['sys_id'] ?? '',
        fieldname,
        oldvalue: previous?.[fieldname] ?? '',
        newvalue: current[fieldname] ?? '',
        user: actor.userName,
      });
    }
  },
}));
