import type { StoredRecord } from '../../backend/types.js';
import type { Calendar } from '../calendar.js';
import { marked } from '../canary.js';
import { serialId } from '../chance.js';
import { keys } from '../landmarks.js';
import { people } from '../people.js';
import { stored } from '../stored.js';
import type { Records } from '../stored.js';
import { groups } from './people.records.js';

interface Change {
  readonly key: string;
  readonly title: string;
  readonly state: string;
  readonly type?: string;
  readonly approval?: string;
  /** Days from today to its start; negative in the past. */
  readonly starts: number;
}

const told: readonly Change[] = [
  { key: keys.changeInAuthorize, title: 'Enlarge the alarm queue of the Harbor gateways', state: '-3', approval: 'requested', starts: 6 },
  { key: keys.changeCausedBy, title: 'Move gateways to the new mobile network', state: '3', approval: 'approved', starts: -16 },
];

/** Waits for approval too, but belongs to no case. Numbered after all others, which were there before it. */
const apart: Change = {
  key: keys.changeWithoutCase, title: 'Replace the core switches of the data centre', state: '-3', approval: 'requested', starts: 9,
};

const background: readonly Omit<Change, 'key'>[] = [
  { title: 'Renew portal certificates', state: '-2', type: 'standard', starts: 3 },
  { title: 'Raise limits of the export service', state: '-4', starts: 12 },
  { title: 'Replace the mail relay', state: '-1', type: 'emergency', approval: 'approved', starts: 0 },
  { title: 'Clean up stale tariffs', state: '0', approval: 'approved', starts: -2 },
  { title: 'Update map tiles', state: '3', type: 'standard', starts: -20 },
  { title: 'Switch off the old app', state: '4', starts: -40 },
];

/** Keys of changes that ordinary cases point to. */
export const backgroundChanges: readonly string[] = background.map((_, at) => serialId(0x43484731, at));

function change(calendar: Calendar, at: number, { key, title, state, type, approval, starts }: Change): StoredRecord {
  const over = state === '3' || state === '4';
  const opened = calendar.daysAgo(20 + at * 4 - Math.min(starts, 0));
  return stored('change_request', key, { created: opened, createdBy: people.silas.userName, updated: calendar.daysAgo(1 + at), changes: 4 }, {
    number: `CHG00300${String(at + 1).padStart(2, '0')}`,
    short_description: title,
    description: `${title}, as agreed with the sites concerned.`,
    state,
    type: type ?? 'normal',
    approval: approval ?? 'not requested',
    risk: '3',
    category: 'network',
    priority: '3',
    active: String(!over),
    requested_by: people.dana.sysId,
    assigned_to: people.silas.sysId,
    assignment_group: groups.changeBoard,
    opened_at: opened,
    opened_by: people.silas.sysId,
    start_date: calendar.daysAgo(-starts),
    end_date: calendar.hoursAgo(-starts * 24 - 3),
    closed_at: over ? calendar.hoursAgo(-starts * 24 - 4) : '',
    close_code: state === '3' ? 'successful' : '',
    justification: 'Alarms have to arrive within a minute.',
    implementation_plan: 'Site by site, outside working hours.',
    backout_plan: marked('Restore the image of last week'),
    risk_impact_analysis: marked('Two sites have no spare unit'),
    cab_recommendation: marked('Approve, but not before quarter end'),
    on_hold_reason: marked('Supplier in arrears'),
    conflict_status: 'Conflict',
  });
}

/** Changes in every state that a customer may come across. */
export function changeRecords(calendar: Calendar): Records {
  const ordinary = background.map((entry, at): Change => ({ ...entry, key: backgroundChanges[at] ?? '' }));
  return { change_request: [...told, ...ordinary, apart].map((entry, at) => change(calendar, at, entry)) };
}
