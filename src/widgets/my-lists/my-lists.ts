import { html, nothing, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import type { RecordRef } from '../../data/record-ref.js';
import type { GuardedRow } from '../../data/row.js';
import type { Locale } from '../../i18n/locale.js';
import { OpenRecordEvent } from '../../parts/events/open-record.event.js';
import { fieldValueStyles } from '../../parts/field-value/field-value.styles.js';
import { OpenedRecordController } from '../../parts/opened-record/opened-record.controller.js';
import { foundText, isListed, type ListedState } from '../../parts/record-list/found-text.js';
import { recordColumns, recordName } from '../../parts/record-list/record-columns.js';
import { RecordListController } from '../../parts/record-list/record-list.controller.js';
import { recordListStyles } from '../../parts/record-list/record-list.styles.js';
import { stateView } from '../../parts/state-view/state-view.js';
import { heading, sectionLevel } from '../../parts/widget/heading.js';
import { WidgetElement, type WaitingState } from '../../parts/widget/widget-element.js';
import type { ListDefinition } from '../../views/list-catalogue.schema.js';
import { ListArrangeController } from './list-arrange.controller.js';
import { ListCatalogueController, type ListsSource } from './list-catalogue.controller.js';
import type { ListCountsController } from './list-counts.controller.js';
import { ListExportController } from './list-export.controller.js';
import { ListInUrlController } from './list-in-url.controller.js';
import { listLabel } from './list-label.js';
import { listNav } from './list-nav.js';
import { myListsStyles } from './my-lists.styles.js';
import { OfferedListsController, type OfferedCategory } from './offered-lists.controller.js';
import { ShownListController, unseen } from './shown-list.controller.js';
import { writeArrangement } from './write-arrangement.rule.js';

type MyListsState = WaitingState | {
  readonly kind: 'ready';
  readonly categories: readonly OfferedCategory[];
  readonly list: ListDefinition;
};

type Ready = Exclude<MyListsState, WaitingState>;

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
 * @csspart list-name - its name
 * @csspart list-count - how many records it has, of a backend that counts what the person may read
 * @csspart list-choice - the choice of a list where there is little room
 * @csspart section-heading - the name of the list
 * @csspart table - the table
 * @csspart row - one record
 * @csspart open-button - the button that opens a record
 * @csspart arrange-button - the button that opens the form for groups and columns
 * @csspart arrange-panel - that form
 * @csspart less - what is said when a link asks for an order, a group or a column that the person does not have
 * @csspart show-all - the button that leads on from a link that asks for what the person may not
 * @csspart export-button - the button that exports the list, and stops that
 * @csspart export-failed - what is said when an export has failed
 * @csspart back - the button that leads back to the list, or to the record before
 * @csspart opened - the record that is open
 */
export class MyLists extends WidgetElement<MyListsState> {
  static readonly tag: string = 'my-lists';
  static readonly dependencies: readonly [] = [];
  // Hosts mostly have pages of their own for records.
  static readonly lazy = {
    'case-task': async () => (await import('../case-task/case-task.js')).CaseTask,
    'case-view': async () => (await import('../case-view/case-view.js')).CaseView,
    'project-task': async () => (await import('../project-task/project-task.js')).ProjectTask,
    'record-view': async () => (await import('../record-view/record-view.js')).RecordView,
  };
  static override readonly styles = [
    ...WidgetElement.sharedStyles, fieldValueStyles, ...RecordListController.styles, recordListStyles, myListsStyles,
  ];

  /** The categories and lists: the address of a JSON document or the catalogue itself; the kit's own if absent. */
  @property() lists: ListsSource = null;

  /** Shows only this category of the catalogue, by its id. */
  @property() category = '';

  /** The list to begin with, by its id; the first one if absent or not the person's. */
  @property() list: string | null = null;

  /**
   * The parameter of the page's address that keeps the list on show, such as `list`; one more, `list-view`, keeps how it is
   * arranged. The address stays as it is if absent.
   */
  @property({ attribute: 'url-state' }) urlState = '';

  /**
   * Whether the address also keeps what a person types into the search and into filters for words. Browsers remember
   * addresses and servers log them, so only where no secret can be searched for.
   */
  @property({ type: Boolean, attribute: 'url-text' }) urlText = false;

  /** Name of the view that records are opened with. What the lists show is for their own views to say. */
  @property() view = 'portal';

  /** The most records that are read at once, 1 to 1000. */
  @property({ type: Number, attribute: 'page-size' }) pageSize = 20;

  readonly #catalogue = new ListCatalogueController(this);
  readonly #offered = new OfferedListsController(this);
  readonly #list = new RecordListController(this, (text) => this.announcements.announce(text));
  readonly #shown = new ShownListController(this, this.#list, () => this.#tellLess());
  readonly #opened = new OpenedRecordController(this, {
    child: (name, properties) => this.renderChild(name, properties),
    onList: (ref) => this.#backTo(ref),
  });
  readonly #arrange = new ListArrangeController(this, this.#list, {
    say: (text) => this.announcements.announce(text),
    wait: (key) => this.announceWait(key),
  });
  readonly #export = new ListExportController(this, {
    locale: () => this.locale,
    announce: (text) => this.announcements.announce(text),
    alert: (text) => this.announcements.alert(text),
    wait: (key) => this.announceWait(key),
  });
  readonly #url = new ListInUrlController(this, () => this.#leave());
  /** Loaded where the backend counts what a person may read. */
  #counts: ListCountsController | undefined;
  /** The list that the person has chosen. */
  #chosen: string | undefined;
  /** Whether a link asked for an order, a group or a column that the person does not have. */
  #isLess = false;

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
    const list = all.find(({ id }) => id === (this.#chosen ?? this.#url.read(this.urlState).id ?? this.list)) ?? all[0];
    const keys = offered.kind === 'ready' ? offered.keys : new Map<string, readonly string[]>();
    const linked = list && locale ? this.#url.takeArrangement(this.urlState, list.id) : undefined;
    this.#shown.want({ data: this.session?.data, list, keys, pageSize: this.pageSize, locale, linked });
    if (this.session?.data.capabilities.totals === 'exact' && isListed(this.#shown.state)) void this.#count();
    this.#counts?.want({ data: this.session?.data, lists: all, keys, isDue: isListed(this.#shown.state) });
    if (read.kind === 'error') return read;
    if (offered.kind !== 'ready') return offered;
    if (!list) return { kind: 'denied' };
    return this.#stateOf(categories, list);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const { state } = this;
    const { state: shown } = this.#shown;
    if (state.kind !== 'ready' || !isListed(shown)) return;
    this.announcements.announce(this.#list.news(shown, this.locale, listLabel(state.list, this.locale)));
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const { state } = this;
    if (state.kind !== 'ready' || !this.#shown.isSettled) return;
    this.#url.keep(this.urlState, { id: state.list.id, arrangement: writeArrangement(this.#list.arrangement, this.urlText) });
  }

  protected override outcomeOf({ list }: Ready): string {
    const { state } = this.#shown;
    const name = listLabel(list, this.locale);
    return isListed(state) ? foundText(state, this.locale, name) : name;
  }

  protected override refresh(): void {
    this.#catalogue.refresh();
    this.#offered.refresh();
    this.#shown.refresh();
  }

  protected override startOver(): void {
    super.startOver();
    this.#leave();
    this.#shown.unlink();
    this.#list.forget();
  }

  protected override rescueFocus(): void {
    const { state } = this.#shown;
    if (!isListed(state) || this.#opened.isOpen || !this.#list.rescueFocus(state)) super.rescueFocus();
  }

  protected override renderRecords({ categories, list }: Ready): unknown {
    const { locale } = this;
    const name = listLabel(list, locale);
    return html`<div class="lists">
      ${listNav({
        locale, categories,
        name: this.heading || this.defaultHeading,
        current: list,
        countOf: (one) => this.#counts?.of(one),
        onChoose: (chosen) => this.#choose(chosen),
      })}
      <div class="list" part="list">
        ${this.#opened.isOpen
          ? this.#opened.render({ locale, headingLevel: this.headingLevel, list: name })
          : html`${heading(sectionLevel(this.headingLevel), name, 'list-heading', 'section-heading')} ${this.#renderRows(list, name)}`}
      </div>
    </div>`;
  }

  #renderRows({ sort }: ListDefinition, name: string): unknown {
    const { locale } = this;
    const { state } = this.#shown;
    switch (state.kind) {
      case 'loading':
        return stateView({ kind: 'loading', phase: 'skeleton' }, { locale });
      case 'denied':
      case 'error':
        return html`<p class="state muted" part="state">${locale.t('lists.unavailable')}</p>
          ${this.#shown.isRefused
            ? html`<button type="button" class="button" part="show-all" @click=${() => this.#shown.unlink()}>${locale.t('lists.show-all')}</button>`
            : nothing}`;
      case 'empty':
      case 'ready':
        return html`${this.#isLess ? html`<p class="muted small" part="less">${locale.t('lists.less')}</p>` : nothing} ${this.#list.render(state, {
          locale, name,
          fixed: unseen(state.allowed),
          columns: recordColumns(state.allowed, { locale, fields: this.#list.arrangement.columns ?? state.allowed.list }),
          empty: stateView({ kind: 'empty', text: locale.t('lists.empty') }, { locale }),
          onOpen: (row) => this.#open(row, state),
          onMore: () => this.#shown.more(),
          usualSort: sort?.[0],
          tools: html`${this.#arrange.renderButton(state.allowed, locale)} ${this.#export.render(this.session?.data, this.#shown.listed, name)}`,
          panel: this.#arrange.renderPanel(state.allowed, name, locale),
        })}`;
    }
  }

  /**
   * Nothing is drawn before the first list is there. Later ones have their wait in their own place, and one that the guard
   * refuses is unavailable while the others stay (G-37).
   */
  #stateOf(categories: readonly OfferedCategory[], list: ListDefinition): MyListsState {
    const { state } = this.#shown;
    if (state.kind === 'error' && state.error.code !== 'query-refused') return state;
    if (state.kind === 'loading' && this.state.kind !== 'ready') return state;
    return { kind: 'ready', categories, list };
  }

  #choose(list: ListDefinition): void {
    this.#leave();
    this.#chosen = list.id;
    this.#url.push(this.urlState, list.id);
  }

  async #count(): Promise<void> {
    if (this.#counts) return;
    try {
      const { ListCountsController } = await import('./list-counts.controller.js');
      this.#counts ??= new ListCountsController(this);
      this.requestUpdate();
    } catch {
      // The lists are there without how many records they have; the next update tries again.
    }
  }

  #tellLess(): void {
    this.#isLess = true;
  }

  #leave(): void {
    this.#isLess = false;
    this.#chosen = undefined;
    this.#opened.close();
    this.#arrange.reset();
    this.#export.reset();
    this.requestUpdate();
  }

  #open(row: GuardedRow, { allowed }: ListedState): void {
    if (this.dispatchEvent(new OpenRecordEvent(row))) this.#opened.open(row.ref, recordName(row, allowed), this.view);
  }

  /** Back to the record that was open, if it is still in the list. */
  #backTo(ref: RecordRef): void {
    const { state } = this.#shown;
    if (!isListed(state) || !this.#list.focusRow(state, ref)) this.renderRoot.querySelector<HTMLElement>('#list-heading')?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'my-lists': MyLists;
  }
}
