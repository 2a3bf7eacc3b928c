import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { OperationController } from '../../controllers/operation.controller.js';
import { RecordController } from '../../controllers/record.controller.js';
import type { PortalError } from '../../data/errors.js';
import { parseRef, type RecordRef } from '../../data/record-ref.js';
import type { Locale } from '../../i18n/locale.js';
import { RecordPopUpController, type RecordPopUpOptions } from '../../parts/dialog/record-pop-up.controller.js';
import { PortalCreatedEvent } from '../../parts/events/created.event.js';
import { PortalSubmitEvent } from '../../parts/events/write.event.js';
import type { FormValues } from '../../parts/form/form-field.js';
import type { FormFailure } from '../../parts/form/form.controller.js';
import { UnloadGuardController } from '../../parts/form/unload-guard.controller.js';
import { OnDemandController } from '../../parts/on-demand/on-demand.controller.js';
import type { LoadingMessage } from '../../parts/state-view/loading.controller.js';
import { PortalErrorEvent } from '../../provider/portal-error.event.js';
import { ArticleSuggestionsController } from './article-suggestions.controller.js';
import { CaseAnswersController, type CaseForm } from './case-answers.controller.js';
import { caseTable, type CaseContext } from './case-context.js';
import { caseDone } from './case-done.js';
import { caseFailure } from './case-failure.js';
import type { CaseFilesController } from './case-files.controller.js';
import { caseForm } from './case-form.js';
import type { CreateCaseState } from './create-case-state.js';
import { LatestCasesController } from './latest-cases.controller.js';

export interface NewCaseOptions extends RecordPopUpOptions {
  readonly say: (text: string) => void;
  readonly alert: (text: string) => void;
  readonly announceWait: (key: LoadingMessage) => void;
  /** What was sent has come to something: focus belongs to what is said about it. */
  readonly onOutcome: () => void;
}

