import type { StoredRecord } from '../../backend/types.js';
import { stableId } from '../chance.js';
import { keys } from '../landmarks.js';
import { people } from '../people.js';
import type { Person } from '../people.js';
import { consumers, hartmannHousehold } from './consumers.js';
import { products } from './customers.records.js';
import { contactOf } from './told-case.js';
import type { ToldCase } from './told-case.js';

const { noor, greta, felix, rosa, emeka, freya, hugo, ottilie, dana } = people;

const solved = { resolution_code: '1' };

/** What makes a contributor the one who reported a case. */
function reportedBy({ sysId }: Person): StoredRecord {
  return { internal_user: sysId };
}

/** Cases that people of the company opened for an account, a consumer or a business location, and what stands beside them. */
export const contributedCases: readonly ToldCase[] = [
  { key: keys.caseForAccountAwaitingInfo, title: 'Night alarm of cold room 1 rings at the neighbour’s', text: 'Noor told me on the phone.', state: '18', age: 5, by: rosa,
    more: { ...contactOf(noor), ...reportedBy(rosa), product: products.sensor, contact_type: 'phone' } },
  { key: keys.caseForAccountResolved, title: 'Invoice names the old buyer', text: 'Greta asks for a corrected one.', state: '6', age: 14, by: rosa,
    more: { ...contactOf(greta), ...reportedBy(rosa), product: products.portal, ...solved, close_notes: 'The invoice was corrected and sent again.' } },
  { key: keys.caseForConsumerAwaitingInfo, title: 'Meter display is scratched', text: 'Shown to me in the shop.', state: '18', age: 6, by: emeka,
    more: { consumer: consumers.amara, ...reportedBy(emeka), product: products.meter, contact_type: 'in_person' } },
  { key: keys.caseForConsumerResolved, title: 'Wrong tariff since the move', text: 'Both of them came to the shop.', state: '6', age: 18, by: emeka,
    more: {
      consumer: consumers.bo, household: hartmannHousehold, ...reportedBy(emeka), product: products.meter, contact_type: 'in_person', ...solved,
      close_notes: 'The tariff is corrected from the day of the move.',
    } },
  { key: keys.caseOfManagedAccount, title: 'Quarterly report lacks the plant in Hamburg', text: 'Felix needs it for the board.', state: '18', age: 4, by: freya,
    more: { ...contactOf(felix), ...reportedBy(freya), product: products.portal } },
  { key: keys.caseOfManagedConsumer, title: 'Offer for a second inverter', text: 'For the roof of the garage.', state: '6', age: 20, by: freya,
    more: {
      consumer: consumers.bo, household: hartmannHousehold, ...reportedBy(freya), product: products.inverter, ...solved,
      close_notes: 'The offer was sent by mail.',
    } },
  { key: keys.caseForLocationAwaitingInfo, title: 'Gate of the depot does not close', text: 'Mill Depot has the same gate.', state: '18', age: 3, by: hugo,
    more: { requesting_service_organization: keys.locationHarbor, service_organization: keys.locationMill, ...reportedBy(hugo), product: products.gateway } },
  { key: keys.caseForLocationResolved, title: 'Forklift chargers trip the fuse', text: 'Every evening at six.', state: '6', age: 22, by: hugo,
    more: { requesting_service_organization: keys.locationMill, ...reportedBy(hugo), product: products.inverter, ...solved, close_notes: 'The chargers start one after the other now.' } },
  { key: keys.caseOfLocationByColleague, title: 'Stock of spare meters is off by twelve', text: 'Counted twice.', state: '18', age: 7, by: ottilie,
    more: { requesting_service_organization: keys.locationHarbor, ...reportedBy(ottilie), product: products.meter } },
  { key: keys.caseOfChildLocation, title: 'Annex has no heating', text: 'Since Monday.', state: '10', age: 8, by: dana,
    more: { requesting_service_organization: keys.locationHarborAnnex, product: products.sensor } },
  { key: keys.caseOfOtherLocation, title: 'Fence of the yard is open', text: 'At the back, near the rails.', state: '10', age: 9, by: dana,
    more: { requesting_service_organization: keys.locationNorth, product: products.monitor } },
  { key: stableId('case:managed-account-open'), title: 'Second login for the purchasing department', text: 'Greta shares hers today.', state: '10', age: 11, by: freya,
    more: { ...contactOf(greta), ...reportedBy(freya), product: products.portal, category: '0' } },
  { key: stableId('case:managed-household-open'), title: 'Readings by phone instead of the app', text: 'Lena has no smartphone.', state: '10', age: 10, by: freya,
    more: { consumer: consumers.lena, household: hartmannHousehold, ...reportedBy(freya), product: products.meter } },
];
