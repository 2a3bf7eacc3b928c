import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { isPortalError, PortalError } from '../data/errors.js';
import type { PortalActs } from '../provider/portal-acts.js';
import type { PortalData } from '../provider/portal-data.js';

/** What became of something that a person does. */
export type OperationState<T> =
  | { readonly kind: 'idle' }
  | { readonly kind: 'running' }
  | { readonly kind: 'done'; readonly result: T }
  /** `outcome-unknown` among them: it may have happened (T24). */
  | { readonly kind: 'failed'; readonly error: PortalError };

/**
 * One thing a person can do: however often they click, it is done once at a time (T23). It goes on when its host leaves the
 * page, but is not heard of then (R16).
 */
export class OperationController<T> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  #state: OperationState<T> = { kind: 'idle' };
  #run = {};
  #isAway = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  get state(): OperationState<T> {
    return this.#state;
  }

  /**
   * Does it, unless it is being done. The work is given a fresh name for what the person wants now, which a backend may
   * recognise a repetition by.
   *
   * @returns the state it ended in; `undefined` when nothing was begun, or nobody waits for the outcome any more.
   */
  async run(
    data: Pick<PortalData, 'acts'>,
    work: (acts: PortalActs, intent: string) => Promise<T>,
  ): Promise<Exclude<OperationState<T>, { kind: 'idle' | 'running' }> | undefined> {
    // In the same task as the click: a button that is disabled a moment later has been clicked twice by then.
    if (this.#state.kind === 'running') return undefined;
    const run = {};
    this.#run = run;
    this.#become({ kind: 'running' });
    const outcome = await outcomeOf(data, work);
    if (run !== this.#run) return undefined;
    this.#become(outcome);
    return outcome;
  }

  /** Goes back to the beginning; an outcome that is still to come is not heard. */
  reset(): void {
    this.#run = {};
    if (this.#state.kind !== 'idle') this.#become({ kind: 'idle' });
  }

  hostConnected(): void {
    this.#isAway = false;
  }

  /** A host that is moved within the page is back a moment later, and still hears the outcome (R17). */
  hostDisconnected(): void {
    this.#isAway = true;
    queueMicrotask(() => {
      if (!this.#isAway) return;
      this.#run = {};
      this.#state = { kind: 'idle' };
    });
  }

  #become(state: OperationState<T>): void {
    this.#state = state;
    this.#host.requestUpdate();
  }
}

async function outcomeOf<T>(data: Pick<PortalData, 'acts'>, work: (acts: PortalActs, intent: string) => Promise<T>) {
  try {
    return { kind: 'done', result: await work(await data.acts(), crypto.randomUUID()) } as const;
  } catch (error) {
    return { kind: 'failed', error: isPortalError(error) ? error : new PortalError('internal') } as const;
  }
}
