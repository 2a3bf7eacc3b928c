import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { isPortalError, type PortalError } from '../data/errors.js';
import type { GuardedRow } from '../data/row.js';
import type { Grant } from '../guard/grant.js';
import type { PortalActs } from '../provider/portal-acts.js';
import type { PortalData } from '../provider/portal-data.js';
import { isDoubtful, type Fate } from './fate.rule.js';
import { OperationController } from './operation.controller.js';
import { readAgain } from './read-again.js';

/** What a person does on a record, from the question to the outcome; `what` says which of the things they can do. */
export type ActState<What> =
  | { readonly kind: 'idle' }
  | { readonly kind: 'asking'; readonly what: What }
  | Busy<What>
  /** It has not happened. */
  | { readonly kind: 'failed'; readonly what: What; readonly error: PortalError }
  /** The answer was lost, and the server says that it has not happened. */
  | { readonly kind: 'undone'; readonly what: What }
  /** Somebody else has changed the record. */
  | { readonly kind: 'overtaken'; readonly what: What }
  /** Nobody could be asked what became of it after this error. */
  | { readonly kind: 'uncertain'; readonly what: What; readonly error: PortalError }
  /** It has happened; `before` is the record as it was. */
  | { readonly kind: 'done'; readonly what: What; readonly before: GuardedRow };

interface Busy<What> {
  /** `checking`: the answer was lost, and the server is asked what became of it. */
  readonly kind: 'sending' | 'checking';
  readonly what: What;
}

/** The record, and the way to it. */
export interface ActTarget {
  readonly data: PortalData;
  readonly grant: Grant;
  readonly row: GuardedRow;
}

export interface FollowedActOptions<What> {
  /**
   * Reads from the record as it is now what became of something after an error.
   *
   * @param now `null` when it is absent or hidden by now, `undefined` when it could not be read.
   */
  readonly fateOf: (what: What, error: PortalError, now: GuardedRow | null | undefined) => Fate;
  /** The server has stored it; also called when the host has left the page by then. */
  readonly onSaved: (what: What, row: GuardedRow) => void;
  /** It has come to an end, whichever. */
  readonly onSettled: (state: ActState<What>) => void;
}

/** What is known at the end; `cause` is why it had to be found out. */
type Finding =
  | { readonly fate: Exclude<Fate, 'uncertain'> }
  | { readonly fate: 'uncertain'; readonly cause: PortalError };

/**
 * One thing at a time that a person does on a record: asked, sent once (T23), followed to its end. When the answer is lost, or
 * somebody else was first, the record is read again and the server's word counts; nothing is sent a second time by itself
 * (T24, T25).
 */
export class FollowedActController<What> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #options: FollowedActOptions<What>;
  readonly #operation: OperationController<Finding>;
  #state: ActState<What> = { kind: 'idle' };

  constructor(host: ReactiveControllerHost, options: FollowedActOptions<What>) {
    this.#host = host;
    this.#options = options;
    this.#operation = new OperationController(host);
    host.addController(this);
  }

  get state(): ActState<What> {
    return this.#state;
  }

  get isBusy(): boolean {
    return this.#state.kind === 'sending' || this.#state.kind === 'checking';
  }

  /** Begins with the question; what was before is over. */
  ask(what: What): void {
    if (!this.isBusy) this.#become({ kind: 'asking', what });
  }

  /**
   * Sends it, unless something is under way.
   *
   * @param send Called once, with a fresh name for what the person wants now.
   */
  perform(target: ActTarget, what: What, send: (acts: PortalActs, key: string) => Promise<unknown>): Promise<void> {
    const sending: Busy<What> = { kind: 'sending', what };
    return this.#run(sending, target, async (acts, key) => {
      try {
        await send(acts, key);
        return { fate: 'done' };
      } catch (error) {
        if (!isPortalError(error) || !isDoubtful(error)) throw error;
        if (this.#state === sending) this.#become({ kind: 'checking', what });
        return this.#find(target, what, error);
      }
    });
  }

  /** Asks once more what became of what is `uncertain`. */
  async checkAgain(target: ActTarget): Promise<void> {
    const state = this.#state;
    if (state.kind !== 'uncertain') return;
    const { what, error } = state;
    await this.#run({ kind: 'checking', what }, target, () => this.#find(target, what, error));
  }

  /** Takes the question back, or what is said about a failure; not what is under way, nor what has happened. */
  dismiss(): void {
    if (!this.isBusy && this.#state.kind !== 'done') this.#become({ kind: 'idle' });
  }

  /** Goes back to the beginning; an outcome that is still to come is not heard. */
  reset(): void {
    this.#operation.reset();
    if (this.#state.kind !== 'idle') this.#become({ kind: 'idle' });
  }

  /** A question stays when its host is moved within the page; what is under way goes on, but is not heard of (R16, R17). */
  hostDisconnected(): void {
    if (this.isBusy) this.#state = { kind: 'idle' };
  }

  async #run(busy: Busy<What>, target: ActTarget, work: (acts: PortalActs, key: string) => Promise<Finding>): Promise<void> {
    if (this.isBusy) return;
    this.#become(busy);
    const { what } = busy;
    const outcome = await this.#operation.run(target.data, async (acts, key) => {
      const finding = await work(acts, key);
      if (finding.fate === 'done') this.#options.onSaved(what, target.row);
      return finding;
    });
    if (!outcome) return;
    const failed = outcome.kind === 'failed';
    this.#become(failed ? { kind: 'failed', what, error: outcome.error } : ended(what, outcome.result, target.row));
    this.#options.onSettled(this.#state);
  }

  async #find({ data, grant, row }: ActTarget, what: What, cause: PortalError): Promise<Finding> {
    const fate = this.#options.fateOf(what, cause, await readAgain(data, data.record(grant, row.ref)));
    return fate === 'uncertain' ? { fate, cause } : { fate };
  }

  #become(state: ActState<What>): void {
    this.#state = state;
    this.#host.requestUpdate();
  }
}

function ended<What>(what: What, finding: Finding, before: GuardedRow): ActState<What> {
  switch (finding.fate) {
    case 'done':
      return { kind: 'done', what, before };
    case 'undone':
    case 'overtaken':
      return { kind: finding.fate, what };
    case 'uncertain':
      return { kind: 'uncertain', what, error: finding.cause };
  }
}
