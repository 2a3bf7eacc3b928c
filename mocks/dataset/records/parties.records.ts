import type { Calendar } from '../calendar.js';
import { stableId } from '../chance.js';
import { keys } from '../landmarks.js';
import { people } from '../people.js';
import { stored } from '../stored.js';
import type { Records } from '../stored.js';
import { consumers } from './customers.records.js';

const representative = stableId('responsibility:authorized-representative');

/** Types of the parties of a case: those without a responsibility are only listed. */
const types: readonly (readonly [name: string, entity: string, responsibility: string])[] = [
  ['Authorized Contact', 'contact', representative],
  ['Authorized Consumer', 'consumer', representative],
  ['Authorized Contributor', 'user', representative],
  ['Listed Contact', 'contact', ''],
  ['Listed Consumer', 'consumer', ''],
];

function typeKey(name: string): string {
  return stableId(`party-type:${name}`);
}

/** What people may be to each other and to a case: known before there is any case. */
export function responsibilityRecords(calendar: Calendar): Records {
  const history = { created: calendar.daysAgo(800) };
  return {
    sn_customerservice_responsibility_def: [
      stored('sn_customerservice_responsibility_def', representative, history, {
        name: 'Authorized Representative', type: 'contact', unique: 'false', description: 'Acts for the customer',
      }),
    ],
    sn_customerservice_related_party_configuration: types.map(([name, entity, responsibility], at) =>
      stored('sn_customerservice_related_party_configuration', typeKey(name), history, {
        name, applies_to: 'sn_customerservice_case', entity_type: entity, default_responsibility: responsibility, default_order: String((at + 1) * 100),
      }),
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
