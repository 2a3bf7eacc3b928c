import type { Calendar } from '../calendar.js';
import { marked } from '../canary.js';
import { stableId } from '../chance.js';
import { accounts, fullName, people } from '../people.js';
import type { Person } from '../people.js';
import { stored } from '../stored.js';
import type { Records } from '../stored.js';

/** Keys of consumers: each is the record of a consumer user. */
export const consumers = {
  lucia: stableId('consumer:lucia'),
  etienne: stableId('consumer:etienne'),
  amara: stableId('consumer:amara'),
  bo: stableId('consumer:bo'),
  odile: stableId('consumer:odile'),
} as const;

export const moreauHousehold = stableId('household:moreau');

/** Keys of the products that cases are about. */
export const products = {
  meter: stableId('model:meter'),
  gateway: stableId('model:gateway'),
  monitor: stableId('model:monitor'),
  inverter: stableId('model:inverter'),
  sensor: stableId('model:sensor'),
  portal: stableId('model:portal'),
} as const;

const accountRows: readonly (readonly [key: string, name: string, path: string, parent: string, city: string, partner: boolean])[] = [
  [accounts.northwindGrid, 'Northwind Grid', 'NG', '', 'Chicago', false],
  [accounts.northwindGridCoast, 'Northwind Grid Coast', 'NG/NGC', accounts.northwindGrid, 'Norfolk', false],
  [accounts.helioSystems, 'Helio Systems', 'HS', '', 'Rotterdam', true],
  [accounts.asterFoods, 'Aster Foods', 'AF', '', 'Hamburg', false],
  [accounts.juniperMills, 'Juniper Mills', 'JM', '', 'Linz', false],
];

const productRows: readonly (readonly [key: string, name: string, model: string])[] = [
  [products.meter, 'Aurel smart meter', 'AM-210'],
  [products.gateway, 'Aurel substation gateway', 'SG-40'],
  [products.monitor, 'Feeder monitor', 'FM-9'],
  [products.inverter, 'Sunline inverter', 'SI-12K'],
  [products.sensor, 'Cold-room sensor', 'CR-3'],
  [products.portal, 'Customer portal', 'Web'],
];

const consumerRows: readonly (readonly [key: string, person: Person, household: string])[] = [
  [consumers.lucia, people.lucia, moreauHousehold],
  [consumers.etienne, people.etienne, moreauHousehold],
  [consumers.amara, people.amara, ''],
  [consumers.bo, people.bo, ''],
  [consumers.odile, people.odile, ''],
];

/** Accounts, consumers, one household, products and places. */
export function customerRecords(calendar: Calendar): Records {
  const history = { created: calendar.daysAgo(850), updated: calendar.daysAgo(60), changes: 4 };
  return {
    customer_account: accountRows.map(([key, name, path, parent, city, partner], at) =>
      stored('customer_account', key, history, {
        number: `ACCT000100${at + 1}`,
        name,
        account_code: path.replace('/', ''),
        account_path: path,
        account_parent: parent,
        customer: String(!partner),
        partner: String(partner),
        city,
        rank_tier: 'strategic',
        notes: marked('Renewal at risk, discount approved'),
        registration_code: marked('code'),
        active_escalation: 'true',
      }),
    ),
    sn_customerservice_contact_relationship: [
      stored('sn_customerservice_contact_relationship', stableId('relationship:jonas:juniper'), history, {
        account: accounts.juniperMills,
        contact: people.jonas.sysId,
        order: '100',
      }),
    ],
    account_relationship: [
      stored('account_relationship', stableId('relationship:helio:aster'), history, { from: accounts.helioSystems, to: accounts.asterFoods }),
    ],
    csm_household: [stored('csm_household', moreauHousehold, history, { number: 'HH0001001', name: 'Moreau household', city: 'Lyon' })],
    csm_household_member: [
      stored('csm_household_member', stableId('household:moreau:etienne'), history, {
        household: moreauHousehold, member: consumers.etienne, head_of_household: 'true', current: 'true',
      }),
      stored('csm_household_member', stableId('household:moreau:lucia'), history, {
        household: moreauHousehold, member: consumers.lucia, head_of_household: 'false', current: 'true',
      }),
    ],
    csm_consumer: consumerRows.map(([key, person, household], at) =>
      stored('csm_consumer', key, history, {
        number: `CNSR000100${at + 1}`,
        name: fullName(person),
        first_name: person.firstName,
        last_name: person.lastName,
        email: `${person.userName}@mail.example`,
        user: person.sysId,
        household,
        active: 'true',
        notes: marked('Paid late twice'),
      }),
    ),
    cmdb_model: productRows.map(([key, name, model]) => stored('cmdb_model', key, history, { display_name: name, name, model_number: model })),
    sn_install_base_sold_product: [
      stored('sn_install_base_sold_product', stableId('sold:ng:gateway'), history, {
        number: 'SLPRD0001001', name: 'Substation gateway, Harbor', product: products.gateway, account: accounts.northwindGrid,
        contact: people.mira.sysId, state: 'active', quantity: '4', start_date: calendar.daysAgo(700),
      }),
      stored('sn_install_base_sold_product', stableId('sold:af:sensor'), history, {
        number: 'SLPRD0001002', name: 'Cold-room sensors, Hamburg', product: products.sensor, account: accounts.asterFoods,
        contact: people.noor.sysId, state: 'active', quantity: '60', start_date: calendar.daysAgo(500),
      }),
    ],
    cmn_location: [
      stored('cmn_location', stableId('location:harbor'), history, { name: 'Harbor substation', city: 'Chicago', country: 'United States' }),
      stored('cmn_location', stableId('location:norfolk'), history, { name: 'Norfolk yard', city: 'Norfolk', country: 'United States' }),
    ],
    cmdb_ci: [stored('cmdb_ci', stableId('ci:gateway-7'), history, { name: marked('gw-07.harbor') })],
  };
}
