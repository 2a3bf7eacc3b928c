import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../icon/icon.js';
import { arrowDown, arrowUp, chevronsUpDown, type IconNode } from '../icon/icons.js';
import { nextSort } from './next-sort.rule.js';
import type { DataTableOptions, TableColumn } from './table-options.js';

const signs: Readonly<Record<'ascending' | 'descending' | 'none', IconNode>> = {
  ascending: arrowUp,
  descending: arrowDown,
  none: chevronsUpDown,
};

function columnHeader<Row>(column: TableColumn<Row>, options: DataTableOptions<Row>): TemplateResult {
  const { sort, onSort } = options;
  const align = column.align ?? 'start';
  if (!column.sortable || !onSort) {
    return html`<th class="align-${align}" scope="col" role="columnheader" part="column-header"
      ><span class="column-label">${column.label}</span></th
    >`;
  }
  const order = sort?.field === column.key ? sort.direction : 'none';
  return html`<th
    class="align-${align} sortable"
    scope="col"
    role="columnheader"
    part="column-header"
    aria-sort=${order === 'none' ? nothing : order}
  >
    <button
      type="button"
      class="sort column-label ${order}"
      part="sort-button"
      @click=${() => onSort(nextSort(column.key, sort))}
    >
      ${column.label} ${icon(signs[order])}
    </button>
  </th>`;
}

/** The row of column headers. `aria-sort` stands on the sorted column alone. */
export function tableHead<Row>(options: DataTableOptions<Row>): TemplateResult {
  return html`<thead role="rowgroup">
    <tr role="row" aria-rowindex=${options.window ? 1 : nothing}>
      ${options.columns.map((column) => columnHeader(column, options))}
    </tr>
  </thead>`;
}
