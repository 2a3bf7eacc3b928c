import { html, nothing, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import type { RecordRef } from '../../data/record-ref.js';
import type { GuardedRow } from '../../data/row.js';
import type { Locale } from '../../i18n/locale.js';
import { OpenRecordEvent } from '../../parts/events/open-record.event.js';
import { fieldValueStyles } from '../../parts/field-value/field-value.styles.js';
import { OnDemandController } from '../../parts/on-demand/on-demand.controller.js';
import { OpenedRecordController } from '../../parts/opened-record/opened-record.controller.js';
import { foundText, isListed, type ListedState } from '../../parts/record-list/found-text.js';
import { recordName } from '../../parts/record-list/record-columns.js';
import { RecordListController } from '../../parts/record-list/record-list.controller.js';
import { recordListStyles } from '../../parts/record-list/record-list.styles.js';
import { heading, sectionLevel } from '../../parts/widget/heading.js';
import { WidgetElement, type WaitingState } from '../../parts/widget/widget-element.js';
import type { ListDefinition } from '../../views/list-catalogue.schema.js';
import { ExactCountsController } from './exact-counts.controller.js';
import type { ListsSource } from './list-catalogue.controller.js';
import { ListChoiceController } from './list-choice.controller.js';
import { listLabel } from './list-label.js';
import { listNav } from './list-nav.js';
import { listRows } from './list-rows.js';
import { myListsStyles } from './my-lists.styles.js';
import { PageListsController, type ListsToChoose } from './page-lists.controller.js';
import type { PersonalLists } from './personal-lists.js';
import { choiceId } from './saved-category.rule.js';
import { SavedListsController } from './saved-lists.controller.js';
import type { SavedList } from './saved-lists.schema.js';
import { savedUnread } from './saved-unread.js';
import { ShownListController } from './shown-list.controller.js';
import { arrangementText, plainArrangement, writeArrangement } from './write-arrangement.rule.js';

type MyListsState = WaitingState | ListsToChoose;

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
 * @csspart group-header - what the records below it have in common
 * @csspart group-toggle - the button in it that folds them away
 * @csspart row - one record
 * @csspart open-button - the button that opens a record
 * @csspart arrange-button - the button that opens the form for groups and columns
 * @csspart arrange-panel - that form
 * @csspart saved-button - the button that opens the saved lists
 * @csspart saved-panel - where lists are saved, renamed and deleted
 * @csspart saved-unread - what is said when the saved lists cannot be read
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

  /** Where the lists are kept that people save; without it they are there until the session ends. A property only. */
  @property({ attribute: false }) personalLists: PersonalLists | null = null;

  /** Name of the view that records are opened with. What the lists show is for their own views to say. */
  @property() view = 'portal';

  /** The most records that are read at once, 1 to 1000. */
  @property({ type: Number, attribute: 'page-size' }) pageSize = 20;

  readonly #list = new RecordListController(this, (text) => this.announcements.announce(text));
  readonly #shown = new ShownListController(this, this.#list, () => this.#tellLess());
  readonly #opened = new OpenedRecordController(this, {
    child: (name, properties) => this.renderChild(name, properties),
    onList: (ref) => this.#backTo(ref),
  });
  readonly #saved = new SavedListsController(this);
  /** Loaded while the records are on their way: nobody needs it before them. */
  readonly #tools = new OnDemandController(this, async () => {
    const { ListToolsController } = await import('./list-tools.controller.js');
    return new ListToolsController(this, this.#list, {
      saved: this.#saved,
      onSaved: (saved) => this.#adopt(saved),
      locale: () => this.locale,
      announce: (text) => this.announcements.announce(text),
      alert: (text) => this.announcements.alert(text),
      wait: (key) => this.announceWait(key),
    });
  }, (key) => this.announceWait(key));
  readonly #choice = new ListChoiceController(this, () => this.#leave());
  readonly #lists = new PageListsController(this, this.#saved, this.#choice);
  readonly #counts = new ExactCountsController(this);
  /** Whether an order, a group or a column that a link or a saved list asks for is not the person's. */
  #isLess = false;

  protected override get defaultHeading(): string {
    return this.locale.t('lists.heading');
  }

  protected override read(changed: PropertyValues<this>, locale: Locale | undefined): MyListsState {
    if (changed.has('list') || changed.has('category') || changed.has('lists')) this.#leave();
    const { session, lists, category, list, urlState, personalLists } = this;
    const known = this.#lists.want({ session, locale, lists, category, list, urlState, personalLists });
    const ready = known.kind === 'ready' ? known : undefined;
    if (ready) void this.#tools.load();
    const keys = ready?.keys ?? new Map<string, readonly string[]>();
    const linked = ready && locale ? this.#choice.takeArrangement(urlState, ready.base) : undefined;
    const shown = ready && { ...ready.list, id: ready.base };
    this.#shown.want({ data: session?.data, list: shown, keys, pageSize: this.pageSize, locale, linked });
    this.#counts.want({ data: session?.data, lists: ready?.own ?? [], keys, isDue: isListed(this.#shown.state) });
    return ready ? this.#stateOf(ready) : known;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const { state } = this;
    const { state: shown } = this.#shown;
    if (state.kind !== 'ready') return;
    if (this.#saved.takeFailure()) this.announcements.alert(this.locale.t('lists.saved.unread'));
    if (!isListed(shown)) return;
    this.announcements.announce(this.#list.news(shown, this.locale, listLabel(state.list, this.locale)));
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const { state } = this;
    if (state.kind !== 'ready' || !this.#shown.isSettled) return;
    this.#choice.keep(this.urlState, state.base, writeArrangement(this.#list.arrangement, this.urlText));
  }

  protected override outcomeOf({ list }: ListsToChoose): string {
    const { state } = this.#shown;
    const name = listLabel(list, this.locale);
    return isListed(state) ? foundText(state, this.locale, name) : name;
  }

  protected override refresh(): void {
    this.#lists.refresh();
    this.#shown.refresh();
  }

  protected override startOver(): void {
    super.startOver();
    this.#leave();
    this.#tools.part?.forget();
    this.#shown.unlink();
    this.#list.forget();
  }

  protected override rescueFocus(): void {
    const { state } = this.#shown;
    if (!isListed(state) || this.#opened.isOpen || !this.#list.rescueFocus(state)) super.rescueFocus();
  }

  protected override renderRecords(ready: ListsToChoose): unknown {
    const { locale } = this;
    const { categories, list } = ready;
    const name = listLabel(list, locale);
    return html`<div class="lists">
      ${listNav({
        locale, categories,
        name: this.heading || this.defaultHeading,
        current: list,
        countOf: (one) => this.#counts.of(one),
        onChoose: (chosen) => this.#choose(chosen),
      })}
      <div class="list" part="list">
        ${this.#saved.state.kind === 'failed' ? savedUnread(locale, () => void this.#saved.load()) : nothing}
        ${this.#opened.isOpen
          ? this.#opened.render({ locale, headingLevel: this.headingLevel, list: name })
          : html`${heading(sectionLevel(this.headingLevel), name, 'list-heading', 'section-heading')} ${this.#renderRows(ready, name)}`}
      </div>
    </div>`;
  }

  #renderRows({ categories, list, base }: ListsToChoose, name: string): unknown {
    return listRows({
      locale: this.locale, name,
      less: this.#isLess ? (list.id === base ? 'lists.less' : 'lists.saved.less') : undefined,
      data: this.session?.data,
      shown: this.#shown,
      list: this.#list,
      usualSort: list.sort?.[0],
      tools: this.#tools,
      saved: {
        locale: this.locale,
        toSave: this.#shown.isSettled ? { list: base, arrangement: plainArrangement(this.#list.arrangement, true) } : undefined,
        current: this.#saved.of(list.id),
        isOffered: (saved) => categories.some(({ lists }) => lists.some(({ id }) => id === saved.list)),
      },
      onOpen: (row, state) => this.#open(row, state),
    });
  }

  /**
   * Nothing is drawn before the first list is there with the buttons beside its search, so that nothing moves. Later ones have their wait in their own place, and one that the guard
   * refuses is unavailable while the others stay (G-37).
   */
  #stateOf(ready: ListsToChoose): MyListsState {
    const { state } = this.#shown;
    if (state.kind === 'error' && state.error.code !== 'query-refused') return state;
    if ((state.kind === 'loading' || this.#tools.isUndecided) && this.state.kind !== 'ready') return { kind: 'loading' };
    return ready;
  }

  #choose({ id }: ListDefinition): void {
    const saved = this.#saved.of(id);
    const isShown = this.state.kind === 'ready' && this.state.list.id === id;
    this.#leave();
    if (saved) this.#choice.choose(this.urlState, { id, base: saved.list }, arrangementText(saved.arrangement));
    else this.#choice.choose(this.urlState, { id, base: id }, isShown ? undefined : '');
  }

  /** The list on show has been saved. */
  #adopt(saved: SavedList): void {
    if (this.state.kind === 'ready' && this.state.base === saved.list) this.#choice.adopt({ id: choiceId(saved), base: saved.list });
  }

  #tellLess(): void {
    this.#isLess = true;
  }

  #leave(): void {
    this.#isLess = false;
    this.#choice.leave();
    this.#opened.close();
    this.#tools.part?.reset();
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
