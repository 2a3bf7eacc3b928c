import type { ListQuery } from '../../../src/data/query.js';
import type { Page, RawRow } from '../../../src/data/row.js';
import type { Between } from '../properties/interference.property.js';

const secret = (row: RawRow): string => JSON.stringify(row.fields['salary'] ?? '');
/** An adapter of which the pages are spoilt; `again` asks it once more. */
const spoilingPages = (spoil: (page: Page, again: () => Promise<Page>) => Page | Promise<Page>): Between => (adapter) => ({
  ...adapter,
  list: async (query: ListQuery, options) => spoil(await adapter.list(query, options), () => adapter.list(query, options)),
});
const rows = (change: (rows: readonly RawRow[]) => readonly RawRow[]): Between => spoilingPages((page) => ({ ...page, rows: change(page.rows) }));
const renamed = (from: string, to: string): Between => rows((all) => all.map((row) => {
  const cell = row.fields[from];
  return cell === undefined ? row : { ...row, fields: { ...row.fields, [to]: cell } };
}));

/** Ways in which something hidden can show without being shown. Each has to be found out by the property. */
export const interferenceMutants: Readonly<Record<string, Between>> = {
  'hands a hidden value over under a granted name': renamed('salary', 'number'),
  'fills an empty field from a hidden one': rows((all) => all.map((row) => (row.fields['number'] === '' ? { ...row, fields: { ...row.fields, number: secret(row) } } : row))),
  'orders rows by a hidden field': rows((all) => [...all].sort((one, other) => secret(one).localeCompare(secret(other)))),
  'leaves out rows by a hidden field': rows((all) => all.filter((row) => secret(row).length > 4)),
  'names records by a hidden field': rows((all) => all.map((row) => ({ ...row, ref: `task/${secret(row).length}` }))),
  'counts by a hidden field': spoilingPages((page) => ({ ...page, next: page.rows[0] ? `p${secret(page.rows[0]).length}` : page.next })),
  'ends the list by a hidden field': spoilingPages((page) => ({ ...page, next: page.rows.some((row) => secret(row).length > 6) ? 'p2' : null })),
  'asks once more when a hidden field is filled': spoilingPages((page, again) => (page.rows.some((row) => secret(row).length > 4) ? again() : page)),
  'names fields by a hidden value': rows((all) => all.map((row) => ({ ...row, fields: { ...row.fields, [`u_${secret(row).length}`]: '1' } }))),
  'fails by a hidden value': spoilingPages((page) => { if (page.rows.some((row) => secret(row).length > 6)) throw new Error('too long'); return page; }),
};

/** The frame of the mutants without a mutation: it keeps the property, so that it is the mutation that breaks it. */
export const soundBetween: Readonly<Record<string, Between>> = { 'spoils nothing': rows((all) => [...all]) };
