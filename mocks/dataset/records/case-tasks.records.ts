import type { StoredRecord } from '../../backend/types.js';
import type { Calendar } from '../calendar.js';
import { stored } from '../stored.js';
import type { Records } from '../stored.js';
import { toldCases } from './cases.records.js';
import { groups } from './people.records.js';
import { toldTasks } from './told-tasks.js';
import type { ToldTask } from './told-tasks.js';

/** The number of the first case task. */
const firstNumber = 10011;

/** A task takes its customer over from its case. */
function customerOf(parent: string): StoredRecord {
  const { account = '', contact = '', consumer = '' } = toldCases.find(({ key }) => key === parent)?.more ?? {};
  return { account, contact, consumer };
}

function taskRecord(calendar: Calendar, task: ToldTask, at: number): StoredRecord {
  const { key, title, text, parent, group, by, assignee, isVisible, isClosed = false, priority, age } = task;
  return stored('sn_customerservice_task', key, { created: calendar.daysAgo(age), createdBy: by.userName }, {
    number: `CSTASK00${firstNumber + at}`,
    short_description: title,
    description: text,
    parent,
    ...customerOf(parent),
    state: isClosed ? '3' : '1',
    priority,
    active: String(!isClosed),
    opened_at: calendar.daysAgo(age),
    opened_by: by.sysId,
    closed_at: isClosed ? calendar.daysAgo(age / 2) : '',
    closed_by: isClosed ? (assignee?.sysId ?? '') : '',
    assigned_to: assignee?.sysId ?? '',
    assignment_group: group,
    group_list: groups.escalations,
    visible_to_customer: String(isVisible),
  });
}

/** Tasks of cases of every kind: shown to the customer or not, somebody's or nobody's, open and closed. */
export function caseTaskRecords(calendar: Calendar): Records {
  return { sn_customerservice_task: toldTasks.map((task, at) => taskRecord(calendar, task, at)) };
}
