import type { TableDefinition } from '../../backend/types.js';
import { field, text, truth } from './fields.js';

/** Tables that describe tables. Their records are made from these definitions. */
export const platformTables: readonly TableDefinition[] = [
  {
    name: 'sys_db_object',
    label: 'Table',
    plural: 'Tables',
    display: 'label',
    fields: [
      text('name', 'Name', 80),
      text('label', 'Label', 80),
      { name: 'super_class', label: 'Extends table', type: 'reference', reference: 'sys_db_object' },
    ],
  },
  {
    name: 'sys_dictionary',
    label: 'Dictionary Entry',
    plural: 'Dictionary Entries',
    display: 'element',
    fields: [
      field('name', 'Table', 'table_name'),
      text('element', 'Column name', 80),
      text('column_label', 'Column label', 80),
      text('internal_type', 'Type'),
      text('reference', 'Reference', 80),
      field('max_length', 'Max length', 'integer'),
      truth('mandatory', 'Mandatory'),
      truth('read_only', 'Read only'),
      text('default_value', 'Default value', 255),
      truth('display', 'Display'),
      truth('active', 'Active', 'true'),
    ],
  },
  {
    name: 'sys_choice',
    label: 'Choice',
    plural: 'Choices',
    display: 'label',
    fields: [
      field('name', 'Table', 'table_name'),
      text('element', 'Element', 80),
      text('value', 'Value', 100),
      text('label', 'Label', 100),
      text('language', 'Language'),
      field('sequence', 'Sequence', 'integer'),
      text('dependent_value', 'Dependent value'),
      truth('inactive', 'Inactive'),
    ],
  },
];
