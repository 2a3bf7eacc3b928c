import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { isPortalError, PortalError } from '../../data/errors.js';
import type { RecordRef } from '../../data/record-ref.js';
import type { GuardedRow } from '../../data/row.js';
import type { Clock } from '../../data/store/clock.js';
import type { Grant } from '../../guard/grant.js';
import { touchedBy } from '../../model/touched-tables.js';
import type { PortalData } from '../../provider/portal-data.js';
import { type DecisionEvent, type DecisionState, idle, isOpen, isUnderWay, nextState, type Wish } from './decision-state.rule.js';
import { freshRow } from './fresh-row.js';
import type { KeptRow } from './kept-rows.rule.js';

/** Whose approvals they are, and by which view. */
export interface Desk {
  readonly data: PortalData;
  readonly grant: Grant;
}

export interface DecisionsOptions {
  readonly clock: () => Clock;
  /** How long a decision can be taken back, in milliseconds; 0 for not at all. */
  readonly undoTime: () => number;
  /** Told of every change of a state, after it. */
  readonly onChange: (row: GuardedRow, state: DecisionState) => void;
}

/** One approval that a person is busy with. */
interface Entry {
  /** As it was when they began. */
  readonly row: GuardedRow;
  readonly place: number;
  readonly desk: Desk;
  /** As the list had it last; `undefined` when it had it no more. */
  listed: GuardedRow | undefined;
  state: DecisionState;
  stopTimer: () => void;
  /** Those who wait until the decision has come to an end. */
  readonly waiting: (() => void)[];
}

/** States that a row keeps its place on the screen for, also when the list does not have it any more. */
const kept: ReadonlySet<DecisionState['kind']> = new Set(['pending-undo', 'sending', 'checking', 'conflicted', 'failed']);

/**
 * What becomes of each decision, as `nextState` says: waits until it can no longer be taken back, sends it once, and when the
 * answer leaves doubt reads what the server holds instead of sending it again (T23 to T25).
 *
 * One entry per approval and no `OperationController`: an inbox has many decisions under way at once, and each goes on when
 * the widget leaves the page.
 */
