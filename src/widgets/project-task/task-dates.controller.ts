import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { ActState } from '../../controllers/followed-act.controller.js';
import type { GuardedRow } from '../../data/row.js';
import type { Locale } from '../../i18n/locale.js';
import { storedValue } from '../../parts/form/entry.rule.js';
import type { FormField, FormValues } from '../../parts/form/form-field.js';
import { FormController, type FormFailure } from '../../parts/form/form.controller.js';
import { formStyles } from '../../parts/form/form.styles.js';
import { UnloadGuardController } from '../../parts/form/unload-guard.controller.js';
import { heading } from '../../parts/widget/heading.js';
import { dateProblems } from './actual-dates.rule.js';
import { datesFailure, nothingChanged } from './dates-failure.js';
import { keptDates } from './kept-dates.js';
import type { TaskAct } from './task-act.js';

export interface TaskDatesOptions {
  /** Sends what was changed; stored values, by path. */
  readonly onSave: (changes: FormValues) => void;
  /** Asks once more what has become of what was sent. */
  readonly onCheck: () => void;
  /** What is said about a failure, or about what was saved, is not wanted any more. */
  readonly onDismiss: () => void;
}

export interface TaskDatesView {
  readonly locale: Locale;
  readonly row: GuardedRow;
  /** The dates as the task has them. */
  readonly fields: readonly FormField[];
  /** Whether the person may change them now. */
  readonly isOpen: boolean;
  readonly act: ActState<TaskAct>;
  readonly headingLevel: number;
}

/**
 * The form for the actual dates of a task. What was typed stays until the task is read with it or the person gives it up:
 * through failures, conflicts, and when the task is closed meanwhile.
 */
export class TaskDatesController {
  static readonly styles = [formStyles];

  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #options: TaskDatesOptions;
  readonly #form: FormController;
  readonly #unload: UnloadGuardController;
  #isUnchanged = false;

  constructor(host: ReactiveControllerHost & HTMLElement, options: TaskDatesOptions) {
    this.#host = host;
    this.#options = options;
    this.#form = new FormController(host);
    this.#unload = new UnloadGuardController(host);
  }

  /** Says which task it is now; call it from `willUpdate`. */
  want(name: string): void {
    this.#form.open(name);
    this.#unload.guard(this.#form.isDirty);
  }

  /** Forgets what was typed about this task: the server has it, or nobody wants it any more. */
  forget(): void {
    this.#form.forget();
    this.#isUnchanged = false;
  }

  /** Forgets everything, for the next person. */
  reset(): void {
    this.#form.reset();
    this.#isUnchanged = false;
  }

  /** Leads to what went wrong. */
  failed(state: ActState<TaskAct>): void {
    if (state.kind === 'failed' && state.error.fields.length > 0) this.#form.refuse(state.error.fields);
    this.#form.focusSummary();
  }

  render(view: TaskDatesView): TemplateResult | typeof nothing {
    const { locale, fields, isOpen } = view;
    if (fields.length > 0 && isOpen) return this.#renderForm(view);
    return keptDates({ locale, fields, typed: (path) => this.#form.typed(path), onDiscard: () => this.#discard() });
  }

  #renderForm(view: TaskDatesView): TemplateResult {
    const { locale, fields, headingLevel, act } = view;
    const isSaving = act.kind === 'sending' || act.kind === 'checking';
    const send = (event: Event): void => {
      event.preventDefault();
      if (!isSaving) this.#save(view);
    };
    return html`<section class="dates" part="edit" aria-labelledby="dates-heading">
      ${heading(headingLevel, locale.t('project-task.dates'), 'dates-heading', 'section-heading')}
      <form class="fields" part="edit-form" novalidate aria-labelledby="dates-heading" @submit=${send}>
        ${this.#form.renderSummary(fields, locale, this.#failure(view))}
        ${repeat(fields, ({ path }) => path, (field) => this.#form.renderField(field, locale))}
        <div class="toolbar">
          <button class="button primary" part="save" aria-disabled=${isSaving ? 'true' : nothing}>
            ${locale.t(isSaving ? 'project-task.saving' : 'project-task.save')}
          </button>
        </div>
      </form>
    </section>`;
  }

  #failure({ act, fields, locale }: TaskDatesView): FormFailure | null {
    if (this.#isUnchanged) return nothingChanged(locale);
    return datesFailure(act, { locale, fields, onDiscard: () => this.#discard(), onCheck: () => this.#options.onCheck() });
  }

  #save({ fields, locale, row }: TaskDatesView): void {
    this.#isUnchanged = false;
    if (!this.#form.check(fields, locale, (value) => dateProblems(value, Date.now()))) {
      this.#options.onDismiss();
      return;
    }
    const changes = Object.fromEntries(fields
      .map((field) => [field.path, storedValue(field, this.#form.entry(field, locale), locale)] as const)
      .filter(([path, stored]) => stored !== (row.value[path] ?? '')));
    if (Object.keys(changes).length > 0) {
      this.#options.onSave(changes);
      return;
    }
    this.#isUnchanged = true;
    this.#host.requestUpdate();
    this.#form.focusSummary();
  }

  #discard(): void {
    this.forget();
    this.#options.onDismiss();
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => this.#host.shadowRoot?.querySelector<HTMLElement>('[part="edit-form"] input, #heading')?.focus());
  }
}
