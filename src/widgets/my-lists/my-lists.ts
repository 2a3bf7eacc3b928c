import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { PortalError } from '../../data/errors.js';
import { tableOf, type RecordRef } from '../../data/record-ref.js';
import type { GuardedRow } from '../../data/row.js';
import type { Locale } from '../../i18n/locale.js';
import { caseTable } from '../../model/case-actions.rule.js';
import { OpenRecordEvent } from '../../parts/events/open-record.event.js';
import { fieldValueStyles } from '../../parts/field-value/field-value.styles.js';
import { filterMenuStyles } from '../../parts/filter-menu/filter-menu.styles.js';
import { icon } from '../../parts/icon/icon.js';
import { arrowLeft } from '../../parts/icon/icons.js';
import { pagerStyles } from '../../parts/pager/pager.styles.js';
import { searchFieldStyles } from '../../parts/search-field/search-field.styles.js';
import { offlineBanner, stateView } from '../../parts/state-view/state-view.js';
import { tableStyles } from '../../parts/table/table.styles.js';
import { heading, sectionLevel } from '../../parts/widget/heading.js';
import { WidgetElement } from '../../parts/widget/widget-element.js';
import type { ListDefinition } from '../../views/list-catalogue.schema.js';
import { ListCatalogueController, type ListsSource } from './list-catalogue.controller.js';
import { ListExportController } from './list-export.controller.js';
import { ListInUrlController } from './list-in-url.controller.js';
import { listLabel } from './list-label.js';
import { listNav } from './list-nav.js';
import { ListTableController } from './list-table.controller.js';
import { myListsStyles } from './my-lists.styles.js';
import { OfferedListsController, type OfferedCategory } from './offered-lists.controller.js';

type MyListsState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'denied' }
  | { readonly kind: 'error'; readonly error: PortalError }
  | { readonly kind: 'ready'; readonly categories: readonly OfferedCategory[]; readonly list: ListDefinition };

/** The record that stands in place of the list. */
interface Opened {
  readonly ref: RecordRef;
  readonly name: string;
}

/**
 * The lists that a person has by their roles and by whom they look after, in categories: a table, or cards where there is
 * little room, with search, filters, order and pages as the view of each list allows. Records open on the host's own page, or
 * in place of the list with a way back.
 *
 * @element my-lists
 * @fires portal-open-record - a person asks for a record; cancel it to show the record yourself
 * @fires portal-error - the lists could not be read, or their catalogue is wrong
 * @csspart nav - the lists to choose from
 * @csspart category - the name of a category
 * @csspart list-button - the button of a list
 * @csspart list-choice - the choice of a list where there is little room
 * @csspart section-heading - the name of the list
 * @csspart table - the table
 * @csspart row - one record
 * @csspart open-button - the button that opens a record
 * @csspart export-button - the button that exports the list, and stops that
 * @csspart export-failed - what is said when an export has failed
 * @csspart back - the button that leads back to the list
 */
export class MyLists extends WidgetElement<MyListsState> {
  static readonly tag: string = 'my-lists';
  static readonly dependencies: readonly [] = [];
  // Hosts mostly have pages of their own for records.
  static readonly lazy = {
    'case-view': async () => (await import('../case-view/case-view.js')).CaseView,
    'record-view': async () => (await import('../record-view/record-view.js')).RecordView,
  };
  static override readonly styles = [
    ...WidgetElement.sharedStyles, searchFieldStyles, filterMenuStyles, tableStyles, fieldValueStyles, pagerStyles, myListsStyles,
  ];

  /** The categories and lists: the address of a JSON document or the catalogue itself; the kit's own if absent. */
  @property() lists: ListsSource = null;

  /** Shows only this category of the catalogue, by its id. */
  @property() category = '';

  /** The list to begin with, by its id; the first one if absent or not the person's. */
  @property() list: string | null = null;

  /** The parameter of the page's address that keeps the list on show, such as `list`; the address stays as it is if absent. */
  @property({ attribute: 'url-state' }) urlState = '';

  /** Name of the view that records are opened with. What the lists show is for their own views to say. */
  @property() view = 'portal';

  /** The most records that are read at once, 1 to 1000. */
  @property({ type: Number, attribute: 'page-size' }) pageSize = 20;

