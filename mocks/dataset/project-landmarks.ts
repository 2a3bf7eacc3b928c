import type { RecordRef } from '../../src/data/record-ref.js';
import { stableId } from './chance.js';

/** Keys of customer projects and of what belongs to them. They never change. */
export const projectKeys = {
  /** Of Northwind Grid, with everything: Mira and Wren are its contacts; Ilse and Greta are too, without access to the account. */
  projectOfContact: stableId('project:coast'),
  /** Of Northwind Grid; Caleb is its only contact. */
  projectOfOthers: stableId('project:metering'),
  /** Below `projectOfContact`; Mira and Wren are its contacts. */
  projectSub: stableId('project:harbor'),
  /** Below `projectSub`; Mira is its contact. */
  projectSubOfSub: stableId('project:ducts'),
  /** Below `projectOfContact`; Wren is its only contact. */
  projectSubOfOthers: stableId('project:norfolk'),
  /** Of Northwind Grid, with a long name and nothing in it; contacts are Mira, Jonas and Priya. */
  projectWithoutTasks: stableId('project:control-room'),
  /** Of Northwind Grid, over with all of its tasks; Mira is its contact. */
  projectDone: stableId('project:cabinets'),
  /** Of Northwind Grid Coast: Tomas is a contact of the account, Priya reaches it from the account above. */
  projectOfChildAccount: stableId('project:sensors'),
  /** Of Juniper Mills: Hanna is a contact of the account, Jonas has a contact relationship, Mira has none any more. */
  projectOfRelatedAccount: stableId('project:mill'),
  /** Of Aster Foods, the customer of a partner: Noor and Sela are its contacts; Ingrid and Piet are too, without the role for it. */
  projectOfPartner: stableId('project:cold-chain'),
  /** Of Aster Foods; Felix is its only contact. */
  projectOfOtherCustomer: stableId('project:heat'),
  /** Of a business location, not of an account: no customer sees it. */
  projectOfLocation: stableId('project:chargers'),

  /** Mira's, in progress. */
  projectTaskInProgress: stableId('project-task:survey'),
  /** Mira's, Closed Complete. */
  projectTaskComplete: stableId('project-task:training'),
  /** A colleague's of the company, not visible to the customer. */
  projectTaskHidden: stableId('project-task:contract'),
  /** Mira's, Pending, planned for days to come. */
  projectTaskPending: stableId('project-task:outage'),
  /** Mira's, Open, should have ended days ago. */
  projectTaskOverdue: stableId('project-task:labels'),
  /** Mira's, Open, without planned dates. */
  projectTaskWithoutDates: stableId('project-task:keys'),
  /** Mira's, Closed Incomplete. */
  projectTaskIncomplete: stableId('project-task:routes'),
  /** Nobody's, Closed Skipped. */
  projectTaskSkipped: stableId('project-task:generator'),
  /** The company's, in progress, with the two tasks below it. */
  projectTaskParent: stableId('project-task:gateways'),
  /** Mira's, the last one below `projectTaskParent` that is not closed. */
  projectTaskChild: stableId('project-task:gateway-7'),
  /** Wren's, the closed one below `projectTaskParent`. */
  projectTaskChildClosed: stableId('project-task:gateway-8'),
  /** Wren's, Open. */
  projectTaskOfColleague: stableId('project-task:alarms'),
  /** Nobody's, Open. */
  projectTaskUnassigned: stableId('project-task:photos'),
  /** Still Mira's, but not visible to the customer any more. */
  projectTaskRevoked: stableId('project-task:offers'),
  /** Mira's, Open, with a title as long as one can be. */
  projectTaskLong: stableId('project-task:acceptance'),
  /** Mira's and visible, in `projectOfOthers`, of which she is no contact. */
  projectTaskWithoutContact: stableId('project-task:meter-list'),
  /** Caleb's, in `projectOfOthers`. */
  projectTaskOfOthers: stableId('project-task:duplicates'),
  /** Mira's, in `projectSub`, due soon. */
  projectTaskOfSub: stableId('project-task:fibre'),
  /** Mira's and visible, in `projectOfRelatedAccount`, to whose account she has no access any more. */
  projectTaskWithoutAccess: stableId('project-task:load-curve'),
  /** Jonas's, in `projectOfRelatedAccount`. */
  projectTaskOfRelatedAccount: stableId('project-task:tariff'),
  /** Priya's, overdue, in `projectOfChildAccount`. */
  projectTaskOfChildAccount: stableId('project-task:mounts'),
  /** Sela's, in progress, in `projectOfPartner`. */
  projectTaskOfPartner: stableId('project-task:pairing'),
  /** Still Sela's, but not visible any more, in `projectOfPartner`. */
  projectTaskOfPartnerRevoked: stableId('project-task:prices'),
  /** Ingrid's and visible, in `projectOfPartner`, without the role for it. */
  projectTaskWithoutRole: stableId('project-task:audit'),

  /** About `projectOfContact`, the newest first. */
  projectStatusYellow: stableId('project-status:coast:3'),
  projectStatusRed: stableId('project-status:coast:2'),
  projectStatusGreen: stableId('project-status:coast:1'),
  /** About `projectOfPartner`. */
  projectStatusOfPartner: stableId('project-status:cold-chain:1'),

  /** Initiated from `projectOfContact`, and from its tasks. */
  workOrderOfProject: stableId('work-order:crane'),
  workOrderOfTask: stableId('work-order:survey'),
  workOrderOfHiddenTask: stableId('work-order:supplier'),
  /** Initiated from `projectOfPartner`. */
  workOrderOfPartner: stableId('work-order:antenna'),

  issue: stableId('issue:relay'),
  /** Raised in `projectOfPartner`, from no case. */
  issueOfPartner: stableId('issue:radio'),
  projectChangeRequest: stableId('pcr:scope'),
  /** Raised in `projectOfContact`, from no case. */
  projectChangeRequestWithoutCase: stableId('pcr:schedule'),
} as const;

