import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Path } from '../../data/path.js';
import type { GuardedRow } from '../../data/row.js';
import type { Effective } from '../../guard/effective.js';
import type { Locale } from '../../i18n/locale.js';
import { fieldLabel, fieldOf } from '../../parts/field-value/field.js';
import { fieldValue } from '../../parts/field-value/field-value.js';
import { heading, sectionLevel } from '../../parts/widget/heading.js';

export interface CatalogView {
  readonly locale: Locale;
  readonly headingLevel: number;
  readonly onChoose: (item: GuardedRow) => void;
}

/** What people call a record of a list: its `name` where that is listed, else the first listed field that has a text. */
export function nameOf({ display }: GuardedRow, list: readonly Path[]): string {
  return display['name'] ?? list.map((path) => display[path]).find((text) => text !== undefined) ?? '';
}

/** Items as cards: the name, which chooses it, the short description, and what else the view lists. */
export function catalogCards(rows: readonly GuardedRow[], allowed: Effective, view: CatalogView): TemplateResult {
  return html`<ul class="cards" part="items">
    ${repeat(
      rows,
      ({ ref }) => ref,
      (row) => card(row, allowed, view),
    )}
  </ul>`;
}

const shownApart: ReadonlySet<Path> = new Set(['name', 'short_description', 'sys_class_name']);

function card(row: GuardedRow, { table, list, description }: Effective, { locale, headingLevel, onChoose }: CatalogView): TemplateResult {
  const about = row.display['short_description'];
  const facts = list.filter((path) => !shownApart.has(path) && row.display[path]);
  return html`<li class="card" part="item">
    ${heading(
      sectionLevel(headingLevel),
      html`<button type="button" class="link" part="choose" data-item=${row.ref} @click=${() => onChoose(row)}><bdi>${nameOf(row, list)}</bdi></button>`,
      null,
      'section-heading',
    )}
    ${about ? html`<p><bdi>${about}</bdi></p>` : nothing}
    ${facts.length === 0
      ? nothing
      : html`<dl class="small">
          ${facts.map(
            (path) =>
              html`<div><dt class="muted">${fieldLabel(path, description)}</dt><dd>${fieldValue(fieldOf(row, path, description), { locale, table, place: 'cell' })}</dd></div>`,
          )}
        </dl>`}
  </li>`;
}
