import { healthOf } from '../../../src/model/project-health.rule.js';
import { actualDateProblems } from '../../../src/model/project-task-dates.rule.js';
import type { ActualDateProblem } from '../../../src/model/project-task-dates.rule.js';
import type { BusinessRule, StoredRecord } from '../../backend/types.js';
import { millisecondsOf } from '../instants.js';
import { seesAllProjects } from '../project-reach.js';
import { isClosedWork, plannedState as state } from './planned-states.js';

const table = 'customer_project_task';

function instantIn(record: Readonly<StoredRecord>, field: string): number | null {
  const text = record[field] ?? '';
  return text === '' ? null : millisecondsOf(text);
}

/** Dates that contradict each other or run ahead of the clock are refused, each by a rule that says so. */
const dateRules: readonly BusinessRule[] = ([
  ['end-before-start', 'Actual end not before actual start'],
  ['end-in-future', 'Actual end not in the future'],
] as const satisfies readonly (readonly [ActualDateProblem, string])[]).map(([problem, name]) => ({
  name,
  table,
  when: 'before',
  on: ['insert', 'update'],
  run: ({ abort, changes, current, now }) => {
    if (!changes('work_start') && !changes('work_end')) return;
    const dates = { state: undefined, start: instantIn(current, 'work_start'), end: instantIn(current, 'work_end') };
    if (actualDateProblems(dates, millisecondsOf(now())).includes(problem)) abort();
  },
}));

/** What people may do to the tasks of a project, before the server adds what it does of its own accord. */
export const projectTaskRules: readonly BusinessRule[] = [
  {
    name: 'Closed project tasks are final',
    table,
    when: 'before',
    on: ['update'],
    run: ({ abort, actor, previous }) => {
      if (!seesAllProjects(actor) && isClosedWork(previous?.['state'])) abort();
    },
  },
  {
    name: 'Project task state for customer',
    table,
    when: 'before',
    on: ['update'],
    run: ({ abort, actor, changes, current }) => {
      if (!seesAllProjects(actor) && changes('state') && current['state'] !== state.complete) abort();
    },
  },
  ...dateRules,
  {
    name: 'Show project task to its assignee',
    table,
    when: 'before',
    on: ['insert', 'update'],
    condition: 'assigned_toISNOTEMPTY',
    run: ({ changes, current, find }) => {
      if (changes('assigned_to') && find('customer_contact', current['assigned_to'] ?? '') !== undefined) current['visible_to_customer'] = 'true';
    },
  },
];

/** What follows from the state that a task has come to. */
export const projectTaskOutcomeRules: readonly BusinessRule[] = [
  {
    name: 'Set status from planned end',
    table,
    when: 'before',
    on: ['insert', 'update'],
    condition: 'override_status=false',
    run: ({ current, now }) => {
      current['status'] = healthOf({ state: current['state'], plannedEnd: instantIn(current, 'end_date') }, millisecondsOf(now()));
    },
  },
  {
    name: 'Close parent task with its children',
    table,
    when: 'after',
    on: ['update'],
    condition: `stateIN${state.complete},${state.incomplete},${state.skipped}`,
    run: ({ changes, current, find, query, update }) => {
      const parent = find(table, current['parent'] ?? '');
      if (!changes('state') || parent === undefined || isClosedWork(parent['state'])) return;
      const key = parent['sys_id'] ?? '';
      if (query(table, `parent=${key}`).every((child) => isClosedWork(child['state']))) update(table, key, { state: state.complete });
    },
  },
];
