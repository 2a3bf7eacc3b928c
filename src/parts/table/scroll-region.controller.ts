import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * The box in which a table scrolls. Knows whether it overflows: only then does it take focus and a name, because a
 * keyboard stop that does nothing is a nuisance, and content that only a pointer can scroll to is out of reach.
 */
export class ScrollRegionController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #sizes = new ResizeObserver(() => this.#measure());
  #element: HTMLElement | null = null;
  #overflows = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  get element(): HTMLElement | null {
    return this.#element;
  }

  get overflows(): boolean {
    return this.#overflows;
  }

  /** For Lit's `ref` on the box. */
  readonly attach = (element: Element | undefined): void => {
    const box = element instanceof HTMLElement ? element : null;
    if (box === this.#element) return;
    this.#sizes.disconnect();
    this.#element = box;
    this.#observe();
  };

  hostConnected(): void {
    this.#observe();
  }

  hostDisconnected(): void {
    this.#sizes.disconnect();
  }

  #observe(): void {
    if (!this.#element) return;
    this.#sizes.observe(this.#element);
    const [content] = this.#element.children;
    if (content) this.#sizes.observe(content);
  }

  #measure(): void {
    const box = this.#element;
    if (!box) return;
    const overflows = box.scrollWidth > box.clientWidth || box.scrollHeight > box.clientHeight;
    if (overflows === this.#overflows) return;
    this.#overflows = overflows;
    this.#host.requestUpdate();
  }
}
