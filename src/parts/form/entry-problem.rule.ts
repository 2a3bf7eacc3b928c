import type { Locale } from '../../i18n/locale.js';
import { parseStoredDate } from '../../i18n/stored-time.js';
import { mailUrl, safeUrl } from '../links/safe-url.js';
import { instantsIn, parseWallTime, storedValue, type Entry } from './entry.rule.js';
import type { FormField } from './form-field.js';

/** What can be wrong with what stands in a control. */
export type EntryProblem =
  /** Nothing was entered, chosen or ticked where something has to be. */
  | 'required' | 'unchosen' | 'unticked'
  /** It is no such thing. */
  | 'number' | 'whole-number' | 'email' | 'url' | 'date' | 'date-time'
  /** Clocks in the zone never show this time: they are set forward. */
  | 'skipped'
  /** It does not fit what stands in another field, or what time it is: a form's own rule says so. */
  | 'before-start' | 'in-future'
  /** Something was typed to find a record, and none was taken. */
  | 'not-found'
  | 'too-small'
  | 'too-long'
  /** The server did not take it and did not say why. */
  | 'refused';

/** What is wrong with an entry; `null` if nothing is. Read-only fields are nobody's fault. */
export function entryProblem(field: FormField, entry: Entry, locale: Pick<Locale, 'timeZone'>): EntryProblem | null {
  if (field.isReadOnly) return null;
  if (entry.isUnreadable) return unreadable(field);
  const value = storedValue(field, entry, locale);
  if (field.isRequired && isMissing(field, value, entry)) return missing(field);
  if (entry.text.trim() === '') return null;
  if (field.maxLength !== undefined && value.length > field.maxLength) return 'too-long';
  return malformed(field, entry, locale);
}

function isMissing({ control }: FormField, value: string, { text }: Entry): boolean {
  // What is no value at all is malformed, not missing.
  return control.kind === 'check' ? value !== 'true' : value === '' && text.trim() === '';
}

function missing({ control }: FormField): EntryProblem {
  switch (control.kind) {
    case 'check':
      return 'unticked';
    case 'choice':
    case 'reference':
      return 'unchosen';
    case 'line':
    case 'lines':
    case 'number':
    case 'date':
    case 'date-time':
      return 'required';
  }
}

function unreadable({ control }: FormField): EntryProblem | null {
  switch (control.kind) {
    case 'number':
      return control.isWhole ? 'whole-number' : 'number';
    case 'date':
    case 'date-time':
      return control.kind;
    case 'reference':
      return 'not-found';
    case 'line':
    case 'lines':
    case 'choice':
    case 'check':
      return null;
  }
}

function malformed({ control }: FormField, entry: Entry, { timeZone }: Pick<Locale, 'timeZone'>): EntryProblem | null {
  const text = entry.text.trim();
  switch (control.kind) {
    case 'line':
      return malformedLine(control.type, text);
    case 'number':
      return wrongNumber(control, Number(text));
    case 'date':
      return parseStoredDate(text) ? null : 'date';
    case 'date-time':
      if (!parseWallTime(text)) return 'date-time';
      return instantsIn(entry, timeZone).length === 0 ? 'skipped' : null;
    case 'lines':
    case 'choice':
    case 'check':
    case 'reference':
      return null;
  }
}

function malformedLine(type: Extract<FormField['control'], { kind: 'line' }>['type'], text: string): EntryProblem | null {
  if (type === 'email') return mailUrl(text) === null ? 'email' : null;
  if (type === 'url') return /^https?:/i.test(text) && safeUrl(text) !== null ? null : 'url';
  return null;
}

function wrongNumber({ isWhole, least }: Extract<FormField['control'], { kind: 'number' }>, value: number): EntryProblem | null {
  if (isWhole ? !Number.isSafeInteger(value) : !Number.isFinite(value)) return isWhole ? 'whole-number' : 'number';
  return least !== undefined && value < least ? 'too-small' : null;
}
