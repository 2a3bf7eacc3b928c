import type { TableDefinition } from '../../backend/types.js';
import { choice, choices, field, reference, text, truth } from './fields.js';

/** ServiceNow numbers the kinds of questions. */
const questionTypes = choices(
  ['1', 'Yes / No'], ['2', 'Multi Line Text'], ['3', 'Multiple Choice'], ['4', 'Numeric Scale'], ['5', 'Select Box'],
  ['6', 'Single Line Text'], ['7', 'CheckBox'], ['8', 'Reference'], ['9', 'Date'], ['10', 'Date/Time'], ['26', 'Email'], ['27', 'URL'],
);

/** The questions of the catalog, called variables, the answers to them, and orders on their way. */
export const catalogVariableTables: readonly TableDefinition[] = [
  {
    name: 'item_option_new',
    label: 'Variable',
    plural: 'Variables',
    display: 'question_text',
    fields: [
      text('name', 'Name', 100),
      text('question_text', 'Question', 255),
      choice('type', 'Type', questionTypes, { default: '6' }),
      reference('cat_item', 'Catalog item', 'sc_cat_item'),
      reference('variable_set', 'Variable set', 'item_option_new_set'),
      truth('mandatory', 'Mandatory'),
      text('default_value', 'Default value', 1000),
      text('help_text', 'Help text', 1000),
      field('order', 'Order', 'integer', { default: '0' }),
      field('reference', 'Reference', 'table_name'),
      text('reference_qual', 'Reference qual', 1000),
      text('attributes', 'Variable attributes', 1000),
      field('scale_min', 'Scale min', 'integer', { default: '0' }),
      field('scale_max', 'Scale max', 'integer', { default: '5' }),
      truth('include_none', 'Include none'),
      truth('read_only', 'Read only'),
      truth('hidden', 'Hidden'),
      text('read_roles', 'Read roles', 1000),
      truth('map_to_field', 'Map to field'),
      field('field', 'Field', 'field_name'),
      truth('active', 'Active', 'true'),
    ],
  },
  {
    name: 'item_option_new_set',
    label: 'Variable Set',
    plural: 'Variable Sets',
    display: 'title',
    fields: [text('title', 'Title', 100), text('internal_name', 'Internal name', 100)],
  },
  {
    name: 'io_set_item',
    label: 'Catalog Variable Set',
    plural: 'Catalog Variable Sets',
    display: 'variable_set',
    fields: [
      reference('sc_cat_item', 'Catalog item', 'sc_cat_item'),
      reference('variable_set', 'Variable set', 'item_option_new_set'),
      field('order', 'Order', 'integer', { default: '0' }),
    ],
  },
  {
    name: 'question_choice',
    label: 'Question Choice',
    plural: 'Question Choices',
    display: 'text',
    fields: [
      reference('question', 'Question', 'item_option_new'),
      text('text', 'Text', 255),
      text('value', 'Value', 255),
      field('order', 'Order', 'integer', { default: '0' }),
      truth('inactive', 'Inactive'),
    ],
  },
  {
    name: 'sc_item_option',
    label: 'Options',
    plural: 'Options',
    display: 'item_option_new',
    fields: [
      reference('item_option_new', 'Question', 'item_option_new'),
      text('value', 'Value', 4000),
      field('order', 'Order', 'integer', { default: '0' }),
    ],
  },
  {
    name: 'sc_item_option_mtom',
    label: 'Variable Ownership',
    plural: 'Variable Ownerships',
    display: 'sc_item_option',
    fields: [reference('request_item', 'Parent Item', 'sc_req_item'), reference('sc_item_option', 'Dependent Item', 'sc_item_option')],
  },
  // An order comes in here, and business rules make a request of it. On an instance it is gone then; here it stays and names its request.
  {
    name: 'sc_cart_item',
    label: 'Cart Item',
    plural: 'Cart Items',
    display: 'cat_item',
    fields: [
      reference('cat_item', 'Item', 'sc_cat_item'),
      field('quantity', 'Quantity', 'integer', { default: '1' }),
      reference('requested_for', 'Requested for', 'sys_user'),
      text('variables', 'Variables', 32000),
      reference('request', 'Request', 'sc_request'),
    ],
  },
];
