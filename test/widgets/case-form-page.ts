import { CreateCaseDriver } from '../../src/testing/drivers/create-case.driver.js';
import { until } from '../../src/testing/settled.js';
import type { CreateCase } from '../../src/widgets/create-case/create-case.js';
import { PortalPage, tag, type PageOptions } from './portal-page.js';

/** A page with a `create-case` on it. */
export interface CaseFormPage {
  readonly page: PortalPage;
  readonly widget: CreateCase;
  readonly driver: CreateCaseDriver;
}

/** Opens the form of a producer; `subject` is what a page says that the case is about. */
export async function openCaseForm(producer: string, options: PageOptions = {}, subject: Readonly<Record<string, string>> = {}): Promise<CaseFormPage> {
  const page = new PortalPage({ timeZone: 'Europe/Berlin', ...options });
  const widget = await page.show(tag('create-case', { producer, view: 'new-case', ...subject }));
  return { page, widget, driver: new CreateCaseDriver(widget) };
}

/** What has been sent to create cases. */
export function casesSent({ mock }: PortalPage): readonly unknown[] {
  const sent = mock.requests.filter(({ method, url }) => method === 'POST' && new URL(url).pathname.endsWith('/table/sn_customerservice_case'));
  return sent.map(({ body }) => JSON.parse(body) as unknown);
}

/** The number that the confirmation names. */
export async function createdNumber(driver: CreateCaseDriver): Promise<string> {
  await driver.create();
  await until(() => driver.step !== '', 'the confirmation');
  return /CS\d+/.exec(driver.step)?.[0] ?? '';
}
