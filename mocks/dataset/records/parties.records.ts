import type { Calendar } from '../calendar.js';
import { stableId } from '../chance.js';
import { keys } from '../landmarks.js';
import { people } from '../people.js';
import { stored } from '../stored.js';
import type { Records } from '../stored.js';
import { consumers } from './consumers.js';
import { responsibilityKey, typeKey } from './party-types.js';

const representative = responsibilityKey('Authorized Representative');

/** What people may answer for; of those that are unique there is one on a team. */
const responsibilities: readonly (readonly [name: string, type: string, isUnique: boolean, description: string])[] = [
  ['Authorized Representative', 'contact', false, 'Acts for the customer'],
  ['Account Manager', 'user', true, 'Looks after an account'],
  ['Relationship Manager', 'user', true, 'Looks after a consumer or a household'],
  ['Preferred Technician', 'user', false, 'Visits the customer'],
  ['Primary Support Agent', 'user', true, 'Answers the customer first'],
  ['Support Manager', 'user', true, 'Leads the support of the customer'],
  ['Location Contributor', 'user', false, 'Opens cases for a business location'],
  ['Location Manager Contributor', 'user', false, 'Opens and follows cases for a business location and those below it'],
];

/** Types of parties, by what they take part in: those without a responsibility are only listed. */
const types: Readonly<Record<string, readonly (readonly [name: string, entity: string, responsibility?: string])[]>> = {
  sn_customerservice_case: [
    ['Authorized Contact', 'contact', 'Authorized Representative'],
    ['Authorized Consumer', 'consumer', 'Authorized Representative'],
    ['Authorized Contributor', 'user', 'Authorized Representative'],
    ['Listed Contact', 'contact'],
    ['Listed Consumer', 'consumer'],
  ],
  sn_customerservice_team_member: [
    ['Account Manager', 'user', 'Account Manager'],
    ['Preferred Technician', 'user', 'Preferred Technician'],
    ['Primary Support Agent', 'user', 'Primary Support Agent'],
    ['Support Manager', 'user', 'Support Manager'],
  ],
  sn_customer_rel_consumer_to_user: [['Relationship Manager', 'user', 'Relationship Manager']],
  sn_csm_service_organization_member: [
    ['Location Contributor', 'user', 'Location Contributor'],
    ['Location Manager Contributor', 'user', 'Location Manager Contributor'],
  ],
};

/** What people may be to each other, to a case and to a customer: known before there is any case. */
export function responsibilityRecords(calendar: Calendar): Records {
  const history = { created: calendar.daysAgo(800) };
  return {
    sn_customerservice_responsibility_def: responsibilities.map(([name, type, isUnique, description]) =>
      stored('sn_customerservice_responsibility_def', responsibilityKey(name), history, { name, type, unique: String(isUnique), description }),
    ),
    sn_customerservice_related_party_configuration: Object.entries(types).flatMap(([table, ofTable]) =>
      ofTable.map(([name, entity, responsibility], at) =>
        stored('sn_customerservice_related_party_configuration', typeKey(name), history, {
          name,
          applies_to: table,
          entity_type: entity,
          default_responsibility: responsibility === undefined ? '' : responsibilityKey(responsibility),
          default_order: String((at + 1) * 100),
        }),
      ),
    ),
    sn_customer_rel_consumer_to_consumer: [
      stored('sn_customer_rel_consumer_to_consumer', stableId('represents:etienne:odile'), history, {
        consumer: consumers.odile, related_consumer: consumers.etienne, responsibility: representative,
      }),
    ],
  };
}

/** Piet has the responsibility but not the role that goes with it, so it gives him nothing. */
const parties: readonly (readonly [record: string, type: string, contact: string, responsibility: string])[] = [
  [keys.caseAwaitingInfoOfParty, 'Authorized Contact', people.ingrid.sysId, representative],
  [keys.caseResolvedOfParty, 'Authorized Contact', people.ingrid.sysId, representative],
  [keys.caseResolvedOfParty, 'Authorized Contact', people.piet.sysId, representative],
  [keys.caseOfListedParty, 'Listed Contact', people.ingrid.sysId, ''],
];

/** Who takes part in the landmark cases. */
export function partyRecords(calendar: Calendar): Records {
  return {
    sn_customerservice_related_party: parties.map(([record, type, contact, responsibility], at) =>
      stored('sn_customerservice_related_party', stableId(`party:${record}:${contact}`), { created: calendar.daysAgo(4) }, {
        case: record, type: typeKey(type), contact, responsibility, order: String((at + 1) * 100),
      }),
    ),
  };
}
