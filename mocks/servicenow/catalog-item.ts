import type { StoredRecord } from '../backend/types.js';
import type { Call } from './call.js';
import { variableBody, variablesOf } from './catalog-variables.js';

type Found = Readonly<StoredRecord>;

type Body = Readonly<Record<string, unknown>>;

const table = 'sc_cat_item';

/** An item as a list of items shows it. A server that over-shares adds every column it has. */
export function itemSummary({ session, instance }: Call, item: Found): Body {
  const own = instance.schema.classOf(table, item);
  const priced = item['omit_price'] !== 'true';
  const columns = instance.overSharing ? [...instance.schema.fields(own).keys()] : [];
  return {
    ...Object.fromEntries(columns.map((column) => [column, session.value(own, item, column)])),
    sys_id: item['sys_id'],
    sys_class_name: own,
    type: own === 'sc_cat_item_producer' ? 'record_producer' : 'catalog_item',
    name: item['name'],
    short_description: item['short_description'] ?? null,
    description: item['description'] ?? null,
    category: reference(session.value(table, item, 'category'), session.display(table, item, 'category')),
    catalogs: (item['sc_catalogs'] ?? '').split(',').filter((key) => key !== '')
      .map((key) => reference(key, session.display(table, { ...item, sc_catalogs: key }, 'sc_catalogs'))),
    order: Number(item['order'] ?? 0),
    show_quantity: item['no_quantity'] !== 'true',
    show_price: priced,
    ...(priced ? prices(session, item) : {}),
    kb_article: '',
    icon: '',
    picture: '',
    url: '',
    content_type: '',
  };
}

/** An item with everything that is asked of who orders it. */
export function itemDetail(call: Call, item: Found): Body {
  const summary = itemSummary(call, item);
  const { session } = call;
  const key = session.value(table, item, 'category.parent');
  const parent = key === '' ? [] : [{ sys_id: key, active: true, title: session.display(table, item, 'category.parent'), category: summary['category'] }];
  return {
    ...summary,
    categories: parent,
    variables: variablesOf(call, item['sys_id'] ?? '').map((variable) => variableBody(call, variable)),
    ui_policy: [],
    client_script: { onChange: [], onSubmit: [], onLoad: [] },
    data_lookup: [],
  };
}

function reference(key: string, title: string): Body | null {
  return key === '' ? null : { sys_id: key, title };
}

/** Prices, in the words that the person reads; the stored amounts are in the system's currency. */
function prices(session: Call['session'], item: Found): Body {
  const amount = (column: string): string => session.display(table, { ...item, [column]: item[column] ?? '0' }, column);
  const frequency = session.display(table, item, 'recurring_frequency');
  return {
    price: amount('price'),
    price_currency: 'USD',
    localized_price: amount('price'),
    recurring_price: amount('recurring_price'),
    recurring_price_currency: 'USD',
    localized_recurring_price: amount('recurring_price'),
    recurring_frequency: frequency === '' ? null : frequency,
    local_currency: 'USD',
  };
}
