import { landmarks } from '../../mocks/dataset/landmarks.js';
import { tokenFor } from '../../mocks/personas.js';
import type { ProjectTask } from '../../src/widgets/project-task/project-task.js';
import { ProjectTaskDriver } from '../../src/testing/drivers/project-task.driver.js';
import { PortalPage, tag, type PageOptions } from './portal-page.js';

type Stored = Readonly<Record<string, string>>;

/** A page with one project task on it, seen by a contact of its project unless told otherwise. */
export class ProjectTaskPage {
  readonly page: PortalPage;
  readonly widget: ProjectTask;
  readonly driver: ProjectTaskDriver;
  /** What the page was told, by the type of the event and what it names. */
  readonly told: string[] = [];

  private constructor(page: PortalPage, widget: ProjectTask) {
    this.page = page;
    this.widget = widget;
    this.driver = new ProjectTaskDriver(widget);
    for (const type of ['portal-submit', 'portal-saved'] as const) {
      widget.addEventListener(type, ({ detail }) => this.told.push(`${type} ${detail.ref ?? ''} ${detail.operation ?? detail.fields.join(',')}`));
    }
  }

  /** @param before What somebody has stored in the task before the person sees it. */
  static async open(record: string = landmarks.projectTaskInProgress, options: PageOptions = {}, before: Stored = {}): Promise<ProjectTaskPage> {
    const page = new PortalPage({ timeZone: 'Europe/Berlin', ...options });
    if (Object.keys(before).length > 0) await change(record, before);
    return new ProjectTaskPage(page, await page.show(tag('project-task', { record })));
  }

  /** What the person has sent to change the task. */
  get writes(): readonly unknown[] {
    return this.page.mock.requests.filter(({ method, url }) => method === 'PATCH' && url.includes('?')).map(({ body }) => JSON.parse(body));
  }

  /** Somebody else changes the task meanwhile. */
  changeElsewhere(values: Stored): Promise<void> {
    return change(this.widget.record ?? '', values);
  }

  /** What the server holds, as stored. */
  async stored(field: string): Promise<string> {
    const answer = await fetch(`/api/now/table/${this.widget.record ?? ''}?sysparm_fields=${field}`, {
      headers: { Authorization: `Bearer ${tokenFor('project-manager')}` },
    });
    const { result } = await answer.json() as { readonly result: Stored };
    return result[field] ?? '';
  }
}

/** As who manages the project does. */
async function change(record: string, values: Stored): Promise<void> {
  await fetch(`/api/now/table/${record}`, {
    method: 'PATCH',
    headers: { 'Authorization': `Bearer ${tokenFor('project-manager')}`, 'Content-Type': 'application/json' },
    body: JSON.stringify(values),
  });
}