/** The same records as a widget names them: `table/sys_id`. */
export const projectLandmarks = {
  projectOfContact: `customer_project/${projectKeys.projectOfContact}`,
  projectOfOthers: `customer_project/${projectKeys.projectOfOthers}`,
  projectSub: `customer_project/${projectKeys.projectSub}`,
  projectSubOfSub: `customer_project/${projectKeys.projectSubOfSub}`,
  projectSubOfOthers: `customer_project/${projectKeys.projectSubOfOthers}`,
  projectWithoutTasks: `customer_project/${projectKeys.projectWithoutTasks}`,
  projectDone: `customer_project/${projectKeys.projectDone}`,
  projectOfChildAccount: `customer_project/${projectKeys.projectOfChildAccount}`,
  projectOfRelatedAccount: `customer_project/${projectKeys.projectOfRelatedAccount}`,
  projectOfPartner: `customer_project/${projectKeys.projectOfPartner}`,
  projectOfOtherCustomer: `customer_project/${projectKeys.projectOfOtherCustomer}`,
  projectOfLocation: `customer_project/${projectKeys.projectOfLocation}`,
  projectTaskInProgress: `customer_project_task/${projectKeys.projectTaskInProgress}`,
  projectTaskComplete: `customer_project_task/${projectKeys.projectTaskComplete}`,
  projectTaskHidden: `customer_project_task/${projectKeys.projectTaskHidden}`,
  projectTaskPending: `customer_project_task/${projectKeys.projectTaskPending}`,
  projectTaskOverdue: `customer_project_task/${projectKeys.projectTaskOverdue}`,
  projectTaskWithoutDates: `customer_project_task/${projectKeys.projectTaskWithoutDates}`,
  projectTaskIncomplete: `customer_project_task/${projectKeys.projectTaskIncomplete}`,
  projectTaskSkipped: `customer_project_task/${projectKeys.projectTaskSkipped}`,
  projectTaskParent: `customer_project_task/${projectKeys.projectTaskParent}`,
  projectTaskChild: `customer_project_task/${projectKeys.projectTaskChild}`,
  projectTaskChildClosed: `customer_project_task/${projectKeys.projectTaskChildClosed}`,
  projectTaskOfColleague: `customer_project_task/${projectKeys.projectTaskOfColleague}`,
  projectTaskUnassigned: `customer_project_task/${projectKeys.projectTaskUnassigned}`,
  projectTaskRevoked: `customer_project_task/${projectKeys.projectTaskRevoked}`,
  projectTaskLong: `customer_project_task/${projectKeys.projectTaskLong}`,
  projectTaskWithoutContact: `customer_project_task/${projectKeys.projectTaskWithoutContact}`,
  projectTaskOfOthers: `customer_project_task/${projectKeys.projectTaskOfOthers}`,
  projectTaskOfSub: `customer_project_task/${projectKeys.projectTaskOfSub}`,
  projectTaskWithoutAccess: `customer_project_task/${projectKeys.projectTaskWithoutAccess}`,
  projectTaskOfRelatedAccount: `customer_project_task/${projectKeys.projectTaskOfRelatedAccount}`,
  projectTaskOfChildAccount: `customer_project_task/${projectKeys.projectTaskOfChildAccount}`,
  projectTaskOfPartner: `customer_project_task/${projectKeys.projectTaskOfPartner}`,
  projectTaskOfPartnerRevoked: `customer_project_task/${projectKeys.projectTaskOfPartnerRevoked}`,
  projectTaskWithoutRole: `customer_project_task/${projectKeys.projectTaskWithoutRole}`,
  projectStatusYellow: `project_status/${projectKeys.projectStatusYellow}`,
  projectStatusRed: `project_status/${projectKeys.projectStatusRed}`,
  projectStatusGreen: `project_status/${projectKeys.projectStatusGreen}`,
  projectStatusOfPartner: `project_status/${projectKeys.projectStatusOfPartner}`,
  workOrderOfProject: `wm_order/${projectKeys.workOrderOfProject}`,
  workOrderOfTask: `wm_order/${projectKeys.workOrderOfTask}`,
  workOrderOfHiddenTask: `wm_order/${projectKeys.workOrderOfHiddenTask}`,
  workOrderOfPartner: `wm_order/${projectKeys.workOrderOfPartner}`,
  issue: `issue/${projectKeys.issue}`,
  issueOfPartner: `issue/${projectKeys.issueOfPartner}`,
  projectChangeRequest: `project_change_request/${projectKeys.projectChangeRequest}`,
  projectChangeRequestWithoutCase: `project_change_request/${projectKeys.projectChangeRequestWithoutCase}`,
} as const satisfies Record<string, RecordRef>;
