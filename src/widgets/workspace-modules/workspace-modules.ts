import { html, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { CollectionController, type CollectionState } from '../../controllers/collection.controller.js';
import { grantOf } from '../../controllers/grant-of.js';
import type { RecordRef } from '../../data/record-ref.js';
import type { GuardedRow } from '../../data/row.js';
import type { Grant } from '../../guard/grant.js';
import type { Locale } from '../../i18n/locale.js';
import { OpenRecordEvent } from '../../parts/events/open-record.event.js';
import { fieldValueStyles } from '../../parts/field-value/field-value.styles.js';
import { OpenedRecordController } from '../../parts/opened-record/opened-record.controller.js';
import { foundText, isListed, type ListedState } from '../../parts/record-list/found-text.js';
import { allOf, orderOf } from '../../parts/record-list/list-query.rule.js';
import { recordColumns, recordName } from '../../parts/record-list/record-columns.js';
import { RecordListController } from '../../parts/record-list/record-list.controller.js';
import { recordListStyles } from '../../parts/record-list/record-list.styles.js';
import { stateView } from '../../parts/state-view/state-view.js';
import { heading, sectionLevel } from '../../parts/widget/heading.js';
import { WidgetElement, type WaitingState } from '../../parts/widget/widget-element.js';
import { moduleNav } from './module-nav.js';
import { conditionOf, modulesOf, type ModuleList, type WorkspaceModule } from './modules.rule.js';
import { workspaceModulesStyles } from './workspace-modules.styles.js';

/** The lists that a person has, the one that is shown, and what is known of it. */
type ModulesState = WaitingState | {
  readonly kind: 'ready';
  readonly modules: readonly WorkspaceModule[];
  readonly current: ModuleList;
  readonly list: CollectionState;
};

type Ready = Exclude<ModulesState, WaitingState>;

/**
 * The record modules of somebody who works on cases, by role: case tasks, customers, cases, each with its lists. Records open in
 * the place of their list. Nothing is there for people without such a role.
 *
 * @element workspace-modules
 * @fires portal-open-record - a person asks for a record; cancel it to show the record yourself
 * @fires portal-submit - before something is sent; cancel it to prevent that
 * @fires portal-saved - something is stored on the server
 * @fires portal-error - a list could not be read
 * @csspart nav - the lists to choose from
 * @csspart module - the name of a module
 * @csspart list - the button of a list
 * @csspart table - the table
 * @csspart row - one record
 * @csspart open-button - the button that opens a record
 * @csspart back - the button that leads back to the list, or to the record before
 * @csspart opened - the record that is open
 */
export class WorkspaceModules extends WidgetElement<ModulesState> {
  static readonly tag: string = 'workspace-modules';
  static readonly dependencies: readonly [] = [];
  // Nothing is open to begin with.
  static readonly lazy = {
    'case-task': async () => (await import('../case-task/case-task.js')).CaseTask,
    'case-view': async () => (await import('../case-view/case-view.js')).CaseView,
    'record-view': async () => (await import('../record-view/record-view.js')).RecordView,
  };
  static override readonly styles = [
    ...WidgetElement.sharedStyles, fieldValueStyles, ...RecordListController.styles, recordListStyles, workspaceModulesStyles,
  ];

  /** Name of the view that says what may be seen and done, of tasks and of cases. */
  @property() view = 'portal';

  /** Name of the view that says what may be seen of customers. */
  @property({ attribute: 'customer-view' }) customerView = 'customer';

  /** The most records that are read at once, 1 to 1000. */
  @property({ type: Number, attribute: 'page-size' }) pageSize = 20;

  readonly #records = new CollectionController(this);
  readonly #list = new RecordListController(this, (text) => this.announcements.announce(text));
  readonly #opened = new OpenedRecordController(this, {
    child: (name, properties) => this.renderChild(name, properties),
    onList: (ref) => this.#backTo(ref),
  });
  #chosen: ModuleList['name'] | undefined;

  protected override get defaultHeading(): string {
    return this.locale.t('modules.heading');
  }

  protected override read(changed: PropertyValues<this>, locale: Locale | undefined): ModulesState {
    if (changed.has('view') || changed.has('customerView')) this.startOver();
    const { session } = this;
    const modules = session ? modulesOf(session.identity.roles, (list) => this.#grantFor(list)) : [];
    const lists = modules.flatMap((module) => module.lists);
    const current = lists.find(({ name }) => name === this.#chosen) ?? lists[0];
    const grant = current && this.#grantFor(current);
    const where = current && grant ? allOf([conditionOf(current, grant), locale && this.#list.condition(locale)]) : undefined;
    this.#records.want(grant ? session?.data : undefined, current && grant ? {
      table: current.table,
      view: this[current.through],
      ...(where ? { where } : {}),
      ...(this.#list.text === '' ? {} : { search: this.#list.text }),
      sort: orderOf(this.#list.sort, [{ field: 'priority', direction: 'ascending' }, { field: 'name', direction: 'ascending' }], grant),
      limit: this.pageSize,
    } : null, current?.name);
    if (!session) return { kind: 'loading' };
    if (!current) return { kind: 'denied' };
    const list = this.#records.state;
    if (list.kind === 'error') return list;
    // Another list of the same modules takes its time in its own place.
    return list.kind === 'loading' && this.state.kind !== 'ready' ? list : { kind: 'ready', modules, current, list };
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const { state } = this;
    const listed = this.#listed;
    if (listed && state.kind === 'ready') this.announcements.announce(this.#list.news(listed, this.locale, this.#nameOf(state.current)));
  }

  protected override outcomeOf(): string {
    const listed = this.#listed;
    return listed ? foundText(listed, this.locale) : this.defaultHeading;
  }

  protected override refresh(): void {
    this.#records.refresh();
  }

  protected override startOver(): void {
    super.startOver();
    this.#list.forget();
    this.#opened.close();
    this.#chosen = undefined;
  }

  protected override rescueFocus(): void {
    const listed = this.#listed;
    if (!listed || this.#opened.isOpen || !this.#list.rescueFocus(listed)) super.rescueFocus();
  }

  protected override renderRecords({ modules, current, list }: Ready): TemplateResult {
    const { locale, headingLevel } = this;
    const name = this.#nameOf(current);
    const level = sectionLevel(headingLevel);
    return html`<div class="modules">
      ${moduleNav({ locale, modules, current, onChoose: (chosen) => this.#choose(chosen) })}
      <div class="list">
        ${heading(level, name, 'list-heading', 'section-heading')}
        ${this.#opened.isOpen ? this.#opened.render({ locale, headingLevel: level, list: name }) : this.#renderList(current, list, name)}
      </div>
    </div>`;
  }

  #renderList({ columns, through }: ModuleList, list: CollectionState, name: string): unknown {
    const { locale } = this;
    switch (list.kind) {
      case 'loading':
        return stateView({ kind: 'loading', phase: 'skeleton' }, { locale });
      case 'denied':
        return stateView(list, { locale });
      case 'error':
        return stateView(list, { locale, onRetry: () => this.refresh() });
      case 'empty':
      case 'ready':
        return this.#list.render(list, {
          locale, name,
          fixed: ['assigned_to', 'assignment_group', 'opened_by', 'active', 'customer', 'partner'],
          columns: recordColumns(list.allowed, {
            locale,
            fields: columns ?? list.allowed.list,
            labels: new Map([['parent', locale.t('tasks.case')], ['parent.short_description', locale.t('tasks.case-subject')]]),
          }),
          empty: stateView({ kind: 'empty' }, { locale }),
          onOpen: (row) => this.#open(row, list, this[through]),
          onMore: () => this.#records.more(),
        });
    }
  }

  #nameOf({ name }: ModuleList): string {
    return this.locale.t(`modules.list.${name}`);
  }

  #choose({ name }: ModuleList): void {
    this.#opened.close();
    if (name === this.#chosen) return;
    this.#list.reset();
    this.#chosen = name;
    this.requestUpdate();
  }

  #open(row: GuardedRow, { allowed }: ListedState, view: string): void {
    if (this.dispatchEvent(new OpenRecordEvent(row))) this.#opened.open(row.ref, recordName(row, allowed), view);
  }

  #backTo(ref: RecordRef): void {
    const listed = this.#listed;
    if (!listed || !this.#list.focusRow(listed, ref)) this.renderRoot.querySelector<HTMLElement>('#list-heading')?.focus();
  }

  #grantFor({ table, through }: ModuleList): Grant | null {
    const data = this.session?.data;
    const found = data && grantOf(data, table, this[through]);
    return found?.kind === 'granted' ? found.grant : null;
  }

  get #listed(): ListedState | undefined {
    const { state } = this;
    return state.kind === 'ready' && isListed(state.list) ? state.list : undefined;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'workspace-modules': WorkspaceModules;
  }
}
