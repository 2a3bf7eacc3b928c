import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { CollectionController, type CollectionState } from '../../controllers/collection.controller.js';
import { grantOf } from '../../controllers/grant-of.js';
import { mayCreateCase } from '../../controllers/may-create-case.js';
import { PortalError } from '../../data/errors.js';
import { parseRef, tableOf, type RecordRef } from '../../data/record-ref.js';
import type { GuardedRow } from '../../data/row.js';
import type { Effective } from '../../guard/effective.js';
import type { Locale } from '../../i18n/locale.js';
import { CaseInPlaceController } from '../../parts/case-in-place/case-in-place.controller.js';
import { CreateCaseEvent } from '../../parts/events/create-case.event.js';
import { OpenRecordEvent } from '../../parts/events/open-record.event.js';
import { fieldValueStyles } from '../../parts/field-value/field-value.styles.js';
import { OpenedRecordController } from '../../parts/opened-record/opened-record.controller.js';
import { foundText, isListed, type ListedState } from '../../parts/record-list/found-text.js';
import { orderOf } from '../../parts/record-list/list-query.rule.js';
import { recordColumns, recordName } from '../../parts/record-list/record-columns.js';
import { RecordListController } from '../../parts/record-list/record-list.controller.js';
import { recordListStyles } from '../../parts/record-list/record-list.styles.js';
import { stateView } from '../../parts/state-view/state-view.js';
import { heading, sectionLevel } from '../../parts/widget/heading.js';
import { WidgetElement, type WaitingState } from '../../parts/widget/widget-element.js';
import type { RecordOpener } from '../record-view/record-opener.js';
import { customerProjectsStyles } from './customer-projects.styles.js';
import { projectColumns, projectOrder, projectTable } from './project-lists.rule.js';
import { headingsBelow, ProjectPageController, type ProjectState } from './project-page.controller.js';

/** The person's projects, or the one that `record` names. */
type ProjectsState = WaitingState | ListedState | ProjectState;

type OwnState = Exclude<ProjectsState, WaitingState>;

/**
 * The customer projects that a person takes part in; or one of them, read-only: how it stands, its fields, what was planned
 * beside what became of it, and what belongs to it: project tasks, project change requests, status reports, sub-projects, work
 * orders, project contacts.
 *
 * Each of these lists is read through the view of its own table, and only where that view lets the field be filtered on that ties
 * its records to the project: `top_task` of `customer_project_task`, `parent` of `project_change_request` and of
 * `customer_project`, `project` of `project_status` and of `project_contact`, `initiated_from` of `wm_order`. Where the person has
 * no such view, or the server lets them read nothing of the table, the list is not there. Its records open where the view has a
 * form. The timeline shows what the views list of `start_date`, `end_date`, `work_start` and `work_end`.
 *
 * @element customer-projects
 * @fires portal-open-record - a person asks for a project or for what belongs to one; cancel it to show the record yourself
 * @fires portal-create-case - a person wants to open a case about the project; cancel it to show the form yourself
 * @fires portal-submit - before something is sent; cancel it to prevent that
 * @fires portal-created - a case was created; its detail names it
 * @fires portal-saved - something is stored on the server
 * @fires portal-error - something could not be read, or `record` names no project
 * @csspart table - a table
 * @csspart row - one record
 * @csspart open-button - the button that opens a record
 * @csspart back - the button that leads back to the list, or to the record before
 * @csspart opened - the record that is open
 * @csspart header - number, state, health and progress of the project
 * @csspart progress - how far it has come, as a bar
 * @csspart create-case - the button that asks for a case
 * @csspart new-case - the form for a case in the place of the project
 * @csspart details - the fields of the view
 * @csspart list - one list of what belongs to the project
 * @csspart timeline - what was planned and what became of it
 * @csspart timeline-entry - one line of it
 * @csspart timeline-planned - the bar of what was planned
 * @csspart timeline-actual - the bar of what became of it
 * @csspart timeline-late - how late it is
 */
