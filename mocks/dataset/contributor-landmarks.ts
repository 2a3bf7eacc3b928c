import type { RecordRef } from '../../src/data/record-ref.js';
import { stableId } from './chance.js';

/** Keys of what contributors and case task agents work with. They never change. */
export const contributorKeys = {
  caseForAccountAwaitingInfo: stableId('case:for-account-awaiting-info'),
  caseForAccountResolved: stableId('case:for-account-resolved'),
  caseForConsumerAwaitingInfo: stableId('case:for-consumer-awaiting-info'),
  caseForConsumerResolved: stableId('case:for-consumer-resolved'),
  caseOfManagedAccount: stableId('case:managed-account'),
  caseOfManagedConsumer: stableId('case:managed-consumer'),
  caseForLocationAwaitingInfo: stableId('case:for-location-awaiting-info'),
  caseForLocationResolved: stableId('case:for-location-resolved'),
  caseOfLocationByColleague: stableId('case:location-colleague'),
  caseOfChildLocation: stableId('case:child-location'),
  caseOfOtherLocation: stableId('case:other-location'),

  taskShownToCustomer: stableId('case-task:logs'),
  taskHiddenFromCustomer: stableId('case-task:supplier'),
  taskOfAgent: stableId('case-task:feeder'),
  taskOfAgentHidden: stableId('case-task:monitor'),
  taskOfAgentClosed: stableId('case-task:invoice'),
  taskOfColleague: stableId('case-task:meter'),
  taskUnassigned: stableId('case-task:gate'),
  taskOfOtherGroup: stableId('case-task:tariff'),
  taskCreatedByAgent: stableId('case-task:credit'),
  taskOfEmployee: stableId('case-task:training-room'),

  attachmentOfTask: stableId('attachment:feeder-report'),

  locationHarbor: stableId('location:harbor-depot'),
  locationHarborAnnex: stableId('location:harbor-annex'),
  locationMill: stableId('location:mill-depot'),
  locationNorth: stableId('location:north-yard'),
} as const;

/** The same records as a widget names them: `table/sys_id`. */
export const contributorLandmarks = {
  caseForAccountAwaitingInfo: `sn_customerservice_case/${contributorKeys.caseForAccountAwaitingInfo}`,
  caseForAccountResolved: `sn_customerservice_case/${contributorKeys.caseForAccountResolved}`,
  caseForConsumerAwaitingInfo: `sn_customerservice_case/${contributorKeys.caseForConsumerAwaitingInfo}`,
  caseForConsumerResolved: `sn_customerservice_case/${contributorKeys.caseForConsumerResolved}`,
  caseOfManagedAccount: `sn_customerservice_case/${contributorKeys.caseOfManagedAccount}`,
  caseOfManagedConsumer: `sn_customerservice_case/${contributorKeys.caseOfManagedConsumer}`,
  caseForLocationAwaitingInfo: `sn_customerservice_case/${contributorKeys.caseForLocationAwaitingInfo}`,
  caseForLocationResolved: `sn_customerservice_case/${contributorKeys.caseForLocationResolved}`,
  caseOfLocationByColleague: `sn_customerservice_case/${contributorKeys.caseOfLocationByColleague}`,
  caseOfChildLocation: `sn_customerservice_case/${contributorKeys.caseOfChildLocation}`,
  caseOfOtherLocation: `sn_customerservice_case/${contributorKeys.caseOfOtherLocation}`,
  taskShownToCustomer: `sn_customerservice_task/${contributorKeys.taskShownToCustomer}`,
  taskHiddenFromCustomer: `sn_customerservice_task/${contributorKeys.taskHiddenFromCustomer}`,
  taskOfAgent: `sn_customerservice_task/${contributorKeys.taskOfAgent}`,
  taskOfAgentHidden: `sn_customerservice_task/${contributorKeys.taskOfAgentHidden}`,
  taskOfAgentClosed: `sn_customerservice_task/${contributorKeys.taskOfAgentClosed}`,
  taskOfColleague: `sn_customerservice_task/${contributorKeys.taskOfColleague}`,
  taskUnassigned: `sn_customerservice_task/${contributorKeys.taskUnassigned}`,
  taskOfOtherGroup: `sn_customerservice_task/${contributorKeys.taskOfOtherGroup}`,
  taskCreatedByAgent: `sn_customerservice_task/${contributorKeys.taskCreatedByAgent}`,
  taskOfEmployee: `sn_customerservice_task/${contributorKeys.taskOfEmployee}`,
  attachmentOfTask: `sys_attachment/${contributorKeys.attachmentOfTask}`,
  locationHarbor: `sn_csm_business_location_internal/${contributorKeys.locationHarbor}`,
  locationHarborAnnex: `sn_csm_business_location_internal/${contributorKeys.locationHarborAnnex}`,
  locationMill: `sn_csm_business_location_internal/${contributorKeys.locationMill}`,
  locationNorth: `sn_csm_business_location_external/${contributorKeys.locationNorth}`,
} as const satisfies Record<string, RecordRef>;
