import { nothing, type ReactiveControllerHost } from 'lit';
import type { GuardedRow } from '../../data/row.js';
import type { Effective } from '../../guard/effective.js';
import type { Decision } from '../../model/approval-states.js';
import { OnDemandController } from '../../parts/on-demand/on-demand.controller.js';
import { SelectionController } from '../../parts/selection/selection.controller.js';
import type { ApprovalDesk, ApprovalDeskOptions } from './approval-desk.js';
import type { DecidingController } from './deciding.controller.js';
import { type DecisionWay, wayToDecide } from './decision-way.rule.js';
import { WaitingListController, type WaitingListState } from './waiting-list.controller.js';

/** The approvals in front of a person, which of them they have picked, and what they can do with them. */
export class ApprovalDeskController implements ApprovalDesk {
  readonly waiting: WaitingListController;
  readonly selection: SelectionController;
  readonly #options: ApprovalDeskOptions;
  readonly #deciding: OnDemandController<DecidingController>;
  /** What a person has pressed before that could do anything. */
  readonly #pressed = new Set<string>();
  #isWanted = false;

  constructor(host: ReactiveControllerHost & HTMLElement, options: ApprovalDeskOptions) {
    this.#options = options;
    this.waiting = new WaitingListController(host, () => this.deciding?.decisions);
    this.selection = new SelectionController(host);
    this.#deciding = new OnDemandController(host, async () => {
      const { DecidingController } = await import('./deciding.controller.js');
      return new DecidingController(host, this, options);
    }, options.say.wait);
  }

  /** What they are doing; absent until it has been loaded. */
  get deciding(): DecidingController | undefined {
    return this.#deciding.part;
  }

  /** How an approval can be decided. */
  wayOf(row: GuardedRow, allowed: Effective): DecisionWay {
    return wayToDecide(row, { ...this.#options.settings(), allowed });
  }

  /** Whether a decision is offered for an approval that waits. */
  offers(row: GuardedRow, decision: Decision): boolean {
    const { state } = this.waiting;
    if (state.kind !== 'ready') return false;
    const way = this.wayOf(row, state.allowed);
    return way.kind === 'buttons' && way.decisions.includes(decision);
  }

  /** What can be picked, to decide it with others. */
  selectable(state: WaitingListState): readonly GuardedRow[] {
    if (state.kind !== 'ready') return [];
    return state.rows.filter(({ ref }) => this.deciding?.decisions.isOpen(ref) ?? true).filter((row) => this.wayOf(row, state.allowed).kind === 'buttons');
  }

  /** What of that is picked and can be decided so. */
  picked(decision: Decision): readonly GuardedRow[] {
    return this.selectable(this.waiting.state).filter((row) => this.selection.has(row.ref) && this.offers(row, decision));
  }

  /** Makes ready for a decision, once there is something to decide: a person reads before they press. */
  prepare(state: WaitingListState): void {
    if (!this.deciding && this.#deciding.isUndecided && this.selectable(state).length > 0) void this.#deciding.load();
  }

  /**
   * Does something for a person, as soon as it can be done.
   *
   * @param name Of what: pressing for the same again meanwhile changes nothing (T23).
   */
  async act(name: string, run: (deciding: DecidingController) => void): Promise<void> {
    this.#isWanted = true;
    if (this.deciding) {
      run(this.deciding);
      return;
    }
    if (this.#pressed.has(name)) return;
    this.#pressed.add(name);
    const before = this.waiting.desk?.data;
    await this.#deciding.load();
    this.#pressed.delete(name);
    const { part } = this.#deciding;
    const now = this.waiting.desk?.data;
    if (part && now && now === before) run(part);
  }

  /** The person's session has ended. */
  endSession(isOnPage: boolean): void {
    this.deciding?.endSession(isOnPage);
    this.selection.set([]);
  }

  /** Forgets what the person is doing: they may not any more. */
  forget(): void {
    this.deciding?.forget();
    this.selection.set([]);
  }

  /** The dialogs, or why there is nothing to decide with. */
  renderDialogs(announcements: unknown, allowed: Effective): unknown {
    if (!this.#isWanted) return nothing;
    return this.#deciding.render(this.#options.locale(), (deciding) => deciding.renderDialogs(announcements, allowed));
  }
}
