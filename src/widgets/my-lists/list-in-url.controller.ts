import type { ReactiveController, ReactiveControllerHost } from 'lit';

/**
 * The list on show as a parameter of the page's address, where the page asks for that: a link, a reload and the browser's way
 * back lead to the same list. It holds the id of a list and nothing else (G-58); whether the person has such a list is for the
 * catalogue, their roles and the guard to say, as with every other list (G-37).
 */
export class ListInUrlController implements ReactiveController {
  readonly #onMove: () => void;

  /** @param onMove Told when the person has gone back or forth. */
  constructor(host: ReactiveControllerHost, onMove: () => void) {
    this.#onMove = onMove;
    host.addController(this);
  }

  /** The id in the address; `null` without one. */
  read(parameter: string): string | null {
    return parameter === '' ? null : new URL(location.href).searchParams.get(parameter);
  }

  /** Writes the id where it stands, without a new step in the browser's history: that belongs to the page. */
  write(parameter: string, id: string): void {
    if (parameter === '') return;
    const url = new URL(location.href);
    url.searchParams.set(parameter, id);
    history.replaceState(history.state, '', url);
  }

  hostConnected(): void {
    addEventListener('popstate', this.#onMove);
  }

  hostDisconnected(): void {
    removeEventListener('popstate', this.#onMove);
  }
}