  readonly #catalogue = new ListCatalogueController(this);
  readonly #offered = new OfferedListsController(this);
  readonly #table = new ListTableController(this, {
    say: (text) => this.announcements.announce(text),
    onOpen: (row, name) => this.#open(row, name),
  });
  readonly #export = new ListExportController(this, {
    locale: () => this.locale,
    announce: (text) => this.announcements.announce(text),
    alert: (text) => this.announcements.alert(text),
    wait: (key) => this.announceWait(key),
  });
  readonly #url = new ListInUrlController(this, () => this.#leave());
  /** The list that the person has chosen. */
  #chosen: string | undefined;
  #opened: Opened | undefined;

  protected override get defaultHeading(): string {
    return this.locale.t('lists.heading');
  }

  protected override read(changed: PropertyValues<this>, locale: Locale | undefined): MyListsState {
    if (changed.has('list') || changed.has('category') || changed.has('lists')) this.#leave();
    this.#catalogue.want(this.lists);
    const { state: read } = this.#catalogue;
    const catalogue = read.kind === 'ready' ? read.catalogue : undefined;
    const offered = this.#offered.want(this.session?.data, this.session?.identity, catalogue, this.category);
    const categories = offered.kind === 'ready' ? offered.categories : [];
    const all = categories.flatMap(({ lists }) => lists);
    const list = all.find(({ id }) => id === (this.#chosen ?? this.#url.read(this.urlState) ?? this.list)) ?? all[0];
    const keys = offered.kind === 'ready' ? offered.keys : new Map<string, readonly string[]>();
    this.#table.want(this.session?.data, list, keys, this.pageSize, locale);
    if (read.kind === 'error') return read;
    if (offered.kind !== 'ready') return offered;
    if (!list) return { kind: 'denied' };
    return this.#stateOf(categories, list);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const { state } = this;
    if (state.kind === 'ready') this.announcements.announce(this.#table.news(listLabel(state.list, this.locale), this.locale));
  }

  protected override outcomeOf(state: Extract<MyListsState, { kind: 'ready' }>): string {
    return this.#table.foundText(listLabel(state.list, this.locale), this.locale);
  }

  protected override refresh(): void {
    this.#catalogue.refresh();
    this.#offered.refresh();
    this.#table.refresh();
  }

  protected override startOver(): void {
    super.startOver();
    this.#leave();
    this.#table.reset();
  }

  protected override rescueFocus(): void {
    const next = this.#table.firstNewRow(this.renderRoot);
    if (next) next.focus();
    else super.rescueFocus();
  }

  protected override renderRecords(state: Extract<MyListsState, { kind: 'ready' }>): unknown {
    const { locale } = this;
    const name = listLabel(state.list, locale);
    return html`<div class="lists">
      ${listNav({
        locale, name: this.heading || this.defaultHeading, categories: state.categories, current: state.list, onChoose: (list) => this.#choose(list),
      })}
      <div class="list" part="list">${this.#opened ? this.#renderOpened(this.#opened) : this.#renderList(state.list, name)}</div>
    </div>`;
  }

  #renderList(list: ListDefinition, name: string): TemplateResult {
    const { locale } = this;
    const { state } = this.#table;
    return html`${heading(sectionLevel(this.headingLevel), name, 'list-heading', 'section-heading')}
    ${state.kind === 'ready' && state.stale?.code === 'offline' ? offlineBanner(locale) : nothing}
    ${this.#renderRows(list, name)}`;
  }

  #renderRows(list: ListDefinition, name: string): unknown {
    const { locale } = this;
    const { state } = this.#table;
    switch (state.kind) {
      case 'loading':
        return stateView({ kind: 'loading', phase: 'skeleton' }, { locale });
      case 'denied':
      case 'error':
        return html`<p class="state muted" part="state">${locale.t('lists.unavailable')}</p>`;
      case 'empty':
      case 'ready':
        return this.#table.render(state, list, name, locale, this.#export.render(this.session?.data, this.#table.listed, name));
    }
  }

  #renderOpened({ ref, name }: Opened): TemplateResult {
    const { view, locale } = this;
    const child = tableOf(ref) === caseTable ? 'case-view' : 'record-view';
    return html`<button type="button" class="button quiet" part="back" @click=${() => this.#back()}>
        ${icon(arrowLeft, true)} ${locale.t('lists.back')}
      </button>
      ${this.renderChild(child, { record: ref, view, label: name, headingLevel: sectionLevel(this.headingLevel) })}`;
  }

  /**
   * Nothing is drawn before the first list is there. Later ones have their wait in their own place, and one that the guard
   * refuses is unavailable while the others stay (G-37).
   */
  #stateOf(categories: readonly OfferedCategory[], list: ListDefinition): MyListsState {
    const { state } = this.#table;
    if (state.kind === 'error' && state.error.code !== 'query-refused') return state;
    if (state.kind === 'loading' && this.state.kind !== 'ready') return state;
    return { kind: 'ready', categories, list };
  }

  #choose(list: ListDefinition): void {
    this.#leave();
    this.#chosen = list.id;
    this.#url.write(this.urlState, list.id);
  }

  #leave(): void {
    this.#chosen = undefined;
    this.#opened = undefined;
    this.#export.reset();
    this.requestUpdate();
  }

  #open(row: GuardedRow, name: string): void {
    if (!this.dispatchEvent(new OpenRecordEvent(row))) return;
    this.#opened = { ref: row.ref, name };
    this.requestUpdate();
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('[part="back"]')?.focus());
  }

  #back(): void {
    const row = this.#opened?.ref;
    this.#opened = undefined;
    this.requestUpdate();
    void this.updateComplete.then(() => this.#focusRow(row));
  }

  /** Back to the record that was open, if it is still in the list. */
  #focusRow(ref: RecordRef | undefined): void {
    const { state } = this.#table;
    const at = state.kind === 'ready' ? state.rows.findIndex((row) => row.ref === ref) : -1;
    const button = this.renderRoot.querySelectorAll<HTMLElement>('[part="row"] [part="open-button"]')[at];
    (button ?? this.renderRoot.querySelector<HTMLElement>('#list-heading'))?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'my-lists': MyLists;
  }
}
