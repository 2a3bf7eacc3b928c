import { html, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { grantOf } from '../../controllers/grant-of.js';
import { QueriesController } from '../../controllers/queries.controller.js';
import { isDenial, PortalError } from '../../data/errors.js';
import type { Effective } from '../../guard/effective.js';
import type { Locale } from '../../i18n/locale.js';
import { caseOptions } from '../../model/case-options.js';
import { attachmentsStyles } from '../../parts/attachments/attachments.styles.js';
import { dialogStyles } from '../../parts/dialog/dialog.styles.js';
import { fieldValueStyles } from '../../parts/field-value/field-value.styles.js';
import { deepActiveElement } from '../../parts/focus/deep-active-element.js';
import { formStyles } from '../../parts/form/form.styles.js';
import { longFormStyles } from '../../parts/form/long-form.styles.js';
import { referencePickerStyles } from '../../parts/reference-picker/reference-picker.styles.js';
import { heading, sectionLevel } from '../../parts/widget/heading.js';
import { WidgetElement, type WaitingState } from '../../parts/widget/widget-element.js';
import { caseTable, type CaseContext } from './case-context.js';
import type { CreateCaseState, NoCase } from './create-case-state.js';
import { createCaseStyles } from './create-case.styles.js';
import { NewCaseController } from './new-case.controller.js';

const defaultMaxFileSize = 20 * 1024 * 1024;

/**
 * Opens a case: for a customer, as a contributor (`customer`); for oneself or another contact, as a customer (`product`); about
 * a project or one of its tasks, as one of its contacts (`project`); as proxy contact (`proxy`). Who may open cases for several
 * kinds of customers is asked for whom this one is. Only fields that the view lists in `create.fields` are asked and sent.
 * Nothing is sent twice, and nothing that was typed is lost before the session ends.
 *
 * @element create-case
 * @fires portal-submit - a case is about to be sent; its detail names the table and the fields, never what was entered;
 *   cancel it to keep it from being sent
 * @fires portal-created - a case was created; its detail names it
 * @fires portal-open-record - a person asks for the case or for an article; cancel it to show the record yourself
 * @fires portal-error - something could not be read or sent, or an attribute is wrong
 * @csspart case-form - the form
 * @csspart acting-for - the band that says for whom a person acts
 * @csspart fields - a group of fields
 * @csspart field - one field with its label, hint and problem
 * @csspart control - the control of a field
 * @csspart notice - what is said about the project that the case is about
 * @csspart articles - articles that may help
 * @csspart article - the button that opens an article
 * @csspart chosen-file - a file that goes with the case
 * @csspart error-summary - what is wrong with the form
 * @csspart send - the button that creates the case
 * @csspart done - the confirmation
 * @csspart open - the button that opens the case
 * @csspart another - the button that begins again
 */
export class CreateCase extends WidgetElement<CreateCaseState> {
  static readonly tag: string = 'create-case';
  static readonly dependencies: readonly [] = [];
  // Most people go on without opening what they have made.
  static readonly lazy = { 'record-view': async () => (await import('../record-view/record-view.js')).RecordView };
  static override readonly styles = [
    ...WidgetElement.sharedStyles, dialogStyles, fieldValueStyles, formStyles, longFormStyles, referencePickerStyles, attachmentsStyles, createCaseStyles,
  ];

  /** What kind of case: `customer`, `product`, `project` or `proxy`. */
  @property() producer = 'customer';

  /** The project that a case of the producer `project` is about to begin with: `customer_project/<sys_id>`. */
  @property() project: string | null = null;

  /** The task that it is about to begin with: `customer_project_task/<sys_id>`. Its project follows from it. */
  @property() task: string | null = null;

  /** Name of the view that says what may be seen, filled in and sent. */
  @property() view = 'portal';

  /** Kinds of files that are taken, as in a native file input: `.pdf, image/*`. All kinds if absent. */
  @property() accept: string | null = null;

  /** The largest file that is taken, in bytes. */
  @property({ type: Number, attribute: 'max-file-size' }) maxFileSize = defaultMaxFileSize;

  readonly #described = new QueriesController<Effective>(this);
  readonly #case = new NewCaseController(this, {
    record: (properties) => this.renderChild('record-view', properties),
    say: (text) => this.announcements.announce(text),
    alert: (text) => this.announcements.alert(text),
    announceWait: (key) => this.announceWait(key),
    fallbackFocus: () => this.renderRoot.querySelector<HTMLElement>('#step-heading, #heading'),
    onOutcome: () => {
      this.#isArriving = true;
      this.requestUpdate();
    },
  });
  #isArriving = false;
  #unknownProducer: PortalError | undefined;

  protected override get defaultHeading(): string {
    return this.locale.t('new-case.heading');
  }

  protected override read(changed: PropertyValues<this>, locale: Locale | undefined): CreateCaseState {
    if (changed.has('producer')) this.#checkProducer();
    const known = this.#context();
    const context = known && 'data' in known ? known : null;
    const state = this.#case.want(context, locale);
    return known && 'kind' in known ? known : state;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (this.#isArriving && this.state.kind !== 'loading') this.#focusStep();
  }

  protected override refresh(): void {
    this.#described.refresh();
    this.#case.refresh();
  }

  protected override startOver(): void {
    super.startOver();
    this.#case.reset();
    this.#isArriving = false;
  }

  protected override rescueFocus(): void {
    const step = this.renderRoot.querySelector<HTMLElement>('#step-heading');
    if (step) step.focus();
    else super.rescueFocus();
  }

  protected override renderRecords(state: Exclude<CreateCaseState, WaitingState>): unknown {
    switch (state.kind) {
      case 'empty':
        return this.#renderNothing(state.reason);
      case 'ready':
        return this.#case.render(this.locale, this.headingLevel, this.announcements.render());
    }
  }

  #renderNothing(reason: NoCase): TemplateResult {
    const { locale: { t } } = this;
    return html`<div class="state" part="state">
      ${heading(sectionLevel(this.headingLevel), t(`new-case.${reason}.title`), 'step-heading', 'section-heading')}
      <p class="muted">${t(`new-case.${reason}.next`)}</p>
    </div>`;
  }

  /** Who opens what, or why nobody does; `null` without a session. */
  #context(): CaseContext | CreateCaseState | null {
    const { session, producer } = this;
    this.#described.want(session?.data, new Map());
    if (this.#unknownProducer) return { kind: 'error', error: this.#unknownProducer };
    if (!session) return null;
    const { data, identity } = session;
    const found = grantOf(data, caseTable, this.view);
    if (found.kind !== 'granted') return found;
    const { grant } = found;
    const options = caseOptions(producer, identity.roles) ?? [];
    if (grant.create.size === 0) return { kind: 'empty', reason: 'no-right' };
    if (options.length === 0) return { kind: 'empty', reason: 'no-option' };
    this.#described.want(data, new Map([['case', data.description(grant)]]));
    const result = this.#described.result('case');
    if (result?.kind === 'failed' && !result.data) {
      return isDenial(result.error) ? { kind: 'denied' } : { kind: 'error', error: result.error };
    }
    const allowed = result && result.kind !== 'loading' ? result.data : undefined;
    if (!allowed) return { kind: 'loading' };
    const limits = { accept: this.accept ?? '', maxSize: this.maxFileSize > 0 ? this.maxFileSize : defaultMaxFileSize };
    const subject = { project: this.project, task: this.task };
    return { data, grant, allowed, identity, producer, options, limits, subject };
  }

  #checkProducer(): void {
    this.#unknownProducer = caseOptions(this.producer, [])
      ? undefined
      : new PortalError('bad-configuration', { detail: `${this.localName}: producer="${this.producer}" is none of customer, product, project, proxy` });
  }

  /** Focus goes with the person, unless they have left the widget meanwhile. */
  #focusStep(): void {
    this.#isArriving = false;
    const active = deepActiveElement();
    if (active !== null && active !== document.body && active.getRootNode() !== this.renderRoot) return;
    this.renderRoot.querySelector<HTMLElement>('#step-heading, form :is(input, select, textarea):not([disabled])')?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'create-case': CreateCase;
  }
}
