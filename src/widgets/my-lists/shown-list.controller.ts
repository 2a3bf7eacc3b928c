import type { ReactiveControllerHost } from 'lit';
import { CollectionController, type CollectionRequest, type CollectionState } from '../../controllers/collection.controller.js';
import type { Effective } from '../../guard/effective.js';
import type { Locale } from '../../i18n/locale.js';
import { allOf } from '../../parts/record-list/list-query.rule.js';
import type { RecordListController } from '../../parts/record-list/record-list.controller.js';
import type { PortalData } from '../../provider/portal-data.js';
import type { ListDefinition } from '../../views/list-catalogue.schema.js';
import { listCondition, type KeysByRelationship } from './list-condition.rule.js';

/** What is listed now, for who reads all of it. */
export interface ListedRequest {
  readonly request: CollectionRequest;
  readonly allowed: Effective;
}

/** Which list is wanted, and of whom. */
export interface WantedList {
  readonly data: PortalData | undefined;
  readonly list: ListDefinition | undefined;
  readonly keys: KeysByRelationship;
  readonly pageSize: number;
  readonly locale: Locale | undefined;
}

/** The records of the list on show, as its definition and the person ask for them. */
export class ShownListController {
  readonly #records: CollectionController;
  readonly #list: RecordListController;
  #id = '';
  #request: CollectionRequest | null = null;

  /** @param list What the person has searched, filtered and sorted by. */
  constructor(host: ReactiveControllerHost, list: RecordListController) {
    this.#records = new CollectionController(host);
    this.#list = list;
  }

  get state(): CollectionState {
    return this.#records.state;
  }

  /** What is asked for the rows at hand; `undefined` while there are none. */
  get listed(): ListedRequest | undefined {
    const { state } = this;
    return state.kind === 'ready' && this.#request ? { request: this.#request, allowed: state.allowed } : undefined;
  }

  /** Says which list is wanted; call it from `willUpdate`. Another one starts without search, filters and order. */
  want({ data, list, keys, pageSize, locale }: WantedList): void {
    if (list && list.id !== this.#id) {
      this.#id = list.id;
      this.#list.reset();
    }
    this.#request = list && locale ? this.#requestOf(list, keys, pageSize, locale) : null;
    this.#records.want(data, this.#request, list?.id);
  }

  more(): void {
    this.#records.more();
  }

  refresh(): void {
    this.#records.refresh();
  }

  #requestOf({ table, view, where, sort }: ListDefinition, keys: KeysByRelationship, limit: number, locale: Locale): CollectionRequest {
    const { text, sort: chosen } = this.#list;
    const condition = allOf([where && listCondition(where, keys), this.#list.condition(locale)]);
    const order = chosen ? [chosen] : sort;
    return {
      table, view, limit,
      ...(condition && { where: condition }),
      ...(text !== '' && { search: text }),
      ...(order && { sort: order }),
    };
  }
}
