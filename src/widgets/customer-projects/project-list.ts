import { html, nothing, type TemplateResult } from 'lit';
import type { GuardedRow } from '../../data/row.js';
import type { Locale } from '../../i18n/locale.js';
import { showMore } from '../../parts/pager/pager.js';
import { recordColumns, recordName } from '../../parts/record-list/record-columns.js';
import { dataTable } from '../../parts/table/data-table.js';
import type { ScrollRegionController } from '../../parts/table/scroll-region.controller.js';
import { heading } from '../../parts/widget/heading.js';
import type { FoundList } from './project.controller.js';

export interface ProjectListOptions {
  readonly locale: Locale;
  readonly headingLevel: number;
  readonly region: ScrollRegionController;
  readonly onOpen: (row: GuardedRow) => void;
  readonly onMore: () => void;
}

/** Records that belong to a project. They open where the view has a form for them: else there is nothing more to see. */
export function projectList({ list, state }: FoundList, { locale, headingLevel, region, onOpen, onMore }: ProjectListOptions): TemplateResult {
  const { rows, allowed, more, total, refreshing } = state;
  const id = `${list.name}-heading`;
  const name = locale.t(`projects.${list.name}`);
  return html`<section part="list" data-list=${list.name} aria-labelledby=${id}>
    ${heading(headingLevel, name, id, 'section-heading')}
    ${dataTable({
      locale, region, name,
      id: list.name,
      // That it belongs to the project is what the list is there for.
      columns: recordColumns(allowed, { locale, fields: allowed.list.filter((path) => path !== list.tie) })
        .map((column) => ({ ...column, sortable: false })),
      groups: [{ key: 'all', rows }],
      rowKey: ({ ref }) => ref,
      rowName: (row) => recordName(row, allowed),
      onOpen: allowed.form.length > 0 ? onOpen : undefined,
      busy: refreshing,
    })}
    ${more === 'none' ? nothing : showMore({ locale, total, shown: rows.length, busy: more === 'loading', onMore })}
  </section>`;
}
