import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import {
  CollectionController, type CollectionRequest, type CollectionState,
} from '../../controllers/collection.controller.js';
import type { Condition, Sort } from '../../data/query.js';
import type { GuardedRow } from '../../data/row.js';
import type { Effective } from '../../guard/effective.js';
import type { Locale } from '../../i18n/locale.js';
import { stateTone } from '../../model/state-tone.js';
import { fieldLabel, fieldOf } from '../../parts/field-value/field.js';
import { fieldValue } from '../../parts/field-value/field-value.js';
import { filterCondition, type Filters } from '../../parts/filter-menu/filter-condition.rule.js';
import { filterFields, type FilterField } from '../../parts/filter-menu/filter-fields.rule.js';
import { FilterMenuController } from '../../parts/filter-menu/filter-menu.controller.js';
import { showMore, shownText } from '../../parts/pager/pager.js';
import { SearchFieldController } from '../../parts/search-field/search-field.controller.js';
import { dataTable } from '../../parts/table/data-table.js';
import { sortAnnouncement } from '../../parts/table/next-sort.rule.js';
import { ScrollRegionController } from '../../parts/table/scroll-region.controller.js';
import type { TableColumn } from '../../parts/table/table-options.js';
import { VirtualRowsController } from '../../parts/table/virtual-rows.controller.js';
import type { PortalData } from '../../provider/portal-data.js';
import type { ListDefinition } from '../../views/list-catalogue.schema.js';
import { listCondition, type KeysByRelationship } from './list-condition.rule.js';

export interface ListTableOptions {
  readonly say: (text: string) => void;
  readonly onOpen: (row: GuardedRow, name: string, opener: HTMLElement) => void;
}

/** What is listed now, for who reads all of it. */
export interface ListedRequest {
  readonly request: CollectionRequest;
  readonly allowed: Effective;
}

type Ready = Extract<CollectionState, { kind: 'ready' | 'empty' }>;

/** One list with its search, filters, order and pages. */
export class ListTableController {
  readonly #host: ReactiveControllerHost;
  readonly #options: ListTableOptions;
  readonly #collection: CollectionController;
  readonly #search: SearchFieldController;
  readonly #menu: FilterMenuController;
  readonly #region: ScrollRegionController;
  readonly #window: VirtualRowsController;
  #list = '';
  #request: CollectionRequest | null = null;
  #sort: Sort | null = null;
  #filters: Filters = new Map();
  #fields: readonly FilterField[] = [];
  /** The list, the search and the filters of which people know how many records there are. */
  #told: string | undefined;
  /** The row after which a person has asked for more. */
  #lastBefore: GuardedRow['ref'] | undefined;

