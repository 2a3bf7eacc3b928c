import type { ReactiveControllerHost } from 'lit';
import type { Locale } from '../../i18n/locale.js';
import type { WaitingState } from '../../parts/widget/widget-element.js';
import type { Session } from '../../provider/session.js';
import type { ListDefinition } from '../../views/list-catalogue.schema.js';
import { ListCatalogueController, type ListsSource } from './list-catalogue.controller.js';
import type { ListChoiceController } from './list-choice.controller.js';
import type { KeysByRelationship } from './list-condition.rule.js';
import { OfferedListsController, type OfferedCategory } from './offered-lists.controller.js';
import type { PersonalLists } from './personal-lists.js';
import { withSaved } from './saved-category.rule.js';
import type { SavedListsController } from './saved-lists.controller.js';

/** Which lists there are to choose from, and which of them is on show. */
export interface ListsToChoose {
  readonly kind: 'ready';
  /** Those of the catalogue that the person has, then those that they have saved. */
  readonly categories: readonly OfferedCategory[];
  /** The lists of the catalogue alone. */
  readonly own: readonly ListDefinition[];
  /** The list on show: one of the catalogue, or a saved one under its own name. */
  readonly list: ListDefinition;
  /** The id of the list of the catalogue that it is, or arranges. */
  readonly base: string;
  readonly keys: KeysByRelationship;
}

/** What the page and the person want. */
export interface WantedLists {
  readonly session: Session | undefined;
  readonly locale: Locale | undefined;
  readonly lists: ListsSource;
  readonly category: string;
  readonly list: string | null;
  readonly urlState: string;
  readonly personalLists: PersonalLists | null;
}

/** Brings together which lists the page has, which of them are the person's, and which they have saved. */
export class PageListsController {
  readonly #catalogue: ListCatalogueController;
  readonly #offered: OfferedListsController;
  readonly #saved: SavedListsController;
  readonly #choice: ListChoiceController;

  constructor(host: ReactiveControllerHost, saved: SavedListsController, choice: ListChoiceController) {
    this.#catalogue = new ListCatalogueController(host);
    this.#offered = new OfferedListsController(host);
    this.#saved = saved;
    this.#choice = choice;
  }

  /** Says what is wanted; call it from `willUpdate`. */
  want({ session, locale, lists, category, list: wanted, urlState, personalLists }: WantedLists): WaitingState | ListsToChoose {
    this.#catalogue.want(lists);
    const { state: read } = this.#catalogue;
    const catalogue = read.kind === 'ready' ? read.catalogue : undefined;
    const offered = this.#offered.want(session?.data, session?.identity, catalogue, category);
    this.#saved.want(personalLists, session?.data, session?.identity);
    if (read.kind === 'error') return read;
    if (offered.kind !== 'ready') return offered;
    const own = offered.categories.flatMap((one) => one.lists);
    const categories = withSaved(offered.categories, this.#saved.lists, locale?.t('lists.saved.category') ?? '');
    const list = this.#choice.find(categories.flatMap((one) => one.lists), urlState, wanted);
    if (!list) return { kind: 'denied' };
    return { kind: 'ready', categories, own, list, base: this.#saved.of(list.id)?.list ?? list.id, keys: offered.keys };
  }

  refresh(): void {
    this.#catalogue.refresh();
    this.#offered.refresh();
  }
}
