import { keys } from '../landmarks.js';
import { people } from '../people.js';
import { consumers, moreauHousehold } from './consumers.js';
import { products } from './customers.records.js';
import { contactOf } from './told-case.js';
import type { ToldCase } from './told-case.js';

const { etienne, odile, noor, felix, greta, hanna, tess, milo } = people;

const solved = { resolution_code: '1' };

/**
 * Cases in which somebody acts who is not their contact: the head of a household and the representative of a consumer, a
 * related party, a proxy contact, an employee who asks for themselves.
 */
export const entrustedCases: readonly ToldCase[] = [
  { key: keys.caseResolvedOfHousehold, title: 'Second reading for the garden meter', text: 'It was entered for the house.', state: '6', age: 15, by: etienne,
    more: { consumer: consumers.etienne, household: moreauHousehold, product: products.meter, ...solved, close_notes: 'Both readings are corrected. The next invoice shows them.' } },
  { key: keys.caseOfRepresentedConsumer, title: 'Letters still go to the old address', text: 'I moved in March.', state: '10', age: 8, by: odile,
    more: { consumer: consumers.odile, product: products.portal } },
  { key: keys.caseAwaitingInfoOfParty, title: 'Sensor log has no entries for Sunday', text: 'The audit needs the whole week.', state: '18', age: 9, by: noor,
    more: { ...contactOf(noor), product: products.sensor } },
  { key: keys.caseResolvedOfParty, title: 'Calibration certificate of room 3 has expired', text: 'The audit is in two weeks.', state: '6', age: 17, by: felix,
    more: { ...contactOf(felix), product: products.sensor, ...solved, close_notes: 'The new certificate is in your portal, under Documents.' } },
  { key: keys.caseOfListedParty, title: 'Price of the service contract', text: 'Please send the terms for next year.', state: '10', age: 6, by: greta,
    more: { ...contactOf(greta), product: products.sensor } },
  { key: keys.caseAwaitingInfoOfProxy, title: 'Feeder monitor of mill 2 restarts at noon', text: 'Seen during my visit.', state: '18', age: 5, by: tess,
    more: { ...contactOf(hanna), internal_contact: tess.sysId, product: products.monitor } },
  { key: keys.caseResolvedOfProxy, title: 'Door contact of cold room 5 sticks', text: 'Seen during my visit.', state: '6', age: 19, by: tess,
    more: { ...contactOf(felix), internal_contact: tess.sysId, product: products.sensor, ...solved, close_notes: 'The door contact was replaced on site.' } },
  { key: keys.caseAwaitingInfoOfEmployee, title: 'Gateway of the training room is offline', text: 'Since the cleaning.', state: '18', age: 3, by: milo,
    more: { internal_user: milo.sysId, product: products.gateway } },
  { key: keys.caseResolvedOfEmployee, title: 'Inverter in the canteen hums', text: 'Loudest before noon.', state: '6', age: 21, by: milo,
    more: { internal_user: milo.sysId, product: products.inverter, ...solved, close_notes: 'The fan was cleaned. Please listen for a day.' } },
];
