import { html, nothing, type TemplateResult } from 'lit';
import { valueOrEmpty } from '../field-value/empty-value.js';
import { icon } from '../icon/icon.js';
import { chevronRight } from '../icon/icons.js';
import type { DataTableOptions, RowDetails, TableColumn } from './table-options.js';

/** Where a row stands: among all rows from 0, and whether only some of them are drawn. */
export interface RowPlace {
  readonly index: number;
  readonly windowed: boolean;
}

const controls = 'a, button, input, select, textarea, label, summary';

/**
 * A click on a row is a short cut for its button, for pointers only. Not while text is being selected, and not where
 * something else in the row was meant.
 */
function shortcut<Row>(event: MouseEvent, row: Row, options: DataTableOptions<Row>): void {
  const { target, currentTarget } = event;
  if (!options.onOpen || !(target instanceof Element) || !(currentTarget instanceof HTMLElement)) return;
  if (target.closest(controls) || getSelection()?.isCollapsed === false) return;
  const opener = currentTarget.querySelector<HTMLElement>('[data-open]');
  if (opener) options.onOpen(row, opener);
}

function toggle<Row>(row: Row, details: RowDetails<Row>, detailId: string, options: DataTableOptions<Row>): TemplateResult {
  const { locale, rowName } = options;
  const open = details.isOpen(row);
  const name = rowName(row);
  const count = details.count?.(row);
  const label =
    count === undefined
      ? locale.t(open ? 'table.collapse' : 'table.expand', { name })
      : locale.t(open ? 'table.collapse-count' : 'table.expand-count', { name, count });
  return html`<button
    type="button"
    class="toggle"
    part="toggle-button"
    aria-label=${label}
    aria-expanded=${open ? 'true' : 'false'}
    aria-controls=${open ? detailId : nothing}
    @click=${() => details.onToggle(row)}
  >
    ${icon(chevronRight, true)}
  </button>`;
}

function rowHeader<Row>(row: Row, column: TableColumn<Row>, detailId: string, options: DataTableOptions<Row>): TemplateResult {
  const { onOpen, opensDialog, details, locale } = options;
  const content = valueOrEmpty(() => column.cell(row), locale);
  return html`<th scope="row" role="rowheader" part="row-header">
    <div class="row-header">
      ${details?.has(row) ? toggle(row, details, detailId, options) : details ? html`<span class="no-toggle"></span>` : nothing}
      <div class="row-title">
      ${onOpen
        ? html`<button
            type="button"
            class="link"
            part="open-button"
            data-open
            aria-haspopup=${opensDialog ? 'dialog' : nothing}
            @click=${(event: Event) => {
              if (event.currentTarget instanceof HTMLElement) onOpen(row, event.currentTarget);
            }}
          >
            ${content}
          </button>`
        : content}
      ${column.aside ? valueOrEmpty(() => column.aside?.(row), locale) : nothing}
      </div>
    </div>
  </th>`;
}

function cell<Row>(row: Row, column: TableColumn<Row>, { locale }: DataTableOptions<Row>): TemplateResult {
  return html`<td class="align-${column.align ?? 'start'} ${column.bare ? 'bare' : ''}" role="cell" part="cell">
    ${column.bare ? nothing : html`<span class="cell-label" aria-hidden="true">${column.label}</span>`}
    <div class="cell-value">${valueOrEmpty(() => column.cell(row), locale)}</div>
  </td>`;
}

/** One row, and the row of its details below it while that is open. */
export function tableRow<Row>(row: Row, place: RowPlace, options: DataTableOptions<Row>): TemplateResult {
  const { columns, details, onOpen } = options;
  const [first, ...others] = columns;
  const detailId = `${options.id}-details-${place.index}`;
  const isOpen = details?.has(row) === true && details.isOpen(row);
  return html`<tr
      class=${onOpen ? 'row opens' : 'row'}
      role="row"
      part="row"
      data-index=${place.windowed ? place.index : nothing}
      aria-rowindex=${place.windowed ? place.index + 2 : nothing}
      @click=${(event: MouseEvent) => shortcut(event, row, options)}
    >
      ${first ? rowHeader(row, first, detailId, options) : nothing}
      ${others.map((column) => cell(row, column, options))}
    </tr>
    ${isOpen
      ? html`<tr id=${detailId} class="details" role="row" part="details">
          <td colspan=${columns.length} role="cell">
            ${valueOrEmpty(() => details.content(row), options.locale)}
          </td>
        </tr>`
      : nothing}`;
}
