import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { FollowedActController, type ActState, type ActTarget } from '../../controllers/followed-act.controller.js';
import { grantOf } from '../../controllers/grant-of.js';
import { MinutesController } from '../../controllers/minutes.controller.js';
import { RecordController, type RecordState } from '../../controllers/record.controller.js';
import { PortalError } from '../../data/errors.js';
import { parseRef, tableOf } from '../../data/record-ref.js';
import {
  caseState, caseTable, isCaseAgent, isCaseOperation, stateAfter, type CaseAction, type CaseOperation,
} from '../../model/case-actions.rule.js';
import { touchedBy } from '../../model/touched-tables.js';
import { ActionDialogOnDemandController } from '../../parts/action-dialog/action-dialog-on-demand.controller.js';
import { PortalSavedEvent, PortalSubmitEvent } from '../../parts/events/write.event.js';
import { fieldValueStyles } from '../../parts/field-value/field-value.styles.js';
import { recordFormStyles } from '../../parts/record-form/record-form.styles.js';
import { offlineBanner } from '../../parts/state-view/state-view.js';
import { sectionLevel } from '../../parts/widget/heading.js';
import { WidgetElement } from '../../parts/widget/widget-element.js';
import { busyText, doneIn } from './act-outcome.js';
import { stepOf } from './act-step.js';
import { caseActions, type CaseActionsOptions } from './case-actions.js';
import { caseDetails } from './case-details.js';
import { caseHeader } from './case-header.js';
import { caseNotice, doneNotice, failureNotice } from './case-notices.js';
import { questionOf } from './case-question.js';
import { streamIn } from './case-stream.js';
import { caseViewStyles } from './case-view.styles.js';
import { fateOf } from './fate.rule.js';
import { offeredActions } from './offered-actions.rule.js';

type Ready = Extract<RecordState, { kind: 'ready' }>;

/**
 * The page of a case: what it is and how it stands, what it waits for, what the person can do about it, what was said, its
 * files, and what hangs on it. It shows nothing that the view does not list, and offers nothing that the view, the backend and
 * the state of the case do not allow.
 *
 * @element case-view
 * @fires portal-submit - before something is sent; cancel it to prevent that
 * @fires portal-saved - something is stored on the server
 * @fires portal-open-record - a person asks for a related record; cancel it to show the record yourself
 * @fires portal-error - the case could not be read, or `record` names none
 * @slot actions - further buttons beside the kit's own
 * @slot related-parties - who else takes part in the case
 * @csspart header - number, state, priority and times
 * @csspart notice - what the state asks of the reader, what was done, or what failed
 * @csspart solution - the proposed solution
 * @csspart actions - the buttons
 * @csspart action - one button; also `close-case`, `accept-solution`, `reject-solution`, `comment`, `attach`
 * @csspart details - the fields of the view
 * @csspart form - the sections
 * @csspart section-heading - the title of a section
 * @csspart label - the name of a field
 * @csspart value - the value of a field
 * @csspart dialog - the question before something is done
 */
export class CaseView extends WidgetElement<RecordState> {
  static readonly tag: string = 'case-view';
  static readonly dependencies: readonly [] = [];
  // The case itself is there first.
  static readonly lazy = {
    'activity-stream': async () => (await import('../activity-stream/activity-stream.js')).ActivityStream,
    'related-records': async () => (await import('../related-records/related-records.js')).RelatedRecords,
  };
  static override readonly styles = [
    ...WidgetElement.sharedStyles, ...ActionDialogOnDemandController.styles, fieldValueStyles, recordFormStyles, caseViewStyles,
  ];

  /** The case: `sn_customerservice_case/<sys_id>`. */
  @property() record: string | null = null;

  /** Name of the view that says what may be seen and done, of the case and of everything on the page. */
  @property() view = 'portal';

