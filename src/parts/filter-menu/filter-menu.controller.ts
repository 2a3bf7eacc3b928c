import { html, nothing, type ReactiveController, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { createRef, ref, type Ref } from 'lit/directives/ref.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Path } from '../../data/path.js';
import type { Locale } from '../../i18n/locale.js';
import { rememberFocus } from '../focus/focus-return.js';
import { icon } from '../icon/icon.js';
import { cross, sliders } from '../icon/icons.js';
import type { Filters } from './filter-condition.rule.js';
import { filterControls } from './filter-controls.js';
import type { FilterField } from './filter-fields.rule.js';
import { filterText } from './filter-text.js';
import { readFilters } from './read-filters.js';

export interface FilterMenuOptions {
  readonly locale: Locale;
  /** What is filtered, in the plural. */
  readonly name: string;
  readonly fields: readonly FilterField[];
  readonly filters: Filters;
}

/**
 * Filters of a list: a button that opens a form below the toolbar, and a chip for each filter that is set. Nothing
 * happens before Apply, so that choosing three things asks the server once.
 */
export class FilterMenuController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #onChange: (filters: Filters) => void;
  readonly #button: Ref<HTMLButtonElement> = createRef();
  #open = false;

  /** @param onChange Gets the new filters; the widget keeps them and passes them back in. */
  constructor(host: ReactiveControllerHost, onChange: (filters: Filters) => void) {
    this.#host = host;
    this.#onChange = onChange;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#open = false;
  }

  /** The button that opens the form; nothing where nothing can be filtered. */
  renderButton({ locale, fields, filters }: FilterMenuOptions): TemplateResult | typeof nothing {
    if (fields.length === 0) return nothing;
    const count = filters.size;
    return html`<button
      ${ref(this.#button)}
      type="button"
      class="button"
      part="filter-button"
      aria-expanded=${this.#open ? 'true' : 'false'}
      aria-controls=${this.#open ? 'filter-panel' : nothing}
      @click=${() => this.#show(!this.#open)}
    >
      ${icon(sliders)} ${count === 0 ? locale.t('filter.open') : locale.t('filter.open-active', { count })}
    </button>`;
  }

  /** The form; nothing while it is closed. */
  renderPanel({ locale, name, fields, filters }: FilterMenuOptions): TemplateResult | typeof nothing {
    if (!this.#open || fields.length === 0) return nothing;
    return html`<form
      id="filter-panel"
      class="filter-panel"
      part="filter-panel"
      aria-label=${locale.t('filter.heading', { name })}
      novalidate
      @submit=${(event: SubmitEvent) => this.#apply(event, fields)}
      @keydown=${this.#pressed}
    >
      <div class="filter-fields">
        ${repeat(
          fields,
          (field) => field.path,
          (field) => filterControls(field, filters.get(field.path), locale),
        )}
      </div>
      <div class="toolbar">
        <button class="button primary" part="filter-apply">${locale.t('filter.apply')}</button>
        ${filters.size === 0
          ? nothing
          : html`<button type="button" class="button quiet" part="filter-clear" @click=${this.#clear}>
              ${locale.t('filter.clear')}
            </button>`}
      </div>
    </form>`;
  }

  /** What is set, each to be taken off. */
  renderChips({ locale, fields, filters }: FilterMenuOptions): TemplateResult | typeof nothing {
    const set = fields.flatMap((field) => {
      const value = filters.get(field.path);
      return value ? [{ path: field.path, text: filterText(field, value, locale) }] : [];
    });
    if (set.length === 0) return nothing;
    return html`<ul class="filter-chips" part="filter-chips" aria-label=${locale.t('filter.active')}>
      ${repeat(
        set,
        ({ path }) => path,
        ({ path, text }) =>
          html`<li>
            <button
              type="button"
              class="button chip"
              part="filter-chip"
              aria-label=${locale.t('filter.remove', { name: text })}
              @click=${(event: Event) => this.#remove(event, path, filters)}
            >
              <bdi>${text}</bdi> ${icon(cross)}
            </button>
          </li>`,
      )}
    </ul>`;
  }

  readonly #pressed = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.isComposing) return;
    // Escape closes this form, not a dialog around it.
    event.preventDefault();
    event.stopPropagation();
    this.#close();
  };

  readonly #clear = (): void => {
    this.#close();
    this.#onChange(new Map());
  };

  #apply(event: SubmitEvent, fields: readonly FilterField[]): void {
    event.preventDefault();
    if (!(event.target instanceof HTMLFormElement)) return;
    const filters = readFilters(fields, new FormData(event.target));
    this.#close();
    this.#onChange(filters);
  }

  #remove(event: Event, path: Path, filters: Filters): void {
    const chip = event.currentTarget;
    const returnTo = chip instanceof HTMLElement ? rememberFocus(chip) : () => null;
    const left = new Map(filters);
    left.delete(path);
    this.#onChange(left);
    void this.#host.updateComplete.then(() => (returnTo() ?? this.#button.value)?.focus());
  }

  #close(): void {
    this.#show(false);
    this.#button.value?.focus();
  }

  #show(open: boolean): void {
    this.#open = open;
    this.#host.requestUpdate();
  }
}
