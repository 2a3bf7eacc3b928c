import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Path } from '../../data/path.js';
import type { Condition, Sort } from '../../data/query.js';
import type { GuardedRow } from '../../data/row.js';
import type { Locale } from '../../i18n/locale.js';
import { filterCondition } from '../filter-menu/filter-condition.rule.js';
import { filterFields, type FilterField } from '../filter-menu/filter-fields.rule.js';
import { FilterMenuController } from '../filter-menu/filter-menu.controller.js';
import { filterMenuStyles } from '../filter-menu/filter-menu.styles.js';
import { showMore } from '../pager/pager.js';
import { pagerStyles } from '../pager/pager.styles.js';
import { SearchFieldController } from '../search-field/search-field.controller.js';
import { searchFieldStyles } from '../search-field/search-field.styles.js';
import { offlineBanner } from '../state-view/state-view.js';
import { dataTable } from '../table/data-table.js';
import { sortAnnouncement } from '../table/next-sort.rule.js';
import { ScrollRegionController } from '../table/scroll-region.controller.js';
import type { RowGroup, TableColumn } from '../table/table-options.js';
import { tableStyles } from '../table/table.styles.js';
import { VirtualRowsController } from '../table/virtual-rows.controller.js';
import { foundText, type ListedState } from './found-text.js';
import { groupRows } from './group-rows.rule.js';
import { unarranged, type ListArrangement } from './list-arrangement.js';
import { recordName } from './record-columns.js';

export interface RecordListView {
  readonly locale: Locale;
  /** What the list holds, in the plural. */
  readonly name: string;
  readonly columns: readonly TableColumn<GuardedRow>[];
  /** Fields that the list itself is filtered by, which nobody can filter further. */
  readonly fixed: readonly Path[];
  /** What stands there while there is nothing to list. */
  readonly empty: unknown;
  readonly onOpen: (row: GuardedRow, opener: HTMLElement) => void;
  readonly onMore: () => void;
  /** The order in which the list comes unless a person wants another. */
  readonly usualSort?: Sort | undefined;
  /** The field by whose values rows stand under headings unless a person wants another. */
  readonly usualGroup?: Path | null;
  /**
   * What stands beside search and filters. Where there is any, all of them and the number of records stand there however
   * short the list is; else only where it is worth their room.
   */
  readonly tools?: unknown;
  /** What one of them has opened below. */
  readonly panel?: unknown;
}

/** From how many records on a toolbar is worth its room. */
const worthwhile = 5;

/** What a person looks for in a list and in which order they want it; draws the list with it. */
export class RecordListController {
  static readonly styles = [searchFieldStyles, filterMenuStyles, tableStyles, pagerStyles];

  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #say: (text: string) => void;
  readonly #search: SearchFieldController;
  readonly #menu: FilterMenuController;
  readonly #region: ScrollRegionController;
  readonly #window: VirtualRowsController;
  /** What a person has asked for; of `text` the search field knows more. */
  #arrangement: ListArrangement = unarranged;
  /** Kept while nothing matches, so that filters can be taken off again. */
  #fields: readonly FilterField[] = [];
  /** The list, the search and the filters whose outcome people know of. */
  #told = '';
  /** The row after which a person has asked for more. */
  #lastBefore: GuardedRow['ref'] | undefined;
  /** What is drawn, row by row below their headings. */
  #groups: readonly RowGroup<GuardedRow>[] = [];
  /** Groups that a person has folded away, by field and value. */
  readonly #folded = new Set<string>();

