import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { FollowedActController, type ActState, type ActTarget } from '../../controllers/followed-act.controller.js';
import { grantOf } from '../../controllers/grant-of.js';
import { mayCreateCase } from '../../controllers/may-create-case.js';
import { MinutesController } from '../../controllers/minutes.controller.js';
import { RecordController, type RecordState } from '../../controllers/record.controller.js';
import { PortalError } from '../../data/errors.js';
import { parseRef, recordRef } from '../../data/record-ref.js';
import { touchedBy, touchedByUpdate } from '../../model/touched-tables.js';
import { ActionDialogOnDemandController } from '../../parts/action-dialog/action-dialog-on-demand.controller.js';
import { CaseInPlaceController } from '../../parts/case-in-place/case-in-place.controller.js';
import { CreateCaseEvent } from '../../parts/events/create-case.event.js';
import { PortalSavedEvent, PortalSubmitEvent } from '../../parts/events/write.event.js';
import { fieldValueStyles } from '../../parts/field-value/field-value.styles.js';
import type { FormValues } from '../../parts/form/form-field.js';
import { recordFormStyles } from '../../parts/record-form/record-form.styles.js';
import { offlineBanner } from '../../parts/state-view/state-view.js';
import { sectionLevel } from '../../parts/widget/heading.js';
import { WidgetElement } from '../../parts/widget/widget-element.js';
import { completeQuestion, completeStep } from './complete-question.js';
import { expectedValues } from './expected-values.rule.js';
import { dateFields, isAtWork, mayComplete, type TaskSituation } from './offered-acts.rule.js';
import { plannedEndStyles, projectTaskStyles } from './project-task.styles.js';
import { completeTask, projectTaskTable, type TaskAct } from './task-act.js';
import { taskActs } from './task-acts.js';
import { TaskDatesController } from './task-dates.controller.js';
import { taskFate } from './task-fate.rule.js';
import { taskForm } from './task-form.js';

type Ready = Extract<RecordState, { kind: 'ready' }>;

/**
 * One task of a customer project: what is to be done, when, how it goes, what was said about it and its files. To whom it is
 * assigned gives it its actual dates, in their own time zone, and marks it complete; whoever sees it can open a case about it. It
 * offers nothing that the view, the backend and the state of the task do not allow; closed tasks take no dates.
 *
 * Needs the stored value of `assigned_to` to tell whose task it is, and of `top_task` to tell a new case its project (`raw`).
 *
 * @element project-task
 * @fires portal-create-case - a person wants to open a case about the task; cancel it to show a form of your own
 * @fires portal-submit - before something is sent; cancel it to prevent that
 * @fires portal-saved - something is stored on the server
 * @fires portal-created - a case was created; its detail names it
 * @fires portal-error - the task could not be read, or `record` names none
 * @csspart acts - the buttons
 * @csspart complete - the button that marks the task complete
 * @csspart create-case - the button that leads to the form for a case
 * @csspart failure - what has failed after its question was closed
 * @csspart form - the sections
 * @csspart section-heading - the title of a section
 * @csspart label - the name of a field
 * @csspart value - the value of a field
 * @csspart overdue - says that the planned end is past
 * @csspart progress - how much of the task is done, as a bar
 * @csspart edit - the form for the actual dates
 * @csspart save - the button that saves them
 * @csspart kept - dates that were typed and cannot be saved any more
 * @csspart new-case - the form for a case in the place of the task
 * @csspart back - the button that leads back from there
 * @csspart dialog - the question before a task is marked complete
 */
export class ProjectTask extends WidgetElement<RecordState> {
  static readonly tag: string = 'project-task';
  static readonly dependencies: readonly [] = [];
  static readonly lazy = {
    'activity-stream': async () => (await import('../activity-stream/activity-stream.js')).ActivityStream,
    'create-case': async () => (await import('../create-case/create-case.js')).CreateCase,
  };
  static override readonly styles = [
    ...WidgetElement.sharedStyles, ...ActionDialogOnDemandController.styles, fieldValueStyles, recordFormStyles,
    ...TaskDatesController.styles, plannedEndStyles, projectTaskStyles,
  ];

  /** The task: `customer_project_task/<sys_id>`. */
  @property() record: string | null = null;

  /** Name of the view that says what may be seen and done. */
  @property() view = 'portal';

