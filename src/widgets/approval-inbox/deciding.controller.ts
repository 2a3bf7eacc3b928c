import { nothing, type ReactiveControllerHost } from 'lit';
import type { GuardedRow } from '../../data/row.js';
import type { Effective } from '../../guard/effective.js';
import type { Decision } from '../../model/approval-states.js';
import { DecideEvent } from '../../parts/events/decide.event.js';
import { OnDemandController } from '../../parts/on-demand/on-demand.controller.js';
import { LeaveController } from '../../parts/undo/leave.controller.js';
import { type DecisionState, isOpen, type Wish } from './decision-state.rule.js';
import type { ApprovalDesk, ApprovalDeskOptions } from './approval-desk.js';
import { decisionProgress } from './decision-progress.js';
import { needsComment } from './decision-way.rule.js';
import { DecisionsController } from './decisions.controller.js';
import { isFramed } from './framed.js';
import type { InboxDialogsController } from './inbox-dialogs.controller.js';
import { InboxNews } from './inbox-news.js';

/** What a person is doing with approvals; loaded for those who can decide some. */
export class DecidingController {
  readonly decisions: DecisionsController;
  readonly news: InboxNews;
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #desk: ApprovalDesk;
  readonly #options: ApprovalDeskOptions;
  readonly #dialogs: OnDemandController<InboxDialogsController>;
  #usesDialogs = false;

  constructor(host: ReactiveControllerHost & HTMLElement, desk: ApprovalDesk, options: ApprovalDeskOptions) {
    this.#host = host;
    this.#desk = desk;
    this.#options = options;
    const { say, settings } = options;
    this.news = new InboxNews(host, {
      ...say,
      left: () => desk.waiting.left(({ ref }) => this.decisions.stateOf(ref).kind === 'decided'),
      undoSeconds: () => settings().undo,
    });
    this.decisions = new DecisionsController(host, {
      clock: () => settings().clock,
      undoTime: () => settings().undo * 1000,
      onChange: (row, state) => this.#changed(row, state),
    });
    this.#dialogs = new OnDemandController(host, () => this.#loadDialogs(), say.wait);
    new LeaveController(host, { isBusy: () => this.decisions.isBusy, send: () => this.decisions.sendAll() });
  }

  /** Shows the record behind an approval. */
  openRecord(row: GuardedRow, opener: HTMLElement): void {
    void this.#withDialogs((dialogs) => dialogs.openRecord(row, opener));
  }

  /** A person wants to decide: at once where nothing is to be asked, else in a dialog. */
  choose(row: GuardedRow, decision: Decision, withComment: boolean, opener: HTMLElement | null): void {
    const known = this.decisions.stateOf(row.ref);
    if (!isOpen(known) || !this.#desk.offers(row, decision)) return;
    const { requireComment, confirm, undo } = this.#options.settings();
    const wrote = known.kind === 'failed' && known.wish.comment !== '';
    const confirms = confirm === 'always' || (confirm === 'auto' && (isFramed() || undo <= 0));
    if (decision === 'approve' && !withComment && !wrote && !confirms && !needsComment(decision, requireComment)) {
      const place = this.#placeOf(row);
      if (this.#decide(row, { decision, comment: '' }, undo > 0)) this.#options.focusNear(place + 1);
      return;
    }
    void this.#withDialogs((dialogs) => {
      if (this.#begin(row, { type: 'choose', decision })) dialogs.ask(row, decision, opener);
    });
  }

  /** Asks about all that are picked. */
  chooseAll(decision: Decision, opener: HTMLElement): void {
    const rows = this.#desk.picked(decision);
    if (rows.length > 0) void this.#withDialogs((dialogs) => dialogs.askAll(rows, decision, opener));
  }

  /** What is becoming of an approval; `null` while it waits for the person. */
  renderProgress(row: GuardedRow): unknown {
    const { ref } = row;
    return decisionProgress(row, this.decisions.stateOf(ref), {
      locale: this.#options.locale(),
      onDecide: (decision, opener) => this.choose(row, decision, false, opener),
      onUndo: () => this.undo(row),
      onHold: (isHeld) => this.decisions.hold(ref, isHeld),
      onCheck: () => this.decisions.tell(ref, { type: 'check' }),
      onDismiss: () => this.dismiss(row),
    });
  }

  /** Takes a decision back. */
  undo(row: GuardedRow): void {
    if (!this.decisions.tell(row.ref, { type: 'undo' })) return;
    this.news.tellUndone(row, this.#options.locale());
    this.#options.focusNear(this.#placeOf(row));
  }

  /** The person has seen how a decision ended. */
  dismiss(row: GuardedRow): void {
    const place = this.#placeOf(row);
    if (!this.decisions.tell(row.ref, { type: 'dismiss' })) return;
    this.#dialogs.part?.forget(row.ref);
    this.#options.focusNear(place);
  }

  /** Their session has ended. Taken off the page by itself, the widget still has a session to send with. */
  endSession(isOnPage: boolean): void {
    if (!isOnPage) this.decisions.sendAll();
    this.news.sessionEnded(this.decisions.unsent);
    this.forget();
  }

  /** Forgets everything that is a person's own. */
  forget(): void {
    this.decisions.reset();
    this.#dialogs.part?.reset();
  }

  /** The dialogs, once somebody has needed one. */
  renderDialogs(announcements: unknown, allowed: Effective): unknown {
    if (!this.#usesDialogs) return nothing;
    const locale = this.#options.locale();
    const { view, requireComment } = this.#options.settings();
    return this.#dialogs.render(locale, (dialogs) => dialogs.render({
      locale,
      view,
      requireComment,
      announcements,
      takesComments: allowed.update.has('comments') || allowed.inputs.has('comments'),
      wayOf: (row) => this.#desk.wayOf(row, allowed),
    }));
  }

