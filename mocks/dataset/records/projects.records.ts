import type { Calendar } from '../calendar.js';
import { canaryAmount } from '../canary.js';
import { stableId } from '../chance.js';
import { keys } from '../landmarks.js';
import { accounts, people } from '../people.js';
import { stored } from '../stored.js';
import type { Records } from '../stored.js';

export const taskOfProject = stableId('project-task:survey');

/** One project that the customer takes part in, one of the same account without them, and what the first one raised. */
export function projectRecords(calendar: Calendar): Records {
  const history = { created: calendar.daysAgo(120), createdBy: people.marta.userName, updated: calendar.daysAgo(4), changes: 9 };
  const project = (key: string, number: string, name: string, percent: string): Records[string][number] =>
    stored('customer_project', key, history, {
      number,
      short_description: name,
      account: accounts.northwindGrid,
      project_manager: people.marta.sysId,
      state: '2',
      phase: 'executing',
      status: 'yellow',
      percent_complete: percent,
      active: 'true',
      priority: '3',
      start_date: calendar.daysAgo(100),
      end_date: calendar.daysAgo(-60),
      opened_at: calendar.daysAgo(120),
      cost: canaryAmount,
    });
  const task = (key: string, number: string, title: string, visible: boolean, state: string): Records[string][number] =>
    stored('customer_project_task', key, history, {
      number,
      short_description: title,
      state,
      active: String(state !== '3'),
      priority: '4',
      parent: keys.projectOfContact,
      top_task: keys.projectOfContact,
      visible_to_customer: String(visible),
      assigned_to: visible ? people.mira.sysId : people.marta.sysId,
      percent_complete: state === '3' ? '100' : '20',
      duration: '1970-01-04 12:00:00',
      start_date: calendar.daysAgo(30),
      end_date: calendar.daysAgo(-10),
    });
  return {
    customer_project: [
      project(keys.projectOfContact, 'PRJ0010021', 'Coast grid modernization', '45'),
      project(keys.projectOfOthers, 'PRJ0010022', 'Metering data clean-up', '10'),
    ],
    customer_project_task: [
      task(taskOfProject, 'PRJTASK0010101', 'Survey the Harbor cabinets', true, '2'),
      task(stableId('project-task:training'), 'PRJTASK0010102', 'Train the night shift', true, '3'),
      task(stableId('project-task:contract'), 'PRJTASK0010103', 'Negotiate with the supplier', false, '1'),
    ],
    project_contact: [
      stored('project_contact', stableId('project-contact:mira'), history, { project: keys.projectOfContact, contact: people.mira.sysId }),
      stored('project_contact', stableId('project-contact:ilse'), history, { project: keys.projectOfContact, contact: people.ilse.sysId }),
    ],
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
    ],
  };
}
