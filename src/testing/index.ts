/** What other people's tests use: `portal-widgets/testing`. */
export { adapterConformance, conformanceCases, uncoveredParts } from './adapter-conformance.js';
export type { ConformanceCase } from './conformance-case.js';
export { ConformanceFailure } from './conformance-case.js';
export { misbehaviours } from './conformance-subject.js';
export type { BrokenBackends, ConformanceSubject, KnownRecord, Misbehaviour } from './conformance-subject.js';
export { ActivityStreamDriver } from './drivers/activity-stream.driver.js';
export type { StreamEntryText } from './drivers/activity-stream.driver.js';
export { ApprovalInboxDriver } from './drivers/approval-inbox.driver.js';
export type { ApprovalText } from './drivers/approval-inbox.driver.js';
export { CaseViewDriver } from './drivers/case-view.driver.js';
export { CustomerInformationDriver } from './drivers/customer-information.driver.js';
export { CaseTasksDriver } from './drivers/case-tasks.driver.js';
export { CaseTaskDriver } from './drivers/case-task.driver.js';
export { CreateCaseDriver } from './drivers/create-case.driver.js';
export { CreateRequestDriver } from './drivers/create-request.driver.js';
export { MyListsDriver } from './drivers/my-lists.driver.js';
export { RecordViewDriver } from './drivers/record-view.driver.js';
export { RelatedRecordsDriver } from './drivers/related-records.driver.js';
