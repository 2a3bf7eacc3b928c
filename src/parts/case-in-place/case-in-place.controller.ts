import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import type { Locale } from '../../i18n/locale.js';
import { icon } from '../icon/icon.js';
import { arrowLeft } from '../icon/icons.js';

/** `left`: the person has gone back before they sent it, and what they typed is still there. */
type State = 'none' | 'open' | 'left' | 'created';

export interface CaseInPlaceView {
  readonly locale: Locale;
  /** What the record is called that the case is about. */
  readonly name: string;
  /** Draws the form. */
  readonly form: () => unknown;
}

/**
 * The form for a case about a record, in the place of the record, with a way back. Going back and forth costs nobody their
 * words. The widget hides the record while {@link isOpen}, and has a button `part="create-case"` that opens the form.
 */
export class CaseInPlaceController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  #state: State = 'none';

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
  }

  get isOpen(): boolean {
    return this.#state === 'open' || this.#state === 'created';
  }

  open(): void {
    this.#become('open', '[part="back"]');
  }

  /** Forgets it all: another record, or another person. */
  reset(): void {
    this.#state = 'none';
  }

  render({ locale, name, form }: CaseInPlaceView): TemplateResult | typeof nothing {
    if (this.#state === 'none') return nothing;
    return html`<div part="new-case" ?hidden=${!this.isOpen} @portal-created=${() => this.#created()}>
      <button type="button" class="button quiet" part="back" @click=${() => this.#leave()}>
        ${icon(arrowLeft, true)} ${locale.t('dialog.back', { name })}
      </button>
      ${form()}
    </div>`;
  }

  #leave(): void {
    this.#become(this.#state === 'created' ? 'none' : 'left', '[part="create-case"]');
  }

  #created(): void {
    this.#state = 'created';
  }

  #become(state: State, focus: string): void {
    this.#state = state;
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => this.#host.shadowRoot?.querySelector<HTMLElement>(focus)?.focus());
  }
}
