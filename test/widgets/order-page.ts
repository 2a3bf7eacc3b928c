import { landmarks } from '../../mocks/dataset/landmarks.js';
import { CreateRequestDriver } from '../../src/testing/drivers/create-request.driver.js';
import { until } from '../../src/testing/settled.js';
import type { CreateRequest } from '../../src/widgets/create-request/create-request.js';
import { demoViewsWith } from './demo-views.js';
import { PortalPage, tag, type PageOptions } from './portal-page.js';

/** A page with a `create-request` on it. */
export interface OrderPage {
  readonly page: PortalPage;
  readonly widget: CreateRequest;
  readonly driver: CreateRequestDriver;
}

/** Opens the catalog, or what the attributes name. */
export async function openCatalog(options: PageOptions = {}, attributes: Readonly<Record<string, string>> = {}): Promise<OrderPage> {
  const page = new PortalPage({ timeZone: 'Europe/Berlin', ...options });
  const widget = await page.show(tag('create-request', attributes));
  return { page, widget, driver: new CreateRequestDriver(widget) };
}

/** Goes straight to the form of an item. */
export async function openForm(item: keyof typeof landmarks, options: PageOptions = {}): Promise<OrderPage> {
  const opened = await openCatalog(options, { item: landmarks[item] });
  await until(() => opened.driver.labels.length > 0, 'the form');
  return opened;
}

/** What has been sent to order something. */
export function ordersOn({ mock }: PortalPage): readonly unknown[] {
  const sent = mock.requests.filter(({ method, url }) => method === 'POST' && url.endsWith('/order_now'));
  return sent.map(({ body }) => JSON.parse(body) as unknown);
}

/** What has focus in a widget, as it is read. */
export function focusedIn({ shadowRoot }: HTMLElement): string {
  return shadowRoot?.activeElement?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
}

/** The demo's views, the one of the catalog changed. */
export function viewsWith(catalog: Readonly<Partial<Record<'operations' | 'inputs', readonly string[]>>>): string {
  return demoViewsWith((view) => (view.table === 'sc_cat_item' ? { ...view, ...catalog } : view));
}

/** The demo's views but for those of a table. */
export function viewsWithout(name: string): string {
  return demoViewsWith((view) => (view.table === name ? null : view));
}