  constructor(host: ReactiveControllerHost, options: ListTableOptions) {
    this.#host = host;
    this.#options = options;
    this.#collection = new CollectionController(host);
    this.#search = new SearchFieldController(host, () => host.requestUpdate());
    this.#menu = new FilterMenuController(host, (filters) => {
      this.#filters = filters;
      host.requestUpdate();
    });
    this.#region = new ScrollRegionController(host);
    this.#window = new VirtualRowsController(host, this.#region);
  }

  get state(): CollectionState {
    return this.#collection.state;
  }

  /** Says which list is wanted; call it from `willUpdate`. Another one starts without search, filters and order. */
  want(data: PortalData | undefined, list: ListDefinition | undefined, keys: KeysByRelationship, pageSize: number, locale: Locale | undefined): void {
    if (list && list.id !== this.#list) this.#startWith(list.id);
    this.#request = list && locale ? this.#requestOf(list, keys, pageSize, locale) : null;
    this.#collection.want(data, this.#request, list?.id);
    const { state } = this;
    if (locale && (state.kind === 'ready' || state.kind === 'empty')) this.#fields = offeredFilters(state.allowed, locale);
  }

  /** What is asked for the rows at hand; `undefined` while there are none. */
  get listed(): ListedRequest | undefined {
    const { state } = this;
    return state.kind === 'ready' && this.#request ? { request: this.#request, allowed: state.allowed } : undefined;
  }

  refresh(): void {
    this.#collection.refresh();
  }

  /** Forgets what a person has searched for and chosen. */
  reset(): void {
    this.#startWith('');
    this.#told = undefined;
  }

  /** What to say of the rows at hand: how many there are, once per list, search and filters; not of the first list. */
  news(name: string, locale: Locale): string {
    const { state } = this;
    if (state.kind !== 'ready' && state.kind !== 'empty') return '';
    if (state.kind === 'ready' && state.refreshing) return '';
    const asked = JSON.stringify([this.#list, this.#search.text, ...this.#filters]);
    const isFirst = this.#told === undefined;
    if (asked === this.#told) return '';
    this.#told = asked;
    return isFirst ? '' : this.foundText(name, locale);
  }

  /** How many records there are; how many are shown where that is not certain (G-38). */
  foundText(name: string, locale: Locale): string {
    const { state } = this;
    if (state.kind !== 'ready') return this.#isNarrowed ? locale.t('lists.no-match') : locale.t('lists.empty');
    const { rows, total } = state;
    if (total !== 'unknown' && 'exact' in total) return locale.t('table.caption', { name, count: total.exact });
    return state.more === 'none' ? locale.t('table.caption', { name, count: rows.length }) : shownText({ locale, shown: rows.length, total });
  }

  /** With the last rows the button for more goes: the button of the first of them, where a person goes on. */
  firstNewRow(root: ParentNode): HTMLElement | undefined {
    const rows = this.state.kind === 'ready' ? this.state.rows : [];
    const last = rows.findIndex(({ ref }) => ref === this.#lastBefore);
    const buttons = root.querySelectorAll<HTMLElement>('[part="row"] [part="open-button"]');
    return last === -1 || buttons.length !== rows.length ? undefined : buttons[last + 1];
  }

  /** @param tools What stands beside search and filters. */
  render(state: Ready, list: ListDefinition, name: string, locale: Locale, tools: unknown): TemplateResult {
    return html`${this.#renderToolbar(state.allowed, name, locale, tools)}
      ${state.kind === 'ready'
        ? html`${this.#renderTable(state, list, name, locale)} ${this.#renderMore(state, locale)}`
        : html`<p class="state muted" part="state">${this.foundText(name, locale)}</p>`}`;
  }

  #renderToolbar({ search }: Effective, name: string, locale: Locale, tools: unknown): TemplateResult {
    const menu = { locale, name, fields: this.#fields, filters: this.#filters };
    return html`<div class="toolbar">
        ${search.length > 0 ? this.#search.render({ locale, name }) : nothing} ${this.#menu.renderButton(menu)} ${tools}
      </div>
      ${this.#menu.renderPanel(menu)} ${this.#menu.renderChips(menu)}`;
  }

  #renderTable(state: Extract<Ready, { kind: 'ready' }>, list: ListDefinition, name: string, locale: Locale): TemplateResult {
    const { rows, allowed, total, refreshing } = state;
    const columns = listColumns(allowed, locale);
    const nameOf = (row: GuardedRow): string => rowName(row, allowed);
    return dataTable<GuardedRow>({
      locale,
      id: 'list',
      name,
      columns,
      groups: [{ key: list.id, rows }],
      total: total !== 'unknown' && 'exact' in total ? total.exact : undefined,
      rowKey: ({ ref }) => ref,
      rowName: nameOf,
      onOpen: (row, opener) => this.#options.onOpen(row, nameOf(row), opener),
      sort: this.#sort ?? list.sort?.[0],
      onSort: (sort) => this.#sortBy(sort, columns, locale),
      window: this.#window.window(rows.length),
      busy: refreshing,
      region: this.#region,
    });
  }

  #renderMore({ rows, total, more }: Extract<Ready, { kind: 'ready' }>, locale: Locale): TemplateResult {
    const onMore = (): void => {
      this.#lastBefore = rows.at(-1)?.ref;
      this.#collection.more();
    };
    return showMore({ locale, shown: rows.length, total, busy: more === 'loading', onMore: more === 'none' ? undefined : onMore });
  }

  #requestOf(list: ListDefinition, keys: KeysByRelationship, limit: number, locale: Locale): CollectionRequest {
    const parts: Condition[] = [];
    if (list.where) parts.push(listCondition(list.where, keys));
    const chosen = filterCondition(this.#fields, this.#filters, locale);
    if (chosen) parts.push(chosen);
    const sort = this.#sort ? [this.#sort] : list.sort;
    const { text } = this.#search;
    return {
      table: list.table,
      view: list.view,
      limit,
      ...(parts.length > 0 && { where: { all: parts } }),
      ...(text !== '' && { search: text }),
      ...(sort && { sort }),
    };
  }

  #sortBy(sort: Sort | null, columns: readonly TableColumn<GuardedRow>[], locale: Locale): void {
    const field = sort?.field ?? this.#sort?.field ?? '';
    this.#sort = sort;
    this.#options.say(sortAnnouncement(columns.find(({ key }) => key === field)?.label ?? '', sort, locale));
    this.#host.requestUpdate();
  }

  #startWith(list: string): void {
    this.#list = list;
    this.#search.reset();
    this.#filters = new Map();
    this.#fields = [];
    this.#sort = null;
    this.#lastBefore = undefined;
  }

  get #isNarrowed(): boolean {
    return this.#search.text !== '' || this.#filters.size > 0;
  }
}

/** What people call a record: its number, else what stands first in its row. */
export function rowName({ display }: GuardedRow, { list, description }: Effective): string {
  return display['number'] || display[list[0] ?? ''] || description.label;
}

/** The columns of the view, in its order; the server sorts by those it grants (G-35). */
function listColumns(allowed: Effective, locale: Locale): readonly TableColumn<GuardedRow>[] {
  const { table, description, list } = allowed;
  return list.map((path, index) => ({
    key: path,
    label: fieldLabel(path, description),
    sortable: allowed.sort.has(path),
    cell: (row) => {
      if (index === 0) return html`<bdi class="row-name">${rowName(row, allowed)}</bdi>`;
      const value = fieldValue(fieldOf(row, path, description), { locale, table, place: 'cell', toneOf: stateTone });
      return path === 'short_description' ? html`<span class="subject">${value}</span>` : value;
    },
  }));
}

/** People filter by what they see. Other fields of the view are there for the conditions of lists. */
function offeredFilters(allowed: Effective, locale: Locale): readonly FilterField[] {
  return filterFields(allowed, allowed.description, locale).filter(({ path }) => allowed.list.includes(path));
}
