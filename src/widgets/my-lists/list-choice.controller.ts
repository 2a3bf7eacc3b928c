import type { ReactiveControllerHost } from 'lit';
import type { ListDefinition } from '../../views/list-catalogue.schema.js';
import { ListInUrlController } from './list-in-url.controller.js';

/** A list that a person has chosen. */
export interface ChosenList {
  readonly id: string;
  /** The list of the catalogue that it is, or arranges. */
  readonly base: string;
}

/** Which list is on show: what the person has chosen, else what the address says, else what the page wants, else the first. */
export class ListChoiceController {
  readonly #url: ListInUrlController;
  #chosen: ChosenList | undefined;
  /** How the chosen list is to be arranged, until that is taken. */
  #arrangement: string | undefined;

  /** @param onMove Told when the person has gone back or forth in the browser's history. */
  constructor(host: ReactiveControllerHost, onMove: () => void) {
    this.#url = new ListInUrlController(host, onMove);
  }

  /** The list on show, of those that the person has. A saved list that is gone leaves the one that it arranged. */
  find(all: readonly ListDefinition[], parameter: string, wanted: string | null): ListDefinition | undefined {
    const own = all.find(({ id }) => id === this.#chosen?.id);
    const other = this.#chosen?.base ?? this.#url.read(parameter).id ?? wanted;
    return own ?? all.find(({ id }) => id === other) ?? all[0];
  }

  /** @param arrangement How it is to be arranged, empty for not at all; `undefined` for as it is. */
  choose(parameter: string, chosen: ChosenList, arrangement: string | undefined): void {
    this.#chosen = chosen;
    this.#arrangement = arrangement;
    this.#url.push(parameter, chosen.base);
  }

  /** The list on show has a name of its own from now on. */
  adopt(chosen: ChosenList): void {
    this.#chosen = chosen;
  }

  /** How the list on show is to be arranged, once after each choice or move; `undefined` when it was taken before. */
  takeArrangement(parameter: string, base: string): string | undefined {
    const linked = this.#url.takeArrangement(parameter, base);
    const chosen = this.#arrangement;
    this.#arrangement = undefined;
    return chosen ?? linked;
  }

  /** Has the address say what is on show. */
  keep(parameter: string, base: string, arrangement: string): void {
    this.#url.keep(parameter, { id: base, arrangement });
  }

  /** Forgets what was chosen. */
  leave(): void {
    this.#chosen = undefined;
    this.#arrangement = undefined;
  }
}
