import type { PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { CollectionController, type CollectionState } from '../../controllers/collection.controller.js';
import { grantOf } from '../../controllers/grant-of.js';
import type { Path } from '../../data/path.js';
import type { RecordRef } from '../../data/record-ref.js';
import type { GuardedRow } from '../../data/row.js';
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
import { WidgetElement } from '../../parts/widget/widget-element.js';
import { caseTaskTable, taskColumns, taskOrder, tasksOf, type TaskScope } from './task-list.rule.js';

const fixed: readonly Path[] = ['assigned_to', 'assignment_group', 'visible_to_customer'];

/**
 * The case tasks of a person, or of their groups. A task opens in the place of the list, with what the person may do on it;
 * its case opens there too. Customers and who asks for them see the tasks that are put before customers.
 *
 * @element case-tasks
 * @fires portal-open-record - a person asks for a task, or from there for its case; cancel it to show the record yourself
 * @fires portal-submit - before something is sent; cancel it to prevent that
 * @fires portal-saved - something is stored on the server
 * @fires portal-error - the tasks could not be read
 * @csspart table - the table
 * @csspart row - one task
 * @csspart open-button - the button that opens a task
 * @csspart back - the button that leads back to the list, or to the record before
 * @csspart opened - the record that is open
 */
export class CaseTasks extends WidgetElement<CollectionState> {
  static readonly tag: string = 'case-tasks';
  static readonly dependencies: readonly [] = [];
  // Nothing is open to begin with.
  static readonly lazy = {
    'case-task': async () => (await import('../case-task/case-task.js')).CaseTask,
    'case-view': async () => (await import('../case-view/case-view.js')).CaseView,
  };
  static override readonly styles = [...WidgetElement.sharedStyles, fieldValueStyles, ...RecordListController.styles, recordListStyles];

  /** Whose tasks: the person's own (`mine`), or those of their groups (`group`). */
  @property() scope: TaskScope = 'mine';

  /** Name of the view that says what may be seen and done, of tasks and of their cases. */
  @property() view = 'portal';

  /** The most tasks that are read at once, 1 to 1000. */
  @property({ type: Number, attribute: 'page-size' }) pageSize = 20;

  readonly #tasks = new CollectionController(this);
  readonly #list = new RecordListController(this, (text) => this.announcements.announce(text));
  readonly #opened = new OpenedRecordController(this, {
    child: (name, properties) => this.renderChild(name, properties),
    onList: (ref) => this.#backTo(ref),
  });

  protected override get defaultHeading(): string {
    return this.locale.t(this.#scope === 'group' ? 'tasks.group' : 'tasks.mine');
  }

  protected override read(changed: PropertyValues<this>, locale: Locale | undefined): CollectionState {
    if (changed.has('scope') || changed.has('view')) this.startOver();
    const { data, identity } = this.session ?? {};
    const own = identity ? tasksOf(this.#scope, identity.roles) : null;
    const found = data && grantOf(data, caseTaskTable, this.view);
    this.#tasks.want(data, own && found?.kind === 'granted' ? {
      table: caseTaskTable,
      view: this.view,
      where: allOf([own, locale && this.#list.condition(locale)]) ?? own,
      ...(this.#list.text === '' ? {} : { search: this.#list.text }),
      sort: orderOf(this.#list.sort, taskOrder, found.grant),
      limit: this.pageSize,
    } : null, this.#scope);
    const state = found && found.kind !== 'granted' ? found : this.#tasks.state;
    if (state.kind === 'denied' || state.kind === 'error') this.#opened.close();
    return identity && !own ? { kind: 'denied' } : state;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const { state } = this;
    if (isListed(state)) this.announcements.announce(this.#list.news(state, this.locale));
  }

  protected override outcomeOf(state: ListedState): string {
    return foundText(state, this.locale);
  }

  protected override refresh(): void {
    this.#tasks.refresh();
  }

  protected override startOver(): void {
    super.startOver();
    this.#list.forget();
    this.#opened.close();
  }

  protected override rescueFocus(): void {
    const { state } = this;
    if (!isListed(state) || this.#opened.isOpen || !this.#list.rescueFocus(state)) super.rescueFocus();
  }

  protected override renderRecords(state: ListedState): unknown {
    const { locale, headingLevel } = this;
    if (this.#opened.isOpen) return this.#opened.render({ locale, headingLevel, list: this.defaultHeading });
    return this.#list.render(state, {
      locale, fixed,
      name: this.defaultHeading,
      columns: recordColumns(state.allowed, {
        locale,
        fields: taskColumns(this.#scope),
        labels: new Map([['parent', locale.t('tasks.case')], ['parent.short_description', locale.t('tasks.case-subject')]]),
      }),
      empty: stateView({ kind: 'empty', text: locale.t(this.#scope === 'group' ? 'tasks.none-of-group' : 'tasks.none') }, { locale }),
      onOpen: (row) => this.#open(row, state),
      onMore: () => this.#tasks.more(),
    });
  }

  #open(row: GuardedRow, { allowed }: ListedState): void {
    if (this.dispatchEvent(new OpenRecordEvent(row))) this.#opened.open(row.ref, recordName(row, allowed), this.view);
  }

  #backTo(ref: RecordRef): void {
    const { state } = this;
    if (!isListed(state) || !this.#list.focusRow(state, ref)) this.focusHeading();
  }

  /** What the attribute says; anything else counts as `mine`. */
  get #scope(): TaskScope {
    return this.scope === 'group' ? 'group' : 'mine';
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'case-tasks': CaseTasks;
  }
}
