import type { AclOperation, StoredRecord } from '../types.js';

/** What a person may do: the two gates, with a record or by roles alone. */
export interface Access {
  /** The first gate. Rules for `create` see a record without values. */
  table(operation: AclOperation, table: string, record: Readonly<StoredRecord>): boolean;
  /** The second gate, on its own. */
  field(operation: AclOperation, table: string, field: string, record: Readonly<StoredRecord>): boolean;
  /** Whether the person's roles could pass the first gate: conditions and scripts are taken to pass. */
  tableByRole(operation: AclOperation, table: string): boolean;
  /** Whether the person's roles could pass the second gate. Query rights that nobody ruled on follow the right to read. */
  fieldByRole(operation: AclOperation, table: string, field: string): boolean;
}

/** The system's own access: no rule stands in its way. */
export const systemAccess: Access = {
  table: () => true,
  field: () => true,
  tableByRole: () => true,
  fieldByRole: () => true,
};
