import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Locale } from '../../i18n/locale.js';
import { nameField, type Naming } from './name-field.js';
import type { SavedList } from './saved-lists.schema.js';

/** A list that can be put back, and where it was. */
export interface DeletedList {
  readonly list: SavedList;
  readonly place: number;
}

/** The list that is about to get another name. */
export interface Renaming extends Naming {
  readonly id: string;
}

export interface SavedRowsOptions {
  readonly locale: Locale;
  readonly lists: readonly SavedList[];
  readonly deleted: readonly DeletedList[];
  readonly renaming: Renaming | undefined;
  /** Whether the person has the list that a saved one arranges. */
  readonly isOffered: (saved: SavedList) => boolean;
  readonly onName: (name: string) => void;
  readonly onStart: (list: SavedList) => void;
  readonly onStop: (list: SavedList) => void;
  readonly onRename: (event: SubmitEvent, list: SavedList) => void;
  readonly onDelete: (list: SavedList) => void;
  readonly onPutBack: (list: SavedList) => void;
}

interface Row {
  readonly list: SavedList;
  readonly isDeleted: boolean;
}

/** The saved lists, and in their places those that were deleted, each with what can be done to it. */
export function savedRows(options: SavedRowsOptions): TemplateResult {
  const { locale, lists, deleted } = options;
  const rows: Row[] = lists.map((list) => ({ list, isDeleted: false }));
  for (const { list, place } of deleted) rows.splice(place, 0, { list, isDeleted: true });
  if (rows.length === 0) return html`<p class="muted">${locale.t('lists.saved.none')}</p>`;
  return html`<ul class="saved-lists" part="saved-lists">
    ${repeat(rows, ({ list }) => list.id, (row) => html`<li>${rowOf(row, options)}</li>`)}
  </ul>`;
}

function rowOf({ list, isDeleted }: Row, options: SavedRowsOptions): TemplateResult {
  const { locale: { t }, renaming, isOffered, onStart, onDelete, onPutBack } = options;
  const { id, name } = list;
  if (isDeleted) {
    return html`<span class="muted">${t('lists.saved.deleted', { name })}</span>
      <button type="button" class="button" id="back-${id}" aria-label=${t('lists.saved.put-back-name', { name })} @click=${() => onPutBack(list)}>
        ${t('lists.saved.put-back')}
      </button>`;
  }
  if (renaming?.id === id) return renamingForm(list, renaming, options);
  return html`<span><bdi>${name}</bdi> ${isOffered(list) ? nothing : html`<span class="muted small">${t('lists.saved.unavailable')}</span>`}</span>
    <button type="button" class="button quiet" id="rename-${id}" aria-label=${t('lists.saved.rename-name', { name })} @click=${() => onStart(list)}>
      ${t('lists.saved.rename')}
    </button>
    <button type="button" class="button quiet" id="delete-${id}" aria-label=${t('lists.saved.delete-name', { name })} @click=${() => onDelete(list)}>
      ${t('lists.saved.delete')}
    </button>`;
}

function renamingForm(list: SavedList, { name, problem }: Renaming, { locale, onName, onStop, onRename }: SavedRowsOptions): TemplateResult {
  const { t } = locale;
  return html`<form class="saved-naming" novalidate @submit=${(event: SubmitEvent) => onRename(event, list)}>
    ${nameField({ locale, name, problem, onName, id: 'saved-new-name', label: t('lists.saved.new-name', { name: list.name }) })}
    <div class="toolbar">
      <button class="button primary">${t('lists.saved.rename')}</button>
      <button type="button" class="button quiet" @click=${() => onStop(list)}>${t('action.cancel')}</button>
    </div>
  </form>`;
}
