import type { Calendar } from '../calendar.js';
import { marked } from '../canary.js';
import { keys } from '../landmarks.js';
import { people } from '../people.js';
import type { Person } from '../people.js';
import { toldCases } from './cases.records.js';
import type { Entry } from './journal.records.js';

function said(calendar: Calendar, record: string, hoursAgo: number, by: Person, text: string, element: Entry['element'] = 'comments'): Entry {
  return { table: 'sn_customerservice_case', record, element, text, author: by.userName, at: calendar.hoursAgo(hoursAgo) };
}

/** What has been said on the landmark cases, in public and among colleagues. */
export function conversations(calendar: Calendar): readonly Entry[] {
  const { mira, dana, owen } = people;
  return [
    said(calendar, keys.caseWithEverything, 236, mira, 'It happened again tonight, at 02:14 and at 03:40.'),
    said(calendar, keys.caseWithEverything, 228, dana, 'Thank you. We can see both alarms in the queue of gateway 7 and are looking into it.'),
    said(calendar, keys.caseWithEverything, 190, owen, marked('Same batch as the gateways in Linz, do not tell the customer yet'), 'work_notes'),
    said(calendar, keys.caseWithEverything, 96, dana, 'A larger queue is planned. The change waits for your approval.'),
    said(calendar, keys.caseAwaitingInfo, 150, dana, 'Which feeder software version do you use?'),
    said(calendar, keys.caseResolved, 130, dana, 'The report is on its way. Please tell us whether it has arrived.'),
    said(calendar, keys.caseClosed, 400, mira, 'Closed, thank you.'),
    ...toldCases.map(({ key, age }) => said(calendar, key, age * 20, dana, marked('Ask sales before promising a date'), 'work_notes')),
  ];
}
