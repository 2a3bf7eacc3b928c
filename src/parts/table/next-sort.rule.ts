import type { Path } from '../../data/path.js';
import type { Sort } from '../../data/query.js';
import type { Locale } from '../../i18n/locale.js';

/** The order after a press on a column's button: ascending, descending, then as the server sends it. */
export function nextSort(field: Path, current: Sort | null | undefined): Sort | null {
  if (current?.field !== field) return { field, direction: 'ascending' };
  return current.direction === 'ascending' ? { field, direction: 'descending' } : null;
}

/** What to announce once rows have a new order. */
export function sortAnnouncement(column: string, sort: Sort | null, locale: Locale): string {
  if (sort === null) return locale.t('table.unsorted', { column });
  return locale.t(sort.direction === 'ascending' ? 'table.sorted-ascending' : 'table.sorted-descending', { column });
}
