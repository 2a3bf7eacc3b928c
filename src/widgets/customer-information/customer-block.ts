import { html, nothing, type TemplateResult } from 'lit';
import type { Locale } from '../../i18n/locale.js';
import { stateTone } from '../../model/state-tone.js';
import { showMore } from '../../parts/pager/pager.js';
import { recordColumns, recordName } from '../../parts/record-list/record-columns.js';
import { recordForm } from '../../parts/record-form/record-form.js';
import { dataTable } from '../../parts/table/data-table.js';
import type { ScrollRegionController } from '../../parts/table/scroll-region.controller.js';
import { heading, sectionLevel } from '../../parts/widget/heading.js';
import type { FoundBlock } from './customer.controller.js';

export interface CustomerBlockOptions {
  readonly locale: Locale;
  /** Level of the heading of a block. */
  readonly headingLevel: number;
  readonly region: ScrollRegionController;
  readonly onMore: () => void;
}

/** One thing to know about a customer: a record as a form, what belongs to it as a table. */
export function customerBlock(found: FoundBlock, options: CustomerBlockOptions): TemplateResult {
  const { block: { name } } = found;
  const { locale, headingLevel } = options;
  const id = `${name}-heading`;
  return html`<section part="block" aria-labelledby=${id}>
    ${heading(headingLevel, locale.t(`customers.${name}`), id, 'section-heading')}
    ${found.kind === 'record' ? form(found, options) : table(found, options)}
  </section>`;
}

function form({ state: { row, allowed } }: Extract<FoundBlock, { kind: 'record' }>, { locale, headingLevel }: CustomerBlockOptions): TemplateResult {
  const { table: name, richText, description } = allowed;
  const sections = allowed.form.length > 0 ? allowed.form : [{ title: '', fields: allowed.list }];
  return recordForm({
    locale, richText, row,
    table: name,
    toneOf: stateTone,
    // Who has no mobile phone needs no line that says so.
    sections: sections.map(({ title, fields }) => ({ title, fields: fields.filter((path) => (row.display[path] ?? '') !== '') }))
      .filter(({ fields }) => fields.length > 0),
    descriptions: description,
    headingLevel: sectionLevel(headingLevel),
  });
}

function table({ block, state }: Extract<FoundBlock, { kind: 'list' }>, { locale, region, onMore }: CustomerBlockOptions): TemplateResult {
  // That it belongs to the customer is what the block is there for.
  const ties = block.kind === 'list' ? block.ties.map(({ by }) => by) : [];
  const { rows, allowed, more, total, refreshing } = state;
  return html`${dataTable({
    locale, region,
    id: block.name,
    name: locale.t(`customers.${block.name}`),
    columns: recordColumns(allowed, { locale, fields: allowed.list.filter((path) => !ties.includes(path)) })
      .map((column) => ({ ...column, sortable: false })),
    groups: [{ key: 'all', rows }],
    rowKey: ({ ref }) => ref,
    rowName: (row) => recordName(row, allowed),
    busy: refreshing,
  })}
  ${more === 'none' ? nothing : showMore({ locale, total, shown: rows.length, busy: more === 'loading', onMore })}`;
}
