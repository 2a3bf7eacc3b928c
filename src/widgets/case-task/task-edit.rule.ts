import { isJournal } from '../../data/activity.js';
import type { GuardedRow } from '../../data/row.js';
import type { Effective } from '../../guard/effective.js';
import type { FormField, FormValues } from '../../parts/form/form-field.js';
import { formFieldOf } from '../../parts/form/form-field.rule.js';

/**
 * The fields of a task that the person may change in a form, with what they hold now. What the stored value is not granted of
 * cannot be changed here: nobody could tell whether it was. Journals are written in the stream.
 */
export function editableFields({ update, raw, description }: Effective, row: GuardedRow): readonly FormField[] {
  return [...update].flatMap((path) => {
    const described = description.fields[path];
    if (!described || isJournal(path) || !raw.has(path)) return [];
    const field = formFieldOf(path, { ...described, initial: row.value[path] ?? '' });
    return field && !field.isReadOnly && field.control.kind !== 'reference' ? [field] : [];
  });
}

/** What of the entries is another value than the record has. */
export function changesOf(entries: ReadonlyMap<string, string>, { value }: GuardedRow): FormValues {
  return Object.fromEntries([...entries].filter(([path, entry]) => entry !== (value[path] ?? '')));
}
