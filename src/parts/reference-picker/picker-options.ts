import { html, nothing, type TemplateResult } from 'lit';
import type { CollectionState } from '../../controllers/collection.controller.js';
import type { GuardedRow } from '../../data/row.js';
import type { Locale } from '../../i18n/locale.js';

export interface PickerOptionsView {
  readonly locale: Locale;
  readonly id: string;
  readonly label: string;
  readonly state: CollectionState;
  readonly active: number;
  readonly onTake: (row: GuardedRow) => void;
  readonly onRetry: () => void;
}

/** What people call a record in a list to choose from: the first of the listed fields that has a text. */
export function nameOf({ display }: GuardedRow, list: readonly string[]): string {
  return list.map((path) => display[path]).find((text) => text !== undefined && text !== '') ?? '';
}

/** What can be chosen, or why nothing can. Focus stays in the text field, so pressing here must not take it away. */
export function pickerOptions(view: PickerOptionsView): TemplateResult {
  return html`<div class="picker-popup" @pointerdown=${(event: Event) => event.preventDefault()}>${content(view)}</div>`;
}

function content({ locale: { t }, id, label, state, active, onTake, onRetry }: PickerOptionsView): unknown {
  switch (state.kind) {
    case 'loading':
      return html`<p class="picker-news muted">${t('state.loading')}</p>`;
    case 'denied':
    case 'empty':
      return html`<p class="picker-news muted">${t('picker.none')}</p>`;
    case 'error':
      return html`<div class="picker-news">
        <p>${t(`error.${state.error.code}.title`)}</p>
        <button type="button" class="button" tabindex="-1" @click=${onRetry}>${t('error.retry')}</button>
      </div>`;
    case 'ready':
      return html`<ul id="${id}-list" role="listbox" part="picker-list" aria-label=${label} aria-busy=${state.refreshing ? 'true' : nothing}>
          ${state.rows.map((row, index) => option(row, { id: `${id}-${index}`, list: state.allowed.list, isActive: index === active, onTake }))}
        </ul>
        ${state.more === 'none' ? nothing : html`<p class="picker-news muted small">${t('picker.narrow')}</p>`}`;
  }
}

interface Option {
  readonly id: string;
  readonly list: readonly string[];
  readonly isActive: boolean;
  readonly onTake: (row: GuardedRow) => void;
}

function option(row: GuardedRow, { id, list, isActive, onTake }: Option): TemplateResult {
  const name = nameOf(row, list);
  const rest = list.map((path) => row.display[path]).filter((text) => text !== undefined && text !== '' && text !== name);
  return html`<li id=${id} role="option" part="picker-option" aria-selected=${isActive ? 'true' : 'false'} @click=${() => onTake(row)}>
    <bdi>${name}</bdi>
    ${rest.map((text) => html`<bdi class="muted small">${text}</bdi>`)}
  </li>`;
}