  readonly #case = new RecordController(this);
  readonly #act = new FollowedActController<CaseOperation>(this, {
    fateOf,
    onSaved: (operation, { ref }) => {
      this.#dialog.forget(operation);
      this.dispatchEvent(new PortalSavedEvent(ref, { operation }));
    },
    onSettled: (state) => this.#tell(state),
  });
  readonly #dialog = new ActionDialogOnDemandController(this, {
    onConfirm: (text) => this.#confirm(text),
    onClose: () => this.#act.dismiss(),
    fallbackFocus: () => this.renderRoot.querySelector<HTMLElement>('#heading'),
    announce: (key) => this.announceWait(key),
  });
  /** Whether all fields are shown where there is little room; they always are where there is enough. */
  #isUnfolded = false;
  #malformed: { readonly record: string | null; readonly error: PortalError } | undefined;

  constructor() {
    super();
    new MinutesController(this);
  }

  protected override get defaultHeading(): string {
    const { state } = this;
    if (state.kind !== 'ready') return '';
    const { row, allowed } = state;
    return row.display['short_description'] || row.display['number'] || allowed.description.label || this.locale.t('case.heading');
  }

  protected override read(changed: PropertyValues<this>): RecordState {
    if (changed.has('record') || changed.has('view')) this.startOver();
    const named = parseRef(this.record);
    const wanted = named?.table === caseTable ? named : null;
    this.#case.want(this.session?.data, wanted, this.view);
    if (!wanted) return { kind: 'error', error: this.#malformedRecord() };
    const { state } = this.#case;
    // What they ask for then goes to the server together.
    if (state.kind === 'loading' && this.session) for (const name of Object.keys(CaseView.lazy)) this.prepareChild(name);
    if (state.kind === 'denied' || state.kind === 'error') this.#drop();
    if (this.#act.state.kind === 'idle') this.#dialog.close();
    return state;
  }

  protected override refresh(): void {
    this.#case.refresh();
  }

  protected override startOver(): void {
    super.startOver();
    this.#drop();
    this.#dialog.forget();
    this.#isUnfolded = false;
  }

  protected override renderRecords(state: Ready): unknown {
    const { locale, headingLevel } = this;
    const { row, allowed } = state;
    const actions = this.#actionsOf(state);
    const options: CaseActionsOptions = {
      locale, actions, busy: busyText(this.#act.state, state, locale), onAct: (action, opener) => this.#begin(action, opener),
    };
    const isAgent = isCaseAgent(this.session?.identity.roles ?? []);
    const done = doneIn(this.#act.state, state);
    return html`<div class="case">
      ${state.stale?.code === 'offline' ? offlineBanner(locale) : nothing}
      ${caseHeader({ locale, row, allowed })}
      <div class="case-page">
        <div class="case-lead">
          ${done ? doneNotice(locale.t(`case.${done}.done`)) : this.#renderFailure(state)}
          ${done && stateAfter(done) === caseState.closed
            ? nothing
            : caseNotice({ ...options, row, allowed, isAgent, headingLevel: sectionLevel(headingLevel) })}
          ${caseActions(options)}
        </div>
        <div class="case-aside">
          ${caseDetails({
            locale, row, allowed,
            headingLevel: sectionLevel(headingLevel),
            isTitled: this.heading === null,
            isUnfolded: this.#isUnfolded,
            onFold: () => this.#fold(),
          })}
          <slot name="related-parties"></slot>
        </div>
        ${this.#renderChildren(state)}
      </div>
      ${this.#dialog.render(
        questionOf(this.#act.state, {
          locale,
          stateNow: row.display['state'],
          mayComment: allowed.update.has('comments'),
          announcements: this.announcements.render(),
        }),
        locale,
      )}
    </div>`;
  }

  /** What has failed, once its question is closed. */
  #renderFailure({ row }: Ready): TemplateResult | typeof nothing {
    const { locale } = this;
    const { state } = this.#act;
    const step = stepOf(state, locale, row.display['state']);
    if (this.#dialog.isOpen || (step.kind !== 'failed' && step.kind !== 'over')) return nothing;
    return failureNotice(step.title, step.next, step.kind === 'over' ? undefined : {
      name: locale.t(state.kind === 'uncertain' ? 'case.check' : 'error.retry'),
      run: (opener) => this.#dialog.open(opener),
    });
  }

  #renderChildren({ row }: Ready): TemplateResult {
    const shared = { record: row.ref, view: this.view, headingLevel: sectionLevel(this.headingLevel) };
    return html`<div class="case-activity" tabindex="-1">${this.renderChild('activity-stream', shared)}</div>
      <div class="case-related">${this.renderChild('related-records', shared)}</div>`;
  }

  #actionsOf({ row, allowed }: Ready): readonly CaseAction[] {
    const { session } = this;
    if (!session) return [];
    return offeredActions({ allowed, data: session.data, roles: session.identity.roles, state: row.value['state'] });
  }

  #begin(action: CaseAction, opener: HTMLElement): void {
    if (isCaseOperation(action)) {
      this.#act.ask(action);
      this.#dialog.open(opener);
      return;
    }
    const place = this.renderRoot.querySelector<HTMLElement>('.case-activity');
    const stream = streamIn(place);
    const isThere = action === 'comment' ? stream?.startComment() : stream?.chooseFiles();
    // It may still be on its way; there is where it will be.
    if (!isThere) place?.focus();
  }

  #confirm(text: string): void {
    const { state } = this.#act;
    const target = this.#target;
    if (!target || this.#act.isBusy || state.kind === 'idle' || state.kind === 'done') return;
    const { what: operation } = state;
    if (state.kind === 'uncertain') void this.#act.checkAgain(target);
    else if (this.dispatchEvent(new PortalSubmitEvent(target.row.ref, { operation }))) this.#perform(target, operation, text);
    else this.#dialog.close();
  }

  #perform(target: ActTarget, operation: CaseOperation, text: string): void {
    const { grant, row: { ref } } = target;
    const input = text === '' ? {} : { comments: text };
    void this.#act.perform(target, operation, (acts, key) => (
      acts.perform(grant, operation, ref, input, { key, touches: touchedBy(operation) })));
  }

  get #target(): ActTarget | undefined {
    const { session, state } = this;
    if (!session || state.kind !== 'ready') return undefined;
    const granted = grantOf(session.data, tableOf(state.row.ref), this.view);
    return granted.kind === 'granted' ? { data: session.data, grant: granted.grant, row: state.row } : undefined;
  }

  /** Says aloud how it has ended, once the page shows what the case is now. */
  #tell(outcome: ActState<CaseOperation>): void {
    if (outcome.kind === 'done') this.#dialog.close();
    void this.updateComplete.then(() => {
      const { locale, state } = this;
      if (outcome.kind === 'done') this.announcements.announce(locale.t(`case.${outcome.what}.done`));
      const step = stepOf(outcome, locale, state.kind === 'ready' ? state.row.display['state'] : undefined);
      if (step.kind !== 'failed' && step.kind !== 'over') return;
      this.announcements.alert(step.title);
      this.announcements.alert(step.next);
    });
  }

  /** Ends what the person was about to do: they or the case have gone. */
  #drop(): void {
    this.#act.reset();
    this.#dialog.close();
  }

  #fold(): void {
    this.#isUnfolded = !this.#isUnfolded;
    this.requestUpdate();
  }

  /** One error object per wrong name, so that it is told once. */
  #malformedRecord(): PortalError {
    if (this.#malformed?.record !== this.record) {
      const detail = `${this.localName}: record="${this.record ?? ''}" is not "${caseTable}/sys_id"`;
      this.#malformed = { record: this.record, error: new PortalError('bad-record', { detail }) };
    }
    return this.#malformed.error;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'case-view': CaseView;
  }
}
