import type { ReactiveControllerHost } from 'lit';
import { CollectionController, type CollectionRequest, type CollectionState } from '../../controllers/collection.controller.js';
import { grantOf } from '../../controllers/grant-of.js';
import { QueriesController } from '../../controllers/queries.controller.js';
import { PortalError } from '../../data/errors.js';
import type { Path } from '../../data/path.js';
import type { Effective } from '../../guard/effective.js';
import type { Locale } from '../../i18n/locale.js';
import { filterFields } from '../../parts/filter-menu/filter-fields.rule.js';
import { groupedOrder } from '../../parts/record-list/group-rows.rule.js';
import { allOf } from '../../parts/record-list/list-query.rule.js';
import type { RecordListController } from '../../parts/record-list/record-list.controller.js';
import type { PortalData } from '../../provider/portal-data.js';
import type { ListDefinition } from '../../views/list-catalogue.schema.js';
import { listCondition, type KeysByRelationship } from './list-condition.rule.js';
import type { readArrangement } from './read-arrangement.rule.js';

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
  /** How a link says that the list is arranged, empty for not at all; `undefined` where nothing says so now. */
  readonly linked: string | undefined;
}

const refusal = new PortalError('query-refused', { detail: 'arrangement' });

/** The records of the list on show, as its definition, a link and the person ask for them. */
export class ShownListController {
  readonly #host: ReactiveControllerHost;
  readonly #onLess: () => void;
  readonly #records: CollectionController;
  readonly #description: QueriesController<Effective>;
  readonly #list: RecordListController;
  #id = '';
  #request: CollectionRequest | null = null;
  /** An arrangement that nobody has checked yet, or that was refused. */
  #link: { readonly text: string; readonly is: 'unread' | 'refused' } | undefined;
  #read: typeof readArrangement | undefined;

  /**
   * @param list What the person has searched, filtered and sorted by.
   * @param onLess Told when a link asks for an order, a group or a column that the person does not have.
   */
  constructor(host: ReactiveControllerHost, list: RecordListController, onLess: () => void) {
    this.#host = host;
    this.#onLess = onLess;
    this.#records = new CollectionController(host);
    this.#description = new QueriesController(host);
    this.#list = list;
  }

  get state(): CollectionState {
    return this.isRefused ? { kind: 'error', error: refusal } : this.#records.state;
  }

  /** Whether a link asks for what the person may not: then nothing of it is done, for a part would show other records (G-37). */
  get isRefused(): boolean {
    return this.#link?.is === 'refused';
  }

  /** Whether what is on show is what the person wants, and nothing is waited for that decides it. */
  get isSettled(): boolean {
    return this.#link === undefined;
  }

  /** What is asked for the rows at hand; `undefined` while there are none. */
  get listed(): ListedRequest | undefined {
    const { state } = this;
    return state.kind === 'ready' && this.#request ? { request: this.#request, allowed: state.allowed } : undefined;
  }

  /** Says which list is wanted; call it from `willUpdate`. Another one starts as its owner has made it. */
  want({ data, list, keys, pageSize, locale, linked }: WantedList): void {
    if (list && list.id !== this.#id) {
      this.#id = list.id;
      this.unlink();
    }
    if (linked !== undefined) {
      this.unlink();
      if (linked !== '') this.#link = { text: linked, is: 'unread' };
    }
    this.#readLink(data, list, locale);
    this.#request = list && locale && this.isSettled ? this.#requestOf(list, keys, pageSize, locale) : null;
    this.#records.want(data, this.#request, list?.id);
  }

  /** Shows the list as its owner has made it. */
  unlink(): void {
    this.#link = undefined;
    this.#list.reset();
  }

  more(): void {
    this.#records.more();
  }

  refresh(): void {
    this.#description.refresh();
    this.#records.refresh();
  }

  /** Nothing is asked before the link has been checked against what the server says that the person may do. */
  #readLink(data: PortalData | undefined, list: ListDefinition | undefined, locale: Locale | undefined): void {
    const link = this.#link;
    const found = data && list && grantOf(data, list.table, list.view);
    if (link?.is !== 'unread' || !data || !locale || found?.kind !== 'granted') return;
    this.#description.want(data, new Map([['list', data.description(found.grant)]]));
    const result = this.#description.result('list');
    const allowed = result && result.kind !== 'loading' ? result.data : undefined;
    if (!this.#read) {
      void this.#load();
      return;
    }
    // Without a description there are no rows either, and the list says why.
    if (result?.kind === 'failed' && !allowed) this.#link = undefined;
    if (!allowed) return;
    const fields = filterFields(allowed, allowed.description, locale).filter(({ path }) => !unseen(allowed).includes(path));
    const read = this.#read(link.text, allowed, fields);
    this.#link = read.kind === 'allowed' ? undefined : { ...link, is: 'refused' };
    if (read.kind === 'refused') return;
    this.#list.arrange(read.arrangement, fields);
    if (read.isLess) this.#onLess();
  }

  async #load(): Promise<void> {
    try {
      this.#read = (await import('./read-arrangement.rule.js')).readArrangement;
    } catch {
      // A link that cannot be read is refused as one that is wrong.
      this.#link = this.#link && { ...this.#link, is: 'refused' };
    }
    this.#host.requestUpdate();
  }

  #requestOf({ table, view, where, sort = [] }: ListDefinition, keys: KeysByRelationship, limit: number, locale: Locale): CollectionRequest {
    const { text, sort: chosen, group, columns } = this.#list.arrangement;
    const condition = allOf([where && listCondition(where, keys), this.#list.condition(locale)]);
    const order = groupedOrder(group, chosen ? [chosen] : sort);
    return {
      table, view, limit,
      // What is not shown is not asked for (G-10).
      ...(columns && { only: [...new Set([...columns, ...(group === null ? [] : [group])])] }),
      ...(condition && { where: condition }),
      ...(text !== '' && { search: text }),
      ...(order.length > 0 && { sort: order }),
    };
  }
}

/** People filter by what they see. Other fields of the view are there for the conditions of lists. */
export function unseen({ filter, list }: Pick<Effective, 'filter' | 'list'>): readonly Path[] {
  return [...filter.keys()].filter((path) => !list.includes(path));
}
