import portalViews from '../../examples/portal/public/portal-views.json' with { type: 'json' };
import { startInPageMock } from '../../mocks/in-page-network.js';
import { tokenFor } from '../../mocks/personas.js';
import { createMock, type Mock } from '../../mocks/simulation/create-mock.js';
import { defineWidget } from '../../src/define-widget.js';
import { PortalProvider } from '../../src/provider/portal-provider.js';
import { ActivityStream } from '../../src/widgets/activity-stream/activity-stream.js';
import { ApprovalInbox } from '../../src/widgets/approval-inbox/approval-inbox.js';
import { CaseView } from '../../src/widgets/case-view/case-view.js';
import { CreateCase } from '../../src/widgets/create-case/create-case.js';
import { CreateRequest } from '../../src/widgets/create-request/create-request.js';
import { MyLists } from '../../src/widgets/my-lists/my-lists.js';
import { RecordView } from '../../src/widgets/record-view/record-view.js';
import { RelatedRecords } from '../../src/widgets/related-records/related-records.js';

const baseUrl = 'https://service.example';
const record = 'sn_customerservice_case/46b66a40a9fe198101f243dfbc79033d';

/** The public widgets, each with the attributes it needs to show something. */
export const samples: readonly { readonly tag: string; readonly attributes: Readonly<Record<string, string>> }[] = [
  { tag: ActivityStream.tag, attributes: { record, view: 'portal' } },
  { tag: ApprovalInbox.tag, attributes: { view: 'portal' } },
  { tag: CaseView.tag, attributes: { record, view: 'portal' } },
  { tag: CreateCase.tag, attributes: { producer: 'product', view: 'new-case' } },
  { tag: CreateRequest.tag, attributes: {} },
  { tag: MyLists.tag, attributes: {} },
  { tag: RecordView.tag, attributes: { record, view: 'portal' } },
  { tag: RelatedRecords.tag, attributes: { record, view: 'portal' } },
];

/** A page with a provider over the mocked service, and what has been asked of it. */
export interface Portal {
  readonly provider: HTMLElement;
  readonly requests: Mock['requests'];
}

/** Opens the portal for the customer of the demo service. */
export async function openPortal(): Promise<Portal> {
  const mock = createMock({ baseUrl });
  startInPageMock(mock);
  for (const widget of [PortalProvider, ActivityStream, ApprovalInbox, CaseView, CreateCase, CreateRequest, MyLists, RecordView, RelatedRecords]) defineWidget(widget);
  const provider = Object.assign(document.createElement(PortalProvider.tag), {
    baseUrl,
    views: portalViews,
    getToken: () => Promise.resolve(tokenFor('customer')),
  });
  document.body.append(provider);
  return {
    provider,
    get requests() {
      return mock.requests;
    },
  };
}

/** Puts a widget into the portal and waits until it shows its records. */
export async function mount({ provider }: Portal, { tag, attributes }: (typeof samples)[number]): Promise<HTMLElement> {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  provider.append(element);
  for (let frame = 0; !element.matches(':state(ready)'); frame += 1) {
    if (frame > 600) throw new Error(`<${tag}> shows nothing.`);
    await new Promise(requestAnimationFrame);
  }
  return element;
}
