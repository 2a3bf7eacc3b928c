import type { StoredRecord } from '../../backend/types.js';
import { expandRoles } from '../../policy/roles.js';
import { stableId } from '../chance.js';
import { keys } from '../landmarks.js';
import { people } from '../people.js';
import type { Person } from '../people.js';
import { groups } from './people.records.js';

/** A case task that a link may name. */
export interface ToldTask {
  readonly key: string;
  readonly title: string;
  readonly text: string;
  /** Key of the case. */
  readonly parent: string;
  readonly group: string;
  readonly by: Person;
  readonly assignee?: Person;
  readonly isVisible: boolean;
  readonly isClosed?: boolean;
  readonly priority: string;
  /** Days since it was opened. */
  readonly age: number;
}

const { dana, owen, linnea, kofi, petra, samir } = people;
const { gridSupport, fieldEngineering, billingDesk, qualityCircle } = groups;

/** In the order of their numbers. */
export const toldTasks: readonly ToldTask[] = [
  { key: keys.taskShownToCustomer, title: 'Send the logs of gateway 7', text: '', parent: keys.caseWithEverything, group: gridSupport, by: dana, assignee: owen,
    isVisible: true, priority: '3', age: 8 },
  { key: keys.taskHiddenFromCustomer, title: 'Claim damages from the supplier', text: '', parent: keys.caseWithEverything, group: gridSupport, by: dana, assignee: owen,
    isVisible: false, priority: '3', age: 8 },
  { key: keys.taskOfAgent, title: 'Look at feeder 9 on site', text: 'Please agree on a day with Mira.', parent: keys.caseAwaitingInfo, group: fieldEngineering, by: dana,
    assignee: linnea, isVisible: true, priority: '2', age: 6 },
  { key: keys.taskOfAgentHidden, title: 'Order a spare alarm line', text: 'Do not promise a date yet.', parent: keys.caseForAccountAwaitingInfo, group: fieldEngineering,
    by: dana, assignee: linnea, isVisible: false, priority: '4', age: 4 },
  { key: keys.taskOfAgentClosed, title: 'Read the meter of the old buyer', text: 'For the corrected invoice.', parent: keys.caseForAccountResolved, group: fieldEngineering,
    by: dana, assignee: linnea, isVisible: true, isClosed: true, priority: '3', age: 13 },
  { key: keys.taskOfColleague, title: 'Exchange the display', text: 'The consumer is at home after five.', parent: keys.caseForConsumerAwaitingInfo, group: fieldEngineering,
    by: dana, assignee: kofi, isVisible: true, priority: '3', age: 5 },
  { key: keys.taskUnassigned, title: 'Adjust the gate', text: 'Bring the long ladder.', parent: keys.caseForLocationAwaitingInfo, group: fieldEngineering, by: dana,
    isVisible: true, priority: '1', age: 2 },
  { key: keys.taskOfOtherGroup, title: 'Work out the difference of the tariffs', text: 'From the day of the move.', parent: keys.caseForConsumerResolved, group: billingDesk,
    by: dana, assignee: petra, isVisible: false, priority: '3', age: 17 },
  { key: keys.taskCreatedByAgent, title: 'Check who pays for the alarm line', text: 'The contract may cover it.', parent: keys.caseForAccountAwaitingInfo, group: billingDesk,
    by: linnea, assignee: petra, isVisible: true, priority: '4', age: 3 },
  { key: keys.taskOfEmployee, title: 'Find the contract of the training room', text: 'Is the line ours?', parent: keys.caseAwaitingInfoOfEmployee, group: billingDesk,
    by: dana, assignee: petra, isVisible: true, priority: '4', age: 2 },
  { key: stableId('case-task:chargers'), title: 'Measure the chargers once more', text: 'After six in the evening.', parent: keys.caseForLocationResolved,
    group: fieldEngineering, by: dana, isVisible: true, priority: '4', age: 20 },
  { key: stableId('case-task:fan'), title: 'Say who pays for the fan', text: 'The canteen has a budget of its own.', parent: keys.caseResolvedOfEmployee,
    group: billingDesk, by: dana, assignee: petra, isVisible: true, isClosed: true, priority: '4', age: 19 },
  { key: stableId('case-task:refund'), title: 'Send the refund', text: 'By bank transfer.', parent: keys.caseForConsumerResolved, group: billingDesk, by: dana,
    assignee: petra, isVisible: true, priority: '2', age: 16 },
];

/** Contributors that people entered by hand, by the key of the case. */
const byHand: Readonly<Record<string, { readonly users: readonly string[]; readonly groups: readonly string[] }>> = {
  [keys.caseForAccountAwaitingInfo]: { users: [samir.sysId], groups: [] },
  [keys.caseForConsumerAwaitingInfo]: { users: [], groups: [qualityCircle] },
};

function joined(...lists: readonly (readonly string[])[]): string {
  return [...new Set(lists.flat())].join(',');
}

/** The contributors of a case: those of every case, those by hand, and the case task agents of its tasks with their groups. */
export function contributorColumns(key: string, everywhere: { readonly user: string; readonly group: string }): StoredRecord {
  const tasks = toldTasks.filter(({ parent, assignee }) =>
    parent === key && assignee !== undefined && expandRoles(assignee.roles).has('sn_customerservice.case_task_agent'));
  const users = tasks.flatMap(({ assignee }) => (assignee === undefined ? [] : [assignee.sysId]));
  const taskGroups = tasks.map(({ group }) => group);
  const hand = byHand[key] ?? { users: [], groups: [] };
  return {
    contributor_users: joined([everywhere.user], hand.users, users),
    contributor_groups: joined([everywhere.group], hand.groups, taskGroups),
    u_derived_contributor_users: joined(users),
    u_derived_contributor_groups: joined(taskGroups),
  };
}