export class DecisionsController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #options: DecisionsOptions;
  #entries = new Map<RecordRef, Entry>();
  #listening = new AbortController();

  constructor(host: ReactiveControllerHost, options: DecisionsOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** With the network comes the way to look up what nobody could tell. */
  hostConnected(): void {
    this.#listening = new AbortController();
    globalThis.addEventListener('online', () => this.#checkUnsure(), { signal: this.#listening.signal });
  }

  hostDisconnected(): void {
    this.#listening.abort();
  }

  /** Whether something is unsent or unheard of. */
  get isBusy(): boolean {
    return [...this.#entries.values()].some(({ state }) => isUnderWay(state));
  }

  /** How many decisions can still be taken back. */
  get unsent(): number {
    return [...this.#entries.values()].filter(({ state }) => state.kind === 'pending-undo').length;
  }

  /** Rows that have to stay on the screen. */
  get keptRows(): readonly KeptRow[] {
    return [...this.#entries.values()].filter(({ state }) => kept.has(state.kind));
  }

  stateOf(ref: RecordRef): DecisionState {
    return this.#entries.get(ref)?.state ?? idle;
  }

  /** Whether a person can decide about an approval now. */
  isOpen(ref: RecordRef): boolean {
    return isOpen(this.stateOf(ref));
  }

  /**
   * A person begins to decide or has decided. Counts only where that makes sense: a second one is not heard.
   *
   * @returns whether it counted.
   */
  begin(row: GuardedRow, place: number, desk: Desk, event: Extract<DecisionEvent, { type: 'choose' | 'decide' }>): boolean {
    const known = this.#entries.get(row.ref);
    const entry = known ?? { row, place, desk, listed: row, state: idle, stopTimer: () => {}, waiting: [] };
    this.#entries.set(row.ref, entry);
    const began = this.#apply(entry, event);
    if (!began && !known) this.#entries.delete(row.ref);
    return began;
  }

  /** A person takes a decision back, sends it on, has seen how it ended, or asks to have it looked up. */
  tell(ref: RecordRef, event: DecisionEvent): boolean {
    const entry = this.#entries.get(ref);
    return entry !== undefined && this.#apply(entry, event);
  }

  /** Holds the time to take a decision back while somebody rests on that button, or lets it begin anew. */
  hold(ref: RecordRef, isHeld: boolean): void {
    const entry = this.#entries.get(ref);
    if (entry?.state.kind !== 'pending-undo') return;
    entry.stopTimer();
    if (!isHeld) this.#startTimer(entry);
  }

  /** The state in which a decision has come to an end: decided, conflicted, failed, or taken back. */
  async outcomeOf(ref: RecordRef): Promise<DecisionState> {
    const entry = this.#entries.get(ref);
    if (!entry) return idle;
    if (isUnderWay(entry.state)) await new Promise<void>((resolve) => entry.waiting.push(resolve));
    return entry.state;
  }

  /** Sends at once what can still be taken back. */
  sendAll(): void {
    for (const entry of [...this.#entries.values()]) this.#apply(entry, { type: 'send' });
  }

  /**
   * Compares with what a list holds that was read meanwhile: what was decided has had its time on the screen, and what nobody
   * could tell is looked up again.
   */
  compare(rows: readonly GuardedRow[]): void {
    const listed = new Map(rows.map((row) => [row.ref, row]));
    for (const [ref, entry] of [...this.#entries]) {
      const row = listed.get(ref);
      if (row === entry.listed) continue;
      entry.listed = row;
      if (entry.state.kind === 'decided') this.#entries.delete(ref);
      else if (isUnsure(entry.state) || !row) this.#apply(entry, { type: 'check' });
    }
  }

  /** Forgets everything, for another person: what was sent goes on without being heard, what was not is not sent. */
  reset(): void {
    for (const { stopTimer, waiting } of this.#entries.values()) {
      stopTimer();
      for (const resolve of waiting) resolve();
    }
    this.#entries = new Map();
  }

  #checkUnsure(): void {
    for (const entry of [...this.#entries.values()]) if (isUnsure(entry.state)) this.#apply(entry, { type: 'check' });
  }

  #apply(entry: Entry, event: DecisionEvent): boolean {
    const before = entry.state;
    const state = nextState(before, event);
    // Somebody else's by now: an answer to a request of the session before.
    if (state === before || this.#entries.get(entry.row.ref) !== entry) return false;
    entry.state = state;
    entry.stopTimer();
    if (state.kind === 'idle') this.#entries.delete(entry.row.ref);
    if (state.kind === 'pending-undo') this.#prepare(entry);
    if (state.kind === 'sending') void this.#send(entry, state.wish);
    if (state.kind === 'checking') void this.#check(entry);
    if (!isUnderWay(state)) for (const resolve of entry.waiting.splice(0)) resolve();
    this.#options.onChange(entry.row, state);
    this.#host.requestUpdate();
    return true;
  }

  /** What sends is loaded while there is time, so that it is at hand when the person leaves. */
  #prepare(entry: Entry): void {
    entry.desk.data.acts().catch(() => {});
    this.#startTimer(entry);
  }

  #startTimer(entry: Entry): void {
    const send = (): void => { this.#apply(entry, { type: 'send' }); };
    entry.stopTimer = this.#options.clock().schedule(send, this.#options.undoTime());
  }

  async #send(entry: Entry, { decision, comment }: Wish): Promise<void> {
    const { row: { ref }, desk: { data, grant } } = entry;
    try {
      const acts = await data.acts();
      const input = comment === '' ? {} : { comments: comment };
      await acts.perform(grant, decision, ref, input, { key: crypto.randomUUID(), touches: touchedBy(decision) });
      this.#apply(entry, { type: 'succeed' });
    } catch (error) {
      this.#apply(entry, { type: 'fail', error: isPortalError(error) ? error : new PortalError('internal') });
    }
  }

  async #check(entry: Entry): Promise<void> {
    const { row: { ref }, desk: { data, grant } } = entry;
    try {
      this.#apply(entry, { type: 'find', truth: await freshRow(data, grant, ref) });
    } catch (error) {
      // Hidden or gone: that is an answer too.
      const isGone = isPortalError(error) && (error.code === 'not-available' || error.code === 'denied');
      this.#apply(entry, isGone ? { type: 'find', truth: null } : { type: 'miss' });
    }
  }
}

function isUnsure(state: DecisionState): boolean {
  return state.kind === 'failed' && state.unsure;
}
