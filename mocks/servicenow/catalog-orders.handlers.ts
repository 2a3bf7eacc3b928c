import type { StoredRecord } from '../backend/types.js';
import type { Call, Reply, Surface } from './call.js';
import { offeredItem } from './catalog-items.handlers.js';
import { initialValue, variablesOf } from './catalog-variables.js';
import { asText, isObject, readObject } from './input.js';
import { failure, methodNotSupported, result } from './replies.js';

type Found = Readonly<StoredRecord>;

/** What somebody sent, with the item it is about. */
interface Submission {
  readonly item: Found;
  readonly input: Readonly<Record<string, unknown>>;
  readonly variables: readonly Found[];
  /** By the name of the variable; defaults stand where nothing was said. */
  readonly answers: StoredRecord;
}

const producerTable = 'sc_cat_item_producer';

/**
 * `/api/sn_sc/servicecatalog/items/{sys_id}/order_now` and `…/submit_producer`: orders an item past the cart, and makes a
 * record with a record producer. Every call is carried out: a call that is sent twice orders twice.
 */
export const catalogOrdersSurface: Surface = {
  path: /^\/api\/sn_sc\/(?:v\d+\/)?servicecatalog\/items\/(?<key>[^/]+)\/(?<act>order_now|submit_producer)$/,
  answer(call, { key = '', act }) {
    if (call.method !== 'POST') return methodNotSupported();
    const read = readObject(call);
    if ('answer' in read) return read.answer;
    if (act === 'order_now' && !/^\+?[1-9]\d*$/.test(asText(read.input['sysparm_quantity']) ?? '')) return badRequest('Invalid Quantity value');
    const item = offeredItem(call, key);
    if (item === null) return badRequest('Security constraints prevent ordering of Item');
    const isProducer = item['sys_class_name'] === producerTable;
    if (isProducer !== (act === 'submit_producer')) return failure(404, 'Invalid Request', '');
    const submission = submissionOf(call, item, read.input);
    if (isIncomplete(submission)) return badRequest('Mandatory Variables are required');
    return isProducer ? produce(call, submission) : order(call, submission);
  },
};

function badRequest(message: string): Reply {
  return failure(400, message, '');
}

function submissionOf(call: Call, item: Found, input: Submission['input']): Submission {
  const variables = variablesOf(call, item['sys_id'] ?? '');
  const given = isObject(input['variables']) ? input['variables'] : {};
  const answers = variables.map((variable): [string, string] => {
    const name = variable['name'] ?? '';
    const said = variable['read_only'] === 'true' ? null : asText(given[name]);
    return [name, said ?? initialValue(call, variable)];
  });
  return { item, input, variables, answers: Object.fromEntries(answers) };
}

function isIncomplete({ variables, answers }: Submission): boolean {
  return variables.some((variable) => variable['mandatory'] === 'true' && (answers[variable['name'] ?? ''] ?? '') === '');
}

/** The order goes into the cart; what becomes of it there is up to the business rules. */
function order({ session, instance }: Call, { item, input, answers }: Submission): Reply {
  const inCart = session.create('sc_cart_item', {
    cat_item: item['sys_id'] ?? '',
    quantity: String(Number(asText(input['sysparm_quantity']))),
    requested_for: asText(input['sysparm_requested_for']) ?? '',
    variables: JSON.stringify(answers),
  });
  const key = inCart['request'] ?? '';
  const number = numberOf(instance, 'sc_request', key);
  return result({ sys_id: key, number, request_number: number, request_id: key, table: 'sc_request', parent_id: null, parent_table: 'task' });
}

/** A record made of the answers that are mapped to columns, as the person who gave them. */
function produce(call: Call, { item, answers }: Submission): Reply {
  const { session, instance } = call;
  const table = item['table_name'] ?? '';
  const all = instance.backend.asSystem().list('item_option_new', { query: `cat_item=${item['sys_id'] ?? ''}^active=true^map_to_field=true` }).records;
  const values = all.map((variable): [string, string] => {
    const name = variable['name'] ?? '';
    return [variable['field'] ?? name, variable['hidden'] === 'true' ? initialValue(call, variable) : (answers[name] ?? '')];
  });
  const key = session.create(table, Object.fromEntries(values))['sys_id'] ?? '';
  return result({
    sys_id: key,
    number: numberOf(instance, table, key),
    parent_id: null,
    record: `api/now/table/${table}/${key}`,
    redirect_portal_url: '',
    parent_table: 'task',
    redirect_url: `${table}.do?sys_id=${key}`,
    table,
    redirect_to: '',
  });
}

function numberOf({ backend }: Call['instance'], table: string, key: string): string {
  return backend.asSystem().get(table, key)['number'] ?? '';
}
