import { deepActiveElement } from './deep-active-element.js';

/**
 * Keeps focus from being lost when an update takes away the control that has it: browsers then put it on the page's body,
 * and a keyboard user starts from the top. Whoever puts it elsewhere, a person or a dialog that closes, goes first.
 */
export class FocusKeeper {
  readonly #host: HTMLElement;
  readonly #rescue: () => void;
  #focused: Element | null = null;
  #isLost = false;

  /** @param rescue Puts focus on what is always there; may find nothing yet, then it is called again. */
  constructor(host: HTMLElement, rescue: () => void) {
    this.#host = host;
    this.#rescue = rescue;
  }

  /** To be called before an update. */
  remember(): void {
    this.#focused = this.#host.shadowRoot?.activeElement ?? null;
  }

  /** To be called after it. */
  keep(): void {
    this.#isLost ||= this.#focused !== null && !this.#focused.isConnected;
    this.#focused = null;
    if (!this.#isLost) return;
    if (deepActiveElement() === null) this.#rescue();
    this.#isLost = deepActiveElement() === null;
  }
}
