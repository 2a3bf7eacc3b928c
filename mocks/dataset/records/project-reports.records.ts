import type { StoredRecord } from '../../backend/types.js';
import type { Calendar } from '../calendar.js';
import { canaryAmount } from '../canary.js';
import { keys } from '../landmarks.js';
import { people } from '../people.js';
import { stored } from '../stored.js';
import type { Records } from '../stored.js';
import { toldProjects } from './told-projects.js';

/** A status report. */
interface ToldReport {
  readonly key: string;
  readonly project: string;
  /** Days since it was written. */
  readonly age: number;
  readonly percent: number;
  readonly health: 'green' | 'yellow' | 'red';
  readonly summary: string;
  readonly achieved: string;
  readonly planned: string;
  /** Colour and comment by side: schedule, cost, resources, scope. */
  readonly sides: Readonly<StoredRecord>;
}

const reports: readonly ToldReport[] = [
  { key: keys.projectStatusGreen, project: keys.projectOfContact, age: 34, percent: 12, health: 'green', summary: 'The project has started well.',
    achieved: 'Cable routes are drawn.', planned: 'Survey of the Harbor cabinets.',
    sides: { schedule: 'green', cost: 'green', resources: 'green', scope: 'green' } },
  { key: keys.projectStatusRed, project: keys.projectOfContact, age: 18, percent: 18, health: 'red', summary: 'The city has refused the cable routes.',
    achieved: 'The night shift is trained.', planned: 'New routes, and a decision about two cabinets that are too small.',
    sides: { schedule: 'red', schedule_comment: 'Four weeks behind.', cost: 'yellow', cost_comment: 'New routes are longer.', resources: 'green', scope: 'red',
      scope_comment: 'Two of nine cabinets leave no room for a gateway.' } },
  { key: keys.projectStatusYellow, project: keys.projectOfContact, age: 4, percent: 20, health: 'yellow', summary: 'New routes are approved; two cabinets are still open.',
    achieved: 'Gateway 8 works.', planned: 'Gateway 7, and the labels of the feeder terminals.',
    sides: { schedule: 'yellow', schedule_comment: 'One week behind.', cost: 'green', resources: 'green', scope: 'yellow', scope_comment: 'A change request is open.' } },
  { key: keys.projectStatusOfPartner, project: keys.projectOfPartner, age: 6, percent: 42, health: 'red', summary: 'Every second sensor has to be paired twice.',
    achieved: 'All cold rooms are listed.', planned: 'Pairing in cold room 2.',
    sides: { schedule: 'red', schedule_comment: 'Pairing takes three times as long.', cost: 'green', resources: 'yellow', resources_comment: 'One technician is ill.', scope: 'green' } },
];

/** What projects report on themselves, and the issues and changes that they raise. */
export function projectReportRecords(calendar: Calendar): Records {
  const history = { created: calendar.daysAgo(120), createdBy: people.marta.userName, updated: calendar.daysAgo(4), changes: 9 };
  return {
    project_status: reports.map(({ key, project, age, percent, health, summary, achieved, planned, sides }, at) => {
      const told = toldProjects.find((one) => one.key === project);
      return stored('project_status', key, { created: calendar.daysAgo(age), createdBy: people.marta.userName }, {
        number: `PRJSTAT00${10001 + at}`,
        project,
        as_on: calendar.dateDaysAgo(age),
        state: '2',
        percent_complete: String(percent),
        start_date: told === undefined ? '' : calendar.daysAgo(told.planned[0]),
        end_date: told === undefined ? '' : calendar.daysAgo(told.planned[1]),
        work_start: told?.actual === undefined ? '' : calendar.daysAgo(told.actual[0]),
        overall_health: health,
        executive_summary: summary,
        achievements_last_week: achieved,
        key_activities_planned: planned,
        ...sides,
        estimated_cost: canaryAmount,
        actual_cost: canaryAmount,
      });
    }),
    issue: [
      stored('issue', keys.issue, history, {
        number: 'ISU0010007',
        short_description: 'Relay cabinets are smaller than drawn',
        description: 'Two of nine cabinets leave no room for the new gateway.',
        state: '2',
        priority: '2',
        active: 'true',
        parent: keys.projectOfContact,
        opened_at: calendar.daysAgo(15),
        due_date: calendar.daysAgo(-9),
        assigned_to: people.marta.sysId,
        estimated_cost: canaryAmount,
      }),
      stored('issue', keys.issueOfPartner, history, {
        number: 'ISU0010008',
        short_description: 'Radio is weak in cold room 2',
        description: 'Every second sensor has to be paired twice.',
        state: '1',
        priority: '3',
        active: 'true',
        parent: keys.projectOfPartner,
        opened_at: calendar.daysAgo(7),
        assigned_to: people.marta.sysId,
        estimated_cost: canaryAmount,
      }),
    ],
    project_change_request: [
      stored('project_change_request', keys.projectChangeRequest, history, {
        number: 'PCR0010003',
        short_description: 'Add two outdoor cabinets',
        description: 'Outdoor cabinets replace the two that are too small.',
        category: 'scope',
        state: '1',
        approval: 'requested',
        priority: '3',
        active: 'true',
        parent: keys.projectOfContact,
        business_justification: 'Without them the alarms of two feeders cannot be read.',
        opened_at: calendar.daysAgo(11),
        due_date: calendar.daysAgo(-14),
        assigned_to: people.marta.sysId,
        estimated_cost: canaryAmount,
      }),
      stored('project_change_request', keys.projectChangeRequestWithoutCase, history, {
        number: 'PCR0010004',
        short_description: 'Move the outage to the spring',
        description: 'In winter every feeder is needed.',
        category: 'schedule',
        state: '3',
        approval: 'approved',
        priority: '3',
        active: 'false',
        parent: keys.projectOfContact,
        business_justification: 'The reserve would not be enough.',
        opened_at: calendar.daysAgo(40),
        closed_at: calendar.daysAgo(31),
        assigned_to: people.marta.sysId,
        estimated_cost: canaryAmount,
      }),
    ],
  };
}
