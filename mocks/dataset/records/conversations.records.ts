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

/** What has been said on the landmark cases and on tasks of them and of projects, in public and among colleagues. */
export function conversations(calendar: Calendar): readonly Entry[] {
  const { mira, dana, owen, etienne, noor, tess, milo, linnea, kofi, marta, sela } = people;
  return [
    said(calendar, keys.caseWithEverything, 236, mira, 'It happened again tonight, at 02:14 and at 03:40.'),
    said(calendar, keys.caseWithEverything, 228, dana, 'Thank you. We can see both alarms in the queue of gateway 7 and are looking into it.'),
    said(calendar, keys.caseWithEverything, 190, owen, marked('Same batch as the gateways in Linz, do not tell the customer yet'), 'work_notes'),
    said(calendar, keys.caseWithEverything, 96, dana, 'A larger queue is planned. The change waits for your approval.'),
    said(calendar, keys.caseAwaitingInfo, 150, dana, 'Which feeder software version do you use?'),
    said(calendar, keys.caseResolved, 130, dana, 'The report is on its way. Please tell us whether it has arrived.'),
    said(calendar, keys.caseClosed, 400, mira, 'Closed, thank you.'),
    said(calendar, keys.caseResolvedOfHousehold, 118, dana, 'Both readings are corrected. Does the invoice look right now?'),
    said(calendar, keys.caseOfConsumer, 240, dana, 'Could you send us the reading of today?'),
    said(calendar, keys.caseOfHousehold, 300, etienne, 'We move on the last Saturday of the month.'),
    said(calendar, keys.caseAwaitingInfoOfParty, 212, noor, 'The log is attached. Ingrid audits us and may answer for me.'),
    said(calendar, keys.caseAwaitingInfoOfParty, 180, dana, 'Thank you. Was the gateway switched off at the weekend?'),
    said(calendar, keys.caseResolvedOfParty, 134, dana, 'The new certificate is in your portal. Please confirm.'),
    said(calendar, keys.caseAwaitingInfoOfProxy, 119, tess, 'It restarts every day at noon, for about a minute.'),
    said(calendar, keys.caseAwaitingInfoOfProxy, 100, dana, 'Which power supply does the cabinet have?'),
    said(calendar, keys.caseResolvedOfProxy, 150, dana, 'The door contact was replaced on site.'),
    said(calendar, keys.caseAwaitingInfoOfEmployee, 70, milo, 'The green lamp is off.'),
    said(calendar, keys.caseAwaitingInfoOfEmployee, 60, dana, 'Is the cable plugged in behind the cabinet?'),
    said(calendar, keys.caseResolvedOfEmployee, 165, dana, 'The fan was cleaned. Please listen for a day.'),
    ...[
      said(calendar, keys.taskOfAgent, 140, dana, 'Linnea will come and look at the feeder.'),
      said(calendar, keys.taskOfAgent, 120, linnea, 'Would Thursday morning suit you?'),
      said(calendar, keys.taskOfAgent, 118, linnea, marked('Bring the new firmware, just in case'), 'work_notes'),
      said(calendar, keys.taskOfColleague, 110, kofi, 'I have the display with me on Monday.'),
      said(calendar, keys.taskOfColleague, 100, kofi, marked('Third display of this batch'), 'work_notes'),
    ].map((entry): Entry => ({ ...entry, table: 'sn_customerservice_task' })),
    ...[
      said(calendar, keys.projectTaskInProgress, 600, marta, 'Please send the measures of the locked cabinets first.'),
      said(calendar, keys.projectTaskInProgress, 590, mira, 'Cabinets 1 to 4 are measured.'),
      said(calendar, keys.projectTaskInProgress, 588, marta, marked('They are slower than the supplier thinks'), 'work_notes'),
      said(calendar, keys.projectTaskComplete, 330, mira, 'Everybody has taken part.'),
      said(calendar, keys.projectTaskOfPartner, 200, sela, 'Eleven of twenty sensors are paired.'),
    ].map((entry): Entry => ({ ...entry, table: 'customer_project_task' })),
    ...toldCases.map(({ key, age }) => said(calendar, key, age * 20, dana, marked('Ask sales before promising a date'), 'work_notes')),
  ];
}