export class CustomerProjects extends WidgetElement<ProjectsState> {
  static readonly tag: string = 'customer-projects';
  static readonly dependencies: readonly [] = [];
  // Nothing is open to begin with.
  static readonly lazy = {
    'record-view': async () => (await import('../record-view/record-view.js')).RecordView,
    'project-task': async () => (await import('../project-task/project-task.js')).ProjectTask,
    'create-case': async () => (await import('../create-case/create-case.js')).CreateCase,
  };
  static override readonly styles = [
    ...WidgetElement.sharedStyles, fieldValueStyles, ...RecordListController.styles, recordListStyles, ...ProjectPageController.styles,
    customerProjectsStyles,
  ];

  /** The project: `customer_project/<sys_id>`. All of the person's projects if absent. */
  @property() record: string | null = null;

  /** Name of the view that says what may be seen, of projects and of what belongs to them. */
  @property() view = 'portal';

  /** Name of the view that says what of a new case may be seen, filled in and sent. */
  @property({ attribute: 'case-view' }) caseView = 'portal';

  /** The most records that are read at once, of each list, 1 to 1000. */
  @property({ type: Number, attribute: 'page-size' }) pageSize = 20;

  /** What opens a record in place of this element. */
  @property({ attribute: false }) opener: RecordOpener | undefined;