  /** @param say Says something aloud. */
  constructor(host: ReactiveControllerHost & HTMLElement, say: (text: string) => void) {
    this.#host = host;
    this.#say = say;
    this.#search = new SearchFieldController(host, () => host.requestUpdate());
    this.#menu = new FilterMenuController(host, (filters) => {
      this.#change({ filters });
    });
    this.#region = new ScrollRegionController(host);
    this.#window = new VirtualRowsController(host, this.#region);
  }

  /** The text that is searched for; empty when none is. */
  get text(): string {
    return this.#search.text;
  }

  /** The order that a person has asked for. */
  get sort(): Sort | null {
    return this.#arrangement.sort;
  }

  /** All that a person has asked for. */
  get arrangement(): ListArrangement {
    return { ...this.#arrangement, text: this.text };
  }

  /**
   * Arranges the list in another way. What it is filtered by has to be among `fields`, those that the list offers.
   * Asks for nothing that was not checked: whoever takes an arrangement from a link or a store checks it first (G-37).
   */
  arrange(arrangement: ListArrangement, fields: readonly FilterField[] = this.#fields): void {
    this.#fields = fields;
    this.#search.show(arrangement.text);
    this.#change(arrangement);
  }

  /** The condition of the filters that are set. */
  condition(locale: Locale): Condition | undefined {
    return filterCondition(this.#fields, this.#arrangement.filters, locale);
  }

  /** Whether a search or a filter leaves records out. */
  get isNarrowed(): boolean {
    return this.text !== '' || this.#arrangement.filters.size > 0;
  }

  /** Starts over, for another list. */
  reset(): void {
    this.arrange(unarranged, []);
    this.#lastBefore = undefined;
    this.#folded.clear();
  }

  /** Starts over for another person, who has been told nothing yet. */
  forget(): void {
    this.reset();
    this.#told = '';
  }

  /**
   * What to announce about the records that are shown now: how many another search, other filters or another list have left.
   * Nothing of what stands there first.
   *
   * @param name The list, where a person has several; another name is another list.
   */
  news(state: ListedState, locale: Locale, name = ''): string {
    const isFirst = this.#told === '';
    const asked = JSON.stringify([name, this.text, ...this.#arrangement.filters]);
    if (asked === this.#told || (state.kind === 'ready' && state.refreshing)) return '';
    this.#told = asked;
    return isFirst ? '' : foundText(state, locale, name);
  }

  /** Puts focus on the first of the rows that somebody has asked for; answers whether there is one. */
  rescueFocus(state: ListedState): boolean {
    const rows = state.kind === 'ready' ? state.rows : [];
    const last = rows.findIndex(({ ref }) => ref === this.#lastBefore);
    const next = last === -1 ? undefined : rows[last + 1];
    return next !== undefined && this.#focusButton(next.ref);
  }

  /** Puts focus on the button of a record; answers whether it is listed. */
  focusRow(state: ListedState, ref: GuardedRow['ref']): boolean {
    return state.kind === 'ready' && state.rows.some((row) => row.ref === ref) && this.#focusButton(ref);
  }

  render(state: ListedState, view: RecordListView): TemplateResult {
    const { locale, name, empty, tools } = view;
    return html`${state.kind === 'ready' && state.stale?.code === 'offline' ? offlineBanner(locale) : nothing}
      ${this.#renderToolbar(state, view)}
      ${state.kind === 'ready' && state.rows.length > 0
        ? this.#renderTable(state, view)
        : this.isNarrowed ? html`<p class="muted" part="no-match">${locale.t('list.no-match', { name })}</p>` : empty}
      ${state.kind === 'ready' && (tools !== undefined || state.more !== 'none') ? this.#renderMore(state, view) : nothing}`;
  }

  #renderToolbar(state: ListedState, { locale, name, fixed, tools, panel }: RecordListView): TemplateResult | typeof nothing {
    const isLong = state.kind === 'ready' && (state.rows.length >= worthwhile || state.more !== 'none');
    if (tools === undefined && !isLong && !this.isNarrowed) return nothing;
    this.#fields = filterFields(state.allowed, state.allowed.description, locale).filter(({ path }) => !fixed.includes(path));
    const menu = { locale, name, fields: this.#fields, filters: this.#arrangement.filters };
    return html`<div class="toolbar list-toolbar">
        ${state.allowed.search.length > 0 ? this.#search.render({ locale, name }) : nothing} ${this.#menu.renderButton(menu)} ${tools}
      </div>
      ${this.#menu.renderPanel(menu)} ${panel} ${this.#menu.renderChips(menu)}`;
  }

  #renderTable(state: Extract<ListedState, { kind: 'ready' }>, { locale, name, columns, usualSort, usualGroup = null, onOpen }: RecordListView): TemplateResult {
    const { rows, total, allowed, refreshing } = state;
    const group = this.#arrangement.group ?? usualGroup;
    this.#groups = group === null ? [{ key: 'all', rows }] : this.#headed(state, group, locale);
    return dataTable<GuardedRow>({
      locale, name, columns, onOpen,
      id: 'records',
      groups: this.#groups,
      total: total !== 'unknown' && 'exact' in total ? total.exact : undefined,
      rowKey: ({ ref }) => ref,
      rowName: (row) => recordName(row, allowed),
      sort: this.sort ?? usualSort,
      onSort: (sort) => this.#sortBy(sort, columns, locale),
      // Headings stand between rows that are all there.
      window: this.#window.window(group === null ? rows.length : 0),
      busy: refreshing,
      region: this.#region,
    });
  }

  #renderMore({ rows, total, more }: Extract<ListedState, { kind: 'ready' }>, { locale, onMore }: RecordListView): TemplateResult {
    return showMore({
      locale, total,
      shown: rows.length,
      busy: more === 'loading',
      onMore: more === 'none' ? undefined : () => {
        this.#lastBefore = rows.at(-1)?.ref;
        onMore();
      },
    });
  }

  #sortBy(sort: Sort | null, columns: readonly TableColumn<GuardedRow>[], locale: Locale): void {
    const field = sort?.field ?? this.sort?.field;
    this.#say(sortAnnouncement(columns.find(({ key }) => key === field)?.label ?? '', sort, locale));
    this.#change({ sort });
  }

  #change(change: Partial<ListArrangement>): void {
    this.#arrangement = { ...this.#arrangement, ...change };
    this.#host.requestUpdate();
  }

  /** Groups with their headings. Of the last one more may come: how many of it are shown is no count of it (G-38). */
  #headed({ rows, more }: Extract<ListedState, { kind: 'ready' }>, path: Path, locale: Locale): readonly RowGroup<GuardedRow>[] {
    const groups = groupRows(rows, path);
    return groups.map(({ key, text, rows: own }, index) => {
      const isWhole = more === 'none' || index < groups.length - 1;
      const label = locale.t(isWhole ? 'table.caption' : 'list.group-shown', { name: text || locale.t('field.empty'), count: own.length });
      const fold = `${path} ${key}`;
      return { key, rows: own, label, fold: { isFolded: this.#folded.has(fold), onToggle: () => this.#toggle(fold) } };
    });
  }

  #toggle(fold: string): void {
    if (!this.#folded.delete(fold)) this.#folded.add(fold);
    this.#host.requestUpdate();
  }

  /** Focuses what opens a record; where its group is folded away, what unfolds that. */
  #focusButton(ref: GuardedRow['ref']): boolean {
    const root = this.#host.shadowRoot;
    const own = this.#groups.findIndex(({ rows }) => rows.some((row) => row.ref === ref));
    if (this.#groups[own]?.fold?.isFolded === true) return focused(root?.querySelectorAll('[part="group-toggle"]')[own]);
    const drawn = this.#groups.flatMap(({ rows, fold }) => (fold?.isFolded === true ? [] : rows));
    const place = drawn.findIndex((row) => row.ref === ref);
    // Of a long list some rows are drawn only, and each says which one it is.
    const row = root?.querySelector(`[part="row"][data-index="${place}"]`) ?? root?.querySelectorAll('[part="row"]:not([data-index])')[place];
    return focused(row?.querySelector('[part="open-button"]'));
  }
}

function focused(element: Element | null | undefined): boolean {
  if (!(element instanceof HTMLElement)) return false;
  element.focus();
  return true;
}
