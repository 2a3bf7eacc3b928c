import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { createRef, ref, type Ref } from 'lit/directives/ref.js';
import type { Journal } from '../../data/activity.js';
import type { Locale } from '../../i18n/locale.js';
import { icon } from '../icon/icon.js';
import { lock } from '../icon/icons.js';
import { audienceChoice } from './audience-choice.js';
import type { ComposerStep } from './composer-step.js';
import { draftProblem, longestText, type DraftProblem } from './draft.rule.js';
import { isApple } from './platform.js';

export interface ComposerOptions {
  readonly locale: Locale;
  /** What is written about: drafts are kept by this name. */
  readonly name: string;
  /** The journals that may be written, at least one; the first is chosen to begin with. */
  readonly journals: readonly Journal[];
  readonly step: ComposerStep;
  /** Why nothing can be written any more. */
  readonly locked?: string | undefined;
}

export interface ComposerCallbacks {
  /** Sends a text that is neither blank nor too long. */
  readonly onSend: (journal: Journal, text: string) => void;
  /** Says at once that a text cannot be sent. */
  readonly onProblem: (words: string) => void;
}

interface Draft {
  readonly text: string;
  readonly journal: Journal | undefined;
}

const noDraft: Draft = { text: '', journal: undefined };

/**
 * A text field with a button that sends. What was typed stays until {@link sent}: through failures, another choice of
 * journal, and while another record is shown. In memory only, and forgotten with the session (T40).
 */
export class ComposerController {
  readonly #host: ReactiveControllerHost;
  readonly #callbacks: ComposerCallbacks;
  readonly #field: Ref<HTMLTextAreaElement> = createRef();
  readonly #drafts = new Map<string, Draft>();
  #problem: DraftProblem | null = null;
  #options: ComposerOptions | undefined;

  constructor(host: ReactiveControllerHost, callbacks: ComposerCallbacks) {
    this.#host = host;
    this.#callbacks = callbacks;
  }

  /** The text is on the server: the field is emptied, unless it holds another one by now. */
  sent(name: string, text: string): void {
    const draft = this.#drafts.get(name);
    if (draft?.text === text) this.#drafts.set(name, { ...draft, text: '' });
    this.#host.requestUpdate();
  }

  /** Forgets all that was typed: the person has gone. */
  reset(): void {
    this.#drafts.clear();
    this.#problem = null;
    this.#host.requestUpdate();
  }

  focus(): void {
    this.#field.value?.focus();
  }

  render(options: ComposerOptions): TemplateResult {
    this.#options = options;
    const { text } = this.#draft;
    const { locked } = options;
    if (locked === undefined) return this.#renderForm(options);
    return html`<div class="composer-locked" part="composer-locked">
      <p>${icon(lock)} ${locked}</p>
      ${text === ''
        ? nothing
        : html`<label for="composer-text">${options.locale.t('composer.unsent')}</label>
            <textarea id="composer-text" class="input" part="composer-text" data-private readonly rows="3" .value=${text}></textarea>`}
    </div>`;
  }

  #renderForm(options: ComposerOptions): TemplateResult {
    const { locale, journals, step } = options;
    const { text } = this.#draft;
    const isInternal = this.#journal === 'work_notes';
    const isBusy = step.kind === 'busy';
    return html`<form class=${isInternal ? 'composer internal' : 'composer'} part="composer" novalidate @submit=${this.#submit}>
      ${journals.length > 1 ? audienceChoice({ locale, journals, chosen: this.#journal, busy: isBusy, onChoose: (journal) => this.#choose(journal) }) : nothing}
      <label for="composer-text">
        ${isInternal ? icon(lock) : nothing} ${locale.t(isInternal ? 'composer.note' : 'composer.message')}
      </label>
      <textarea
        ${ref(this.#field)}
        id="composer-text"
        class="input"
        part="composer-text"
        rows="3"
        autocomplete="off"
        data-private
        ?readonly=${isBusy}
        aria-invalid=${this.#problem ? 'true' : nothing}
        aria-describedby=${this.#problem ? 'composer-problem composer-shortcut' : 'composer-shortcut'}
        aria-keyshortcuts="Control+Enter Meta+Enter"
        .value=${text}
        @input=${this.#typed}
        @keydown=${this.#pressed}
      ></textarea>
      ${this.#renderProblem(locale)} ${step.kind === 'failed' ? failure(step) : nothing}
      <div class="composer-bar">
        <span id="composer-shortcut" class="muted small">
          ${isBusy ? step.text : locale.t(isApple() ? 'composer.shortcut-mac' : 'composer.shortcut')}
        </span>
        <button type="submit" class="button primary" part="composer-send" aria-disabled=${isBusy ? 'true' : 'false'}>
          ${locale.t(isInternal ? 'composer.save' : 'composer.send')}
        </button>
      </div>
    </form>`;
  }

  #renderProblem(locale: Locale): TemplateResult | typeof nothing {
    if (!this.#problem) return nothing;
    return html`<p id="composer-problem" class="composer-problem small" part="composer-problem">${problemText(this.#problem, locale)}</p>`;
  }

  get #draft(): Draft {
    return this.#drafts.get(this.#options?.name ?? '') ?? noDraft;
  }

  /** The journal of choice, as long as it may be written. */
  get #journal(): Journal {
    const journals = this.#options?.journals ?? [];
    return journals.find((journal) => journal === this.#draft.journal) ?? journals[0] ?? 'comments';
  }

  #keep(change: Partial<Draft>): void {
    if (this.#options) this.#drafts.set(this.#options.name, { ...this.#draft, ...change });
    this.#host.requestUpdate();
  }

  #choose(journal: Journal): void {
    this.#keep({ journal });
  }

  readonly #typed = (): void => {
    this.#problem = null;
    this.#keep({ text: this.#field.value?.value ?? '' });
  };

  readonly #pressed = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.isComposing || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    this.#send();
  };

  readonly #submit = (event: Event): void => {
    event.preventDefault();
    this.#send();
  };

  #send(): void {
    const options = this.#options;
    if (!options || options.step.kind === 'busy') return;
    const { text } = this.#draft;
    this.#problem = draftProblem(text);
    this.#host.requestUpdate();
    this.focus();
    if (this.#problem) this.#callbacks.onProblem(problemText(this.#problem, options.locale));
    else this.#callbacks.onSend(this.#journal, text);
  }
}

function problemText(problem: DraftProblem, locale: Locale): string {
  switch (problem) {
    case 'blank':
      return locale.t('composer.blank');
    case 'too-long':
      return locale.t('composer.too-long', { limit: longestText });
  }
}

function failure({ title, next, action }: Extract<ComposerStep, { kind: 'failed' }>): TemplateResult {
  return html`<div class="composer-failure" part="composer-failure">
    <p class="state-title">${title}</p>
    <p class="muted">${next}</p>
    ${action ? html`<button type="button" class="button" @click=${action.run}>${action.label}</button>` : nothing}
  </div>`;
}