  #changed(row: GuardedRow, state: DecisionState): void {
    if (state.kind === 'decided') this.#dialogs.part?.forget(row.ref);
    // Where that had to be looked up, the lists do not know yet; a read that is under way is joined.
    if (state.kind === 'conflicted' || state.kind === 'decided') this.#desk.waiting.refresh();
    this.news.tell(row, state, this.#options.locale());
  }

  async #loadDialogs(): Promise<InboxDialogsController> {
    const { InboxDialogsController } = await import('./inbox-dialogs.controller.js');
    const { settings, record, fallbackFocus } = this.#options;
    return new InboxDialogsController(this.#host, {
      clock: () => settings().clock,
      record,
      fallbackFocus,
      onDecide: (row, wish) => this.#decide(row, wish, settings().undo > 0),
      onDismiss: (ref) => this.decisions.tell(ref, { type: 'dismiss' }),
      onChoose: (row, decision, withComment, opener) => this.choose(row, decision, withComment, opener),
      decideNow: (row, wish) => this.#decideNow(row, wish),
      onBulkEnd: (open, outcome) => {
        this.#desk.selection.set(open.map(({ ref }) => ref));
        this.news.tellBulk(outcome);
      },
    });
  }

  /** Does something with the dialogs once they are there, if the person still is. */
  async #withDialogs(run: (dialogs: InboxDialogsController) => void): Promise<void> {
    const before = this.#desk.waiting.desk?.data;
    this.#usesDialogs = true;
    this.#host.requestUpdate();
    await this.#dialogs.load();
    const { part } = this.#dialogs;
    const now = this.#desk.waiting.desk?.data;
    if (part && now && now === before) run(part);
  }

  /** Tells the page, which may say no, and begins. */
  #decide(row: GuardedRow, wish: Wish, undoable: boolean): boolean {
    if (!isOpen(this.decisions.stateOf(row.ref))) return false;
    if (!this.#host.dispatchEvent(new DecideEvent(row, wish.decision))) {
      this.decisions.tell(row.ref, { type: 'dismiss' });
      return false;
    }
    this.news.forgetDropped();
    return this.#begin(row, { type: 'decide', wish, undoable });
  }

  async #decideNow(row: GuardedRow, wish: Wish): Promise<DecisionState> {
    this.news.hush(row, true);
    this.#decide(row, wish, false);
    const outcome = await this.decisions.outcomeOf(row.ref);
    this.news.hush(row, false);
    return outcome;
  }

  #begin(row: GuardedRow, event: Parameters<DecisionsController['begin']>[3]): boolean {
    const { desk } = this.#desk.waiting;
    return desk !== undefined && this.decisions.begin(row, this.#placeOf(row), desk, event);
  }

  #placeOf({ ref }: GuardedRow): number {
    const { state } = this.#desk.waiting;
    return state.kind === 'ready' ? Math.max(0, state.rows.findIndex((row) => row.ref === ref)) : 0;
  }
}
