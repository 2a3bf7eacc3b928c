import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { createRef, ref, type Ref } from 'lit/directives/ref.js';
import type { Locale } from '../../i18n/locale.js';
import { icon } from '../../parts/icon/icon.js';
import { bookmark } from '../../parts/icon/icons.js';
import { OnDemandController } from '../../parts/on-demand/on-demand.controller.js';
import type { LoadingMessage } from '../../parts/state-view/loading.controller.js';
import type { SavedFormController, SavedFormOptions, SavedFormView } from './saved-form.controller.js';

export interface ListSavedOptions extends Omit<SavedFormOptions, 'onClose'> {
  readonly wait: (key: LoadingMessage) => void;
}

/** The button that opens the saved lists, and their panel, which is loaded when somebody opens it. */
export class ListSavedController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #form: OnDemandController<SavedFormController>;
  readonly #button: Ref<HTMLButtonElement> = createRef();
  #isOpen = false;

  constructor(host: ReactiveControllerHost & HTMLElement, { wait, ...options }: ListSavedOptions) {
    this.#host = host;
    this.#form = new OnDemandController(host, async () => {
      const { SavedFormController } = await import('./saved-form.controller.js');
      return new SavedFormController(host, {
        ...options,
        onSaved: (list) => {
          // Who has gone on to another list meanwhile stays there.
          if (!this.#isOpen) return;
          options.onSaved(list);
          this.#close();
        },
        onClose: () => this.#close(),
      });
    }, wait);
  }

  /** Another list is on show. What was typed is there when the panel is opened again. */
  reset(): void {
    this.#isOpen = false;
  }

  /** Another person is there. */
  forget(): void {
    this.#form.part?.forget();
  }

  renderButton({ t }: Locale): TemplateResult {
    return html`<button
      ${ref(this.#button)}
      type="button"
      class="button"
      part="saved-button"
      aria-expanded=${this.#isOpen ? 'true' : 'false'}
      aria-controls=${this.#isOpen ? 'saved-panel' : nothing}
      @click=${() => (this.#isOpen ? this.#close() : this.#open())}
    >
      ${icon(bookmark)} ${t('lists.saved.open')}
    </button>`;
  }

  /** The panel; nothing while it is closed. */
  renderPanel(view: SavedFormView): unknown {
    return this.#isOpen ? this.#form.render(view.locale, (form) => form.render(view)) : nothing;
  }

  #open(): void {
    this.#isOpen = true;
    this.#host.requestUpdate();
  }

  #close(): void {
    this.#isOpen = false;
    this.#host.requestUpdate();
    this.#button.value?.focus();
  }
}
