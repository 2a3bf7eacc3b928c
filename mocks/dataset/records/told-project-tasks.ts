import { stableId } from '../chance.js';
import { keys } from '../landmarks.js';
import { people } from '../people.js';
import type { Person } from '../people.js';

/** A task of a customer project that a link may name. */
export interface ToldProjectTask {
  readonly key: string;
  readonly title: string;
  readonly text?: string;
  /** Key of the project that it belongs to. */
  readonly project: string;
  /** Key of the task above it, unless it stands directly below its project. */
  readonly parent?: string;
  readonly state: '-5' | '1' | '2' | '3' | '4' | '7';
  readonly isVisible: boolean;
  readonly assignee?: Person;
  /** Days before the data are made; negative ones lie in the future. */
  readonly planned?: readonly [start: number, end: number];
  readonly actual?: readonly [start: number, end?: number];
  readonly percent?: number;
  readonly priority?: string;
  readonly isMilestone?: boolean;
}

const { mira, jonas, priya, wren, caleb, tomas, sela, noor, felix, hanna, ingrid, marta, linnea } = people;

const coast = { project: keys.projectOfContact };
const done = { project: keys.projectDone, state: '3', percent: 100 } as const;

/** In the order of their numbers. */
export const toldProjectTasks: readonly ToldProjectTask[] = [
  { ...coast, key: keys.projectTaskInProgress, title: 'Survey the Harbor cabinets', text: 'Measure all nine and note which of them are locked.', state: '2',
    isVisible: true, assignee: mira, planned: [30, -10], actual: [28], percent: 20, priority: '3' },
  { ...coast, key: keys.projectTaskComplete, title: 'Train the night shift', state: '3', isVisible: true, assignee: mira, planned: [30, 12], actual: [29, 14], percent: 100 },
  { ...coast, key: keys.projectTaskHidden, title: 'Negotiate with the supplier', state: '1', isVisible: false, assignee: marta, planned: [30, -10] },
  { ...coast, key: keys.projectTaskPending, title: 'Choose the weekend of the outage', text: 'Your customers have to be told two weeks before.', state: '-5',
    isVisible: true, assignee: mira, planned: [-8, -12] },
  { ...coast, key: keys.projectTaskOverdue, title: 'Label the feeder terminals', state: '1', isVisible: true, assignee: mira, planned: [20, 6], priority: '2' },
  { ...coast, key: keys.projectTaskWithoutDates, title: 'Find the keys of the old cabinets', state: '1', isVisible: true, assignee: mira },
  { ...coast, key: keys.projectTaskIncomplete, title: 'Approve the cable routes', text: 'The city wants other routes.', state: '4', isVisible: true, assignee: mira,
    planned: [60, 50], actual: [58, 45], percent: 60 },
  { ...coast, key: keys.projectTaskSkipped, title: 'Rent a mobile generator', state: '7', isVisible: true, planned: [25, 20] },
  { ...coast, key: keys.projectTaskParent, title: 'Install the gateways', state: '2', isVisible: true, assignee: marta, planned: [15, -20], actual: [13], priority: '3' },
  { ...coast, key: keys.projectTaskChild, parent: keys.projectTaskParent, title: 'Install gateway 7', state: '2', isVisible: true, assignee: mira, planned: [10, -5],
    actual: [5], percent: 50 },
  { ...coast, key: keys.projectTaskChildClosed, parent: keys.projectTaskParent, title: 'Install gateway 8', state: '3', isVisible: true, assignee: wren, planned: [15, 8],
    actual: [13, 9], percent: 100 },
  { ...coast, key: keys.projectTaskOfColleague, title: 'Review the list of alarms', state: '1', isVisible: true, assignee: wren, planned: [5, -4] },
  { ...coast, key: keys.projectTaskUnassigned, title: 'Collect photos of the cabinets', state: '1', isVisible: true, planned: [5, -9] },
  { ...coast, key: keys.projectTaskRevoked, title: 'Compare the offers of the suppliers', state: '1', isVisible: false, assignee: mira, planned: [5, -9] },
  { ...coast, key: keys.projectTaskLong, state: '1', isVisible: true, assignee: mira, planned: [-20, -59], isMilestone: true,
    title: 'Accept the modernized substations together with the inspector of the state, the fire brigade of Harbor and the dispatchers of both control rooms on site' },
  { project: keys.projectOfOthers, key: keys.projectTaskWithoutContact, title: 'Send the list of the Lakeside meters', state: '1', isVisible: true, assignee: mira, planned: [10, -3] },
  { project: keys.projectOfOthers, key: keys.projectTaskOfOthers, title: 'Mark the meters that are listed twice', state: '2', isVisible: true, assignee: caleb, planned: [30, -3],
    actual: [26], percent: 40 },
  { ...done, key: stableId('project-task:lock-order'), title: 'Order the locks', isVisible: true, assignee: mira, planned: [200, 180], actual: [199, 182] },
  { ...done, key: stableId('project-task:lock-mount'), title: 'Mount the locks', isVisible: true, assignee: linnea, planned: [178, 145], actual: [178, 133] },
  { ...done, key: stableId('project-task:lock-price'), title: 'Agree on the price', isVisible: false, assignee: marta, planned: [200, 195], actual: [200, 196] },
  { project: keys.projectSub, key: keys.projectTaskOfSub, title: 'Pull the fibre to cabinet 3', state: '1', isVisible: true, assignee: mira, planned: [4, -3] },
  { project: keys.projectSub, key: stableId('project-task:foundation'), title: 'Pour the foundation of cabinet 3', state: '3', isVisible: true, assignee: linnea, planned: [40, 30],
    actual: [41, 33], percent: 100 },
  { project: keys.projectSubOfOthers, key: stableId('project-task:yard'), title: 'Walk through the yard', state: '-5', isVisible: true, assignee: wren, planned: [-40, -42] },
  { project: keys.projectOfChildAccount, key: keys.projectTaskOfChildAccount, title: 'Agree on places for the sensors', state: '1', isVisible: true, assignee: priya, planned: [30, 4], priority: '1' },
  { project: keys.projectOfChildAccount, key: stableId('project-task:power'), title: 'Lay power to the gate', state: '2', isVisible: true, assignee: tomas, planned: [40, 2],
    actual: [31], percent: 30 },
  { project: keys.projectOfRelatedAccount, key: keys.projectTaskWithoutAccess, title: 'Explain the load curve of the old mill', state: '1', isVisible: true, assignee: mira, planned: [20, -6] },
  { project: keys.projectOfRelatedAccount, key: keys.projectTaskOfRelatedAccount, title: 'Sign the flexible tariff', state: '1', isVisible: true, assignee: jonas, planned: [12, -8] },
  { project: keys.projectOfRelatedAccount, key: stableId('project-task:trial'), title: 'Run mill 3 for one night', state: '3', isVisible: true, assignee: hanna, planned: [30, 20],
    actual: [24, 23], percent: 100 },
  { project: keys.projectOfPartner, key: keys.projectTaskOfPartner, title: 'Pair the sensors of cold room 2', state: '2', isVisible: true, assignee: sela, planned: [20, 3],
    actual: [15], percent: 70 },
  { project: keys.projectOfPartner, key: keys.projectTaskOfPartnerRevoked, title: 'Quote the second batch', state: '1', isVisible: false, assignee: sela, planned: [10, -5] },
  { project: keys.projectOfPartner, key: keys.projectTaskWithoutRole, title: 'Audit the temperature records', state: '1', isVisible: true, assignee: ingrid, planned: [5, -5] },
  { project: keys.projectOfPartner, key: stableId('project-task:rooms'), title: 'List all cold rooms', state: '3', isVisible: true, assignee: noor, planned: [60, 50],
    actual: [60, 52], percent: 100 },
  { project: keys.projectOfOtherCustomer, key: stableId('project-task:ovens'), title: 'Measure the exhaust of the ovens', state: '-5', isVisible: true, assignee: felix,
    planned: [-20, -30] },
];
