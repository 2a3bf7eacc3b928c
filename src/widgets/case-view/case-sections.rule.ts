import type { Path } from '../../data/path.js';
import type { GuardedRow } from '../../data/row.js';
import type { Effective } from '../../guard/effective.js';
import type { FormSection } from '../../guard/grant.js';

/** What the header shows of a case, in this order, as far as the view lists it. */
export const headerFields: readonly Path[] = ['number', 'state', 'priority', 'opened_at', 'sys_updated_on'];

/** What a proposed solution consists of. */
export const solutionFields: readonly Path[] = ['resolution_code', 'close_notes'];

/**
 * The sections of the view less the fields that stand elsewhere on the page. A section of which nothing is left goes, and so
 * does one in which there is nothing yet: how a case was resolved is no news before it is.
 */
export function sectionsWithout({ form, list }: Pick<Effective, 'form' | 'list'>, { display }: GuardedRow, elsewhere: readonly Path[]): readonly FormSection[] {
  const sections = form.length > 0 ? form : [{ title: '', fields: list }];
  return sections
    .map(({ title, fields }) => ({ title, fields: fields.filter((path) => !elsewhere.includes(path)) }))
    .filter(({ fields }) => fields.some((path) => (display[path] ?? '') !== ''));
}
