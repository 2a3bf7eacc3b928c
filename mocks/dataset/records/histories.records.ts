import type { StoredRecord } from '../../backend/types.js';
import type { Calendar } from '../calendar.js';
import { marked } from '../canary.js';
import { serialId } from '../chance.js';
import { keys } from '../landmarks.js';
import { people } from '../people.js';
import type { Person } from '../people.js';
import { stored } from '../stored.js';
import { toldCases } from './cases.records.js';
import type { ToldCase } from './told-case.js';

/** A change of a column; times as shares of the age of the case. */
interface Change {
  readonly field: string;
  readonly from?: string;
  readonly to: string;
  readonly by: Person;
  readonly at: number;
}

const { dana } = people;

/** What has become of a case since it was opened, the oldest change first. */
function changesOf({ key, state, by }: ToldCase): readonly Change[] {
  if (state === '1') return [];
  const taken: readonly Change[] = [
    { field: 'assigned_to', to: dana.sysId, by: dana, at: 0.95 },
    { field: 'state', from: '1', to: '10', by: dana, at: 0.95 },
    { field: 'cause', to: marked('Supplier defect'), by: dana, at: 0.9 },
    ...(key === keys.caseWithEverything ? [{ field: 'priority', from: '4', to: '2', by: dana, at: 0.9 }] : []),
  ];
  const solved: readonly Change[] = [
    { field: 'resolution_code', to: '1', by: dana, at: 1 / 3 },
    { field: 'state', from: '10', to: '6', by: dana, at: 1 / 3 },
  ];
  switch (state) {
    case '18':
      return [...taken, { field: 'state', from: '10', to: '18', by: dana, at: 0.85 }];
    case '6':
      return [...taken, ...solved];
    case '3':
      return [...taken, ...solved, { field: 'state', from: '6', to: '3', by, at: 1 / 4 }];
    case '7':
      return [...taken, { field: 'state', from: '10', to: '7', by: dana, at: 1 / 4 }];
    default:
      return taken;
  }
}

/** The kept changes of the landmark cases. */
export function historyRecords(calendar: Calendar): StoredRecord[] {
  const changes = toldCases.flatMap((told) => changesOf(told).map((change) => ({ told, ...change })));
  return changes.map(({ told, field, from = '', to, by, at }, n) =>
    stored('sys_audit', serialId(0x41554449, n), { created: calendar.daysAgo(told.age * at), createdBy: by.userName }, {
      tablename: 'sn_customerservice_case',
      documentkey: told.key,
      fieldname: field,
      oldvalue: from,
      newvalue: to,
      user: by.userName,
    }),
  );
}
