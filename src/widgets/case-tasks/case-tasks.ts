import type { PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { CollectionController, type CollectionState } from '../../controllers/collection.controller.js';
import { grantOf } from '../../controllers/grant-of.js';
import type { Path } from '../../data/path.js';
import type { Locale } from '../../i18n/locale.js';
import { ListWidgetElement } from '../../parts/list-widget/list-widget-element.js';
import type { ListedState } from '../../parts/record-list/found-text.js';
import { allOf, orderOf } from '../../parts/record-list/list-query.rule.js';
import { recordColumns } from '../../parts/record-list/record-columns.js';
import type { RecordListView } from '../../parts/record-list/record-list.controller.js';
import { stateView } from '../../parts/state-view/state-view.js';
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
export class CaseTasks extends ListWidgetElement {
  static readonly tag: string = 'case-tasks';
  static readonly dependencies: readonly [] = [];
  // Nothing is open to begin with.
  static readonly lazy = {
    'case-task': async () => (await import('../case-task/case-task.js')).CaseTask,
    'case-view': async () => (await import('../case-view/case-view.js')).CaseView,
  };

  /** Whose tasks: the person's own (`mine`), or those of their groups (`group`). */
  @property() scope: TaskScope = 'mine';

  /** Name of the view that says what may be seen and done, of tasks and of their cases. */
  @property() override view = 'portal';

  /** The most tasks that are read at once, 1 to 1000. */
  @property({ type: Number, attribute: 'page-size' }) pageSize = 20;

  protected override readonly records = new CollectionController(this);

  protected override get defaultHeading(): string {
    return this.locale.t(this.#scope === 'group' ? 'tasks.group' : 'tasks.mine');
  }

  protected override read(changed: PropertyValues<this>, locale: Locale | undefined): CollectionState {
    if (changed.has('scope') || changed.has('view')) this.startOver();
    const { data, identity } = this.session ?? {};
    const own = identity ? tasksOf(this.#scope, identity.roles) : null;
    const found = data && grantOf(data, caseTaskTable, this.view);
    this.records.want(data, own && found?.kind === 'granted' ? {
      table: caseTaskTable,
      view: this.view,
      where: allOf([own, locale && this.list.condition(locale)]) ?? own,
      ...(this.list.text === '' ? {} : { search: this.list.text }),
      sort: orderOf(this.list.sort, taskOrder, found.grant),
      limit: this.pageSize,
    } : null, this.#scope);
    const state = found && found.kind !== 'granted' ? found : this.records.state;
    if (state.kind === 'denied' || state.kind === 'error') this.opened.close();
    return identity && !own ? { kind: 'denied' } : state;
  }

  protected override listView({ allowed }: ListedState): Pick<RecordListView, 'columns' | 'empty' | 'fixed'> {
    const { locale } = this;
    return {
      fixed,
      columns: recordColumns(allowed, {
        locale,
        fields: taskColumns(this.#scope),
        labels: new Map([['parent', locale.t('tasks.case')], ['parent.short_description', locale.t('tasks.case-subject')]]),
      }),
      empty: stateView({ kind: 'empty', text: locale.t(this.#scope === 'group' ? 'tasks.none-of-group' : 'tasks.none') }, { locale }),
    };
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
