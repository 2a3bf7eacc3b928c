import type { Calendar } from '../calendar.js';
import { canaryAmount, marked } from '../canary.js';
import { stableId } from '../chance.js';
import { keys } from '../landmarks.js';
import { stored } from '../stored.js';
import type { Records } from '../stored.js';
import { criteria } from './catalog-audience.records.js';
import type { Audience } from './catalog-audience.records.js';

const catalog = stableId('catalog:customer-service');

/** Keys of the categories, in the order in which they are offered. */
export const categories = {
  devices: stableId('category:devices'),
  visits: stableId('category:visits'),
  access: stableId('category:access'),
} as const;

const categoryRows: readonly (readonly [key: string, title: string, about: string])[] = [
  [categories.devices, 'Devices and spare parts', 'Meters, gateways and what wears out in them.'],
  [categories.visits, 'Visits and certificates', 'Our people at your site, and papers about your devices.'],
  [categories.access, 'Access and data', 'Who may come in, and what you may take out.'],
];

/** Something that can be ordered. */
export interface CatalogItem {
  readonly key: string;
  readonly name: string;
  readonly about: string;
  readonly category: string;
  /** US dollars. */
  readonly price: string;
  /** US dollars a month. */
  readonly monthly?: string;
  /** Days until it is delivered. */
  readonly days: number;
  /** Who may order it. */
  readonly for: readonly Audience[];
  readonly notFor?: readonly Audience[];
  readonly retired?: true;
  /** Whether there is only ever one of it in an order. */
  readonly single?: true;
}

const { devices, visits, access } = categories;

const battery: CatalogItem = {
  key: keys.catalogBattery, name: 'Replacement battery', about: 'For cold-room sensors and handheld readers.', category: devices,
  price: '48', days: 2, for: ['customers', 'consumers', 'proxyContacts'],
};
const portalUser: CatalogItem = {
  key: keys.catalogPortalUser, name: 'Additional portal user', about: 'A colleague who may see and open cases.', category: access,
  price: '0', monthly: '12', days: 1, for: ['customers'],
};
const certificate: CatalogItem = {
  key: keys.catalogCertificate, name: 'Calibration certificate', about: 'A signed certificate for one meter.', category: visits,
  price: '120', days: 5, for: ['customers', 'proxyContacts'],
};
const inspection: CatalogItem = {
  key: keys.catalogInspection, name: 'On-site inspection', about: 'One of our technicians checks an installation.', category: visits,
  price: '640', days: 14, for: ['customers', 'consumers', 'proxyContacts'], single: true,
};
const gateway: CatalogItem = {
  key: keys.catalogGateway, name: 'Spare gateway', about: 'An extra substation gateway, set up for your site.', category: devices,
  price: '1890.5', days: 10, for: ['customers', 'proxyContacts'],
};
const training: CatalogItem = {
  key: keys.catalogTraining, name: 'Training day', about: 'A day of training for up to eight people, at your site or online.', category: visits,
  price: '950', days: 21, for: ['customers', 'proxyContacts'], single: true,
};

/** What the requests of the data set ask for; they name an item by its place in this list. */
export const orderedItems: readonly CatalogItem[] = [battery, portalUser, certificate, inspection, gateway, training];

const others: readonly CatalogItem[] = [
  {
    key: keys.catalogMeter, name: 'Replacement meter', about: 'We exchange a meter that is broken or outdated.', category: devices,
    price: '310', days: 7, for: ['customers', 'consumers', 'proxyContacts'], single: true,
  },
  {
    key: keys.catalogBadge, name: 'Technician access badge', about: 'Lets one person into our test field.', category: access,
    price: '25', days: 3, for: ['customers'], notFor: ['partners'], single: true,
  },
  {
    key: keys.catalogExport, name: 'Data export', about: 'All readings of a period as files.', category: access,
    price: '0', days: 1, for: ['northwindGrid'], single: true,
  },
  {
    key: keys.catalogLoanKit, name: marked('Loan test kit'), about: marked('For agents on their way to a customer.'), category: devices,
    price: '0', days: 1, for: ['agents'],
  },
  {
    key: keys.catalogMeterCard, name: 'Paper meter card', about: 'No longer offered.', category: devices,
    price: '1', days: 3, for: ['customers', 'consumers'], retired: true,
  },
];

const producer: CatalogItem = {
  key: keys.catalogProducer, name: 'Report a problem', about: 'Something does not work as it should.', category: access,
  price: '0', days: 0, for: ['customers'],
};

/** A length of time as ServiceNow stores it: so long after the beginning of 1970. */
function daysLong(days: number): string {
  return days === 0 ? '' : new Date(days * 86_400_000).toISOString().slice(0, 19).replace('T', ' ');
}

/** The catalog, without which a portal has nothing to order. */
export function catalogRecords(calendar: Calendar): Records {
  const history = { created: calendar.daysAgo(600) };
  const item = (table: string, order: number, of: CatalogItem, more: Readonly<Record<string, string>> = {}): Records[string][number] =>
    stored(table, of.key, history, {
      name: of.name,
      short_description: of.about,
      description: `<p>${of.about}</p>`,
      type: 'item',
      price: of.price,
      recurring_price: of.monthly ?? '',
      recurring_frequency: of.monthly === undefined ? '' : 'monthly',
      cost: canaryAmount,
      category: of.category,
      sc_catalogs: catalog,
      delivery_time: daysLong(of.days),
      order: String(order * 10),
      no_quantity: String(of.single ?? false),
      omit_price: 'false',
      active: String(of.retired !== true),
      ...more,
    });
  const orderable = [...orderedItems, ...others];
  const access = (column: 'for' | 'notFor', table: string): Records[string] =>
    [...orderable, producer].flatMap((of) =>
      (of[column] ?? []).map((audience) =>
        stored(table, stableId(`${table}:${of.key}:${audience}`), history, { sc_cat_item: of.key, user_criteria: criteria[audience] }),
      ),
    );
  return {
    sc_catalog: [
      stored('sc_catalog', catalog, history, { title: 'Customer Service', description: 'What customers can order from us.', active: 'true' }),
    ],
    sc_category: categoryRows.map(([key, title, about], at) =>
      stored('sc_category', key, history, { title, description: about, sc_catalog: catalog, order: String(at * 100), active: 'true' }),
    ),
    sc_cat_item: orderable.map((of, at) => item('sc_cat_item', at, of)),
    sc_cat_item_producer: [
      item('sc_cat_item_producer', orderable.length, producer, { table_name: 'sn_customerservice_case', omit_price: 'true', no_quantity: 'true' }),
    ],
    sc_cat_item_user_criteria_mtom: access('for', 'sc_cat_item_user_criteria_mtom'),
    sc_cat_item_user_criteria_no_mtom: access('notFor', 'sc_cat_item_user_criteria_no_mtom'),
  };
}
