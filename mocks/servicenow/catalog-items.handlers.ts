import type { StoredRecord } from '../backend/types.js';
import type { Call, Reply, Surface } from './call.js';
import { itemDetail, itemSummary } from './catalog-item.js';
import { window } from './list-parameters.js';
import { failure, methodNotSupported, result } from './replies.js';

const table = 'sc_cat_item';

/** `sysparm_type` of the catalog, by the table that holds such items. */
const classes: ReadonlyMap<string, string> = new Map([['Record Producer', 'sc_cat_item_producer'], ['Order Guide', 'sc_cat_item_guide']]);

/**
 * `/api/sn_sc/servicecatalog/items[/{sys_id}]`: what can be ordered, by who may order it. As everywhere, a limit cuts before
 * the ACLs: a page may be short although more follow.
 */
export const catalogItemsSurface: Surface = {
  path: /^\/api\/sn_sc\/(?:v\d+\/)?servicecatalog\/items(?:\/(?<item>[^/]+))?$/,
  answer(call, { item }) {
    if (call.method !== 'GET') return methodNotSupported();
    return item === undefined ? listItems(call) : oneItem(call, item);
  },
};

/** An item that is offered to the person; `null` when there is none, or none for them. */
export function offeredItem({ session }: Pick<Call, 'session'>, key: string): Readonly<StoredRecord> | null {
  const { records } = session.list(table, { query: `active=true^sys_id=${escaped(key)}`, limit: 1 });
  return records[0] ?? null;
}

function listItems(call: Call): Reply {
  const { records } = call.session.list(table, { query: queryOf(call.url.searchParams), ...window(call) });
  return result(records.map((item) => itemSummary(call, item)));
}

function oneItem(call: Call, key: string): Reply {
  const item = offeredItem(call, key);
  return item === null ? failure(400, 'Security constraints prevent access to Item', '') : result(itemDetail(call, item));
}

/** A text is looked for in names and descriptions; it may stand in quotation marks. */
function queryOf(parameters: URLSearchParams): string {
  const given = (name: string): string => escaped(parameters.get(name) ?? '');
  const text = given('sysparm_text').replaceAll(/^"|"$/g, '');
  const kind = classes.get(parameters.get('sysparm_type') ?? '');
  return [
    'active=true',
    given('sysparm_catalog') === '' ? '' : `sc_catalogsLIKE${given('sysparm_catalog')}`,
    given('sysparm_category') === '' ? '' : `category=${given('sysparm_category')}`,
    kind === undefined ? '' : `sys_class_name=${kind}`,
    text === '' ? '' : `nameLIKE${text}^ORshort_descriptionLIKE${text}`,
    'ORDERBYorder',
  ].filter((term) => term !== '').join('^');
}

function escaped(text: string): string {
  return text.replaceAll('^', '^^');
}
