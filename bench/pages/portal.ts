import portalViews from '../../examples/portal/public/portal-views.json' with { type: 'json' };
import { landmarks } from '../../mocks/dataset/landmarks.js';
import { startInPageMock } from '../../mocks/in-page-network.js';
import { tokenFor, type PersonaId } from '../../mocks/personas.js';
import type { ScenarioId } from '../../mocks/scenarios.js';
import { createMock, type Mock } from '../../mocks/simulation/create-mock.js';
import { registerWidgets } from '../../src/define.js';
import type { PortalProvider } from '../../src/provider/portal-provider.js';
import { ActivityStream } from '../../src/widgets/activity-stream/activity-stream.js';
import { ApprovalInbox } from '../../src/widgets/approval-inbox/approval-inbox.js';
import { CaseTask } from '../../src/widgets/case-task/case-task.js';
import { CaseTasks } from '../../src/widgets/case-tasks/case-tasks.js';
import { CaseView } from '../../src/widgets/case-view/case-view.js';
import { CreateCase } from '../../src/widgets/create-case/create-case.js';
import { CreateRequest } from '../../src/widgets/create-request/create-request.js';
import { CustomerInformation } from '../../src/widgets/customer-information/customer-information.js';
import { CustomerProjects } from '../../src/widgets/customer-projects/customer-projects.js';
import { MyLists } from '../../src/widgets/my-lists/my-lists.js';
import { ProjectTask } from '../../src/widgets/project-task/project-task.js';
import { ProjectTasks } from '../../src/widgets/project-tasks/project-tasks.js';
import { RecordView } from '../../src/widgets/record-view/record-view.js';
import { RelatedRecords } from '../../src/widgets/related-records/related-records.js';
import { RequestItems } from '../../src/widgets/request-items/request-items.js';
import { WorkspaceModules } from '../../src/widgets/workspace-modules/workspace-modules.js';

const baseUrl = 'https://service.example';
const record = landmarks.caseWithEverything;

/** A public widget with the attributes it needs to show something to somebody. */
export interface Sample {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly persona: PersonaId;
}

export const samples: readonly Sample[] = [
  { tag: ActivityStream.tag, attributes: { record }, persona: 'customer' },
  { tag: ApprovalInbox.tag, attributes: {}, persona: 'customer' },
  { tag: CaseTask.tag, attributes: { record: landmarks.taskOfAgent }, persona: 'case-task-agent' },
  { tag: CaseTasks.tag, attributes: {}, persona: 'case-task-agent' },
  { tag: CaseView.tag, attributes: { record }, persona: 'customer' },
  { tag: CreateCase.tag, attributes: { producer: 'product', view: 'new-case' }, persona: 'customer' },
  { tag: CreateRequest.tag, attributes: {}, persona: 'customer' },
  { tag: CustomerInformation.tag, attributes: { record: landmarks.taskOfAgent }, persona: 'case-task-agent' },
  { tag: CustomerProjects.tag, attributes: { record: landmarks.projectOfContact }, persona: 'customer' },
  { tag: MyLists.tag, attributes: {}, persona: 'customer' },
  { tag: ProjectTask.tag, attributes: { record: landmarks.projectTaskInProgress }, persona: 'customer' },
  { tag: ProjectTasks.tag, attributes: {}, persona: 'customer' },
  { tag: RecordView.tag, attributes: { record }, persona: 'customer' },
  { tag: RelatedRecords.tag, attributes: { record }, persona: 'customer' },
  { tag: RequestItems.tag, attributes: { record: landmarks.requestWithThreeItems }, persona: 'customer' },
  { tag: WorkspaceModules.tag, attributes: {}, persona: 'case-task-agent' },
];

/** A page with a provider over the mocked service, and what has been asked of it. */
export interface Portal {
  readonly provider: PortalProvider;
  readonly requests: Mock['requests'];
  /** Goes on with other records. */
  readonly change: (scenario: ScenarioId) => void;
}

/** Opens the portal, for the customer of the demo service unless it is named who. */
export async function openPortal(persona: PersonaId = 'customer'): Promise<Portal> {
  const mock = createMock({ baseUrl });
  startInPageMock(mock);
  registerWidgets();
  const provider = Object.assign(document.createElement('portal-provider'), { baseUrl, views: portalViews });
  signIn(provider, persona);
  document.body.append(provider);
  return {
    provider,
    get requests() {
      return mock.requests;
    },
    change: (scenario) => {
      mock.setScenario(scenario);
      provider.reconnect();
    },
  };
}

/** Has somebody else sign in. */
export function signIn(provider: PortalProvider, persona: PersonaId): void {
  provider.getToken = () => Promise.resolve(tokenFor(persona));
}

/** Puts a widget into the portal and waits until it shows its records. */
export async function mount({ provider }: Pick<Portal, 'provider'>, { tag, attributes }: Pick<Sample, 'tag' | 'attributes'>): Promise<HTMLElement> {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  provider.append(element);
  for (let frame = 0; !element.matches(':state(ready)'); frame += 1) {
    if (frame > 600) throw new Error(`<${tag}> shows nothing.`);
    await new Promise(requestAnimationFrame);
  }
  return element;
}
