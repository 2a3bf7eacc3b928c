import { getResponse, http, HttpResponse } from 'msw';
import { tokenFor, type PersonaId } from '../../mocks/personas.js';
import { idOf } from '../../src/data/record-ref.js';
import { textOf } from '../../src/testing/visible-text.js';
import { settled, until } from '../../src/testing/settled.js';
import { InboxPage } from '../widgets/inbox-page.js';

/** What goes wrong with what one person sends next. */
export type Mishap = 'nothing' | 'request-lost' | 'answer-lost';

/** Controls that somebody may press in an inbox at any moment. */
const controls = [
  'approve-button', 'reject-button', 'undo-button', 'again-button', 'check-button', 'dismiss-button', 'close-button', 'action-confirm', 'action-cancel',
];

/** Somebody at an inbox of their own, who presses whatever is there, while the network does what it likes. */
export class Approver {
  readonly page: InboxPage;
  readonly persona: PersonaId;
  mishap: Mishap = 'nothing';
  /** How often they have let a decision go, by approval: it may be sent as often, and not once more. */
  readonly intents = new Map<string, number>();
  /** How often one was sent. */
  readonly sent = new Map<string, number>();
  #inbox: HTMLElement | undefined;

  constructor(persona: PersonaId) {
    this.persona = persona;
    this.page = new InboxPage({ persona });
  }

  async arrive(): Promise<void> {
    const token = tokenFor(this.persona);
    this.page.answerFirst(http.all('*', async ({ request }) => {
      if (request.method !== 'PATCH' || request.headers.get('authorization') !== `Bearer ${token}`) return undefined;
      count(this.sent, new URL(request.url).pathname.split('/').at(-1));
      const { mishap } = this;
      this.mishap = 'nothing';
      if (mishap === 'nothing') return undefined;
      if (mishap === 'answer-lost') await getResponse([...this.page.mock.handlers], request.clone());
      return HttpResponse.error();
    }));
    this.page.provider.addEventListener('portal-decide', ({ detail }) => count(this.intents, idOf(detail.ref)));
    const { widget } = await this.page.open({ 'page-size': '50', 'require-comment': 'never' });
    this.#inbox = widget;
  }

  /** Presses one of the controls that are there now; the same number presses the same one. */
  async press(choice: number): Promise<void> {
    const there = this.#dialogFirst(this.#all(controls.map((part) => `[part="${part}"]`).join()));
    const control = there.at(choice % Math.max(there.length, 1));
    if (!control) return;
    // Twice, as people do who are not sure that it has worked.
    control.click();
    control.click();
    await this.rest();
  }

  /** Decides about one approval of somebody, if they still can; `approver` as in {@link claims}. */
  async decide(name: string, approver: string, decision: 'approve' | 'reject'): Promise<void> {
    this.#all('[part="action-cancel"]')[0]?.click();
    await this.rest();
    const item = this.#approvals(approver).find((one) => nameOf(one) === name);
    item?.querySelector<HTMLElement>(`[part="${decision}-button"]`)?.click();
    await this.rest();
    this.#all('[part="action-confirm"]')[0]?.click();
    await this.rest();
  }

  /** Time passes for them: what could be taken back cannot be any more. */
  async wait(): Promise<void> {
    await this.page.clock.advance(6000);
    await this.rest();
  }

  /** Comes back to a fresh inbox. */
  async reload(): Promise<void> {
    this.page.provider.reconnect();
    if (!this.#inbox) throw new Error('nobody has arrived');
    const inbox = this.#inbox;
    await until(() => !inbox.matches(':state(ready)') && !inbox.matches(':state(empty)'), 'the inbox to begin anew');
    await settled(inbox);
    await this.rest();
  }

  async rest(): Promise<void> {
    await this.page.quiet();
  }

  /** Lets go of what is asked and waits for what is under way, until nothing is. */
  async settle(): Promise<void> {
    this.mishap = 'nothing';
    this.#all('[part="action-cancel"]')[0]?.click();
    for (let round = 0; round < 5 && this.#all('[part="undo-button"], [part="check-button"], [part="status"]').length > 0; round += 1) {
      for (const check of this.#all('[part="check-button"]')) check.click();
      await this.wait();
    }
  }

  /**
   * What the inbox says has become of each approval of somebody, by the name of its record. There may be one of their own for
   * the same record.
   *
   * @param approver whose approvals, as the inbox calls them; empty for their own.
   */
  claims(approver: string): ReadonlyMap<string, string> {
    return new Map(this.#approvals(approver).map((item) => [nameOf(item), textOf(item.querySelector('[part="actions"]'))]));
  }

  leave(): void {
    this.page.leave();
  }

  #approvals(approver: string): readonly HTMLElement[] {
    const isTheirs = (title: string): boolean => (approver === '' ? !title.includes('For ') : title.includes(`For ${approver}`));
    return this.#all('[part="approval"]').filter((item) => isTheirs(textOf(item.querySelector('.title'))));
  }

  #dialogFirst(there: readonly HTMLElement[]): readonly HTMLElement[] {
    const modal = there.filter((control) => control.closest('dialog') !== null);
    return modal.length > 0 ? modal : there;
  }

  #all(selector: string): readonly HTMLElement[] {
    return [...(this.#inbox?.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? [])];
  }
}

function nameOf(item: HTMLElement): string {
  return textOf(item.querySelector('[part="section-heading"]'));
}

function count(counts: Map<string, number>, id = ''): void {
  counts.set(id, (counts.get(id) ?? 0) + 1);
}
