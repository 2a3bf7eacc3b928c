import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { OperationController } from '../../controllers/operation.controller.js';
import type { FormValues } from '../../parts/form/form-field.js';
import type { GuardedRow } from '../../data/row.js';
import type { Effective } from '../../guard/effective.js';
import type { Locale } from '../../i18n/locale.js';
import type { PortalData } from '../../provider/portal-data.js';
import { FormController, type FormFailure } from '../../parts/form/form.controller.js';
import { formStyles } from '../../parts/form/form.styles.js';
import { storedValue } from '../../parts/form/entry.rule.js';
import { UnloadGuardController } from '../../parts/form/unload-guard.controller.js';
import { heading } from '../../parts/widget/heading.js';
import { editFailure, nothingChanged } from './edit-failure.js';
import { changesOf, editableFields } from './task-edit.rule.js';

export interface TaskEditOptions {
  /** Whether the page lets it be sent. */
  readonly onSubmit: (row: GuardedRow, changes: FormValues) => boolean;
  readonly onSaved: (row: GuardedRow, changes: FormValues) => void;
  /** The task may be another one than is shown: it is to be read again. */
  readonly onDoubt: () => void;
}

export interface TaskEditView {
  readonly data: PortalData;
  readonly locale: Locale;
  readonly row: GuardedRow;
  readonly allowed: Effective;
  readonly headingLevel: number;
}

/** Of a task the server changes its case too, and lists of tasks may lose or gain it. */
const touched: readonly string[] = ['sn_customerservice_task', 'sn_customerservice_case'];

/**
 * What a person changes in a task: sent once with the version they saw (T23). When somebody else was first, or nobody knows what
 * became of it, the task is read again and what was typed stays (T25).
 */
export class TaskEditController {
  static readonly styles = [formStyles];

  readonly #options: TaskEditOptions;
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #form: FormController;
  readonly #saving: OperationController<void>;
  readonly #unload: UnloadGuardController;
  #name = '';
  #failure: FormFailure | null = null;

  constructor(host: ReactiveControllerHost & HTMLElement, options: TaskEditOptions) {
    this.#host = host;
    this.#options = options;
    this.#form = new FormController(host);
    this.#saving = new OperationController(host);
    this.#unload = new UnloadGuardController(host);
  }

  /** Says which task it is now; call it from `willUpdate`. What was typed into another one is kept with it. */
  want(name: string): void {
    if (name !== this.#name) {
      this.#failure = null;
      this.#saving.reset();
    }
    this.#name = name;
    this.#form.open(name);
    this.#unload.guard(this.#form.isDirty);
  }

  /** Forgets everything, for the next person. */
  reset(): void {
    this.#form.reset();
    this.#saving.reset();
    this.#failure = null;
    this.#name = '';
  }

  render(view: TaskEditView): TemplateResult | typeof nothing {
    const { locale, row, allowed, headingLevel } = view;
    const fields = editableFields(allowed, row);
    if (fields.length === 0) return nothing;
    const isSaving = this.#saving.state.kind === 'running';
    const send = (event: Event): void => {
      event.preventDefault();
      void this.#save(view);
    };
    return html`<section class="edit" part="edit" aria-labelledby="edit-heading">
      ${heading(headingLevel, locale.t('task.update'), 'edit-heading', 'section-heading')}
      <form class="fields" part="edit-form" novalidate aria-labelledby="edit-heading" @submit=${send}>
        ${this.#form.renderSummary(fields, locale, this.#failure)}
        ${repeat(fields, ({ path }) => path, (field) => this.#form.renderField(field, locale))}
        <div class="toolbar">
          <button class="button primary" part="save" aria-disabled=${isSaving ? 'true' : nothing}>
            ${locale.t(isSaving ? 'task.saving' : 'task.save')}
          </button>
        </div>
      </form>
    </section>`;
  }

  async #save({ data, locale, row, allowed }: TaskEditView): Promise<void> {
    if (this.#saving.state.kind === 'running') return;
    this.#failure = null;
    const fields = editableFields(allowed, row);
    if (!this.#form.check(fields, locale)) return;
    const entries = fields.map((field) => [field.path, storedValue(field, this.#form.entry(field, locale), locale)] as const);
    const changes = changesOf(new Map(entries), row);
    if (Object.keys(changes).length === 0) {
      this.#fail(nothingChanged(locale));
      return;
    }
    if (!this.#options.onSubmit(row, changes)) return;
    const outcome = await this.#saving.run(data, (acts) => acts.update(row, changes, touched));
    if (!outcome) return;
    if (outcome.kind === 'done') {
      this.#form.forget();
      this.#options.onSaved(row, changes);
      return;
    }
    this.#fail(editFailure(outcome.error, locale));
    if (outcome.error.fields.length > 0) this.#form.refuse(outcome.error.fields);
    if (doubtful.has(outcome.error.code)) this.#options.onDoubt();
  }

  #fail(failure: FormFailure): void {
    this.#failure = failure;
    this.#host.requestUpdate();
    this.#form.focusSummary();
  }
}

/** After these the task may have changed on the server. */
const doubtful: ReadonlySet<string> = new Set(['conflict', 'outcome-unknown', 'timeout']);
