import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { createRef, ref, type Ref } from 'lit/directives/ref.js';
import type { Locale } from '../../i18n/locale.js';
import { icon } from '../icon/icon.js';
import { cross, search } from '../icon/icons.js';

export interface SearchFieldOptions {
  readonly locale: Locale;
  /** What is searched, in the plural. */
  readonly name: string;
}

const pause = 250;

/**
 * A search field that waits for a pause in typing before it searches. Enter searches at once; Escape and the clear
 * button empty the field, search at once and leave focus in it.
 */
export class SearchFieldController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #onSearch: (text: string) => void;
  readonly #input: Ref<HTMLInputElement> = createRef();
  #text = '';
  #searched = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param onSearch Gets the trimmed text, and only if it is another than before; empty text ends the search. */
  constructor(host: ReactiveControllerHost, onSearch: (text: string) => void) {
    this.#host = host;
    this.#onSearch = onSearch;
    host.addController(this);
  }

  /** What is searched for now. */
  get text(): string {
    return this.#searched;
  }

  /** Empties the field without a search, for when the widget starts over. */
  reset(): void {
    this.show('');
  }

  /** Shows a text as what is searched for, without telling of it: it comes from where the search is kept. */
  show(text: string): void {
    clearTimeout(this.#timer);
    this.#text = text;
    this.#searched = text;
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  render({ locale, name }: SearchFieldOptions): TemplateResult {
    return html`<search class="search" part="search">
      ${icon(search)}
      <input
        ${ref(this.#input)}
        class="input"
        part="search-input"
        type="search"
        enterkeyhint="search"
        autocomplete="off"
        maxlength="200"
        aria-label=${locale.t('search.label', { name })}
        placeholder=${locale.t('search.placeholder')}
        .value=${this.#text}
        @input=${this.#typed}
        @compositionend=${this.#typed}
        @keydown=${this.#pressed}
      />
      ${this.#text === ''
        ? nothing
        : html`<button
            type="button"
            class="button quiet icon-only"
            part="search-clear"
            aria-label=${locale.t('search.clear')}
            @click=${this.#clear}
          >
            ${icon(cross)}
          </button>`}
    </search>`;
  }

  readonly #typed = (event: Event): void => {
    if (event instanceof InputEvent && event.isComposing) return;
    this.#text = this.#input.value?.value ?? '';
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#search(), pause);
    this.#host.requestUpdate();
  };

  readonly #pressed = (event: KeyboardEvent): void => {
    if (event.isComposing) return;
    if (event.key === 'Enter') this.#search();
    if (event.key !== 'Escape' || this.#text === '') return;
    // The first Escape is for the field; a dialog around it gets the second.
    event.preventDefault();
    event.stopPropagation();
    this.#clear();
  };

  readonly #clear = (): void => {
    this.#text = '';
    this.#input.value?.focus();
    this.#host.requestUpdate();
    this.#search();
  };

  #search(): void {
    clearTimeout(this.#timer);
    const text = this.#text.trim();
    if (text === this.#searched) return;
    this.#searched = text;
    this.#onSearch(text);
  }
}
