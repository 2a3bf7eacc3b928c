import type { RecordRef } from '../../data/record-ref.js';
import type { GuardedRow } from '../../data/row.js';
import type { Decision } from '../../model/approval-states.js';
import type { DecisionState, Wish } from './decision-state.rule.js';

export interface BulkRunOptions {
  readonly decide: (row: GuardedRow, wish: Wish) => Promise<DecisionState>;
  readonly onChange: () => void;
  /** Called whenever all have had their turn. */
  readonly onEnd: (run: BulkRun) => void;
}

/** What has become of one of many. */
export type BulkResult = 'waiting' | 'running' | DecisionState;

/**
 * One decision about many approvals: one after the other, so that a failure of one says nothing of the rest (R13). Those that
 * failed can be tried again, all others keep their result.
 */
export class BulkRun {
  readonly rows: readonly GuardedRow[];
  readonly decision: Decision;
  readonly #options: BulkRunOptions;
  readonly #results = new Map<RecordRef, BulkResult>();
  #isRunning = false;
  #hasRun = false;
  #isStopped = false;

  constructor(rows: readonly GuardedRow[], decision: Decision, options: BulkRunOptions) {
    this.rows = rows;
    this.decision = decision;
    this.#options = options;
  }

  get isRunning(): boolean {
    return this.#isRunning;
  }

  /** Whether all have had their turn. */
  get isOver(): boolean {
    return this.#hasRun && !this.#isRunning;
  }

  /** Those that can be decided, for the first time or again. */
  get open(): readonly GuardedRow[] {
    return this.rows.filter((row) => {
      const result = this.resultOf(row);
      return result === 'waiting' || (typeof result === 'object' && result.kind === 'failed' && !result.unsure);
    });
  }

  get decided(): readonly GuardedRow[] {
    return this.rows.filter((row) => isDecided(this.resultOf(row)));
  }

  /** Those that were tried and are not decided as the person wanted. */
  get failed(): readonly GuardedRow[] {
    return this.rows.filter((row) => {
      const result = this.resultOf(row);
      return typeof result === 'object' && !isDecided(result);
    });
  }

  resultOf({ ref }: GuardedRow): BulkResult {
    return this.#results.get(ref) ?? 'waiting';
  }

  /** Decides what is open, one after the other; does nothing while that is going on (T23). */
  async start(comment: string): Promise<void> {
    if (this.#isRunning) return;
    [this.#isRunning, this.#hasRun] = [true, true];
    const rows = this.open;
    for (const { ref } of rows) this.#results.set(ref, 'waiting');
    for (const row of rows) {
      if (this.#isStopped) return;
      this.#results.set(row.ref, 'running');
      this.#options.onChange();
      this.#results.set(row.ref, await this.#options.decide(row, { decision: this.decision, comment }));
    }
    this.#isRunning = false;
    if (this.#isStopped) return;
    this.#options.onChange();
    this.#options.onEnd(this);
  }

  /** Leaves undone what has not had its turn: the person has gone. */
  stop(): void {
    this.#isStopped = true;
  }
}

function isDecided(result: BulkResult): boolean {
  return typeof result === 'object' && result.kind === 'decided';
}
