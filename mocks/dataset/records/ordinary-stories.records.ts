import type { StoredRecord } from '../../backend/types.js';
import type { Calendar } from '../calendar.js';
import { marked } from '../canary.js';
import { serialId } from '../chance.js';
import { people } from '../people.js';
import type { Entry } from './journal.records.js';
import { storied } from './ordinary-cases.records.js';
import { answers, troubles } from './phrases.js';
import type { Request } from './requests.records.js';

/** What was said on ordinary cases. */
export function ordinaryConversations(cases: readonly StoredRecord[]): readonly Entry[] {
  return cases.slice(0, storied).flatMap((record, n): readonly Entry[] => {
    const shared = { table: 'sn_customerservice_case', record: record['sys_id'] ?? '' };
    const opened = record['sys_created_on'] ?? '';
    const changed = record['sys_updated_on'] ?? '';
    return [
      { ...shared, element: 'comments', text: troubles[n % troubles.length]?.[1] ?? '', author: record['sys_created_by'] ?? '', at: opened },
      { ...shared, element: 'comments', text: answers[n % answers.length] ?? '', author: people.dana.userName, at: changed },
      { ...shared, element: 'work_notes', text: marked('Check the margin first'), author: people.owen.userName, at: changed },
    ];
  });
}

const titles = ['Replacement battery', 'Additional portal user', 'Calibration certificate', 'On-site inspection'];

/** Every seventh ordinary case has a request. */
export function ordinaryRequests(calendar: Calendar, cases: readonly StoredRecord[]): readonly Request[] {
  return cases.slice(0, storied).flatMap((record, n): readonly Request[] => {
    if (n % 7 !== 3 || record['contact'] === undefined) return [];
    const over = record['active'] === 'false';
    return [
      {
        key: serialId(0x52455132, n),
        number: 40001 + n,
        title: titles[n % titles.length] ?? '',
        parent: record['sys_id'] ?? '',
        requestedFor: record['contact'],
        requestState: over ? 'closed_complete' : 'in_process',
        approval: 'approved',
        age: calendar.daysSince(record['sys_created_on'] ?? ''),
        items: [{ key: serialId(0x52495432, n), number: 40001 + n, catalog: n % titles.length, stage: over ? 'complete' : 'delivery' }],
      },
    ];
  });
}