/** One case from the empty form to the confirmation: what is filled in, sending it once, its files, what has come of it. */
export class NewCaseController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: NewCaseOptions;
  readonly #answers: CaseAnswersController;
  /** Loaded where cases may have files. */
  readonly #files: OnDemandController<CaseFilesController>;
  readonly #articles: ArticleSuggestionsController;
  readonly #operation: OperationController<RecordRef>;
  readonly #created: RecordController;
  readonly #latest: LatestCasesController;
  readonly #popUp: RecordPopUpController;
  readonly #unload: UnloadGuardController;
  #context: CaseContext | null = null;
  #form: CaseForm | null = null;
  #taken: RecordRef | null = null;
  #failure: PortalError | null = null;
  #locale: Locale | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, options: NewCaseOptions) {
    this.#host = host;
    this.#options = options;
    this.#answers = new CaseAnswersController(host, options.say);
    this.#files = new OnDemandController(host, async () => {
      const { CaseFilesController: Files } = await import('./case-files.controller.js');
      return new Files(host, ({ attached, failed }) => this.#told(attached, failed));
    }, options.announceWait);
    this.#articles = new ArticleSuggestionsController(host, options.say);
    this.#operation = new OperationController(host);
    this.#created = new RecordController(host);
    this.#latest = new LatestCasesController(host);
    this.#popUp = new RecordPopUpController(host, options);
    this.#unload = new UnloadGuardController(host);
  }

  /** Says who opens a case, `null` while nobody does, and answers what is known. Call it from `willUpdate`. */
  want(context: CaseContext | null, locale: Locale | undefined): CreateCaseState {
    this.#context = context;
    this.#locale = locale;
    const [data, view, taken] = [context?.data, context?.grant.view ?? '', this.#taken];
    const known = this.#answers.want(context, locale);
    this.#form = typeof known === 'string' ? null : known;
    this.#articles.want(data, view, this.#form?.option && !taken ? this.#answers.subject : '');
    this.#latest.want(data, view);
    this.#created.want(taken ? data : undefined, parseRef(taken), view);
    this.#unload.guard(this.#answers.isDirty || (this.#files.part?.hasUnsent(taken) ?? false));
    if (taken) return { kind: this.#created.state.kind === 'loading' ? 'loading' : 'ready' };
    if (known === 'waiting') return { kind: 'loading' };
    return known === 'none' ? { kind: 'empty', reason: 'no-option' } : { kind: 'ready' };
  }

  refresh(): void {
    this.#answers.refresh();
  }

  /** Forgets what was typed, chosen and sent, for the next person. */
  reset(): void {
    this.#answers.reset();
    this.#files.part?.reset();
    this.#articles.reset();
    this.#begin();
    this.#context = null;
    this.#form = null;
  }

  render(locale: Locale, headingLevel: number, announcements: unknown): TemplateResult | typeof nothing {
    const context = this.#context;
    if (!context) return nothing;
    return html`${this.#taken ? this.#renderDone(context, this.#taken, locale, headingLevel) : this.#renderForm(context, locale)}
    ${this.#popUp.render(context.grant.view, locale, announcements)}`;
  }

  #renderForm(context: CaseContext, locale: Locale): TemplateResult | typeof nothing {
    const form = this.#form;
    if (!form) return nothing;
    return caseForm({
      locale,
      context,
      form,
      customer: this.#answers.customer,
      isSending: this.#isSending,
      canSend: this.#failure?.code !== 'outcome-unknown',
      summary: this.#answers.renderSummary(locale, this.#failureText(context, locale)),
      articles: this.#articles.render(locale, (row) => this.#popUp.open(row)),
      files: this.#renderFiles(context, locale),
      drawField: (field) => this.#answers.renderField(field, locale),
      onSend: () => this.#send(locale),
    });
  }

  #renderFiles(context: CaseContext, locale: Locale): unknown {
    if (!context.allowed.operations.has('attach') || !context.data.hasAttachments) return nothing;
    return this.#files.render(locale, (files) => files.renderChoice(context, locale));
  }

  #renderDone(context: CaseContext, ref: RecordRef, locale: Locale, headingLevel: number): TemplateResult {
    const { state } = this.#created;
    return caseDone({
      locale,
      headingLevel,
      row: state.kind === 'ready' ? state.row : null,
      uploads: this.#files.part?.renderUploads(context, ref, locale) ?? nothing,
      onOpen: (row) => this.#popUp.open(row),
      onAnother: () => {
        this.#begin();
        this.#options.onOutcome();
      },
    });
  }

  get #isSending(): boolean {
    return this.#operation.state.kind === 'running';
  }

  #send(locale: Locale): void {
    const context = this.#context;
    // In the same task as the click: a second one must not ask the page again (T23). And where nobody knows whether it has
    // been sent, Enter in a field is no word that it has not (T24).
    if (!context || this.#isSending || this.#failure?.code === 'outcome-unknown') return;
    this.#failure = null;
    const values = this.#answers.check(locale);
    if (!values) return;
    const write = { fields: [...Object.keys(values)] };
    if (this.#host.dispatchEvent(new PortalSubmitEvent({ table: caseTable }, write))) void this.#create(context, values, locale);
  }

  async #create(context: CaseContext, values: FormValues, locale: Locale): Promise<void> {
    const { data, grant } = context;
    this.#options.say(locale.t('new-case.sending'));
    const outcome = await this.#operation.run(data, (acts, key) => acts.create(grant, values, { key }));
    if (outcome?.kind === 'failed') this.#fail(outcome.error);
    if (outcome?.kind !== 'done') return;
    this.#taken = outcome.result;
    this.#latest.look(null);
    this.#answers.forget();
    this.#files.part?.send(context, outcome.result);
    this.#options.onOutcome();
    this.#host.dispatchEvent(new PortalCreatedEvent(outcome.result));
  }

  #fail(error: PortalError): void {
    this.#failure = error;
    this.#answers.refuse(error.fields);
    this.#host.dispatchEvent(new PortalErrorEvent(error));
  }

  #sendAgain(locale: Locale): void {
    this.#failure = null;
    this.#latest.look(null);
    this.#send(locale);
  }

  #failureText({ data, grant }: CaseContext, locale: Locale): FormFailure | null {
    const error = this.#failure;
    if (!error) return null;
    const text = caseFailure(error, locale);
    if (error.code !== 'outcome-unknown') return text;
    // They look, and only then send it again (T24).
    const actions = html`${this.#latest.render(locale, (row) => this.#popUp.open(row))}
      <div class="toolbar">
        ${LatestCasesController.canLook(data, grant)
          ? html`<button type="button" class="button" part="look" @click=${() => this.#latest.look(this.#answers.subject)}>${locale.t('new-case.look')}</button>`
          : nothing}
        <button type="button" class="button" part="send-again" @click=${() => this.#sendAgain(locale)}>${locale.t('new-case.send-again')}</button>
      </div>`;
    return { ...text, actions };
  }

  #told(attached: number, failed: number): void {
    const locale = this.#locale;
    if (!locale) return;
    if (attached > 0) this.#options.say(locale.t('files.attached', { count: attached }));
    if (failed > 0) this.#options.alert(locale.t('files.not-attached', { count: failed }));
  }

  /** A new case; what was typed for it stays. */
  #begin(): void {
    this.#taken = null;
    this.#failure = null;
    this.#operation.reset();
    this.#latest.look(null);
    this.#popUp.close();
  }
}
