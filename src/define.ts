import { defineWidget, type Registration, type WidgetClass } from './define-widget.js';
import { PortalProvider } from './provider/portal-provider.js';
import { ActivityStream } from './widgets/activity-stream/activity-stream.js';
import { ApprovalInbox } from './widgets/approval-inbox/approval-inbox.js';
import { CreateCase } from './widgets/create-case/create-case.js';
import { CreateRequest } from './widgets/create-request/create-request.js';
import { CaseView } from './widgets/case-view/case-view.js';
import { WorkspaceModules } from './widgets/workspace-modules/workspace-modules.js';
import { CustomerInformation } from './widgets/customer-information/customer-information.js';
import { CustomerProjects } from './widgets/customer-projects/customer-projects.js';
import { CaseTasks } from './widgets/case-tasks/case-tasks.js';
import { CaseTask } from './widgets/case-task/case-task.js';
import { ProjectTask } from './widgets/project-task/project-task.js';
import { ProjectTasks } from './widgets/project-tasks/project-tasks.js';
import { MyLists } from './widgets/my-lists/my-lists.js';
import { RecordView } from './widgets/record-view/record-view.js';
import { RelatedRecords } from './widgets/related-records/related-records.js';
import { RequestItems } from './widgets/request-items/request-items.js';

const widgets: readonly WidgetClass[] = [
  PortalProvider, ActivityStream, ApprovalInbox, CreateCase, CreateRequest, CaseView, MyLists, RecordView,
  RelatedRecords, RequestItems, CaseTask, CaseTasks, CustomerInformation, WorkspaceModules,
  CustomerProjects, ProjectTask, ProjectTasks,
];

export interface RegisterOptions {
  /** Stands before every tag, inside the widgets as well: `acme` makes `acme-related-records`. */
  readonly prefix?: string;
  /** Only these tags, named without the prefix, and those they use. All of them if absent. */
  readonly only?: readonly string[];
}

/**
 * Defines the kit's tags on this page. Calling it again, or from a second copy of the kit, does no harm.
 *
 * @returns what became of each tag: `registered` is `false` where the name was taken.
 */
export function registerWidgets({ prefix, only }: RegisterOptions = {}): readonly Registration[] {
  const wanted = widgets.filter(({ tag }) => only?.includes(tag) ?? true);
  return wanted.flatMap((widget) => defineWidget(widget, prefix ? `${prefix}-` : ''));
}
