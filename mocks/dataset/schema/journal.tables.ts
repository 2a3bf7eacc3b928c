import type { TableDefinition } from '../../backend/types.js';
import { field, text } from './fields.js';

/** Where the entries of every journal column are kept, and the changes of audited ones. */
export const journalTables: readonly TableDefinition[] = [
  {
    name: 'sys_journal_field',
    label: 'Journal Entry',
    plural: 'Journal Entries',
    display: 'element',
    fields: [
      field('name', 'Table', 'table_name'),
      text('element', 'Name', 80),
      text('element_id', 'Element ID', 32),
      text('value', 'Value', 4000),
    ],
  },
  {
    name: 'sys_audit',
    label: 'Audit',
    plural: 'Audits',
    display: 'fieldname',
    fields: [
      field('tablename', 'Table name', 'table_name'),
      text('documentkey', 'Document key', 32),
      field('fieldname', 'Field name', 'field_name'),
      text('oldvalue', 'Old value', 4000),
      text('newvalue', 'New value', 4000),
      text('user', 'User', 40),
    ],
  },
];
