import type { TableDefinition } from '../../backend/types.js';
import { text } from './fields.js';

/** What cases are about and where it stands: only as much of it as references need. */
export const assetTables: readonly TableDefinition[] = [
  {
    name: 'cmdb_ci',
    label: 'Configuration Item',
    plural: 'Configuration Items',
    display: 'name',
    fields: [text('name', 'Name', 255)],
  },
  {
    name: 'cmdb_model',
    label: 'Product Model',
    plural: 'Product Models',
    display: 'display_name',
    fields: [text('display_name', 'Display name', 255), text('name', 'Name', 255), text('model_number', 'Model number')],
  },
  {
    name: 'cmn_location',
    label: 'Location',
    plural: 'Locations',
    display: 'name',
    fields: [text('name', 'Name', 100), text('city', 'City', 50), text('country', 'Country', 40)],
  },
];
