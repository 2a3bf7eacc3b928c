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
import { mayPick } from '../../parts/reference-picker/may-pick.rule.js';
import type { LoadingMessage } from '../../parts/state-view/loading.controller.js';
import type { PortalData } from '../../provider/portal-data.js';
import { PortalErrorEvent } from '../../provider/portal-error.event.js';
import type { ArticleSuggestionsController } from './article-suggestions.controller.js';
import { CaseAnswersController, type CaseForm } from './case-answers.controller.js';
import { articleTable, caseTable, type CaseContext } from './case-context.js';
import { caseDone } from './case-done.js';
import { caseFailure } from './case-failure.js';
import type { CaseFilesController } from './case-files.controller.js';
import { caseForm } from './case-form.js';
import type { CreateCaseState } from './create-case-state.js';
import type { LatestCasesController } from './latest-cases.controller.js';
import { mayLook } from './may-look.rule.js';
import type { ProjectCaseController } from './project-case.controller.js';

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
  /** Loaded for cases about projects. */
  readonly #project: OnDemandController<ProjectCaseController>;
  /** Loaded where cases may have files. */
  readonly #files: OnDemandController<CaseFilesController>;
  /** Loaded with the first subject that there may be articles for. */
  readonly #articles: OnDemandController<ArticleSuggestionsController>;
  readonly #operation: OperationController<RecordRef>;
  readonly #created: RecordController;
  /** Loaded when an answer was lost. */
  readonly #latest: OnDemandController<LatestCasesController>;
  readonly #popUp: RecordPopUpController;
  readonly #unload: UnloadGuardController;
  #context: CaseContext | null = null;
  #form: CaseForm | null = null;
  #taken: RecordRef | null = null;
  /** The subject of a case that is looked for, since nobody knows whether it was created. */
  #sought: string | null = null;
  #failure: PortalError | null = null;
  #locale: Locale | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement, options: NewCaseOptions) {
    this.#host = host;
    this.#options = options;
    this.#answers = new CaseAnswersController(host, {
      say: options.say,
      leftBehind: (changed, entry) => this.#project.part?.leftBehind(changed, entry) ?? [],
    });
    this.#project = new OnDemandController(host, async () => {
      const { ProjectCaseController: Project } = await import('./project-case.controller.js');
      return new Project(host, {
        chosen: (path) => this.#answers.chosen(path),
        give: (path, entry) => this.#answers.give(path, entry),
        labelOf: (path) => this.#answers.labelOf(path),
        say: options.say,
      });
    }, options.announceWait);
    this.#files = new OnDemandController(host, async () => {
      const { CaseFilesController: Files } = await import('./case-files.controller.js');
      return new Files(host, ({ attached, failed }) => this.#told(attached, failed));
    }, options.announceWait);
    this.#articles = new OnDemandController(host, async () => {
      const { ArticleSuggestionsController: Articles } = await import('./article-suggestions.controller.js');
      return new Articles(host, options.say);
    }, () => undefined);
    this.#operation = new OperationController(host);
    this.#created = new RecordController(host);
    this.#latest = new OnDemandController(host, async () => {
      const { LatestCasesController: Latest } = await import('./latest-cases.controller.js');
      return new Latest(host);
    }, options.announceWait);
    this.#popUp = new RecordPopUpController(host, options);
    this.#unload = new UnloadGuardController(host);
  }

  /** Says who opens a case, `null` while nobody does, and answers what is known. Call it from `willUpdate`. */
  want(context: CaseContext | null, locale: Locale | undefined): CreateCaseState {
    this.#context = context;
    this.#locale = locale;
    const [data, view, taken] = [context?.data, context?.grant.view ?? '', this.#taken];
    const { part: project } = this.#project;
    project?.want(context?.producer === 'project' ? context : null);
    const known = this.#answers.want(context, locale, project?.hasTasks ?? false);
    if (locale) project?.fillIn(locale);
    this.#form = typeof known === 'string' ? null : known;
    this.#wantArticles(data, view);
    this.#latest.part?.want(data, view, this.#sought);
    this.#created.want(taken ? data : undefined, parseRef(taken), view);
    this.#unload.guard(this.#answers.isDirty || (this.#files.part?.hasUnsent(taken) ?? false));
    if (taken) return { kind: this.#created.state.kind === 'loading' ? 'loading' : 'ready' };
    if (known === 'waiting') return { kind: 'loading' };
    if (known === 'none') return { kind: 'empty', reason: 'no-option' };
    return context?.producer === 'project' ? this.#projectState() : { kind: 'ready' };
  }

  refresh(): void {
    this.#answers.refresh();
    this.#project.part?.refresh();
  }

  /** Forgets what was typed, chosen and sent, for the next person. */
  reset(): void {
    this.#answers.reset();
    this.#project.part?.reset();
    this.#files.part?.reset();
    this.#articles.part?.reset();
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

  /** Where what such cases take cannot be loaded, the place of the form says so. */
  #projectState(): CreateCaseState {
    const { part } = this.#project;
    if (part) return part.state;
    if (!this.#project.isUndecided) return { kind: 'ready' };
    void this.#project.load();
    return { kind: 'loading' };
  }

  #renderForm(context: CaseContext, locale: Locale): unknown {
    const form = this.#form;
    if (!form) return nothing;
    if (context.producer !== 'project') return this.#renderFields(context, form, locale, nothing);
    return this.#project.render(locale, (part) => this.#renderFields(context, form, locale, part.renderNotice(this.#answers.untold, locale)));
  }

  #renderFields(context: CaseContext, form: CaseForm, locale: Locale, notice: unknown): TemplateResult {
    return caseForm({
      locale,
      context,
      form,
      customer: this.#answers.customer,
      isSending: this.#isSending,
      canSend: this.#failure?.code !== 'outcome-unknown',
      notice,
      summary: this.#answers.renderSummary(locale, this.#failureText(context, locale)),
      articles: this.#articles.part?.render(locale, (row) => this.#popUp.open(row)),
      files: this.#renderFiles(context, locale),
      drawField: (field) => this.#answers.renderField(field, locale),
      onSend: () => this.#send(locale),
    });
  }

  #renderFiles(context: CaseContext, locale: Locale): unknown {
    if (!context.allowed.operations.has('attach') || !context.data.hasAttachments) return nothing;
    return this.#files.render(locale, (files) => files.renderChoice(context, locale));
  }

  /** They are a help: nobody waits for them, and where they cannot be loaded nothing is missing. */
  #wantArticles(data: PortalData | undefined, view: string): void {
    const isAsked = data && mayPick(data, articleTable, view) && this.#form?.option && !this.#taken;
    const subject = isAsked ? this.#answers.subject : '';
    if (subject !== '' && this.#articles.isUndecided) void this.#articles.load();
    this.#articles.part?.want(data, view, subject);
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
    this.#sought = null;
    this.#answers.forget();
    this.#project.part?.reset();
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
    this.#sought = null;
    this.#send(locale);
  }

  #failureText({ data, grant }: CaseContext, locale: Locale): FormFailure | null {
    const error = this.#failure;
    if (!error) return null;
    const text = caseFailure(error, locale);
    if (error.code !== 'outcome-unknown') return text;
    // They look, and only then send it again (T24).
    const sought = this.#sought;
    const found = sought === null ? nothing : this.#latest.render(locale, (latest) => latest.render(sought, locale, (row) => this.#popUp.open(row)));
    const actions = html`${found}
      <div class="toolbar">
        ${mayLook(data, grant)
          ? html`<button type="button" class="button" part="look" @click=${() => this.#look()}>${locale.t('new-case.look')}</button>`
          : nothing}
        <button type="button" class="button" part="send-again" @click=${() => this.#sendAgain(locale)}>${locale.t('new-case.send-again')}</button>
      </div>`;
    return { ...text, actions };
  }

  /** Looks for the case, again if they have looked before. */
  #look(): void {
    if (this.#sought !== null) this.#latest.part?.refresh();
    this.#sought = this.#answers.subject;
    this.#host.requestUpdate();
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
    this.#sought = null;
    this.#popUp.close();
  }
}
