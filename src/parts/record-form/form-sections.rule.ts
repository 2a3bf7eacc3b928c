import type { Path } from '../../data/path.js';
import type { GuardedRow } from '../../data/row.js';
import type { Effective } from '../../guard/effective.js';
import type { FormSection } from '../../guard/grant.js';

/**
 * The sections of the view less the fields that stand elsewhere on the page. A section of which nothing is left goes, and so
 * does one in which there is nothing yet: how a record has ended is no news before it does.
 */
export function sectionsWithout({ form, list }: Pick<Effective, 'form' | 'list'>, { display }: GuardedRow, elsewhere: readonly Path[]): readonly FormSection[] {
  const sections = form.length > 0 ? form : [{ title: '', fields: list }];
  return sections
    .map(({ title, fields }) => ({ title, fields: fields.filter((path) => !elsewhere.includes(path)) }))
    .filter(({ fields }) => fields.some((path) => (display[path] ?? '') !== ''));
}
