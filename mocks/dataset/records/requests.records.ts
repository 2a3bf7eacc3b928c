import type { StoredRecord } from '../../backend/types.js';
import type { Calendar } from '../calendar.js';
import { serialId, stableId } from '../chance.js';
import { keys } from '../landmarks.js';
import { people } from '../people.js';
import { stored } from '../stored.js';
import type { Records } from '../stored.js';
import { orderedItems } from './catalog.records.js';
import { groups } from './people.records.js';

/** One ordered thing. `catalog` is its place in {@link orderedItems}, `stage` is where it stands, `number` the last digits of its number. */
export interface Item {
  readonly key: string;
  readonly number: number;
  readonly catalog: number;
  readonly stage: string;
  readonly approval?: string;
}

/** One request. `number` is the last digits of its number. */
export interface Request {
  readonly key: string;
  readonly number: number;
  readonly title: string;
  readonly parent: string;
  readonly requestedFor: string;
  readonly requestState: string;
  readonly approval: string;
  /** Days since it was ordered. */
  readonly age: number;
  readonly items: readonly Item[];
}

const stageOfRequest: Readonly<Record<string, string>> = {
  requested: 'requested', in_process: 'fulfillment', closed_complete: 'closed_complete', closed_rejected: 'closed_incomplete', closed_cancelled: 'closed_incomplete',
};

/** The state of the task behind a stage that ends it. */
const endState: Readonly<Record<string, string>> = { closed_complete: '3', complete: '3', closed_incomplete: '4', request_cancelled: '4' };

const told: readonly Request[] = [
  {
    key: keys.requestWithThreeItems, number: 50001, title: 'Spare parts for Harbor', parent: keys.caseWithEverything,
    requestedFor: people.mira.sysId, requestState: 'requested', approval: 'requested', age: 6,
    items: [
      { key: keys.itemWaitingForApproval, number: 50001, catalog: 4, stage: 'waiting_for_approval', approval: 'requested' },
      { key: keys.itemInFulfillment, number: 50002, catalog: 0, stage: 'fulfillment', approval: 'approved' },
      { key: keys.itemCompleted, number: 50003, catalog: 2, stage: 'complete', approval: 'approved' },
    ],
  },
  {
    key: keys.requestApprovedByRequester, number: 50002, title: 'Portal access for the night shift', parent: keys.caseWithEverything,
    requestedFor: people.mira.sysId, requestState: 'in_process', approval: 'approved', age: 5,
    items: [{ key: stableId('item:night-shift'), number: 50004, catalog: 1, stage: 'approved', approval: 'approved' }],
  },
];

const sites = ['Harbor', 'Mill Road', 'North Ridge', 'Lakeside', 'Old Quarry', 'Terminal 2'];

/** So many that a list of them has to be paged. */
const many: readonly Request[] = Array.from({ length: 34 }, (_, at): Request => ({
  key: serialId(0x52455131, at),
  number: 50101 + at,
  title: `${orderedItems[at % orderedItems.length]?.name ?? ''} for ${sites[at % sites.length] ?? ''}, cabinet ${at + 1}`,
  parent: keys.caseWithManyRequests,
  requestedFor: people.mira.sysId,
  requestState: ['requested', 'in_process', 'closed_complete'][at % 3] ?? 'requested',
  approval: at % 3 === 0 ? 'requested' : 'approved',
  age: 3 + at,
  items: [
    {
      key: serialId(0x52495431, at),
      number: 50101 + at,
      catalog: at % orderedItems.length,
      stage: ['waiting_for_approval', 'delivery', 'complete'][at % 3] ?? 'approved',
    },
  ],
}));

/** Keys of those of the many that nobody has approved yet. */
export const waitingRequests: readonly string[] = many.filter(({ approval }) => approval === 'requested').map(({ key }) => key);

function requestRecord(calendar: Calendar, { key, number, title, parent, requestedFor, requestState, approval, age, items }: Request): StoredRecord {
  const over = requestState.startsWith('closed');
  const stage = stageOfRequest[requestState] ?? 'requested';
  const price = items.reduce((sum, item) => sum + Number(orderedItems[item.catalog]?.price ?? 0), 0);
  return stored('sc_request', key, { created: calendar.daysAgo(age), updated: calendar.daysAgo(age / 2), changes: 2 }, {
    number: `REQ00${number}`,
    short_description: title,
    parent,
    requested_for: requestedFor,
    opened_by: requestedFor,
    opened_at: calendar.daysAgo(age),
    requested_date: calendar.dateDaysAgo(age),
    request_state: requestState,
    stage,
    approval,
    state: endState[stage] ?? '1',
    active: String(!over),
    closed_at: over ? calendar.daysAgo(age / 2) : '',
    price: String(price),
    priority: '4',
    group_list: groups.escalations,
  });
}

function itemRecord(calendar: Calendar, request: Request, item: Item): StoredRecord {
  const over = endState[item.stage] !== undefined;
  const ordered = orderedItems[item.catalog];
  return stored('sc_req_item', item.key, { created: calendar.daysAgo(request.age), updated: calendar.daysAgo(request.age / 2), changes: 1 }, {
    number: `RITM00${item.number}`,
    short_description: ordered?.name ?? '',
    request: request.key,
    parent: request.key,
    cat_item: ordered?.key ?? '',
    quantity: '1',
    price: ordered?.price ?? '0',
    stage: item.stage,
    approval: item.approval ?? request.approval,
    state: endState[item.stage] ?? '2',
    active: String(!over),
    requested_for: request.requestedFor,
    opened_at: calendar.daysAgo(request.age),
    opened_by: request.requestedFor,
    estimated_delivery: calendar.daysAgo(request.age - 14),
    closed_at: over ? calendar.daysAgo(request.age / 2) : '',
    assigned_to: people.owen.sysId,
    group_list: groups.escalations,
  });
}

/** Records of requests with their items. */
export function recordsOf(calendar: Calendar, requests: readonly Request[]): Records {
  return {
    sc_request: requests.map((request) => requestRecord(calendar, request)),
    sc_req_item: requests.flatMap((request) => request.items.map((item) => itemRecord(calendar, request, item))),
  };
}

/** The requests of the landmark cases. */
export function requestRecords(calendar: Calendar): Records {
  return recordsOf(calendar, [...told, ...many]);
}
