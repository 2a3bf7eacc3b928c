import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { createRef, ref, type Ref } from 'lit/directives/ref.js';
import { DialogController, type DialogOptions } from '../dialog/dialog.controller.js';
import { dialogStyles } from '../dialog/dialog.styles.js';
import { actionDialogStyles } from './action-dialog.styles.js';
import type { ActionQuestion, ActionText } from './action-question.js';

export interface ActionDialogOptions extends DialogOptions {
  /** Does it, with what the person wrote, without white space around it. Called only when nothing is missing. */
  readonly onConfirm: (text: string) => void;
}

/**
 * A question that must be answered before something is done: an `alertdialog` in which focus starts on the text field, or,
 * where none is, on the button that does nothing. It stays open while the thing is done and when it fails, with what was
 * typed. The widget closes it; so do Escape and Close, which take nothing back that was sent.
 */
export class ActionDialogController {
  static readonly styles = [dialogStyles, actionDialogStyles];

  readonly #host: ReactiveControllerHost;
  readonly #onConfirm: (text: string) => void;
  readonly #dialog: DialogController;
  readonly #field: Ref<HTMLTextAreaElement> = createRef();
  readonly #drafts = new Map<string, string>();
  #question: ActionQuestion | null = null;
  #isMissing = false;

  constructor(host: ReactiveControllerHost, { onConfirm, fallbackFocus, onClose }: ActionDialogOptions) {
    this.#host = host;
    this.#onConfirm = onConfirm;
    this.#dialog = new DialogController(host, {
      fallbackFocus,
      onClose: () => {
        this.#isMissing = false;
        onClose?.();
      },
    });
  }

  get isOpen(): boolean {
    return this.#dialog.isOpen;
  }

  /** Opens with the next update. `opener` is what focus returns to; by default whatever has it now. */
  open(opener?: HTMLElement | null): void {
    this.#dialog.open(opener);
  }

  close(): void {
    this.#dialog.close();
  }

  /** Forgets what was typed: of one question, once it is sent, or of all, when the person has gone. */
  forget(name?: string): void {
    if (name === undefined) this.#drafts.clear();
    else this.#drafts.delete(name);
  }

  /** The dialog. Render it always, with `null` while nothing is asked. */
  render(question: ActionQuestion | null): TemplateResult {
    const before = this.#question;
    this.#question = question;
    // The button that had focus is gone then.
    if (question?.step.kind === 'over' && before?.name === question.name && before.step.kind !== 'over') this.#dialog.focusHeading();
    return this.#dialog.render(question && {
      locale: question.locale,
      role: 'alertdialog',
      describedBy: 'action-message',
      heading: question.heading,
      body: this.#renderBody(question),
      footer: this.#renderFooter(question),
      announcements: question.announcements,
    });
  }

  #renderBody(question: ActionQuestion): TemplateResult {
    const { message, step, text } = question;
    // What would happen is of no interest any more when it cannot.
    return html`<form id="action-form" class="action-form" novalidate @submit=${this.#submit}>
      <div id="action-message" part="action-message">${step.kind === 'over' ? failure(step) : message}</div>
      ${text ? this.#renderText(question, text) : nothing} ${step.kind === 'failed' ? failure(step) : nothing}
    </form>`;
  }

  #renderText({ name, locale, step }: ActionQuestion, { label, hint, missing }: ActionText): TemplateResult | typeof nothing {
    const draft = this.#drafts.get(name) ?? '';
    const isOver = step.kind === 'over';
    if (isOver && draft === '') return nothing;
    const shown = missing === undefined ? locale.t('action.optional', { label }) : label;
    const described = [hint ? 'action-hint' : '', this.#isMissing ? 'action-missing' : ''].filter(Boolean).join(' ');
    return html`<div class="action-field">
      <label for="action-text">${isOver ? locale.t('action.kept') : shown}</label>
      ${hint && !isOver ? html`<p id="action-hint" class="muted small">${hint}</p>` : nothing}
      <textarea
        ${ref(this.#field)}
        id="action-text"
        class="input"
        part="action-text"
        rows="4"
        autofocus
        data-first-focus
        data-private
        ?required=${missing !== undefined}
        ?readonly=${isOver || step.kind === 'running'}
        aria-invalid=${this.#isMissing ? 'true' : nothing}
        aria-describedby=${described === '' || isOver ? nothing : described}
        .value=${draft}
        @input=${() => this.#typed(name)}
        @keydown=${this.#pressed}
      ></textarea>
      ${this.#isMissing && !isOver ? html`<p id="action-missing" class="action-missing">${missing}</p>` : nothing}
    </div>`;
  }

  #renderFooter({ locale, step, text, confirm }: ActionQuestion): TemplateResult {
    const running = step.kind === 'running';
    const settled = running || step.kind === 'over';
    return html`${running
        ? html`<p id="action-running" class="action-running muted small">${step.text ?? locale.t('action.running')}</p>`
        : nothing}
      <button
        type="button"
        class="button"
        part="action-cancel"
        ?autofocus=${!text}
        ?data-first-focus=${!text}
        @click=${() => this.close()}
      >
        ${locale.t(settled ? 'dialog.close' : 'action.cancel')}
      </button>
      ${step.kind === 'over'
        ? nothing
        : html`<button
            form="action-form"
            class="button primary"
            part="action-confirm"
            aria-disabled=${running ? 'true' : nothing}
            aria-describedby=${running ? 'action-running' : nothing}
          >
            ${confirm}
          </button>`}`;
  }

  readonly #submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const question = this.#question;
    if (!question || question.step.kind === 'running' || question.step.kind === 'over') return;
    const text = (this.#drafts.get(question.name) ?? '').trim();
    this.#isMissing = question.text?.missing !== undefined && text === '';
    this.#host.requestUpdate();
    if (this.#isMissing) void this.#host.updateComplete.then(() => this.#field.value?.focus());
    else this.#onConfirm(text);
  };

  #typed(name: string): void {
    const text = this.#field.value?.value ?? '';
    this.#drafts.set(name, text);
    if (!this.#isMissing || text.trim() === '') return;
    this.#isMissing = false;
    this.#host.requestUpdate();
  }

  readonly #pressed = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.isComposing || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    this.#field.value?.form?.requestSubmit();
  };
}

function failure({ title, next }: { readonly title: string; readonly next: string }): TemplateResult {
  return html`<div class="action-failure" part="action-failure">
    <p class="state-title">${title}</p>
    <p class="muted">${next}</p>
  </div>`;
}
