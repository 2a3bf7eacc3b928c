import type { TableDefinition } from '../../backend/types.js';
import { choice, choices, field, list, reference, text, truth } from './fields.js';

/** What can be ordered, what it asks of who orders it, and who may order it. */
export const catalogTables: readonly TableDefinition[] = [
  {
    name: 'sc_catalog',
    label: 'Catalog',
    plural: 'Catalogs',
    display: 'title',
    fields: [text('title', 'Title', 100), text('description', 'Description', 1000), truth('active', 'Active', 'true')],
  },
  {
    name: 'sc_category',
    label: 'Category',
    plural: 'Categories',
    display: 'title',
    fields: [
      text('title', 'Title', 100),
      text('description', 'Description', 1000),
      reference('sc_catalog', 'Catalog', 'sc_catalog'),
      reference('parent', 'Parent', 'sc_category'),
      field('order', 'Order', 'integer', { default: '0' }),
      truth('active', 'Active', 'true'),
    ],
  },
  {
    name: 'sc_cat_item',
    label: 'Catalog Item',
    plural: 'Catalog Items',
    display: 'name',
    fields: [
      text('name', 'Name', 100),
      text('short_description', 'Short description', 200),
      field('description', 'Description', 'html', { maxLength: 8000 }),
      choice('type', 'Type', choices(['item', 'Item'], ['template', 'Template'], ['bundle', 'Bundle'], ['package', 'Package']), { default: 'item' }),
      field('price', 'Price', 'currency'),
      field('recurring_price', 'Recurring price', 'currency'),
      choice('recurring_frequency', 'Recurring price frequency', choices(['monthly', 'Monthly'], ['yearly', 'Annually'])),
      field('cost', 'Cost', 'currency'),
      reference('category', 'Category', 'sc_category'),
      list('sc_catalogs', 'Catalogs', 'sc_catalog'),
      field('delivery_time', 'Delivery time', 'glide_duration'),
      field('order', 'Order', 'integer', { default: '0' }),
      truth('no_quantity', 'No quantity'),
      truth('omit_price', 'Omit price in cart'),
      truth('active', 'Active', 'true'),
    ],
  },
  {
    name: 'sc_cat_item_producer',
    label: 'Record Producer',
    plural: 'Record Producers',
    parent: 'sc_cat_item',
    display: 'name',
    fields: [field('table_name', 'Table name', 'table_name')],
  },
  {
    name: 'sc_cat_item_user_criteria_mtom',
    label: 'Catalog Item Available For',
    plural: 'Catalog Items Available For',
    display: 'user_criteria',
    fields: [reference('sc_cat_item', 'Catalog Item', 'sc_cat_item'), reference('user_criteria', 'User Criteria', 'user_criteria')],
  },
  {
    name: 'sc_cat_item_user_criteria_no_mtom',
    label: 'Catalog Item Not Available For',
    plural: 'Catalog Items Not Available For',
    display: 'user_criteria',
    fields: [reference('sc_cat_item', 'Catalog Item', 'sc_cat_item'), reference('user_criteria', 'User Criteria', 'user_criteria')],
  },
];
