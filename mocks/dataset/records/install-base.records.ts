import type { StoredRecord } from '../../backend/types.js';
import type { Calendar } from '../calendar.js';
import { stableId } from '../chance.js';
import { keys } from '../landmarks.js';
import { accounts, people } from '../people.js';
import { stored } from '../stored.js';
import type { Records } from '../stored.js';
import { consumers, hartmannHousehold } from './consumers.js';
import { products } from './customers.records.js';

/** Something that a customer bought, with what of it stands there. */
interface Sold {
  readonly name: string;
  readonly title: string;
  readonly product: string;
  /** Whose it is. */
  readonly owner: Readonly<StoredRecord>;
  readonly quantity: number;
  readonly age: number;
  readonly installed: readonly (readonly [name: string, title: string])[];
}

const { mira, noor } = people;

const northwind = { account: accounts.northwindGrid, contact: mira.sysId };
const aster = { account: accounts.asterFoods, contact: noor.sysId };

const sold: readonly Sold[] = [
  { name: 'sold:ng:gateway', title: 'Substation gateway, Harbor', product: products.gateway, owner: northwind, quantity: 4, age: 700,
    installed: [['ng:gateway:6', 'Gateway 6, Harbor'], ['ng:gateway:7', 'Gateway 7, Harbor']] },
  { name: 'sold:af:sensor', title: 'Cold-room sensors, Hamburg', product: products.sensor, owner: aster, quantity: 60, age: 500,
    installed: [['af:sensor:1', 'Sensors of cold room 1'], ['af:sensor:2', 'Sensors of cold room 2']] },
  { name: 'sold:amara:meter', title: 'Smart meter, Station Square', product: products.meter, owner: { consumer: consumers.amara }, quantity: 1, age: 320,
    installed: [['amara:meter', 'Meter in the hall']] },
  { name: 'sold:hartmann:inverter', title: 'Solar inverter, Lindenhof', product: products.inverter, owner: { household: hartmannHousehold }, quantity: 1, age: 240,
    installed: [['hartmann:inverter', 'Inverter in the cellar']] },
  { name: 'sold:harbor:gateway', title: 'Gate control, Harbor Depot', product: products.gateway, owner: { service_organization: keys.locationHarbor }, quantity: 2, age: 600,
    installed: [['harbor:gate:front', 'Front gate'], ['harbor:gate:back', 'Back gate']] },
];

/** What customers have: bought, installed, and kept as assets where an account or a consumer owns it. */
export function installBaseRecords(calendar: Calendar): Records {
  const items = sold.flatMap((bought) => bought.installed.map(([name, title]) => ({ ...bought, name, title, from: bought.name })));
  const owned = items.filter(({ owner }) => owner['household'] === undefined && owner['service_organization'] === undefined);
  return {
    sn_install_base_sold_product: sold.map(({ name, title, product, owner, quantity, age }, at) =>
      stored('sn_install_base_sold_product', stableId(name), { created: calendar.daysAgo(age) }, {
        number: `SLPRD000100${at + 1}`, name: title, product, ...owner, state: 'active', quantity: String(quantity), start_date: calendar.daysAgo(age),
      }),
    ),
    sn_install_base_item: items.map(({ name, title, product, owner, age }, at) =>
      stored('sn_install_base_item', stableId(`installed:${name}`), { created: calendar.daysAgo(age) }, {
        number: `IB000100${at + 1}`, name: title, product, ...owner, state: 'in_use', status: 'original', active: 'true', install_date: calendar.daysAgo(age - 5),
      }),
    ),
    sn_install_base_m2m_installed_product: items.map(({ name, from, age }) =>
      stored('sn_install_base_m2m_installed_product', stableId(`installed-product:${name}`), { created: calendar.daysAgo(age) }, {
        sold_product: stableId(from), install_base_item: stableId(`installed:${name}`),
      }),
    ),
    alm_asset: owned.map(({ name, title, product, owner, age }, at) =>
      stored('alm_asset', stableId(`asset:${name}`), { created: calendar.daysAgo(age) }, {
        display_name: title, asset_tag: `P10000${at + 1}`, serial_number: `SN-7714-${at + 1}`, model: product, ...owner,
      }),
    ),
  };
}
