import type { PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import type { CollectionState } from '../../controllers/collection.controller.js';
import { grantOf } from '../../controllers/grant-of.js';
import { MinutesController } from '../../controllers/minutes.controller.js';
import { PortalError } from '../../data/errors.js';
import { parseRef } from '../../data/record-ref.js';
import type { GuardedRow } from '../../data/row.js';
import type { Effective } from '../../guard/effective.js';
import type { Grant } from '../../guard/grant.js';
import type { Locale } from '../../i18n/locale.js';
import { ListWidgetElement } from '../../parts/list-widget/list-widget-element.js';
import type { ListedState } from '../../parts/record-list/found-text.js';
import { allOf } from '../../parts/record-list/list-query.rule.js';
import { groupRows } from '../../parts/record-list/group-rows.rule.js';
import { recordColumns } from '../../parts/record-list/record-columns.js';
import type { RecordListView } from '../../parts/record-list/record-list.controller.js';
import { stateView } from '../../parts/state-view/state-view.js';
import type { TableColumn } from '../../parts/table/table-options.js';
import { isTaskOverdue, plannedEnd } from '../project-task/planned-end.js';
import { plannedEndStyles } from '../project-task/project-task.styles.js';
import { projectLabel } from '../project-task/project-label.js';
import { projectTaskTable } from '../project-task/task-act.js';
import { projectTasksStyles } from './project-tasks.styles.js';
import { TaskListController } from './task-list.controller.js';
import { taskColumns, taskSort, tasksOf, tellsOverdue, type TaskScope } from './task-list.rule.js';

/**
 * Tasks of customer projects: those that are assigned to a person, or all that they see of the projects they take part in. A
 * task opens in the place of the list, with what the person may do with it.
 *
 * @element project-tasks
 * @fires portal-open-record - a person asks for a task; cancel it to show it yourself
 * @fires portal-create-case - a person wants to open a case about a task; cancel it to show a form of your own
 * @fires portal-submit - before something is sent; cancel it to prevent that
 * @fires portal-saved - something is stored on the server
 * @fires portal-created - a case was created; its detail names it
 * @fires portal-error - the tasks could not be read, or `project` names none
 * @csspart table - the table
 * @csspart group-header - the name of a project above its tasks
 * @csspart group-toggle - the button in it that folds the tasks away
 * @csspart row - one task
 * @csspart open-button - the button that opens a task
 * @csspart overdue - says that the planned end of a task is past
 * @csspart back - the button that leads back to the list
 * @csspart opened - the task that is open
 */
export class ProjectTasks extends ListWidgetElement {
  static readonly tag: string = 'project-tasks';
  static readonly dependencies: readonly [] = [];
  // Nothing is open to begin with.
  static readonly lazy = { 'project-task': async () => (await import('../project-task/project-task.js')).ProjectTask };
  static override readonly styles = [...ListWidgetElement.styles, plannedEndStyles, projectTasksStyles];

  /** Whose tasks: the person's own (`mine`), or all that they see of their projects (`all`). */
  @property() scope: TaskScope = 'mine';

  /** Only the tasks of this project: `customer_project/<sys_id>`. Of all projects if absent. */
  @property() project: string | null = null;

  /** `project` puts the tasks of each project together, below its name. */
  @property({ attribute: 'group-by' }) groupBy: 'project' | '' = '';

  /** `overdue` has those come first whose planned end is past while they are not closed, unless a person sorts the list. */
  @property() order: 'overdue' | '' = '';

  /** Name of the view that says what may be seen and done. */
  @property() override view = 'portal';

  /** Name of the view that says what of a new case may be seen, filled in and sent. */
  @property({ attribute: 'case-view' }) caseView = 'portal';

  /** The most tasks that are read at once, 1 to 1000. */
  @property({ type: Number, attribute: 'page-size' }) pageSize = 20;

  protected override readonly records = new TaskListController(this);
  #malformed: { readonly project: string; readonly error: PortalError } | undefined;

  constructor() {
    super();
    new MinutesController(this);
  }

  protected override get defaultHeading(): string {
    return this.locale.t(this.#scope === 'all' ? 'project-tasks.all' : 'project-tasks.mine');
  }

  protected override read(changed: PropertyValues<this>, locale: Locale | undefined): CollectionState {
    if (changed.has('scope') || changed.has('project') || changed.has('view')) this.startOver();
    const project = parseRef(this.project);
    if (this.project !== null && project?.table !== 'customer_project') return { kind: 'error', error: this.#malformedProject(this.project) };
    const data = this.session?.data;
    const found = data && grantOf(data, projectTaskTable, this.view);
    const order = {
      chosen: this.list.sort,
      isGrouped: found?.kind === 'granted' && this.#isGrouped(found.grant),
      isOverdueFirst: this.#isOverdueFirst,
    };
    const where = allOf([tasksOf(this.#scope, project?.id ?? null), locale && this.list.condition(locale)]);
    this.records.want(data, found?.kind === 'granted' ? {
      table: projectTaskTable,
      view: this.view,
      ...(where ? { where } : {}),
      ...(this.list.text === '' ? {} : { search: this.list.text }),
      sort: taskSort(order, found.grant),
      limit: this.pageSize,
    } : null, order.isOverdueFirst && !order.isGrouped && found?.kind === 'granted' && tellsOverdue(found.grant), `${this.#scope} ${this.project ?? ''}`);
    const state = found && found.kind !== 'granted' ? found : this.records.state;
    if (state.kind === 'denied' || state.kind === 'error') this.opened.close();
    return this.#asShown(state);
  }

  /** A case about a task is seen through a view of its own. */
  protected override get childProperties(): Readonly<Record<string, unknown>> {
    return { caseView: this.caseView };
  }

  protected override listView({ allowed }: ListedState): Pick<RecordListView, 'columns' | 'empty' | 'fixed' | 'usualGroup'> {
    const { locale } = this;
    return {
      fixed: ['assigned_to', 'top_task'],
      columns: this.#columnsOf(allowed),
      usualGroup: this.#isGrouped(allowed) ? 'top_task' : null,
      empty: stateView({ kind: 'empty', text: locale.t(this.#scope === 'all' ? 'project-tasks.none-of-all' : 'project-tasks.none') }, { locale }),
    };
  }

  /** The planned end says where it is past; the project stands above its tasks, or was asked for. */
  #columnsOf(allowed: Effective): readonly TableColumn<GuardedRow>[] {
    const { locale } = this;
    const isKnown = this.#isGrouped(allowed) || this.project !== null;
    const fields = taskColumns.filter((path) => path !== 'top_task' || !isKnown);
    return recordColumns(allowed, { locale, fields, labels: projectLabel(locale) }).map((column) => (
      column.key === 'end_date' ? { ...column, cell: (row) => plannedEnd(row, column.cell(row), locale) } : column));
  }

  /** Rows in the order in which they stand on the page. Whole projects are there but for the last one: what is overdue in each comes first. */
  #asShown(state: CollectionState): CollectionState {
    if (state.kind !== 'ready' || !this.#isGrouped(state.allowed)) return state;
    const now = Date.now();
    const first = (rows: readonly GuardedRow[]): readonly GuardedRow[] => (
      this.#isOverdueFirst ? rows.toSorted((a, b) => Number(isTaskOverdue(b, now)) - Number(isTaskOverdue(a, now))) : rows);
    return { ...state, rows: groupRows(state.rows, 'top_task').flatMap(({ rows }) => first(rows)) };
  }

  /** Whether tasks stand below their projects: where that is wanted, and the view lets them be grouped and sorted so (G-39). */
  #isGrouped({ group, sort }: Pick<Grant, 'group' | 'sort'>): boolean {
    return this.groupBy === 'project' && group.has('top_task') && sort.has('top_task');
  }

  get #isOverdueFirst(): boolean {
    return this.order === 'overdue' && this.list.sort === null;
  }

  /** What the attribute says; anything else counts as `mine`. */
  get #scope(): TaskScope {
    return this.scope === 'all' ? 'all' : 'mine';
  }

  /** One error object per wrong name, so that it is told once. */
  #malformedProject(project: string): PortalError {
    if (this.#malformed?.project !== project) {
      const detail = `${this.localName}: project="${project}" is not "customer_project/sys_id"`;
      this.#malformed = { project, error: new PortalError('bad-record', { detail }) };
    }
    return this.#malformed.error;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'project-tasks': ProjectTasks;
  }
}
