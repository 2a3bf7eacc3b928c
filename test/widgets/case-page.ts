import { idOf, tableOf, type RecordRef } from '../../src/data/record-ref.js';
import { ActivityStreamDriver } from '../../src/testing/drivers/activity-stream.driver.js';
import { CaseViewDriver } from '../../src/testing/drivers/case-view.driver.js';
import type { CaseView } from '../../src/widgets/case-view/case-view.js';
import { PortalPage, tag, type PageOptions } from './portal-page.js';

/** Where a case is changed. */
export const patchOfCase = '*/api/now/table/sn_customerservice_case/:id';

/** A page with one case on it, and what it sends and tells. */
export class CasePage extends PortalPage {
  /** The events before and after something is sent, in their order. */
  readonly told: string[] = [];

  constructor(options?: PageOptions) {
    super(options);
    for (const name of ['portal-submit', 'portal-saved'] as const) {
      this.provider.addEventListener(name, ({ detail }) => this.told.push(`${name} ${detail.operation} ${detail.ref}`));
    }
  }

  /** Shows a case, and waits until the page is at rest. */
  async open(record: RecordRef): Promise<{ readonly widget: CaseView; readonly driver: CaseViewDriver }> {
    const widget = await this.show(tag('case-view', { record }));
    await this.quiet();
    return { widget, driver: new CaseViewDriver(widget) };
  }

  /** What was sent to change records. */
  get sent(): readonly unknown[] {
    return this.mock.requests.filter(({ method }) => method === 'PATCH').map(({ body }): unknown => JSON.parse(body));
  }

  /** Changes a record past the page, as an agent does. */
  change(ref: RecordRef, values: Readonly<Record<string, string>>): void {
    this.mock.backend.asSystem().update(tableOf(ref), idOf(ref), values);
  }
}

/** The driver of the stream in a case. */
export function streamOf({ stream }: CaseViewDriver): ActivityStreamDriver {
  if (!stream) throw new Error('there is no stream');
  return new ActivityStreamDriver(stream);
}
