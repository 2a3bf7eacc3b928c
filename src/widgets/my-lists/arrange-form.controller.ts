import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Path } from '../../data/path.js';
import type { Effective } from '../../guard/effective.js';
import type { Locale } from '../../i18n/locale.js';
import { fieldLabel } from '../../parts/field-value/field.js';
import { icon } from '../../parts/icon/icon.js';
import { arrowDown, arrowUp, type IconNode } from '../../parts/icon/icons.js';
import { groupFields } from '../../parts/record-list/group-rows.rule.js';
import type { ListArrangement } from '../../parts/record-list/list-arrangement.js';

/** The part of an arrangement that is chosen here. */
export type Columns = Pick<ListArrangement, 'group' | 'columns'>;

export interface ArrangeFormOptions {
  readonly say: (text: string) => void;
  readonly onApply: (columns: Columns) => void;
  readonly onClose: () => void;
}

export interface ArrangeFormView {
  readonly locale: Locale;
  /** What the list is called. */
  readonly name: string;
  readonly allowed: Effective;
}

interface Choice {
  readonly path: Path;
  readonly isShown: boolean;
}

/**
 * A form in which a person says by what a list is grouped, and which columns of its view they want in which order. Nothing
 * happens before Apply, so that three changes ask the server once.
 */
export class ArrangeFormController {
  readonly #host: ReactiveControllerHost;
  readonly #options: ArrangeFormOptions;
  #choices: readonly Choice[] = [];
  #group = '';

  constructor(host: ReactiveControllerHost, options: ArrangeFormOptions) {
    this.#host = host;
    this.#options = options;
  }

  /** Starts with what is on show: its columns in their order, then those of the view that are not shown. */
  begin({ columns, group }: Columns, { list }: Pick<Effective, 'list'>): void {
    const shown = columns ?? list;
    this.#choices = [...shown, ...list.filter((path) => !shown.includes(path))].map((path) => ({ path, isShown: shown.includes(path) }));
    this.#group = group ?? '';
    this.#host.requestUpdate();
  }

  render(view: ArrangeFormView): TemplateResult {
    const { locale, name, allowed } = view;
    return html`<form
      id="arrange-panel"
      class="filter-panel"
      part="arrange-panel"
      aria-label=${locale.t('lists.arrange.heading', { name })}
      novalidate
      @submit=${(event: SubmitEvent) => this.#apply(event, allowed)}
      @keydown=${this.#pressed}
    >
      <div class="filter-fields">${this.#renderGroups(view)} ${this.#renderColumns(view)}</div>
      <div class="toolbar">
        <button class="button primary" part="arrange-apply">${locale.t('lists.arrange.apply')}</button>
        <button type="button" class="button quiet" part="arrange-reset" @click=${() => this.#options.onApply({ columns: null, group: null })}>
          ${locale.t('lists.arrange.reset')}
        </button>
      </div>
    </form>`;
  }

  #renderGroups({ locale, allowed }: ArrangeFormView): TemplateResult | typeof nothing {
    const fields = groupFields(allowed);
    if (fields.length === 0) return nothing;
    const chosen = (event: Event): void => {
      if (event.target instanceof HTMLSelectElement) this.#group = event.target.value;
    };
    return html`<div class="filter-field">
      <label class="arrange-label" for="arrange-group">${locale.t('lists.arrange.group')}</label>
      <select class="input" id="arrange-group" part="arrange-group" @change=${chosen}>
        <option value="" .selected=${this.#group === ''}>${locale.t('lists.arrange.no-group')}</option>
        ${fields.map((path) => html`<option value=${path} .selected=${this.#group === path}>${fieldLabel(path, allowed.description)}</option>`)}
      </select>
    </div>`;
  }

  #renderColumns(view: ArrangeFormView): TemplateResult {
    const { locale, allowed: { description } } = view;
    return html`<fieldset class="filter-field" part="arrange-columns">
      <legend>${locale.t('lists.arrange.columns')}</legend>
      <ol class="arrange-columns">
        ${repeat(this.#choices, ({ path }) => path, ({ path, isShown }, place) => {
          const column = fieldLabel(path, description);
          return html`<li>
            <label class="filter-choice">
              <input type="checkbox" .checked=${isShown} @change=${(event: Event) => this.#check(event, place, locale)} />
              <span>${column}</span>
            </label>
            ${this.#step(place, -1, arrowUp, locale.t('lists.arrange.up', { column }), column, locale)}
            ${this.#step(place, 1, arrowDown, locale.t('lists.arrange.down', { column }), column, locale)}
          </li>`;
        })}
      </ol>
    </fieldset>`;
  }

  /** A button that stays where its column goes, with focus on it; at an end it has nowhere to go. */
  #step(place: number, by: -1 | 1, node: IconNode, label: string, column: string, locale: Locale): TemplateResult {
    const isEnd = this.#choices[place + by] === undefined;
    return html`<button
      type="button"
      class="button quiet icon-only"
      aria-label=${label}
      aria-disabled=${isEnd ? 'true' : 'false'}
      @click=${(event: Event) => (isEnd ? undefined : this.#move(event, place, by, column, locale))}
    >${icon(node)}</button>`;
  }

  #move(event: Event, place: number, by: -1 | 1, column: string, locale: Locale): void {
    const { currentTarget } = event;
    const choices = [...this.#choices];
    choices.splice(place + by, 0, ...choices.splice(place, 1));
    this.#choices = choices;
    this.#options.say(locale.t('lists.arrange.moved', { column, place: place + by + 1, total: choices.length }));
    this.#host.requestUpdate();
    // A row that is moved within the page loses focus on its way.
    void this.#host.updateComplete.then(() => (currentTarget instanceof HTMLElement ? currentTarget.focus() : undefined));
  }

  /** The last column stays: a list without any shows nothing. */
  #check({ target }: Event, place: number, locale: Locale): void {
    if (!(target instanceof HTMLInputElement)) return;
    const isLast = !target.checked && this.#choices.filter(({ isShown }) => isShown).length === 1;
    if (isLast) {
      target.checked = true;
      this.#options.say(locale.t('lists.arrange.one-stays'));
      return;
    }
    this.#choices = this.#choices.map((choice, index) => (index === place ? { ...choice, isShown: target.checked } : choice));
  }

  #apply(event: SubmitEvent, { list }: Effective): void {
    event.preventDefault();
    const columns = this.#choices.filter(({ isShown }) => isShown).map(({ path }) => path);
    const isUsual = columns.length === list.length && columns.every((path, index) => path === list[index]);
    this.#options.onApply({ columns: isUsual ? null : columns, group: this.#group === '' ? null : this.#group });
  }

  readonly #pressed = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.isComposing) return;
    // Escape closes this form, not a dialog around the list.
    event.preventDefault();
    event.stopPropagation();
    this.#options.onClose();
  };
}
