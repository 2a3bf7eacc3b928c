import { nothing, type ReactiveControllerHost } from 'lit';
import type { GuardedRow } from '../../data/row.js';
import type { Effective } from '../../guard/effective.js';
import type { Locale } from '../../i18n/locale.js';
import type { Clock } from '../../data/store/clock.js';
import type { Decision } from '../../model/approval-states.js';
import { DecideEvent } from '../../parts/events/decide.event.js';
import { OnDemandController } from '../../parts/on-demand/on-demand.controller.js';
import { SelectionController } from '../../parts/selection/selection.controller.js';
import type { LoadingMessage } from '../../parts/state-view/loading.controller.js';
import { LeaveController } from '../../parts/undo/leave.controller.js';
import { type DecisionState, isOpen, type Wish } from './decision-state.rule.js';
import { type CommentPolicy, type DecisionRules, type DecisionWay, needsComment, wayToDecide } from './decision-way.rule.js';
import { DecisionsController } from './decisions.controller.js';
import { isFramed } from './framed.js';
import type { InboxDialogsController } from './inbox-dialogs.controller.js';
import { InboxNews } from './inbox-news.js';
import { WaitingListController, type WaitingListState } from './waiting-list.controller.js';

/** What a page has set, as it is now. */
export interface DeskSettings extends Omit<DecisionRules, 'allowed'> {
  readonly clock: Clock;
  readonly view: string;
  readonly requireComment: CommentPolicy;
  /** Seconds. */
  readonly undo: number;
  readonly confirm: 'auto' | 'always' | 'never';
}

export interface ApprovalDeskOptions {
  readonly settings: () => DeskSettings;
  readonly locale: () => Locale;
  readonly record: (properties: Readonly<Record<string, unknown>>) => unknown;
  readonly say: { readonly announce: (text: string) => void; readonly alert: (text: string) => void; readonly wait: (key: LoadingMessage) => void };
  /** Puts focus on the first approval from a place on that can be decided. */
  readonly focusNear: (place: number) => void;
  readonly fallbackFocus: () => HTMLElement | null;
}

/** What a person can do with the approvals in front of them, and what they are doing. */
export class ApprovalDeskController {
  readonly decisions: DecisionsController;
  readonly waiting: WaitingListController;
  readonly selection: SelectionController;
  readonly news: InboxNews;
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: ApprovalDeskOptions;
  readonly #dialogs: OnDemandController<InboxDialogsController>;
  #usesDialogs = false;

  constructor(host: ReactiveControllerHost & HTMLElement, options: ApprovalDeskOptions) {
    this.#host = host;
    this.#options = options;
    const { say, settings } = options;
    this.news = new InboxNews(host, {
      ...say,
      left: () => this.waiting.left(({ ref }) => this.decisions.stateOf(ref).kind === 'decided'),
      undoSeconds: () => settings().undo,
    });
    this.decisions = new DecisionsController(host, {
      clock: () => settings().clock,
      undoTime: () => settings().undo * 1000,
      onChange: (row, state) => this.#changed(row, state),
    });
    this.waiting = new WaitingListController(host, this.decisions);
    this.selection = new SelectionController(host);
    this.#dialogs = new OnDemandController(host, () => this.#loadDialogs(), say.wait);
    new LeaveController(host, { isBusy: () => this.decisions.isBusy, send: () => this.decisions.sendAll() });
  }

  /** How an approval can be decided. */
  wayOf(row: GuardedRow, allowed: Effective): DecisionWay {
    return wayToDecide(row, { ...this.#options.settings(), allowed });
  }

  /** What can be picked, to decide it with others. */
  selectable(state: WaitingListState): readonly GuardedRow[] {
    if (state.kind !== 'ready') return [];
    return state.rows.filter((row) => isOpen(this.decisions.stateOf(row.ref)) && this.wayOf(row, state.allowed).kind === 'buttons');
  }

  /** What of that is picked and can be decided so. */
  picked(decision: Decision): readonly GuardedRow[] {
    const { state } = this.waiting;
    return this.selectable(state).filter((row) => this.selection.has(row.ref) && this.#offers(row, decision));
  }

  /** Shows the record behind an approval. */
  openRecord(row: GuardedRow, opener: HTMLElement): void {
    void this.#withDialogs((dialogs) => dialogs.openRecord(row, opener));
  }

  /** A person wants to decide: at once where nothing is to be asked, else in a dialog. */
  choose(row: GuardedRow, decision: Decision, withComment: boolean, opener: HTMLElement | null): void {
    const known = this.decisions.stateOf(row.ref);
    if (!isOpen(known) || !this.#offers(row, decision)) return;
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
    const rows = this.picked(decision);
    if (rows.length > 0) void this.#withDialogs((dialogs) => dialogs.askAll(rows, decision, opener));
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
    this.selection.set([]);
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
      wayOf: (row) => this.wayOf(row, allowed),
    }));
  }

  #changed(row: GuardedRow, state: DecisionState): void {
    if (state.kind === 'decided') this.#dialogs.part?.forget(row.ref);
    // Somebody else was faster: the lists do not know yet.
    if (state.kind === 'conflicted') this.waiting.refresh();
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
        this.selection.set(open.map(({ ref }) => ref));
        this.news.tellBulk(outcome);
      },
    });
  }

  /** Does something with the dialogs once they are there, if the person still is. */
  async #withDialogs(run: (dialogs: InboxDialogsController) => void): Promise<void> {
    const before = this.waiting.desk?.data;
    this.#usesDialogs = true;
    this.#host.requestUpdate();
    await this.#dialogs.load();
    const { part } = this.#dialogs;
    const now = this.waiting.desk?.data;
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
    const { desk } = this.waiting;
    return desk !== undefined && this.decisions.begin(row, this.#placeOf(row), desk, event);
  }

  #offers(row: GuardedRow, decision: Decision): boolean {
    const { state } = this.waiting;
    if (state.kind !== 'ready') return false;
    const way = this.wayOf(row, state.allowed);
    return way.kind === 'buttons' && way.decisions.includes(decision);
  }

  #placeOf({ ref }: GuardedRow): number {
    const { state } = this.waiting;
    return state.kind === 'ready' ? Math.max(0, state.rows.findIndex((row) => row.ref === ref)) : 0;
  }
}
