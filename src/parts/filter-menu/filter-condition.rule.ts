import type { Path } from '../../data/path.js';
import type { Clause, Condition } from '../../data/query.js';
import type { Locale } from '../../i18n/locale.js';
import { addDays, parseStoredDate, storedInstant, type PlainDate } from '../../i18n/stored-time.js';
import { instantOf } from '../../i18n/wall-time.js';
import type { FilterField } from './filter-fields.rule.js';

/** What a person chose for one field. Ends of a range are texts as input fields give them; an empty one is open. */
export type FilterValue =
  | { readonly kind: 'choices'; readonly values: readonly string[] }
  | { readonly kind: 'range'; readonly from: string; readonly to: string }
  | { readonly kind: 'text'; readonly text: string };

/** What a person chose, by field; fields they left alone are absent. */
export type Filters = ReadonlyMap<Path, FilterValue>;

function startOfDay(date: PlainDate, timeZone: string): string {
  return storedInstant(instantOf({ ...date, hour: 0, minute: 0 }, timeZone));
}

/** A day of a person begins and ends at midnight of their own zone. */
function instantClauses(field: Path, from: string, to: string, timeZone: string): Clause[] {
  const first = parseStoredDate(from);
  const last = parseStoredDate(to);
  return [
    ...(first ? [{ field, op: 'at-least', value: startOfDay(first, timeZone) } as const] : []),
    ...(last ? [{ field, op: 'less-than', value: startOfDay(addDays(last, 1), timeZone) } as const] : []),
  ];
}

function numberOf(text: string): number | null {
  return text.trim() === '' || !Number.isFinite(Number(text)) ? null : Number(text);
}

function rangeClauses(field: Path, from: string | number | null, to: string | number | null): Clause[] {
  return [
    ...(from === null ? [] : [{ field, op: 'at-least', value: from } as const]),
    ...(to === null ? [] : [{ field, op: 'at-most', value: to } as const]),
  ];
}

function clauses(field: FilterField, value: FilterValue, timeZone: string): Clause[] {
  const { path } = field;
  if (field.kind === 'choices' && value.kind === 'choices') {
    const known = value.values.filter((chosen) => field.choices.some((choice) => choice.value === chosen));
    return known.length === 0 ? [] : [{ field: path, op: 'in', value: known }];
  }
  if (field.kind === 'text' && value.kind === 'text') {
    const text = value.text.trim();
    return text === '' ? [] : [{ field: path, op: field.compare, value: text }];
  }
  if (field.kind !== 'range' || value.kind !== 'range') return [];
  const { from, to } = value;
  switch (field.of) {
    case 'date-time':
      return instantClauses(path, from, to, timeZone);
    case 'date':
      return rangeClauses(path, parseStoredDate(from) && from, parseStoredDate(to) && to);
    case 'number':
      return rangeClauses(path, numberOf(from), numberOf(to));
  }
}

/**
 * The condition for what a person chose; `undefined` if nothing. Only fields in `fields` count, so that a choice that
 * outlived its grant asks for nothing (G-30).
 */
export function filterCondition(
  fields: readonly FilterField[],
  filters: Filters,
  { timeZone }: Pick<Locale, 'timeZone'>,
): Condition | undefined {
  const all = fields.flatMap((field) => {
    const value = filters.get(field.path);
    return value ? clauses(field, value, timeZone) : [];
  });
  return all.length === 0 ? undefined : { all };
}
