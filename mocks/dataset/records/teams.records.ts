import type { StoredRecord } from '../../backend/types.js';
import type { Calendar } from '../calendar.js';
import { stableId } from '../chance.js';
import { accounts, people } from '../people.js';
import type { Person } from '../people.js';
import { stored } from '../stored.js';
import type { Records } from '../stored.js';
import { consumers, hartmannHousehold } from './consumers.js';
import { responsibilityKey, typeKey } from './party-types.js';

type Member = readonly [person: Person, customer: string, responsibility: string];

const { freya, dana, orla } = people;

/** Freya manages Aster Foods, is only the preferred technician of Juniper Mills, and looks after Bo and the Hartmanns. */
const ofAccounts: readonly Member[] = [
  [freya, accounts.asterFoods, 'Account Manager'],
  [freya, accounts.juniperMills, 'Preferred Technician'],
  [orla, accounts.northwindGrid, 'Support Manager'],
  [dana, accounts.northwindGrid, 'Primary Support Agent'],
];

const ofConsumers: readonly Member[] = [
  [freya, consumers.bo, 'Relationship Manager'],
  [freya, consumers.amara, 'Preferred Technician'],
];

const ofHouseholds: readonly Member[] = [[freya, hartmannHousehold, 'Relationship Manager']];

/** The teams of customers: who looks after whom, as what. */
export function teamRecords(calendar: Calendar): Records {
  const history = { created: calendar.daysAgo(400) };
  const team = (table: string, column: string, members: readonly Member[]): StoredRecord[] =>
    members.map(([person, customer, responsibility]) =>
      stored(table, stableId(`team:${table}:${person.userName}:${customer}`), history, {
        user: person.sysId, [column]: customer, type: typeKey(responsibility), responsibility: responsibilityKey(responsibility),
      }),
    );
  return {
    sn_customerservice_team_member: team('sn_customerservice_team_member', 'account', ofAccounts),
    sn_customer_rel_consumer_to_user: team('sn_customer_rel_consumer_to_user', 'consumer', ofConsumers),
    sn_customer_rel_household_to_user: team('sn_customer_rel_household_to_user', 'household', ofHouseholds),
  };
}