  /** Name of the view that says what of a new case may be seen, filled in and sent. */
  @property({ attribute: 'case-view' }) caseView = 'portal';

  readonly #task = new RecordController(this);
  readonly #act = new FollowedActController<TaskAct>(this, {
    fateOf: taskFate,
    onSaved: (act, { ref }) => {
      if (act.kind === 'complete') this.#dialog.forget();
      this.dispatchEvent(new PortalSavedEvent(ref, writeOf(act)));
    },
    onSettled: (state) => this.#tell(state),
  });
  readonly #dates = new TaskDatesController(this, {
    onSave: (changes) => this.#save(changes),
    onCheck: () => this.#check(),
    onDismiss: () => this.#act.dismiss(),
  });
  readonly #dialog = new ActionDialogOnDemandController(this, {
    onConfirm: (text) => this.#confirm(text),
    onClose: () => this.#act.dismiss(),
    fallbackFocus: () => this.renderRoot.querySelector<HTMLElement>('#heading'),
    announce: (key) => this.announceWait(key),
  });
  readonly #case = new CaseInPlaceController(this);
  #malformed: { readonly record: string | null; readonly error: PortalError } | undefined;

  constructor() {
    super();
    new MinutesController(this);
  }

  protected override get defaultHeading(): string {
    const { state } = this;
    if (state.kind !== 'ready') return '';
    const { display } = state.row;
    return display['short_description'] || display['number'] || state.allowed.description.label;
  }

  protected override read(changed: PropertyValues<this>): RecordState {
    if (changed.has('record') || changed.has('view')) this.#leave();
    const named = parseRef(this.record);
    const wanted = named?.table === projectTaskTable ? named : null;
    this.#task.want(this.session?.data, wanted, this.view);
    this.#dates.want(`${this.view} ${this.record ?? ''}`);
    if (!wanted) return { kind: 'error', error: this.#malformedRecord() };
    const { state } = this.#task;
    if (state.kind === 'loading' && this.session) this.prepareChild('activity-stream');
    // A task that was taken away takes along what was begun with it.
    if (state.kind === 'denied') this.startOver();
    if (state.kind === 'ready') this.#settleDates(state);
    if (this.#act.state.kind === 'idle') this.#dialog.close();
    return state;
  }

  protected override refresh(): void {
    this.#task.refresh();
  }

  protected override startOver(): void {
    super.startOver();
    this.#leave();
    this.#dates.reset();
    this.#dialog.forget();
  }

  protected override renderRecords(state: Ready): unknown {
    const { locale } = this;
    const { row, allowed, stale } = state;
    const headingLevel = sectionLevel(this.headingLevel);
    const situation = this.#situationOf(state);
    const { state: act } = this.#act;
    return html`<div class="task" ?hidden=${this.#case.isOpen}>
        ${stale?.code === 'offline' ? offlineBanner(locale) : nothing}
        ${this.#renderActs(state)}
        ${taskForm({ locale, row, allowed, headingLevel, isTitled: this.heading === null, expected: expectedValues(act, row) })}
        ${this.#dates.render({
          locale, row, act, headingLevel, fields: dateFields(situation), isOpen: isAtWork(situation),
        })}
        ${this.renderChild('activity-stream', { record: row.ref, view: this.view, headingLevel })}
      </div>
      ${this.#case.render({ locale, name: this.defaultHeading, form: () => this.#renderNewCase(row.value['top_task'], row.ref) })}
      ${this.#dialog.render(completeQuestion(act, {
        locale,
        stateNow: row.display['state'],
        mayComment: allowed.update.has('comments'),
        announcements: this.announcements.render(),
      }), locale)}`;
  }

  #renderActs(state: Ready): TemplateResult | typeof nothing {
    const { locale, session } = this;
    if (!session) return nothing;
    const { state: act } = this.#act;
    const step = act.kind !== 'idle' && act.what.kind === 'complete' ? completeStep(act, locale, state.row.display['state']) : undefined;
    return taskActs({
      locale,
      mayComplete: mayComplete(this.#situationOf(state), session.data),
      mayCreateCase: mayCreateCase(session, this.caseView),
      isBusy: this.#act.isBusy,
      failure: step && !this.#dialog.isOpen && (step.kind === 'failed' || step.kind === 'over') ? step : undefined,
      onComplete: (opener) => this.#complete(opener),
      onCreateCase: () => this.#createCase(state),
    });
  }

  #renderNewCase(project: string | undefined, task: string): unknown {
    return this.renderChild('create-case', {
      task,
      producer: 'project',
      project: project ? recordRef('customer_project', project) : null,
      view: this.caseView,
      headingLevel: sectionLevel(this.headingLevel),
    });
  }

  #situationOf({ row, allowed }: Ready): TaskSituation {
    return { row, allowed, person: this.session?.identity.id ?? '' };
  }

  #complete(opener: HTMLElement): void {
    this.#act.ask({ kind: 'complete' });
    this.#dialog.open(opener);
  }

  #createCase({ row: { ref, value } }: Ready): void {
    const project = value['top_task'] ? recordRef('customer_project', value['top_task']) : null;
    if (this.dispatchEvent(new CreateCaseEvent({ project, task: ref }))) this.#case.open();
  }

  #save(changes: FormValues): void {
    const act: TaskAct = { kind: 'dates', changes };
    const target = this.#target;
    if (!target || this.#act.isBusy || !this.dispatchEvent(new PortalSubmitEvent(target.row.ref, writeOf(act)))) return;
    void this.#act.perform(target, act, (acts) => acts.update(target.row, changes, touchedByUpdate(projectTaskTable)));
  }

  #confirm(text: string): void {
    const { state } = this.#act;
    const target = this.#target;
    if (!target || this.#act.isBusy || state.kind === 'idle' || state.kind === 'done') return;
    const { what } = state;
    const { grant, row: { ref } } = target;
    if (state.kind === 'uncertain') this.#check();
    else if (!this.dispatchEvent(new PortalSubmitEvent(ref, writeOf(what)))) this.#dialog.close();
    else {
      const input = text === '' ? {} : { comments: text };
      void this.#act.perform(target, what, (acts, key) => (
        acts.perform(grant, completeTask, ref, input, { key, touches: touchedBy(completeTask) })));
    }
  }

  #check(): void {
    if (this.#target) void this.#act.checkAgain(this.#target);
  }

  get #target(): ActTarget | undefined {
    const { session, state } = this;
    if (!session || state.kind !== 'ready') return undefined;
    const granted = grantOf(session.data, projectTaskTable, this.view);
    return granted.kind === 'granted' ? { data: session.data, grant: granted.grant, row: state.row } : undefined;
  }

  /** What was typed is not needed any more once the task is read with it. */
  #settleDates({ row }: Ready): void {
    const { state } = this.#act;
    if (state.kind !== 'done' || state.what.kind !== 'dates' || state.before === row) return;
    this.#dates.forget();
    this.#act.reset();
  }

  /** Says aloud how it has ended, once the page shows what the task is now. */
  #tell(outcome: ActState<TaskAct>): void {
    if (outcome.kind === 'idle') return;
    const isComplete = outcome.what.kind === 'complete';
    if (outcome.kind === 'done' && isComplete) this.#dialog.close();
    void this.updateComplete.then(() => {
      const { locale, state } = this;
      if (outcome.kind === 'done') {
        const name = this.defaultHeading;
        this.announcements.announce(locale.t(isComplete ? 'project-task.completed' : 'project-task.saved', { name }));
      } else if (isComplete) {
        const step = completeStep(outcome, locale, state.kind === 'ready' ? state.row.display['state'] : undefined);
        if ('title' in step) this.announcements.alert(step.title);
      } else {
        this.#dates.failed(outcome);
      }
    });
  }

  /** Ends what the person was about to do: they or the task have gone. */
  #leave(): void {
    this.#act.reset();
    this.#dialog.close();
    this.#case.reset();
  }

  /** One error object per wrong name, so that it is told once. */
  #malformedRecord(): PortalError {
    if (this.#malformed?.record !== this.record) {
      const detail = `${this.localName}: record="${this.record ?? ''}" is not "${projectTaskTable}/sys_id"`;
      this.#malformed = { record: this.record, error: new PortalError('bad-record', { detail }) };
    }
    return this.#malformed.error;
  }
}

/** What of it the page is told: names, never values. */
function writeOf(act: TaskAct): { readonly fields: readonly string[] } | { readonly operation: string } {
  return act.kind === 'dates' ? { fields: Object.keys(act.changes) } : { operation: completeTask };
}

declare global {
  interface HTMLElementTagNameMap {
    'project-task': ProjectTask;
  }
}
