import { html, nothing, type TemplateResult } from 'lit';
import { ref } from 'lit/directives/ref.js';
import { repeat } from 'lit/directives/repeat.js';
import { groupRow } from './group-row.js';
import { tableHead } from './table-head.js';
import type { DataTableOptions, RowGroup } from './table-options.js';
import { tableRow } from './table-row.js';
import type { RowWindow } from './row-window.js';

/** From how many columns on a table is read as cards in a container that others still fit in. */
const manyColumns = 6;

/** Room for rows that are not drawn. Its height is set through the CSSOM, which a strict content policy allows. */
function spacer(height: number, columns: number): TemplateResult | typeof nothing {
  if (height <= 0) return nothing;
  return html`<tr class="spacer" aria-hidden="true">
    <td
      colspan=${columns}
      ${ref((element) => {
        if (element instanceof HTMLElement) element.style.setProperty('block-size', `${height}px`);
      })}
    ></td>
  </tr>`;
}

function allRows<Row>(groups: readonly RowGroup<Row>[], options: DataTableOptions<Row>): unknown {
  let before = 0;
  return repeat(
    groups,
    (group) => group.key,
    (group) => {
      const start = before;
      before += group.rows.length;
      const { label, fold } = group;
      return html`<tbody role="rowgroup" part="group">
        ${label === undefined ? nothing : groupRow(label, fold, options.columns.length)}
        ${repeat(fold?.isFolded ? [] : group.rows, options.rowKey, (row, index) => tableRow(row, { index: start + index, windowed: false }, options))}
      </tbody>`;
    },
  );
}

function someRows<Row>(rows: readonly Row[], window: RowWindow, options: DataTableOptions<Row>): TemplateResult {
  const columns = options.columns.length;
  const drawn = window.rows.flatMap(({ index, gap }) => {
    const row = rows[index];
    return row === undefined ? [] : [{ row, index, gap }];
  });
  return html`<tbody role="rowgroup" part="group">
    ${repeat(
      drawn,
      ({ row }) => options.rowKey(row),
      ({ row, index, gap }) => html`${spacer(gap, columns)}${tableRow(row, { index, windowed: true }, options)}`,
    )}
    ${spacer(window.after, columns)}
  </tbody>`;
}

/**
 * Records in rows: a native table, so that every way of reading tables works, with sort buttons in its headers and one
 * button per row that opens the record. In a narrow container each row becomes a card; the roles are spelt out because
 * browsers forget them when `display` changes.
 */
export function dataTable<Row>(options: DataTableOptions<Row>): TemplateResult {
  const { locale, name, groups, total, region, window, busy } = options;
  const [only, ...others] = groups;
  // A copy of a hundred thousand rows would cost more than all that is drawn of them.
  const rows = only && others.length === 0 ? only.rows : groups.flatMap((group) => group.rows);
  const label = locale.t('table.scrollable', { name });
  return html`<div class=${options.columns.length >= manyColumns ? 'table-container many' : 'table-container'}>
    <div
      class=${window ? 'table-scroll windowed' : 'table-scroll'}
      part="table-scroll"
      ${ref(region.attach)}
      tabindex=${region.overflows ? 0 : nothing}
      role=${region.overflows ? 'region' : nothing}
      aria-label=${region.overflows ? label : nothing}
    >
      <table
        role="table"
        part="table"
        aria-busy=${busy ? 'true' : 'false'}
        aria-rowcount=${window ? (total ?? rows.length) + 1 : nothing}
      >
        <caption class="visually-hidden">
          ${total === undefined ? name : locale.t('table.caption', { name, count: total })}
        </caption>
        ${tableHead(options)} ${window ? someRows(rows, window, options) : allRows(groups, options)}
      </table>
    </div>
  </div>`;
}
