import type { TableDefinition } from '../../backend/types.js';
import { field, text } from './fields.js';

/** Where the entries of every journal column are kept. */
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
];
