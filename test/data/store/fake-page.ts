import type { PageEvent, PageSignals } from '../../../src/data/store/page-signals.js';

/** A page that is hidden, shown and taken offline by a test. */
export class FakePage implements PageSignals {
  readonly #events = new EventTarget();
  readonly #listening = new Set<object>();
  hidden = false;

  on(event: PageEvent, listener: () => void, signal: AbortSignal): void {
    const entry = {};
    this.#listening.add(entry);
    signal.addEventListener('abort', () => this.#listening.delete(entry), { once: true });
    this.#events.addEventListener(event, listener, { signal });
  }

  /** How many listeners are left. */
  get listeners(): number {
    return this.#listening.size;
  }

  hide(): void {
    this.hidden = true;
    this.fire('hidden');
  }

  show(): void {
    this.hidden = false;
    this.fire('visible');
  }

  fire(event: PageEvent): void {
    this.#events.dispatchEvent(new Event(event));
  }
}