  readonly #projects = new CollectionController(this);
  readonly #list = new RecordListController(this, (text) => this.announcements.announce(text));
  readonly #page = new ProjectPageController(this, {
    open: (row, allowed) => this.#open(row, allowed),
    announce: (key) => this.announceWait(key),
  });
  readonly #opened = new OpenedRecordController(this, {
    child: (name, properties) => this.renderChild(name, {
      ...properties,
      ...(name === 'record-view' ? {} : { caseView: this.caseView }),
      ...(name === CustomerProjects.tag ? { pageSize: this.pageSize } : {}),
    }),
    onList: (ref) => this.#backTo(ref),
  });
  readonly #case = new CaseInPlaceController(this);
  #malformed: { readonly record: string; readonly error: PortalError } | undefined;

  protected override get defaultHeading(): string {
    const { state, locale } = this;
    if (this.record === null) return locale.t('projects.heading');
    return isProject(state) ? projectName(state.row, state.allowed) : locale.t('projects.project');
  }

  protected override read(changed: PropertyValues<this>, locale: Locale | undefined): ProjectsState {
    if (changed.has('record') || changed.has('view')) this.startOver();
    const data = this.session?.data;
    const { record, view, pageSize } = this;
    const parts = parseRef(record);
    const project = parts?.table === projectTable ? parts : null;
    const shown = this.#page.want(project ? data : undefined, { parts: project, view, pageSize });
    const listed = this.#wantProjects(record === null ? locale : undefined);
    if (record !== null && !project) return { kind: 'error', error: this.#malformedRecord(record) };
    const state = project ? shown : listed;
    if (state.kind === 'denied' || state.kind === 'error') this.#leaveAll();
    return state;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    const { state } = this;
    if (isList(state)) this.announcements.announce(this.#list.news(state, this.locale));
  }

  protected override outcomeOf(state: OwnState): string {
    return isList(state) ? foundText(state, this.locale) : this.defaultHeading;
  }

  protected override refresh(): void {
    this.#projects.refresh();
    this.#page.refresh();
  }

  protected override startOver(): void {
    super.startOver();
    this.#list.forget();
    this.#page.reset();
    this.#leaveAll();
  }

  protected override rescueFocus(): void {
    const { state } = this;
    const isThere = !this.#opened.isOpen && !this.#case.isOpen;
    const isRescued = isThere && (isList(state) ? this.#list.rescueFocus(state) : isProject(state) && this.#page.rescueFocus());
    if (!isRescued) super.rescueFocus();
  }

  protected override renderRecords(state: OwnState): unknown {
    const { locale } = this;
    if (!isProject(state)) return this.#opened.isOpen ? this.#renderOpened() : this.#renderList(state);
    return html`<div ?hidden=${this.#case.isOpen}>${this.#opened.isOpen ? this.#renderOpened() : this.#renderProject(state)}</div>
      ${this.#case.render({ locale, name: this.#placeName, form: () => this.#renderNewCase(state.row.ref) })}`;
  }

  #renderOpened(): unknown {
    const { locale, headingLevel } = this;
    return this.#opened.render({ locale, headingLevel, list: this.#placeName });
  }

  #renderList(state: ListedState): TemplateResult {
    const { locale } = this;
    return this.#list.render(state, {
      locale,
      fixed: ['parent'],
      name: this.defaultHeading,
      columns: recordColumns(state.allowed, { locale, fields: projectColumns }),
      empty: stateView({ kind: 'empty', text: locale.t('projects.none') }, { locale }),
      onOpen: (row) => this.#open(row, state.allowed),
      onMore: () => this.#projects.more(),
    });
  }

  #renderProject(state: ProjectState): TemplateResult {
    const { locale, headingLevel } = this;
    const isTitled = this.heading === null;
    const name = html`<span dir="auto">${projectName(state.row, state.allowed)}</span>`;
    return html`${isTitled ? nothing : heading(sectionLevel(headingLevel), name, 'project-heading', 'section-heading')}
    ${this.#page.render(state, {
      locale,
      headingLevel: headingsBelow(headingLevel, isTitled),
      actions: this.session && mayCreateCase(this.session, this.caseView) ? this.#renderActions(state) : nothing,
    })}`;
  }

  #renderActions({ row }: ProjectState): TemplateResult {
    return html`<div class="toolbar">
      <button type="button" class="button" part="create-case" @click=${() => this.#createCase(row.ref)}>
        ${this.locale.t('projects.create-case')}
      </button>
    </div>`;
  }

  #renderNewCase(project: RecordRef): unknown {
    return this.renderChild('create-case', {
      project, producer: 'project', task: null, view: this.caseView, headingLevel: sectionLevel(this.headingLevel),
    });
  }

  /** Asks for the list of projects; for none where there is no locale to ask in. */
  #wantProjects(locale: Locale | undefined): CollectionState {
    const data = this.session?.data;
    const found = data && grantOf(data, projectTable, this.view);
    const where = locale && this.#list.condition(locale);
    this.#projects.want(data, locale && found?.kind === 'granted' ? {
      table: projectTable,
      view: this.view,
      ...(where ? { where } : {}),
      ...(this.#list.text === '' ? {} : { search: this.#list.text }),
      sort: orderOf(this.#list.sort, projectOrder, found.grant),
      limit: this.pageSize,
    } : null, 'all');
    return found && found.kind !== 'granted' ? found : this.#projects.state;
  }

  #open(row: GuardedRow, allowed: Effective): void {
    if (!this.dispatchEvent(new OpenRecordEvent(row))) return;
    const name = tableOf(row.ref) === projectTable ? projectName(row, allowed) : recordName(row, allowed);
    if (this.opener) this.opener(row.ref, name);
    else this.#opened.open(row.ref, name, this.view);
  }

  #backTo(ref: RecordRef): void {
    const { state } = this;
    const isFound = isList(state) ? this.#list.focusRow(state, ref) : this.#page.focusRow(ref);
    if (!isFound) this.focusHeading();
  }

  #createCase(project: RecordRef): void {
    if (this.dispatchEvent(new CreateCaseEvent({ project, task: null }))) this.#case.open();
  }

  /** Shows what stands there first. */
  #leaveAll(): void {
    this.#opened.close();
    this.#case.reset();
  }

  /** What the place is called that ways back lead to. */
  get #placeName(): string {
    const { state } = this;
    return isProject(state) ? projectName(state.row, state.allowed) : this.locale.t('projects.heading');
  }

  /** One error object per wrong name, so that it is told once. */
  #malformedRecord(record: string): PortalError {
    if (this.#malformed?.record !== record) {
      const detail = `${this.localName}: record="${record}" is not "${projectTable}/sys_id"`;
      this.#malformed = { record, error: new PortalError('bad-record', { detail }) };
    }
    return this.#malformed.error;
  }
}

function isProject(state: ProjectsState): state is ProjectState {
  return state.kind === 'ready' && 'row' in state;
}

function isList(state: ProjectsState): state is ListedState {
  return isListed(state) && !('row' in state);
}

/** What people call a project. */
function projectName(row: GuardedRow, allowed: Effective): string {
  return row.display['short_description'] || recordName(row, allowed);
}

declare global {
  interface HTMLElementTagNameMap {
    'customer-projects': CustomerProjects;
  }
}
