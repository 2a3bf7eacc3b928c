import type { FieldDescription, TableDescription } from '../data/description.js';
import type { Identity } from '../data/identity.js';

/** What those who work on a record write to each other, in every form it is read in. */
const internalJournals = ['work_notes', 'comments_and_work_notes'];

const withheld: FieldDescription = { label: '', type: 'journal', readable: 'no', writable: 'no', filterable: 'no', sortable: 'no' };

/**
 * Takes work notes away from external people, whatever a view lists and a server sends: no portal owner who lists them
 * means customers.
 */
export function withhold(description: TableDescription, { roles }: Identity): TableDescription {
  if (!roles.includes('snc_external')) return description;
  return { ...description, fields: { ...description.fields, ...Object.fromEntries(internalJournals.map((name) => [name, withheld])) } };
}
