import type { AclRule, ScriptContext } from '../../backend/types.js';
import { isAskedOf, isOffered, itemsAsking } from '../catalog-questions.js';
import { everybody } from '../people.js';

/** Who fulfils requests knows the whole catalog, hidden questions and retired items included. */
const fulfillers: readonly string[] = ['sn_request_read'];

/** Who may order. What for, and for whom, is decided by business rules. */
const orderers: readonly string[] = ['customer', 'consumer', 'proxy_contact'].map((role) => `sn_customerservice.${role}`);

const orderColumns: readonly string[] = ['cat_item', 'quantity', 'requested_for', 'variables'];

function readsItem(context: ScriptContext, item: string): boolean {
  return context.canRead('sc_cat_item', item);
}

function readsQuestion(context: ScriptContext): boolean {
  return isAskedOf(context.actor, context.record) && itemsAsking(context.record, context).some((item) => readsItem(context, item));
}

/** Answers go with the item that was ordered, but an answer to a question that is not put to somebody is not theirs either. */
function readsAnswer(context: ScriptContext): boolean {
  const { record, find, query } = context;
  const question = find('item_option_new', record['item_option_new'] ?? '');
  return question !== undefined && isAskedOf(context.actor, question) &&
    query('sc_item_option_mtom', `sc_item_option=${record['sys_id'] ?? ''}`)
      .some((row) => context.canRead('sc_req_item', row['request_item'] ?? ''));
}

/** Items are for those they are offered to; what they ask goes with them, and what was answered with what was ordered. */
export const catalogAcls: readonly AclRule[] = [
  { table: 'sc_catalog', operation: 'read', roles: everybody, condition: 'active=true' },
  { table: 'sc_category', operation: 'read', roles: everybody, condition: 'active=true' },
  { table: 'sc_cat_item', operation: 'read', roles: fulfillers },
  { table: 'sc_cat_item', operation: 'read', roles: everybody, script: (context) => isOffered(context.actor, context.record, context) },
  { table: 'sc_cat_item_user_criteria_mtom', operation: 'read', roles: fulfillers },
  { table: 'sc_cat_item_user_criteria_no_mtom', operation: 'read', roles: fulfillers },

  { table: 'item_option_new', operation: 'read', roles: fulfillers },
  { table: 'item_option_new', operation: 'read', roles: everybody, condition: 'active=true', script: readsQuestion },
  {
    table: 'item_option_new_set',
    operation: 'read',
    roles: everybody,
    script: (context) =>
      context.query('io_set_item', `variable_set=${context.record['sys_id'] ?? ''}`).some((row) => readsItem(context, row['sc_cat_item'] ?? '')),
  },
  { table: 'io_set_item', operation: 'read', roles: everybody, script: (context) => readsItem(context, context.record['sc_cat_item'] ?? '') },
  {
    table: 'question_choice',
    operation: 'read',
    roles: everybody,
    condition: 'inactive=false',
    script: ({ record, canRead }) => canRead('item_option_new', record['question'] ?? ''),
  },

  { table: 'sc_item_option', operation: 'read', roles: fulfillers },
  { table: 'sc_item_option', operation: 'read', roles: everybody, script: readsAnswer },
  {
    table: 'sc_item_option_mtom',
    operation: 'read',
    roles: everybody,
    script: ({ record, canRead }) => canRead('sc_item_option', record['sc_item_option'] ?? ''),
  },

  { table: 'sc_cart_item', operation: 'create', roles: orderers },
  ...orderColumns.map((field): AclRule => ({ table: 'sc_cart_item', field, operation: 'create', roles: orderers })),
];
