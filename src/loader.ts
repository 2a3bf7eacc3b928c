import './prelude.js';
import type { WidgetClass } from './define-widget.js';

/*
 * The entry for plain pages: `<script type="module" src="…/loader.js">`. It loads the widgets that stand on the page, and
 * only those, whenever they appear. `loader.js?prefix=acme` looks for `acme-related-records` and so on instead.
 */

const widgets: Readonly<Record<string, () => Promise<WidgetClass>>> = {
  'portal-provider': async () => (await import('./provider/portal-provider.js')).PortalProvider,
  'activity-stream': async () => (await import('./widgets/activity-stream/activity-stream.js')).ActivityStream,
  'approval-inbox': async () => (await import('./widgets/approval-inbox/approval-inbox.js')).ApprovalInbox,
  'create-case': async () => (await import('./widgets/create-case/create-case.js')).CreateCase,
  'create-request': async () => (await import('./widgets/create-request/create-request.js')).CreateRequest,
  'case-view': async () => (await import('./widgets/case-view/case-view.js')).CaseView,
  'workspace-modules': async () => (await import('./widgets/workspace-modules/workspace-modules.js')).WorkspaceModules,
  'customer-information': async () => (await import('./widgets/customer-information/customer-information.js')).CustomerInformation,
  'customer-projects': async () => (await import('./widgets/customer-projects/customer-projects.js')).CustomerProjects,
  'case-tasks': async () => (await import('./widgets/case-tasks/case-tasks.js')).CaseTasks,
  'case-task': async () => (await import('./widgets/case-task/case-task.js')).CaseTask,
  'project-task': async () => (await import('./widgets/project-task/project-task.js')).ProjectTask,
  'project-tasks': async () => (await import('./widgets/project-tasks/project-tasks.js')).ProjectTasks,
  'my-lists': async () => (await import('./widgets/my-lists/my-lists.js')).MyLists,
  'record-view': async () => (await import('./widgets/record-view/record-view.js')).RecordView,
  'related-records': async () => (await import('./widgets/related-records/related-records.js')).RelatedRecords,
  'request-items': async () => (await import('./widgets/request-items/request-items.js')).RequestItems,
};

const given = new URL(import.meta.url).searchParams.get('prefix');
const prefix = given ? `${given}-` : '';
const wanted = new Set<string>();
const seen = new WeakSet<Node>();

async function load(name: string): Promise<void> {
  const find = widgets[name];
  if (!find || wanted.has(name)) return;
  wanted.add(name);
  try {
    const [{ defineWidget }, widget] = await Promise.all([import('./define-widget.js'), find()]);
    defineWidget(widget, prefix);
  } catch {
    // The page keeps what stands between the tags; the next such tag tries again.
    wanted.delete(name);
    console.error(`portal-widgets: <${prefix}${name}> could not be loaded.`);
  }
}

/** Looks at an element, what is in it, and the open shadow roots in it. */
function discover(root: ParentNode): void {
  const elements = root instanceof Element ? [root, ...root.querySelectorAll('*')] : root.querySelectorAll('*');
  for (const element of elements) {
    if (element.localName.startsWith(prefix)) void load(element.localName.slice(prefix.length));
    if (element.shadowRoot) watch(element.shadowRoot);
  }
}

function watch(root: Document | ShadowRoot): void {
  if (seen.has(root)) return;
  seen.add(root);
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes) {
      for (const node of addedNodes) if (node instanceof Element) discover(node);
    }
  }).observe(root, { childList: true, subtree: true });
  discover(root);
}

watch(document);
