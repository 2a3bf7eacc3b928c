import type { Path } from '../../data/path.js';
import { requestFields } from '../../model/request-fields.js';
import { stateFieldOf } from '../../model/related-record-types.js';
import { stateTone } from '../../model/state-tone.js';
import { emptyValue } from '../../parts/field-value/empty-value.js';
import { fieldLabel, fieldOf } from '../../parts/field-value/field.js';
import { fieldValue } from '../../parts/field-value/field-value.js';
import type { TableColumn } from '../../parts/table/table-options.js';
import type { Locale } from '../../i18n/locale.js';
import type { RelatedGroup, RelatedRow } from './related-group.js';

/** The most columns beside number and short description: more are for the detail. */
const mostOthers = 3;

/** The fields of a group's rows: those of the view's list; of requests always the fixed set. */
export function listedFields({ type, allowed }: RelatedGroup): readonly Path[] {
  return type.table === 'sc_request' ? requestFields.filter((path) => allowed.read.includes(path)) : allowed.list;
}

/** What people call a row. */
export function nameOf({ group, row }: RelatedRow): string {
  return row.display['number'] ?? row.display['short_description'] ?? group.allowed.description.label;
}

/**
 * Columns of all groups in one table: the number with the state after it, the short description, then what the views
 * list beyond that. A row whose view does not list a column has a dash there.
 */
export function relatedColumns(groups: readonly RelatedGroup[], locale: Locale): readonly TableColumn<RelatedRow>[] {
  return [numberColumn(groups, locale), ...otherPaths(groups).map((path) => column(path, groups, locale))];
}

function otherPaths(groups: readonly RelatedGroup[]): readonly Path[] {
  const paths = new Set<Path>();
  for (const group of groups) {
    const apart = new Set(['number', 'short_description', stateFieldOf(group.type.table), parentOf(group)]);
    for (const path of listedFields(group)) if (!apart.has(path)) paths.add(path);
  }
  const described = groups.some((group) => listedFields(group).includes('short_description'));
  return [...(described ? ['short_description'] : []), ...[...paths].slice(0, mostOthers)];
}

/** The field that ties a row to the case says nothing on the case's own page. */
function parentOf({ type }: RelatedGroup): Path {
  return type.link === 'children' ? type.parentField : '';
}

function numberColumn(groups: readonly RelatedGroup[], locale: Locale): TableColumn<RelatedRow> {
  return {
    key: 'number',
    label: labelOf('number', groups),
    sortable: isSortable('number', groups),
    cell: nameOf,
    aside: ({ group, row }) => {
      const path = stateFieldOf(group.type.table);
      const listed = listedFields(group);
      return row.display[path] && listed.includes(path) ? valueOf(path, { group, row }, locale, listed) : '';
    },
  };
}

function column(path: Path, groups: readonly RelatedGroup[], locale: Locale): TableColumn<RelatedRow> {
  return {
    key: path,
    label: labelOf(path, groups),
    sortable: isSortable(path, groups),
    cell: (entry) => valueOf(path, entry, locale, listedFields(entry.group)),
  };
}

function valueOf(path: Path, { group, row }: RelatedRow, locale: Locale, listed: readonly Path[]): unknown {
  if (!listed.includes(path)) return emptyValue(locale);
  return fieldValue(fieldOf(row, path, group.allowed.description), {
    locale, table: group.type.table, place: 'cell', toneOf: stateTone,
  });
}

function labelOf(path: Path, groups: readonly RelatedGroup[]): string {
  const group = groups.find((one) => Object.hasOwn(one.allowed.description.fields, path));
  return fieldLabel(path, group?.allowed.description ?? { fields: {} });
}

/** Only kinds with many records have an order to choose, and the server puts them in it (G-35). */
function isSortable(path: Path, groups: readonly RelatedGroup[]): boolean {
  return groups.some(({ type, allowed, rows, more }) => (
    type.link === 'children' && allowed.sort.has(path) && (rows.length > 1 || more !== 'none')));
}
