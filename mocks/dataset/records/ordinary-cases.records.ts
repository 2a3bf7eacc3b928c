import type { StoredRecord } from '../../backend/types.js';
import type { Calendar } from '../calendar.js';
import { hash, mixed, serialId } from '../chance.js';
import { people } from '../people.js';
import type { Person } from '../people.js';
import { internalCaseValues, firstLandmarkNumber } from './cases.records.js';
import { backgroundChanges } from './changes.records.js';
import { consumers } from './consumers.js';
import { products } from './customers.records.js';
import { groups } from './people.records.js';
import { places, things, troubles } from './phrases.js';
import { backgroundProblems } from './problems.records.js';

/** Only the newest cases have related records and conversations: nobody reads those of a hundred thousand. */
export const storied = 600;

/** Who opens cases; who stands here more often opens more. */
const openers: readonly Person[] = [
  people.mira, people.mira, people.mira, people.jonas, people.priya, people.wren, people.wren, people.caleb, people.caleb, people.tomas,
  people.tomas, people.ilse, people.noor, people.noor, people.felix, people.greta, people.greta, people.sela, people.hanna,
];

const consumerKeys = [consumers.lucia, consumers.etienne, consumers.amara, consumers.bo];

/** For each thing of `things` the product it is. */
const productOf = [
  products.meter, products.gateway, products.monitor, products.inverter, products.sensor, products.portal, products.inverter,
  products.portal, products.monitor, products.gateway, products.portal, products.gateway,
];

const channels = ['web', 'web', 'web', 'email', 'phone', 'chat'];
const resolutions = ['1', '1', '2', '3', '4', '7'];
const newStates = ['1', '10', '10', '10', '18', '6', '3'];
const oldStates = ['3', '3', '3', '3', '3', '3', '3', '3', '10', '6', '7'];

/** Titles are shared: a hundred thousand cases hold a few hundred texts. */
const titles: readonly string[] = things.flatMap((thing) =>
  places.flatMap((place) => troubles.map(([trouble]) => `${thing} at ${place}: ${trouble}`)),
);

/** How many hours ago the n-th newest case was opened: a few a day of late, many in the years before. */
function ageOf(n: number): number {
  return n < 400 ? 7 + n * 6 : 2407 + (n - 400) * 0.5;
}

/** The key of the n-th newest ordinary case. */
export function ordinaryCaseKey(n: number): string {
  return serialId(0x43415345, n);
}

/** The n-th newest ordinary case of a seed. It is the same however many there are. */
function ordinaryCase(calendar: Calendar, seed: number, n: number): StoredRecord {
  const chance = mixed(n * 2654435761 + seed);
  const at = chance % titles.length;
  const thing = Math.floor(at / (places.length * troubles.length));
  const opener = openers[(chance >>> 5) % openers.length] ?? people.mira;
  const served = chance % 9 === 0 ? consumerKeys[(chance >>> 9) % consumerKeys.length] : undefined;
  const states = n < 120 ? newStates : oldStates;
  const state = states[(chance >>> 7) % states.length] ?? '10';
  const over = state === '3' || state === '7';
  const settled = over || state === '6';
  const age = ageOf(n);
  const author = served === undefined ? opener : people.dana;
  const opened = calendar.hoursAgo(age);
  const changed = calendar.hoursAgo(settled ? age * 0.8 : age * 0.5);
  const record: StoredRecord = {
    sys_id: ordinaryCaseKey(n),
    sys_class_name: 'sn_customerservice_case',
    sys_created_on: opened,
    sys_created_by: author.userName,
    sys_updated_on: changed,
    sys_updated_by: settled ? people.dana.userName : author.userName,
    sys_mod_count: String(1 + (chance % 9)),
    number: `CS${String(firstLandmarkNumber - 1 - n).padStart(7, '0')}`,
    short_description: titles[at] ?? '',
    description: troubles[at % troubles.length]?.[1] ?? '',
    state,
    priority: String(1 + ((chance >>> 11) % 4)),
    urgency: '3',
    impact: '3',
    escalation: '0',
    approval: 'not requested',
    category: String((chance >>> 13) % 3),
    contact_type: channels[(chance >>> 4) % channels.length] ?? 'web',
    active: over ? 'false' : 'true',
    opened_at: opened,
    opened_by: author.sysId,
    assignment_group: groups.gridSupport,
    product: productOf[thing] ?? products.portal,
    ...internalCaseValues,
  };
  if (state !== '1') record['assigned_to'] = (chance & 1 ? people.dana : people.owen).sysId;
  if (served !== undefined) record['consumer'] = served;
  else {
    record['contact'] = opener.sysId;
    record['account'] = opener.account ?? '';
  }
  if (settled) {
    record['resolved_at'] = changed;
    record['resolved_by'] = people.dana.sysId;
    record['resolution_code'] = resolutions[(chance >>> 6) % resolutions.length] ?? '1';
    record['close_notes'] = 'Solved together with the customer.';
  }
  if (over) record['closed_at'] = changed;
  if (n < storied && n % 9 === 4) record['problem'] = backgroundProblems[n % backgroundProblems.length] ?? '';
  if (n < storied && n % 13 === 6) record['change'] = backgroundChanges[n % backgroundChanges.length] ?? '';
  return record;
}

/** So many ordinary cases, the newest first. */
export function ordinaryCases(calendar: Calendar, seed: number, count: number): StoredRecord[] {
  const start = hash('ordinary cases', seed);
  return Array.from({ length: count }, (_, n) => ordinaryCase(calendar, start, n));
}
