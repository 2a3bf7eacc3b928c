import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Locale } from '../../i18n/locale.js';
import type { ListDefinition } from '../../views/list-catalogue.schema.js';
import { listLabel } from './list-label.js';
import type { OfferedCategory } from './offered-lists.controller.js';

export interface ListNavOptions {
  readonly locale: Locale;
  /** The name of the whole. */
  readonly name: string;
  readonly categories: readonly OfferedCategory[];
  readonly current: ListDefinition;
  /** How many records a list has, where that is certain (G-38). */
  readonly countOf: (list: ListDefinition) => number | undefined;
  readonly onChoose: (list: ListDefinition) => void;
}

/**
 * The lists to choose from: buttons in categories beside the list, or one native choice above it where there is little
 * room. Style sheets show one of the two. Nothing where there is nothing to choose.
 */
export function listNav(options: ListNavOptions): TemplateResult | typeof nothing {
  const { name, categories } = options;
  if (categories.flatMap(({ lists }) => lists).length < 2) return nothing;
  return html`<nav class="nav" part="nav" aria-label=${name}>
    <div class="nav-buttons">${categories.map((category) => buttons(category, options))}</div>
    <div class="nav-choice">${choice(options)}</div>
  </nav>`;
}

function buttons({ category, lists }: OfferedCategory, { locale, categories, current, countOf, onChoose }: ListNavOptions): TemplateResult {
  const id = `category-${category.id}`;
  const isAlone = categories.length === 1;
  const button = (list: ListDefinition): TemplateResult => {
    const name = listLabel(list, locale);
    const count = countOf(list);
    return html`<button
      type="button"
      class="nav-button"
      part="list-button"
      aria-current=${list === current ? 'true' : nothing}
      aria-label=${count === undefined ? nothing : locale.t('table.caption', { name, count })}
      @click=${() => onChoose(list)}
    >
      <span part="list-name">${name}</span>
      ${count === undefined ? nothing : html`<span class="muted small tabular" part="list-count">${locale.formatNumber(count)}</span>`}
    </button>`;
  };
  return html`${isAlone ? nothing : html`<p class="category small muted" id=${id} part="category">${listLabel(category, locale)}</p>`}
    <ul aria-labelledby=${isAlone ? nothing : id}>
      ${repeat(
        lists,
        (list) => list.id,
        (list) => html`<li>${button(list)}</li>`,
      )}
    </ul>`;
}

function choice({ locale, categories, current, countOf, onChoose }: ListNavOptions): TemplateResult {
  const lists = categories.flatMap((category) => category.lists);
  const chosen = (event: Event): void => {
    const { target } = event;
    const list = target instanceof HTMLSelectElement ? lists.find(({ id }) => id === target.value) : undefined;
    if (list) onChoose(list);
  };
  const text = (list: ListDefinition): string => {
    const name = listLabel(list, locale);
    const count = countOf(list);
    return count === undefined ? name : locale.t('lists.counted', { name, count });
  };
  return html`<label class="small muted" for="list-choice">${locale.t('lists.choose')}</label>
    <select class="input" id="list-choice" part="list-choice" @change=${chosen}>
      ${categories.map(({ category, lists: own }) => html`<optgroup label=${listLabel(category, locale)}>
        ${own.map((list) => html`<option value=${list.id} .selected=${list === current}>${text(list)}</option>`)}
      </optgroup>`)}
    </select>`;
}
