import type { StoredRecord } from '../backend/types.js';

/** Records by table, in the form that a backend takes. */
export type Records = Record<string, StoredRecord[]>;

/** When a record came to be and last changed, and by whom (a user name). */
export interface History {
  readonly created: string;
  readonly createdBy?: string;
  readonly updated?: string;
  readonly updatedBy?: string;
  readonly changes?: number;
}

/** A record with its system columns. Columns without text are left out, as the backend wants them. */
export function stored(table: string, sysId: string, history: History, values: Readonly<StoredRecord>): StoredRecord {
  const author = history.createdBy ?? 'system';
  return {
    sys_id: sysId,
    sys_class_name: table,
    sys_created_on: history.created,
    sys_created_by: author,
    sys_updated_on: history.updated ?? history.created,
    sys_updated_by: history.updatedBy ?? author,
    sys_mod_count: String(history.changes ?? 0),
    ...Object.fromEntries(Object.entries(values).filter(([, value]) => value !== '')),
  };
}
