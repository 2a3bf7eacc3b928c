import { html, nothing, type TemplateResult } from 'lit';
import type { Path } from '../../data/path.js';
import { knownErrorField } from '../../model/known-error.js';
import { requestFields } from '../../model/request-fields.js';
import { stateFieldOf } from '../../model/related-record-types.js';
import { stateTone } from '../../model/state-tone.js';
import { fieldLabel, fieldOf } from '../../parts/field-value/field.js';
import { fieldValue } from '../../parts/field-value/field-value.js';
import type { TableColumn } from '../../parts/table/table-options.js';
import type { Locale } from '../../i18n/locale.js';
import type { RelatedGroup, RelatedRow } from './related-group.js';

/** The fields of a group's rows: those of the view's list; of requests only such as belong to the fixed set. */
export function listedFields({ type, allowed }: RelatedGroup): readonly Path[] {
  return type.table === 'sc_request' ? requestFields.filter((path) => allowed.list.includes(path)) : allowed.list;
}

/** What people call a row. */
export function nameOf({ group, row }: RelatedRow): string {
  return row.display['number'] ?? row.display['short_description'] ?? group.allowed.description.label;
}

/**
 * Columns that fit every kind of record: the number with the state after it; the short description and, below it, what
 * the view lists beyond that and `links` to what belongs to it; the kind. One column per field would be mostly dashes, since every kind has its own view.
 */
export function relatedColumns(
  groups: readonly RelatedGroup[], locale: Locale, links: (entry: RelatedRow) => unknown,
): readonly TableColumn<RelatedRow>[] {
  return [
    {
      key: 'number',
      label: locale.t('related.number'),
      sortable: isSortable('number', groups),
      cell: (entry) => html`<bdi class="number">${nameOf(entry)}</bdi>`,
      aside: (entry) => stateOf(entry, locale),
    },
    {
      key: 'short_description',
      bare: true,
      label: locale.t('related.summary'),
      sortable: isSortable('short_description', groups),
      cell: (entry) => html`${summaryOf(entry, locale)} ${links(entry)}`,
    },
    {
      key: 'type',
      bare: true,
      label: locale.t('related.type'),
      cell: ({ group }) => html`<span class="muted">${locale.t(`related.type.${group.type.name}`)}</span>`,
    },
  ];
}

function stateOf(entry: RelatedRow, locale: Locale): unknown {
  const path = stateFieldOf(entry.group.type.table);
  return isListed(path, entry) && entry.row.display[path] ? valueOf(path, entry, locale) : nothing;
}

function summaryOf(entry: RelatedRow, locale: Locale): TemplateResult {
  const { group, row } = entry;
  const apart = new Set(['number', 'short_description', stateFieldOf(group.type.table), parentOf(group), knownErrorField]);
  const facts = listedFields(group).filter((path) => !apart.has(path) && row.display[path]);
  return html`${isListed('short_description', entry) ? valueOf('short_description', entry, locale) : nothing}
  ${facts.length === 0
    ? nothing
    : html`<dl class="facts small">
        ${facts.map(
          (path) => html`<div>
            <dt class="muted">${fieldLabel(path, group.allowed.description)}</dt>
            <dd>${valueOf(path, entry, locale)}</dd>
          </div>`,
        )}
      </dl>`}`;
}

/** The field that ties a row to the case says nothing on the case's own page. */
function parentOf({ type }: RelatedGroup): Path {
  return type.link === 'children' ? type.parentField : '';
}

function isListed(path: Path, { group }: RelatedRow): boolean {
  return listedFields(group).includes(path);
}

function valueOf(path: Path, { group, row }: RelatedRow, locale: Locale): unknown {
  return fieldValue(fieldOf(row, path, group.allowed.description), {
    locale, table: group.type.table, place: 'cell', toneOf: stateTone,
  });
}

/** Only kinds with many records have an order to choose, and the server puts them in it (G-35). */
function isSortable(path: Path, groups: readonly RelatedGroup[]): boolean {
  return groups.some(({ type, allowed, rows, more }) => (
    type.link === 'children' && allowed.sort.has(path) && (rows.length > 1 || more !== 'none')));
}
