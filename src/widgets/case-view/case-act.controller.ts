import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { OperationController } from '../../controllers/operation.controller.js';
import { readAgain } from '../../controllers/read-again.js';
import { isPortalError, type PortalError } from '../../data/errors.js';
import type { GuardedRow } from '../../data/row.js';
import type { Grant } from '../../guard/grant.js';
import type { CaseOperation } from '../../model/case-actions.rule.js';
import { touchedBy } from '../../model/touched-tables.js';
import type { PortalActs } from '../../provider/portal-acts.js';
import type { PortalData } from '../../provider/portal-data.js';
import { fateOf, isDoubtful, type Fate } from './fate.rule.js';

/** What a person does on the case, from the question to the outcome. */
export type CaseActState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'asking'; readonly operation: CaseOperation }
  | Busy
  /** It has not happened. */
  | { readonly kind: 'failed'; readonly operation: CaseOperation; readonly error: PortalError }
  /** The answer was lost, and the server says that it has not happened. */
  | { readonly kind: 'undone'; readonly operation: CaseOperation }
  /** Somebody else has changed the case. */
  | { readonly kind: 'overtaken'; readonly operation: CaseOperation }
  /** Nobody could be asked what became of it after this error. */
  | { readonly kind: 'uncertain'; readonly operation: CaseOperation; readonly error: PortalError }
  /** It has happened; `before` is the case as it was. */
  | { readonly kind: 'done'; readonly operation: CaseOperation; readonly before: GuardedRow };

interface Busy {
  /** `checking`: the answer was lost, and the server is asked what became of it. */
  readonly kind: 'sending' | 'checking';
  readonly operation: CaseOperation;
}

/** The case, and the way to it. */
export interface CaseTarget {
  readonly data: PortalData;
  readonly grant: Grant;
  readonly row: GuardedRow;
}

export interface CaseActOptions {
  /** The server has stored it; also called when the host has left the page by then. */
  readonly onSaved: (operation: CaseOperation, row: GuardedRow) => void;
  /** It has come to an end, whichever. */
  readonly onSettled: (state: CaseActState) => void;
}

/** What is known at the end; `cause` is why it had to be found out. */
type Finding =
  | { readonly fate: Exclude<Fate, 'uncertain'> }
  | { readonly fate: 'uncertain'; readonly cause: PortalError };

/**
 * One thing at a time that a person does on a case: asked, sent once (T23), followed to its end. When the answer is lost, or
 * somebody else was first, the case is read again and the server's word counts; nothing is sent a second time by itself
 * (T24, T25).
 */
export class CaseActController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #options: CaseActOptions;
  readonly #operation: OperationController<Finding>;
  #state: CaseActState = { kind: 'idle' };

  constructor(host: ReactiveControllerHost, options: CaseActOptions) {
    this.#host = host;
    this.#options = options;
    this.#operation = new OperationController(host);
    host.addController(this);
  }

  get state(): CaseActState {
    return this.#state;
  }

  get isBusy(): boolean {
    return this.#state.kind === 'sending' || this.#state.kind === 'checking';
  }

  /** Begins with the question; what was before is over. */
  ask(operation: CaseOperation): void {
    if (!this.isBusy) this.#become({ kind: 'asking', operation });
  }

  /** Sends it with what the person wrote, unless something is under way. */
  perform(target: CaseTarget, operation: CaseOperation, text: string): Promise<void> {
    const { grant, row: { ref } } = target;
    const input = text === '' ? {} : { comments: text };
    const sending: Busy = { kind: 'sending', operation };
    return this.#run(sending, target, async (acts, key) => {
      try {
        await acts.perform(grant, operation, ref, input, { key, touches: touchedBy(operation) });
        return { fate: 'done' };
      } catch (error) {
        if (!isPortalError(error) || !isDoubtful(error)) throw error;
        if (this.#state === sending) this.#become({ kind: 'checking', operation });
        return this.#find(target, operation, error);
      }
    });
  }

  /** Asks once more what became of what is `uncertain`. */
  async checkAgain(target: CaseTarget): Promise<void> {
    const state = this.#state;
    if (state.kind !== 'uncertain') return;
    const { operation, error } = state;
    await this.#run({ kind: 'checking', operation }, target, () => this.#find(target, operation, error));
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

  async #run(busy: Busy, target: CaseTarget, work: (acts: PortalActs, key: string) => Promise<Finding>): Promise<void> {
    if (this.isBusy) return;
    this.#become(busy);
    const { operation } = busy;
    const outcome = await this.#operation.run(target.data, async (acts, key) => {
      const finding = await work(acts, key);
      if (finding.fate === 'done') this.#options.onSaved(operation, target.row);
      return finding;
    });
    if (!outcome) return;
    const failed = outcome.kind === 'failed';
    this.#become(failed ? { kind: 'failed', operation, error: outcome.error } : ended(operation, outcome.result, target.row));
    this.#options.onSettled(this.#state);
  }

  async #find({ data, grant, row }: CaseTarget, operation: CaseOperation, cause: PortalError): Promise<Finding> {
    const fate = fateOf(operation, cause, await readAgain(data, data.record(grant, row.ref)));
    return fate === 'uncertain' ? { fate, cause } : { fate };
  }

  #become(state: CaseActState): void {
    this.#state = state;
    this.#host.requestUpdate();
  }
}

function ended(operation: CaseOperation, finding: Finding, before: GuardedRow): CaseActState {
  switch (finding.fate) {
    case 'done':
      return { kind: 'done', operation, before };
    case 'undone':
    case 'overtaken':
      return { kind: finding.fate, operation };
    case 'uncertain':
      return { kind: 'uncertain', operation, error: finding.cause };
  }
}
