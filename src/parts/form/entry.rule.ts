import type { Locale } from '../../i18n/locale.js';
import { parseStoredDate, parseStoredInstant, storedInstant, type Instant } from '../../i18n/stored-time.js';
import { instantsOf, zoneOffset, type WallTime } from '../../i18n/wall-time.js';
import type { FormField } from './form-field.js';

/** What stands in a control. */
export interface Entry {
  /** As the control has it: a text, a number, `true` or `false`, a day, a wall time, the key of a record. */
  readonly text: string;
  /** What a person reads for the key of a record, or has typed to find one; empty for all other controls. */
  readonly name: string;
  /** Whether something was typed that the browser can make no value of, such as half a date. */
  readonly isUnreadable: boolean;
  /** Of a time that clocks show twice, whether the later one is meant. */
  readonly isLater?: boolean;
}

/** Nothing. */
export const emptyEntry: Entry = { text: '', name: '', isUnreadable: false };

const wallPattern = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::00(?:\.0{1,3})?)?$/;

/** Reads what a control for day and time holds; `null` for anything else and for days that do not exist. */
export function parseWallTime(text: string): WallTime | null {
  const match = wallPattern.exec(text);
  const date = match && parseStoredDate(match[1] ?? '');
  const [hour, minute] = [Number(match?.[2]), Number(match?.[3])];
  return date && hour < 24 && minute < 60 ? { ...date, hour, minute } : null;
}

/** What a control begins with. The key of a record is no text that a person could check, so references begin empty. */
export function firstEntry({ control, initial }: FormField, { timeZone }: Pick<Locale, 'timeZone'>): Entry {
  switch (control.kind) {
    case 'reference':
      return emptyEntry;
    case 'check':
      return { ...emptyEntry, text: String(initial === 'true' || initial === '1') };
    case 'choice':
      return { ...emptyEntry, text: control.choices.some(({ value }) => value === initial) ? initial : '' };
    case 'date-time':
      return firstTime(initial, timeZone);
    case 'line':
    case 'lines':
    case 'number':
    case 'date':
      return { ...emptyEntry, text: initial };
  }
}

/**
 * The stored value of what a control holds, which has been found to be right; empty for nothing. A time that still stands
 * there as it was keeps its seconds, which no control shows.
 */
export function storedValue({ control, initial }: FormField, entry: Entry, { timeZone }: Pick<Locale, 'timeZone'>): string {
  const { text } = entry;
  switch (control.kind) {
    case 'date-time':
      return isSameTime(entry, firstTime(initial, timeZone)) ? initial : storedTime(entry, timeZone);
    case 'number':
      return text === '' ? '' : String(Number(text));
    case 'line':
      return control.type === 'password' ? text : text.trim();
    case 'lines':
      return text.trimEnd();
    case 'choice':
    case 'check':
    case 'date':
    case 'reference':
      return text;
  }
}

/** The instants that an entry can mean, the earlier first: two where clocks show the time twice, none where they skip it. */
export function instantsIn({ text }: Entry, timeZone: string): readonly Instant[] {
  const wall = parseWallTime(text);
  return wall ? instantsOf(wall, timeZone) : [];
}

function storedTime(entry: Entry, timeZone: string): string {
  const [first, second] = instantsIn(entry, timeZone);
  const meant = entry.isLater ? (second ?? first) : first;
  return meant ? storedInstant(meant) : '';
}

function isSameTime(one: Entry, other: Entry): boolean {
  return one.text !== '' && one.text === other.text && (one.isLater ?? false) === (other.isLater ?? false);
}

/** A stored instant as clocks in the zone show it, to the minute, in the form of the control. */
function firstTime(stored: string, timeZone: string): Entry {
  const instant = parseStoredInstant(stored);
  if (!instant) return emptyEntry;
  const shown = new Date(instant.epochMilliseconds + zoneOffset(instant, timeZone));
  const entry = { ...emptyEntry, text: shown.toISOString().slice(0, 16) };
  const [, second] = instantsIn(entry, timeZone);
  return second && second.epochMilliseconds <= instant.epochMilliseconds ? { ...entry, isLater: true } : entry;
}
