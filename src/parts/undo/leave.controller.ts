import type { ReactiveController, ReactiveControllerHost } from 'lit';

export interface LeaveOptions {
  /** Whether something is not sent yet, or sent and not answered. */
  readonly isBusy: () => boolean;
  /** Sends what waits, at once. */
  readonly send: () => void;
}

/**
 * Sends what a person can still take back when they leave. Hiding the page counts: on a phone nothing else is heard of a page
 * that is put away. Whoever closes the page while something is under way is asked first, since a browser may cut off requests
 * of a page that is gone; the question has no words of the kit, and comes only in that case.
 */
export class LeaveController implements ReactiveController {
  readonly #options: LeaveOptions;
  #listening = new AbortController();
  #isAway = false;

  constructor(host: ReactiveControllerHost, options: LeaveOptions) {
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    this.#isAway = false;
    this.#listening.abort();
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    const { send } = this.#options;
    document.addEventListener('visibilitychange', () => document.hidden && send(), { signal });
    globalThis.addEventListener('pagehide', send, { signal });
  }

  /** The browser is asked to ask only while there is a reason: a page that listens all the time is never kept for a way back. */
  hostUpdated(): void {
    if (this.#options.isBusy()) globalThis.addEventListener('beforeunload', this.#ask);
    else globalThis.removeEventListener('beforeunload', this.#ask);
  }

  /** A host that is moved within the page is back a moment later (R17). */
  hostDisconnected(): void {
    this.#isAway = true;
    queueMicrotask(() => {
      if (!this.#isAway) return;
      this.#listening.abort();
      globalThis.removeEventListener('beforeunload', this.#ask);
      this.#options.send();
    });
  }

  readonly #ask = (event: BeforeUnloadEvent): void => {
    if (!this.#options.isBusy()) return;
    this.#options.send();
    event.preventDefault();
  };
}
