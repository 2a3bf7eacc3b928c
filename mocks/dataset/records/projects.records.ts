import { healthOf } from '../../../src/model/project-health.rule.js';
import { progressOf } from '../../../src/model/project-progress.rule.js';
import type { StoredRecord } from '../../backend/types.js';
import type { Calendar } from '../calendar.js';
import { canaryAmount, marked } from '../canary.js';
import { stableId } from '../chance.js';
import { people } from '../people.js';
import { stored } from '../stored.js';
import type { History, Records } from '../stored.js';
import { groups } from './people.records.js';
import { toldProjectTasks } from './told-project-tasks.js';
import type { ToldProjectTask } from './told-project-tasks.js';
import { toldProjects } from './told-projects.js';
import type { ToldProject } from './told-projects.js';

/** Numbers of the first project and of its first task. */
const firstProject = 10021;
const firstTask = 10101;

const isClosed = (state: string): boolean => ['3', '4', '7'].includes(state);

/** How far a task has come: the tasks below it say so, or it says so itself. */
function percentOfTask(task: ToldProjectTask): number {
  const below = toldProjectTasks.filter(({ parent }) => parent === task.key);
  return progressOf(below.map((child) => ({ state: child.state, percent: percentOfTask(child) }))) ?? task.percent ?? 0;
}

/** As the server would judge it on the day on which the data are made. */
function healthOfTask(calendar: Calendar, { state, planned }: ToldProjectTask): string {
  const instant = (days: number): number => Date.parse(`${calendar.daysAgo(days).replace(' ', 'T')}Z`);
  return healthOf({ state, plannedEnd: planned === undefined ? null : instant(planned[1]) }, instant(-1));
}

/** How far a project has come: its tasks and sub-projects say so. */
function percentOfProject({ key }: ToldProject): number {
  const tasks = toldProjectTasks.filter(({ project, parent }) => project === key && parent === undefined);
  const below = toldProjects.filter(({ parent }) => parent === key);
  return progressOf([
    ...tasks.map((task) => ({ state: task.state, percent: percentOfTask(task) })),
    ...below.map((project) => ({ state: project.state, percent: percentOfProject(project) })),
  ]) ?? 0;
}

/** What colleagues keep to themselves about every project and every task. */
const internalValues: Readonly<StoredRecord> = {
  cost: canaryAmount,
  group_list: groups.escalations,
  work_notes_list: people.orla.sysId,
  additional_assignee_list: people.orla.sysId,
};

/** Columns of planned work from days before the data are made. */
function datesOf(calendar: Calendar, planned: readonly [number, number] | undefined, actual: readonly [number, number?] | undefined): StoredRecord {
  const morning = (days: number | undefined): string => (days === undefined ? '' : calendar.daysAgo(days));
  const evening = (days: number | undefined): string => (days === undefined ? '' : calendar.daysAgo(days - 8 / 24));
  return {
    start_date: morning(planned?.[0]), end_date: evening(planned?.[1]), work_start: morning(actual?.[0]), work_end: evening(actual?.[1]),
  };
}

function projectRecord(calendar: Calendar, history: History, project: ToldProject, at: number): StoredRecord {
  const { key, name, text, parent, account = '', location = '', state, phase, health, priority, planned, actual } = project;
  return stored('customer_project', key, history, {
    number: `PRJ00${firstProject + at}`,
    short_description: name,
    description: text,
    parent: parent ?? '',
    account,
    service_organization: location,
    project_manager: people.marta.sysId,
    state,
    phase,
    status: health,
    percent_complete: String(percentOfProject(project)),
    active: String(!isClosed(state)),
    priority,
    ...datesOf(calendar, planned, actual),
    approved_start_date: calendar.daysAgo(planned[0]),
    approved_end_date: calendar.daysAgo(planned[1] + 7),
    opened_at: calendar.daysAgo(120),
    opened_by: people.marta.sysId,
    business_case: marked('Opens the door to all six branches'),
    ...internalValues,
  });
}

function taskRecord(calendar: Calendar, history: History, task: ToldProjectTask, at: number): StoredRecord {
  const { key, title, text = '', project, parent = project, state, isVisible, assignee, planned, actual, priority = '4', isMilestone = false } = task;
  return stored('customer_project_task', key, history, {
    number: `PRJTASK00${firstTask + at}`,
    short_description: title,
    description: text,
    state,
    active: String(!isClosed(state)),
    priority,
    parent,
    top_task: project,
    visible_to_customer: String(isVisible),
    assigned_to: assignee?.sysId ?? '',
    percent_complete: String(percentOfTask(task)),
    status: healthOfTask(calendar, task),
    override_status: 'false',
    milestone: String(isMilestone),
    duration: planned === undefined ? '' : '1970-01-04 12:00:00',
    ...datesOf(calendar, planned, actual),
    opened_at: calendar.daysAgo(110),
    opened_by: people.marta.sysId,
    closed_at: isClosed(state) ? calendar.daysAgo(actual?.[1] ?? 20) : '',
    closed_by: isClosed(state) ? (assignee ?? people.marta).sysId : '',
    ...internalValues,
  });
}

/** Projects of several customers with their tasks in every state, and who takes part in them. */
export function projectRecords(calendar: Calendar): Records {
  const history = { created: calendar.daysAgo(120), createdBy: people.marta.userName, updated: calendar.daysAgo(4), changes: 9 };
  return {
    customer_project: toldProjects.map((project, at) => projectRecord(calendar, history, project, at)),
    customer_project_task: toldProjectTasks.map((task, at) => taskRecord(calendar, history, task, at)),
    project_contact: toldProjects.flatMap(({ key, contacts }) =>
      contacts.map(({ sysId, userName }) =>
        stored('project_contact', stableId(`project-contact:${key}:${userName}`), history, { project: key, contact: sysId }))),
  };
}
