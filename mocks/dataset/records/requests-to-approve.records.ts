import { stableId } from '../chance.js';
import { keys } from '../landmarks.js';
import { people } from '../people.js';
import type { Request } from './requests.records.js';

const { felix, mira, tomas } = people;

/** Requests that were decided about, by the way in which that came about. */
export const decided = {
  approved: stableId('request:approved'),
  rejected: stableId('request:rejected'),
  cancelled: stableId('request:cancelled'),
  byDelegate: stableId('request:by-delegate'),
} as const;

/** Requests that are there for the sake of their approvals. */
export const requestsToApprove: readonly Request[] = [
  {
    key: keys.requestOfRequester, number: 50003, title: 'Battery for the inverter display', parent: keys.caseOneArticleWithoutPrimary,
    requestedFor: mira.sysId, requestState: 'requested', approval: 'requested', age: 2,
    items: [{ key: stableId('item:own-open'), number: 50005, catalog: 0, stage: 'waiting_for_approval' }],
  },
  {
    key: keys.requestOfGroup, number: 50004, title: 'Forty sensors calibrated on site', parent: keys.caseOfPartnerAccount,
    requestedFor: felix.sysId, requestState: 'requested', approval: 'requested', age: 3,
    items: [
      { key: stableId('item:group:inspection'), number: 50006, catalog: 3, stage: 'waiting_for_approval' },
      { key: stableId('item:group:certificate'), number: 50007, catalog: 2, stage: 'waiting_for_approval' },
    ],
  },
  {
    key: decided.approved, number: 50005, title: 'Inspection of the Norfolk mast', parent: keys.caseOfChildAccount,
    requestedFor: tomas.sysId, requestState: 'in_process', approval: 'approved', age: 12,
    items: [{ key: stableId('item:approved'), number: 50008, catalog: 3, stage: 'fulfillment' }],
  },
  {
    key: decided.rejected, number: 50006, title: 'Training day for the yard', parent: keys.caseOfChildAccount,
    requestedFor: tomas.sysId, requestState: 'closed_rejected', approval: 'rejected', age: 11,
    items: [{ key: stableId('item:rejected'), number: 50009, catalog: 5, stage: 'request_cancelled' }],
  },
  {
    key: decided.cancelled, number: 50007, title: 'Second inspection of the mast', parent: keys.caseOfChildAccount,
    requestedFor: tomas.sysId, requestState: 'closed_cancelled', approval: 'cancelled', age: 10,
    items: [{ key: stableId('item:cancelled'), number: 50010, catalog: 3, stage: 'request_cancelled' }],
  },
  {
    key: decided.byDelegate, number: 50008, title: 'Portal access for the yard office', parent: keys.caseOfChildAccount,
    requestedFor: tomas.sysId, requestState: 'in_process', approval: 'approved', age: 9,
    items: [{ key: stableId('item:by-delegate'), number: 50011, catalog: 1, stage: 'delivery' }],
  },
];
