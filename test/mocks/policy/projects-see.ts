import type { landmarks, PersonaId } from '../../../mocks/index.js';

type Landmark = keyof typeof landmarks;

/** Visible tasks of the coast project, whoever does them; those of Mira and others. */
const tasksOfCoast: readonly Landmark[] = [
  'projectTaskInProgress', 'projectTaskComplete', 'projectTaskPending', 'projectTaskOverdue', 'projectTaskWithoutDates', 'projectTaskIncomplete',
  'projectTaskSkipped', 'projectTaskParent', 'projectTaskChild', 'projectTaskChildClosed', 'projectTaskOfColleague', 'projectTaskUnassigned',
  'projectTaskLong',
];

const reportsOfCoast: readonly Landmark[] = [
  'projectStatusYellow', 'projectStatusRed', 'projectStatusGreen', 'issue', 'projectChangeRequest', 'projectChangeRequestWithoutCase',
];

/** Tasks that only colleagues see, and those of projects that no persona takes part in with access. */
const tasksOfNobody: readonly Landmark[] = [
  'projectTaskHidden', 'projectTaskRevoked', 'projectTaskWithoutContact', 'projectTaskOfOthers', 'projectTaskOfPartnerRevoked',
];

const tasksElsewhere: readonly Landmark[] = [
  'projectTaskOfSub', 'projectTaskWithoutAccess', 'projectTaskOfRelatedAccount', 'projectTaskOfChildAccount', 'projectTaskOfPartner', 'projectTaskWithoutRole',
];

const everyProject: readonly Landmark[] = [
  'projectOfContact', 'projectOfOthers', 'projectSub', 'projectSubOfSub', 'projectSubOfOthers', 'projectWithoutTasks', 'projectDone',
  'projectOfChildAccount', 'projectOfRelatedAccount', 'projectOfPartner', 'projectOfOtherCustomer', 'projectOfLocation',
];

const everyOrder: readonly Landmark[] = ['workOrderOfProject', 'workOrderOfTask', 'workOrderOfHiddenTask', 'workOrderOfPartner'];

const everything: readonly Landmark[] = [
  ...everyProject, ...tasksOfCoast, ...tasksOfNobody, ...tasksElsewhere, ...reportsOfCoast, 'projectStatusOfPartner', 'issueOfPartner', ...everyOrder,
];

/**
 * Written by hand: what of customer projects each persona may open. Ingrid (authorized-contact) and Piet (no-role) are project
 * contacts with access to the account, but without the role of a customer. Agents, viewers and depots read work orders.
 */
export const projectsSee = {
  customer: [
    'projectOfContact', 'projectSub', 'projectSubOfSub', 'projectWithoutTasks', 'projectDone', ...tasksOfCoast, 'projectTaskOfSub', ...reportsOfCoast,
    'workOrderOfProject', 'workOrderOfTask',
  ],
  'customer-admin': ['projectWithoutTasks', 'projectOfRelatedAccount', 'projectTaskWithoutAccess', 'projectTaskOfRelatedAccount'],
  'case-manager': ['projectWithoutTasks', 'projectOfChildAccount', 'projectTaskOfChildAccount'],
  partner: [
    'projectOfPartner', 'projectTaskOfPartner', 'projectTaskWithoutRole', 'projectStatusOfPartner', 'issueOfPartner', 'workOrderOfPartner',
  ],
  'partner-admin': [],
  'authorized-contact': [],
  'location-contributor': everyOrder,
  'contributor-viewer': everyOrder,
  agent: everything,
  'project-manager': everything,
  'no-role': [],
} as const satisfies Partial<Record<PersonaId, readonly Landmark[]>>;
