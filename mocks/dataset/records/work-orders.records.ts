import type { Calendar } from '../calendar.js';
import { keys } from '../landmarks.js';
import { accounts, people } from '../people.js';
import { stored } from '../stored.js';
import type { Records } from '../stored.js';
import { groups } from './people.records.js';

interface ToldOrder {
  readonly key: string;
  readonly title: string;
  /** Key of the project or task that it was initiated from. */
  readonly from: string;
  readonly account: string;
  readonly state: '1' | '3' | '18';
  readonly priority: string;
  /** Days since it was opened. */
  readonly age: number;
}

const { northwindGrid, asterFoods } = accounts;

/** In the order of their numbers. */
const orders: readonly ToldOrder[] = [
  { key: keys.workOrderOfProject, title: 'Crane at the Harbor substation', from: keys.projectOfContact, account: northwindGrid, state: '18', priority: '3', age: 9 },
  { key: keys.workOrderOfTask, title: 'Open the locked cabinets', from: keys.projectTaskInProgress, account: northwindGrid, state: '3', priority: '4', age: 21 },
  { key: keys.workOrderOfHiddenTask, title: 'Look at the store of the supplier', from: keys.projectTaskHidden, account: northwindGrid, state: '1', priority: '4', age: 5 },
  { key: keys.workOrderOfPartner, title: 'Antenna in cold room 2', from: keys.projectOfPartner, account: asterFoods, state: '1', priority: '2', age: 3 },
];

/** What technicians do on site for projects and for tasks of them. */
export function workOrderRecords(calendar: Calendar): Records {
  return {
    wm_order: orders.map(({ key, title, from, account, state, priority, age }, at) =>
      stored('wm_order', key, { created: calendar.daysAgo(age), createdBy: people.marta.userName }, {
        number: `WO00${10001 + at}`,
        short_description: title,
        state,
        priority,
        active: String(state !== '3'),
        account,
        initiated_from: from,
        opened_at: calendar.daysAgo(age),
        opened_by: people.marta.sysId,
        assigned_to: people.linnea.sysId,
        closed_at: state === '3' ? calendar.daysAgo(age - 2) : '',
        group_list: groups.escalations,
        work_notes_list: people.orla.sysId,
      })),
  };
}
