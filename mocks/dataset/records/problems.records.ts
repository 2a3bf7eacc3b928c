import type { StoredRecord } from '../../backend/types.js';
import type { Calendar } from '../calendar.js';
import { canaryNumber, marked } from '../canary.js';
import { serialId, stableId } from '../chance.js';
import { keys } from '../landmarks.js';
import { people } from '../people.js';
import { stored } from '../stored.js';
import type { Records } from '../stored.js';
import { groups } from './people.records.js';

export const incidentOfCase = stableId('incident:alarms');

interface Problem {
  readonly key: string;
  readonly title: string;
  readonly state: string;
  readonly origin?: string;
  readonly article?: string;
}

const told: readonly Problem[] = [
  {
    key: keys.problemWithPrimaryArticle, title: 'Gateways queue alarms when the link is slow', state: '104',
    origin: keys.caseWithEverything, article: keys.articlePrimary,
  },
  {
    key: keys.problemUnreadableArticle, title: 'Firmware updates are refused by older gateways', state: '103',
    origin: keys.caseUnreadableArticle, article: keys.articleUnreadable,
  },
  {
    key: keys.problemTwoArticlesWithPrimary, title: 'Large meter exports are cut off', state: '106',
    origin: keys.caseTwoArticlesWithPrimary, article: keys.articleChosen,
  },
  { key: keys.problemOneArticleWithoutPrimary, title: 'Inverter displays stay dark', state: '102', origin: keys.caseOneArticleWithoutPrimary },
  { key: keys.problemTwoArticlesWithoutPrimary, title: 'Cold-room sensors report impossible values', state: '101', origin: keys.caseTwoArticlesWithoutPrimary },
];

const background = [
  'Nightly reports run late', 'Portal sessions end too early', 'Tariff tables are cached too long', 'Maps load slowly on phones',
  'Readings are rounded down', 'Push messages arrive twice', 'Certificates are listed without a date', 'Gateways lose the time zone',
];

/** Keys of problems that ordinary cases point to. */
export const backgroundProblems: readonly string[] = background.map((_, at) => serialId(0x50524f42, at));

function problem(calendar: Calendar, at: number, { key, title, state, origin = '', article = '' }: Problem): StoredRecord {
  const over = state === '106' || state === '107';
  const age = 9 + at * 11;
  return stored('problem', key, { created: calendar.daysAgo(age), createdBy: people.yuki.userName, updated: calendar.daysAgo(age / 3), changes: 5 }, {
    number: `PRB00402${String(at + 1).padStart(2, '0')}`,
    short_description: title,
    description: `${title}. Several customers have reported it; see the cases that name this problem.`,
    state,
    priority: String(1 + (at % 4)),
    impact: '2',
    urgency: '2',
    active: String(!over),
    category: 'software',
    first_reported_by_task: origin,
    primary_known_error_article: article,
    known_error: String(article !== ''),
    workaround: '<p>Restart the device and <em>wait five minutes</em>.</p>',
    workaround_applied: 'false',
    cause_notes: marked('<p>Supplier shipped the wrong queue size</p>'),
    fix_notes: marked('<p>Patch 4.2, not announced yet</p>'),
    related_incidents: canaryNumber,
    resolution_code: over ? 'fix_applied' : '',
    resolved_at: over ? calendar.daysAgo(age / 3) : '',
    resolved_by: over ? people.yuki.sysId : '',
    opened_at: calendar.daysAgo(age),
    opened_by: people.yuki.sysId,
    assigned_to: people.yuki.sysId,
    assignment_group: groups.gridSupport,
    group_list: groups.escalations,
  });
}

/** Problems with one, two or no Known Error article, ordinary ones, and an incident. */
export function problemRecords(calendar: Calendar): Records {
  const ordinary = background.map((title, at): Problem => ({
    key: backgroundProblems[at] ?? '',
    title,
    state: ['101', '102', '103', '104', '106', '107'][at % 6] ?? '101',
  }));
  return {
    problem: [...told, ...ordinary].map((entry, at) => problem(calendar, at, entry)),
    incident: [
      stored('incident', incidentOfCase, { created: calendar.daysAgo(8) }, {
        number: 'INC0030117',
        short_description: 'Alarm queue of gateway 7 is full',
        state: '2',
        priority: '2',
        active: 'true',
        opened_at: calendar.daysAgo(8),
        problem_id: keys.problemWithPrimaryArticle,
        assigned_to: people.owen.sysId,
      }),
    ],
  };
}
