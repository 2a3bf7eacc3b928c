import type { FieldDefinition } from './types.js';

/** What every record has. A table that defines one of them itself keeps its own definition. */
export const systemFields: readonly FieldDefinition[] = [
  { name: 'sys_id', label: 'Sys ID', type: 'GUID', maxLength: 32, readOnly: true },
  { name: 'sys_class_name', label: 'Class', type: 'table_name', maxLength: 80, readOnly: true },
  { name: 'sys_created_on', label: 'Created', type: 'glide_date_time', readOnly: true },
  { name: 'sys_created_by', label: 'Created by', type: 'string', maxLength: 40, readOnly: true },
  { name: 'sys_updated_on', label: 'Updated', type: 'glide_date_time', readOnly: true },
  { name: 'sys_updated_by', label: 'Updated by', type: 'string', maxLength: 40, readOnly: true },
  { name: 'sys_mod_count', label: 'Updates', type: 'integer', readOnly: true },
];

/** The names of {@link systemFields}: only the backend writes them, apart from the `sys_id` of a new record. */
export const systemFieldNames: ReadonlySet<string> = new Set(systemFields.map(({ name }) => name));
