/*
 * What a bundler user imports. Importing it defines no tag: `registerWidgets()` does.
 */
export { registerWidgets, type RegisterOptions } from './define.js';
export type { Registration } from './define-widget.js';
export { connectPortal, type ConnectPortalOptions, type PortalConnection } from './provider/connect-portal.js';
export { registerAdapter, type AdapterFactory, type AdapterSettings, type GetToken, type GetUserToken } from './provider/adapters.js';
export type { ConnectionOptions } from './provider/connection.js';
export { PortalProvider } from './provider/portal-provider.js';
export { PortalDriftEvent, type PortalDriftDetail } from './provider/portal-drift.event.js';
export { PortalErrorEvent, type PortalErrorDetail } from './provider/portal-error.event.js';
export { CreateCaseEvent, type CreateCaseDetail } from './parts/events/create-case.event.js';
export { OpenRecordEvent, type OpenRecordDetail } from './parts/events/open-record.event.js';
export { PortalCreatedEvent, type PortalCreatedDetail } from './parts/events/created.event.js';
export { PortalSavedEvent, PortalSubmitEvent, type WriteDetail } from './parts/events/write.event.js';
export { ActivityStream } from './widgets/activity-stream/activity-stream.js';
export { CreateCase } from './widgets/create-case/create-case.js';
export { CreateRequest } from './widgets/create-request/create-request.js';
export { CaseView } from './widgets/case-view/case-view.js';
export { CustomerProjects } from './widgets/customer-projects/customer-projects.js';
export { ProjectTask } from './widgets/project-task/project-task.js';
export { ProjectTasks } from './widgets/project-tasks/project-tasks.js';
export { MyLists } from './widgets/my-lists/my-lists.js';
export type { PersonalLists, SavedLists } from './widgets/my-lists/personal-lists.js';
export { RecordView } from './widgets/record-view/record-view.js';
export { RelatedRecords } from './widgets/related-records/related-records.js';
export { RequestItems } from './widgets/request-items/request-items.js';
export { PortalError, errorCodes, type ErrorCode } from './data/errors.js';
export type * from './data/adapter.js';
export type * from './data/description.js';
export type * from './data/identity.js';
export type * from './data/query.js';
export type * from './data/record-ref.js';
export type * from './data/row.js';
