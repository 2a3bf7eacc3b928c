import { html } from 'lit';
import type { Path } from '../../data/path.js';
import type { GuardedRow } from '../../data/row.js';
import type { Effective } from '../../guard/effective.js';
import type { Locale } from '../../i18n/locale.js';
import { stateTone } from '../../model/state-tone.js';
import { fieldLabel, fieldOf } from '../field-value/field.js';
import { fieldValue } from '../field-value/field-value.js';
import type { TableColumn } from '../table/table-options.js';

export interface RecordColumnsOptions {
  readonly locale: Locale;
  /** The fields wanted as columns, in their order; those that the view does not list are left out. */
  readonly fields: readonly Path[];
  /** Labels that stand in place of those of the backend. */
  readonly labels?: ReadonlyMap<Path, string>;
}

/** What people call a record: its number, its name, or what it is about. */
export function recordName({ display }: GuardedRow, { list, description }: Pick<Effective, 'list' | 'description'>): string {
  return display['number'] || display['name'] || display[list[0] ?? ''] || display['short_description'] || description.label;
}

/** A column for each field; the first one is the row header and stands for the record. */
export function recordColumns(allowed: Effective, { locale, fields, labels }: RecordColumnsOptions): readonly TableColumn<GuardedRow>[] {
  return fields.filter((path) => allowed.list.includes(path)).map((path, index) => ({
    key: path,
    label: labels?.get(path) ?? fieldLabel(path, allowed.description),
    sortable: allowed.sort.has(path),
    cell: (row) => {
      if (index === 0) return html`<bdi>${row.display[path] || recordName(row, allowed)}</bdi>`;
      const value = fieldValue(fieldOf(row, path, allowed.description), { locale, table: allowed.table, place: 'cell', toneOf: stateTone });
      return path === 'short_description' ? html`<span class="subject">${value}</span>` : value;
    },
  }));
}
