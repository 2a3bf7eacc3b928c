import { getResponse, http, HttpResponse } from 'msw';
import { mockDay } from '../../mocks/simulation/create-mock.js';
import { ApprovalInboxDriver } from '../../src/testing/drivers/approval-inbox.driver.js';
import type { ApprovalInbox } from '../../src/widgets/approval-inbox/approval-inbox.js';
import { FakeClock } from '../data/store/fake-clock.js';
import { PortalPage, tag, type PageOptions } from './portal-page.js';

const begin = new FakeClock().now();

/** A clock that stands still on the day of the mock's records. */
class InboxClock extends FakeClock {
  override now(): number {
    return super.now() - begin + mockDay;
  }
}

/** A page with an inbox on it, in front of the mocked service, in which time passes when a test says so. */
export class InboxPage extends PortalPage {
  readonly clock = new InboxClock();

  constructor(options: PageOptions = {}) {
    super({ persona: 'customer-admin', timeZone: 'Europe/Berlin', ...options });
  }

  /** Puts an inbox on the page and waits until it has something to show or to say. */
  async open(attributes: Readonly<Record<string, string>> = {}): Promise<{ readonly widget: ApprovalInbox; readonly driver: ApprovalInboxDriver }> {
    const inbox = tag('approval-inbox', attributes);
    inbox.clock = this.clock;
    const widget = await this.show(inbox);
    // It makes ready for a decision once there is something to decide.
    await this.quiet();
    return { widget, driver: new ApprovalInboxDriver(widget) };
  }

  /** What has been written, each with what was sent. */
  get writes(): readonly unknown[] {
    return this.mock.requests.filter(({ method }) => method === 'PATCH').map(({ body }) => body);
  }

  /** Keeps the answers to writes from arriving; `arrives` says whether the service gets the requests. */
  loseAnswers(arrives: boolean, times = 1): void {
    let lost = 0;
    this.answerFirst(http.patch('*/table/sysapproval_approver/:id', async ({ request }) => {
      if (lost >= times) return undefined;
      lost += 1;
      if (arrives) await getResponse([...this.mock.handlers], request.clone());
      return HttpResponse.error();
    }));
  }
}
