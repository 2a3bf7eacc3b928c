import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** A list, and how it is arranged, as an address says them. */
export interface LinkedList {
  /** The id of the list; `null` without one. */
  readonly id: string | null;
  /** The arrangement as text; empty where the list is as its owner made it. */
  readonly arrangement: string;
}

/**
 * The list on show in the page's address, where the page asks for that: a link, a reload and the browser's way back lead to
 * the same list. One parameter holds its id, another of that name with `-view` how it is arranged; no record stands in
 * either (G-58). Whether the person has such a list, and may arrange it so, is for others to say (G-37).
 *
 * Another list is a step in the browser's history; what is done in a list is not, or the way back would be long.
 */
export class ListInUrlController implements ReactiveController {
  readonly #onMove: () => void;
  /** What the address says, as far as this widget has read or written it. */
  #known = '';
  #isRead = false;

  /** @param onMove Told when the person has gone back or forth. */
  constructor(host: ReactiveControllerHost, onMove: () => void) {
    this.#onMove = onMove;
    host.addController(this);
  }

  read(parameter: string): LinkedList {
    const { searchParams } = new URL(location.href);
    const read = (name: string): string | null => (parameter === '' ? null : searchParams.get(name));
    return { id: read(parameter), arrangement: read(`${parameter}-view`) ?? '' };
  }

  /** The arrangement of a list that the address names, once after each move; `undefined` when it was taken before. */
  takeArrangement(parameter: string, id: string): string | undefined {
    if (this.#isRead || parameter === '') return undefined;
    this.#isRead = true;
    const linked = this.read(parameter);
    return linked.id === id ? linked.arrangement : '';
  }

  /** The person has chosen another list. */
  push(parameter: string, id: string): void {
    this.#isRead = true;
    this.#write(parameter, { id, arrangement: '' }, 'pushState');
  }

  /** Has the address say what is on show; what it said at first is left as it is until a person changes something. */
  keep(parameter: string, list: LinkedList): void {
    const text = JSON.stringify(list);
    if (this.#known !== '' && text !== this.#known) this.#write(parameter, list, 'replaceState');
    this.#known = text;
  }

  hostConnected(): void {
    addEventListener('popstate', this.#moved);
  }

  hostDisconnected(): void {
    removeEventListener('popstate', this.#moved);
  }

  readonly #moved = (): void => {
    this.#isRead = false;
    this.#known = '';
    this.#onMove();
  };

  #write(parameter: string, list: LinkedList, how: 'pushState' | 'replaceState'): void {
    this.#known = JSON.stringify(list);
    if (parameter === '') return;
    const url = new URL(location.href);
    url.searchParams.set(parameter, list.id ?? '');
    if (list.arrangement === '') url.searchParams.delete(`${parameter}-view`);
    else url.searchParams.set(`${parameter}-view`, list.arrangement);
    if (url.href !== location.href) history[how](history.state, '', url);
  }
}
