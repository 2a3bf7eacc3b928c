import type { Calendar } from '../calendar.js';
import { marked } from '../canary.js';
import { stableId } from '../chance.js';
import { accounts, fullName, people } from '../people.js';
import type { Person } from '../people.js';
import { stored } from '../stored.js';
import type { Records } from '../stored.js';
import { addressOf } from './addresses.js';
import { consumers, hartmannHousehold, moreauHousehold } from './consumers.js';

/** Keys of the products that cases are about. */
export const products = {
  meter: stableId('model:meter'),
  gateway: stableId('model:gateway'),
  monitor: stableId('model:monitor'),
  inverter: stableId('model:inverter'),
  sensor: stableId('model:sensor'),
  portal: stableId('model:portal'),
} as const;

/** Heads of households stand first. */
const memberRows: readonly (readonly [name: string, household: string, member: string, isHead: boolean])[] = [
  ['moreau:etienne', moreauHousehold, consumers.etienne, true],
  ['moreau:lucia', moreauHousehold, consumers.lucia, false],
  ['hartmann:bo', hartmannHousehold, consumers.bo, true],
  ['hartmann:lena', hartmannHousehold, consumers.lena, false],
];

const accountRows: readonly (readonly [key: string, name: string, path: string, parent: string, primary: Person, partner: boolean])[] = [
  [accounts.northwindGrid, 'Northwind Grid', 'NG', '', people.jonas, false],
  [accounts.northwindGridCoast, 'Northwind Grid Coast', 'NG/NGC', accounts.northwindGrid, people.tomas, false],
  [accounts.helioSystems, 'Helio Systems', 'HS', '', people.ruben, true],
  [accounts.asterFoods, 'Aster Foods', 'AF', '', people.noor, false],
  [accounts.juniperMills, 'Juniper Mills', 'JM', '', people.hanna, false],
];

const productRows: readonly (readonly [key: string, name: string, model: string])[] = [
  [products.meter, 'Aurel smart meter', 'AM-210'],
  [products.gateway, 'Aurel substation gateway', 'SG-40'],
  [products.monitor, 'Feeder monitor', 'FM-9'],
  [products.inverter, 'Sunline inverter', 'SI-12K'],
  [products.sensor, 'Cold-room sensor', 'CR-3'],
  [products.portal, 'Customer portal', 'Web'],
];

/** Lena lives with Bo and has no user of her own. */
const lena = { firstName: 'Lena', lastName: 'Hartmann', userName: 'lena.hartmann', sysId: '' };

type Known = Pick<Person, 'firstName' | 'lastName' | 'userName' | 'sysId'>;

const consumerRows: readonly (readonly [key: string, person: Known, household: string])[] = [
  [consumers.lucia, people.lucia, moreauHousehold],
  [consumers.etienne, people.etienne, moreauHousehold],
  [consumers.amara, people.amara, ''],
  [consumers.bo, people.bo, hartmannHousehold],
  [consumers.odile, people.odile, ''],
  [consumers.lena, lena, hartmannHousehold],
];

/** Accounts, consumers, one household, products and places. */
export function customerRecords(calendar: Calendar): Records {
  const history = { created: calendar.daysAgo(850), updated: calendar.daysAgo(60), changes: 4 };
  return {
    customer_account: accountRows.map(([key, name, path, parent, primary, partner], at) =>
      stored('customer_account', key, history, {
        number: `ACCT000100${at + 1}`,
        name,
        account_code: path.replace('/', ''),
        account_path: path,
        account_parent: parent,
        customer: String(!partner),
        partner: String(partner),
        primary_contact: primary.sysId,
        phone: `+1 555 020${at}`,
        website: `https://${name.toLowerCase().replaceAll(' ', '-')}.example`,
        ...addressOf(key),
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
    csm_household: [
      stored('csm_household', moreauHousehold, history, { number: 'HH0001001', name: 'Moreau household', ...addressOf(moreauHousehold) }),
      stored('csm_household', hartmannHousehold, history, { number: 'HH0001002', name: 'Hartmann household', ...addressOf(hartmannHousehold) }),
    ],
    csm_household_member: memberRows.map(([name, household, member, isHead]) =>
      stored('csm_household_member', stableId(`household:${name}`), history, {
        household, member, head_of_household: String(isHead), current: 'true',
      }),
    ),
    csm_consumer: consumerRows.map(([key, person, household], at) =>
      stored('csm_consumer', key, history, {
        number: `CNSR000100${at + 1}`,
        name: fullName(person),
        first_name: person.firstName,
        last_name: person.lastName,
        email: `${person.userName}@mail.example`,
        user: person.sysId,
        mobile_phone: `+33 555 030${at}`,
        household,
        ...addressOf(household || key),
        active: 'true',
        notes: marked('Paid late twice'),
      }),
    ),
    cmdb_model: productRows.map(([key, name, model]) => stored('cmdb_model', key, history, { display_name: name, name, model_number: model })),
    cmn_location: [
      stored('cmn_location', stableId('location:harbor'), history, { name: 'Harbor substation', city: 'Chicago', country: 'United States' }),
      stored('cmn_location', stableId('location:norfolk'), history, { name: 'Norfolk yard', city: 'Norfolk', country: 'United States' }),
    ],
    cmdb_ci: [stored('cmdb_ci', stableId('ci:gateway-7'), history, { name: marked('gw-07.harbor') })],
  };
}
