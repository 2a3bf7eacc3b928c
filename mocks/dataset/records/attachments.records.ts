import type { StoredRecord } from '../../backend/types.js';
import { base64OfBytes } from '../../backend/base64.js';
import type { Calendar } from '../calendar.js';
import { marked } from '../canary.js';
import { stableId } from '../chance.js';
import { alarmChart, feederExport, gatewayLog, measurements, nightReadings, sundayLog, weeklyReport } from '../files/contents.js';
import type { FileContent } from '../files/contents.js';
import { keys } from '../landmarks.js';
import { people } from '../people.js';
import type { Person } from '../people.js';
import { stored } from '../stored.js';
import type { Records } from '../stored.js';

/** A file on a case, or on one of its tasks. */
interface Attached {
  readonly key: string;
  readonly record: string;
  /** The table of the record; cases unless told. */
  readonly table?: string;
  readonly name: string;
  readonly content: FileContent;
  readonly by: Person;
  readonly hoursAgo: number;
  /** Whether it has been searched for viruses. */
  readonly state?: 'available' | 'pending';
}

const { mira, dana, noor, felix, linnea } = people;

const attached: readonly Attached[] = [
  { key: keys.attachmentPicture, record: keys.caseWithEverything, name: 'alarm-delays.png', content: alarmChart, by: mira, hoursAgo: 232 },
  { key: keys.attachmentLog, record: keys.caseWithEverything, name: 'gateway-07.txt', content: gatewayLog, by: dana, hoursAgo: 200 },
  { key: keys.attachmentReport, record: keys.caseResolved, name: 'weekly-report.pdf', content: weeklyReport, by: dana, hoursAgo: 129 },
  { key: keys.attachmentPending, record: keys.caseAwaitingInfo, name: 'feeder-9.csv', content: feederExport, by: mira, hoursAgo: 20, state: 'pending' },
  { key: stableId('attachment:readings'), record: keys.caseClosed, name: 'Zählerstände März.txt', content: measurements, by: mira, hoursAgo: 1400 },
  { key: stableId('attachment:sunday'), record: keys.caseAwaitingInfoOfParty, name: 'سجل الأحد.txt', content: sundayLog, by: noor, hoursAgo: 210 },
  { key: keys.attachmentOfOtherCustomer, record: keys.caseOfOtherCustomer, name: marked('room-2.txt'), content: nightReadings, by: felix, hoursAgo: 500 },
  { key: keys.attachmentOfTask, record: keys.taskOfAgent, table: 'sn_customerservice_task', name: 'feeder-9-before.png', content: alarmChart, by: linnea, hoursAgo: 119 },
];

function fileRecord(calendar: Calendar, { key, record, table = 'sn_customerservice_case', name, content, by, hoursAgo, state = 'available' }: Attached): StoredRecord {
  return stored('sys_attachment', key, { created: calendar.hoursAgo(hoursAgo), createdBy: by.userName }, {
    file_name: name,
    content_type: content.type,
    table_name: table,
    table_sys_id: record,
    size_bytes: String(content.bytes.length),
    compressed: 'false',
    image_width: content.size === undefined ? '' : String(content.size.width),
    image_height: content.size === undefined ? '' : String(content.size.height),
    state,
  });
}

/** Files on the landmark cases and their tasks, with their bytes. */
export function attachmentRecords(calendar: Calendar): Records {
  return {
    sys_attachment: attached.map((file) => fileRecord(calendar, file)),
    sys_attachment_doc: attached.map(({ key, content, hoursAgo }) =>
      stored('sys_attachment_doc', stableId(`bytes:${key}`), { created: calendar.hoursAgo(hoursAgo) }, {
        sys_attachment: key,
        position: '0',
        length: String(content.bytes.length),
        data: base64OfBytes(content.bytes),
      }),
    ),
    sys_attachment_attribute: [
      stored('sys_attachment_attribute', stableId('alt:alarm-chart'), { created: calendar.hoursAgo(231), createdBy: mira.userName }, {
        attachment: keys.attachmentPicture, key: 'alt_text', value: 'Delay of alarms by hour: up to ten minutes between 9 p.m. and 4 a.m.',
      }),
    ],
  };
}
