import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { createRef, ref, type Ref } from 'lit/directives/ref.js';
import type { Locale } from '../../i18n/locale.js';
import { deepActiveElement } from '../focus/deep-active-element.js';
import { rememberFocus } from '../focus/focus-return.js';
import { icon } from '../icon/icon.js';
import { arrowLeft, cross } from '../icon/icons.js';

/** What stands in a dialog. Another content in the same dialog is a swap, not a dialog on a dialog. */
export interface DialogContent {
  readonly locale: Locale;
  /** Names the dialog. */
  readonly heading: unknown;
  readonly body: unknown;
  /** The way back to the content before this one. `name` is that content's heading. */
  readonly back?: { readonly name: string; readonly run: () => void } | undefined;
  /** Controls beside the heading, such as previous and next record. */
  readonly actions?: unknown;
  /** Buttons that end the dialog's business. */
  readonly footer?: unknown;
  /** `alertdialog` for a question that must be answered. */
  readonly role?: 'dialog' | 'alertdialog';
  /** The id of the words in the body that an `alertdialog` is read out with. */
  readonly describedBy?: string;
  /** Live regions: those outside are silent while the dialog is open. */
  readonly announcements?: unknown;
}

export interface DialogOptions {
  /** Where focus goes when neither the opener nor one of its kind is left: the widget's heading. */
  readonly fallbackFocus: () => HTMLElement | null;
  /** Called once the dialog has closed, whichever way. */
  readonly onClose?: () => void;
}

/**
 * A modal dialog around native `<dialog>`. Its heading gets focus, Escape and Close close it, focus goes back to where it
 * was or to the nearest place that still exists. The page behind cannot scroll and does not shift: the dialog covers it
 * and keeps scrolling to itself, nothing of the page is touched.
 */
export class DialogController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #options: DialogOptions;
  readonly #dialog: Ref<HTMLDialogElement> = createRef();
  readonly #heading: Ref<HTMLElement> = createRef();
  #open = false;
  /** What has been made modal since it was opened: the widget may have drawn another one since. */
  #shown: HTMLDialogElement | undefined;
  #returnTo: () => HTMLElement | null = () => null;

  constructor(host: ReactiveControllerHost, options: DialogOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  get isOpen(): boolean {
    return this.#open;
  }

  /** Opens with the next update. `opener` is what focus returns to; by default whatever has it now. */
  open(opener: HTMLElement | null = deepActiveElement()): void {
    if (this.#open) {
      this.focusHeading();
      return;
    }
    this.#open = true;
    this.#returnTo = opener ? rememberFocus(opener) : () => null;
    this.#host.requestUpdate();
  }

  close(): void {
    this.#dialog.value?.close();
    this.#closed();
  }

  /** After a swap of content: focus moves to the new heading, as it would with a new dialog. */
  focusHeading(): void {
    void this.#host.updateComplete.then(() => this.#heading.value?.focus());
  }

  hostConnected(): void {
    if (this.#open) this.#host.requestUpdate();
  }

  hostUpdated(): void {
    const dialog = this.#dialog.value;
    if (!this.#open || !dialog || !dialog.isConnected || dialog.matches(':modal')) return;
    // The browser has closed it and is about to say so; an update in between, as when new data come, must not undo that.
    if (dialog === this.#shown && !dialog.open) return;
    // A dialog that was taken out of the page and put back is open without being modal.
    dialog.removeAttribute('open');
    dialog.showModal();
    this.#shown = dialog;
    if (!dialog.querySelector('[data-first-focus]')) this.#heading.value?.focus();
  }

  /** The dialog. Render it always, with `null` while there is nothing in it. */
  render(content: DialogContent | null): TemplateResult {
    return html`<dialog
      ${ref(this.#dialog)}
      part="dialog"
      role=${content?.role === 'alertdialog' ? 'alertdialog' : nothing}
      aria-labelledby="dialog-heading"
      aria-describedby=${content?.describedBy ?? nothing}
      @cancel=${this.#cancelled}
      @close=${this.#closedByBrowser}
    >
      ${content && this.#open ? this.#renderContent(content) : nothing}
    </dialog>`;
  }

  /**
   * Escape. The browser would close it now, and tell in a later task; by then a person may have asked for something else.
   * A file field inside says with an event of the same name that nothing was chosen.
   */
  readonly #cancelled = (event: Event): void => {
    if (event.target === event.currentTarget) this.close();
  };

  /** The browser tells a moment late, when the dialog may be open again for something else. */
  readonly #closedByBrowser = (): void => {
    if (!this.#dialog.value?.open) this.#closed();
  };

  readonly #closed = (): void => {
    if (!this.#open) return;
    this.#open = false;
    this.#shown = undefined;
    this.#options.onClose?.();
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => (this.#returnTo() ?? this.#options.fallbackFocus())?.focus());
  };

  #renderContent({ locale, heading, body, back, actions, footer, announcements }: DialogContent): TemplateResult {
    return html`<div class="dialog-scroll">
      <div class="dialog-panel" part="dialog-panel">
        <header class="dialog-header" part="dialog-header">
          ${back
            ? html`<button
                type="button"
                class="button quiet icon-only"
                part="dialog-back"
                aria-label=${locale.t('dialog.back', { name: back.name })}
                @click=${back.run}
              >
                ${icon(arrowLeft, true)}
              </button>`
            : nothing}
          <h2 ${ref(this.#heading)} id="dialog-heading" class="heading" part="dialog-heading" tabindex="-1">${heading}</h2>
          <div class="dialog-actions">
            ${actions ?? nothing}
            <button
              type="button"
              class="button quiet icon-only"
              part="dialog-close"
              aria-label=${locale.t('dialog.close')}
              @click=${() => this.close()}
            >
              ${icon(cross)}
            </button>
          </div>
        </header>
        <div class="dialog-body" part="dialog-body">${body}</div>
        ${footer ? html`<footer class="dialog-footer" part="dialog-footer">${footer}</footer>` : nothing}
        ${announcements ?? nothing}
      </div>
    </div>`;
  }
}
