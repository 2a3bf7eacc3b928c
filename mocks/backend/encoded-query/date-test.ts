import { calendarUnit, dayOfWeek, endOf, shift, startOf, weekOfYear } from '../time/calendar.js';
import { formatDate, formatInstant, parseInstant } from '../time/instant.js';
import { toLocal } from '../time/zone.js';
import type { FieldDefinition } from '../types.js';
import type { World } from '../world.js';
import { readCall, resolveText } from './script-value.js';

type DateOperator = 'ON' | 'NOTON' | 'DATEPART' | 'RELATIVEGT' | 'RELATIVEGE' | 'RELATIVELT' | 'RELATIVELE' | 'RELATIVEEE';

type DateTest = (stored: string | undefined) => boolean;

/** The test of a comparison with the calendar, or `null` when its value cannot be read. Empty fields never pass. */
export function dateTest(world: World, field: FieldDefinition, operator: DateOperator, value: string): DateTest | null {
  const test = operator === 'ON' ? within(world, field, value, true)
    : operator === 'NOTON' ? within(world, field, value, false)
      : operator === 'DATEPART' ? datePart(world, field, value)
        : relative(world, field, operator, value);
  return test && ((stored) => stored !== undefined && stored !== '' && test(stored));
}

/** An instant in the text form of a field: UTC for a date-time, the person's date for a date. */
export function storedTime({ actor }: World, { type }: FieldDefinition, instant: number): string {
  return type === 'glide_date' ? formatDate(toLocal(instant, actor.timeZone)) : formatInstant(instant);
}

/** `Label@from@to`, both ends included. */
function within(world: World, field: FieldDefinition, value: string, wanted: boolean): ((stored: string) => boolean) | null {
  const [, from, to] = value.split('@');
  const lower = end(world, field, from);
  const upper = end(world, field, to);
  return lower !== null && upper !== null ? (stored) => (stored >= lower && stored <= upper) === wanted : null;
}

function end(world: World, field: FieldDefinition, value: string | undefined): string | null {
  const text = value === undefined ? null : resolveText(world, value);
  const instant = text === null ? null : parseInstant(text);
  if (text === null || instant === null) return null;
  return text.length > 10 ? storedTime(world, field, instant) : text;
}

/**
 * `@unit@ago@n` or `@unit@ahead@n`: after or before the moment that many units away, or within the unit that holds it.
 * "On or after" counts from the beginning of that unit, "on or before" to its end.
 */
function relative(
  world: World,
  field: FieldDefinition,
  operator: Exclude<DateOperator, 'ON' | 'NOTON' | 'DATEPART'>,
  value: string,
): ((stored: string) => boolean) | null {
  const [, unitName = '', direction, count = ''] = value.split('@');
  const unit = calendarUnit(unitName);
  if (unit === null || (direction !== 'ago' && direction !== 'ahead') || !/^\d+$/.test(count)) return null;
  const zone = world.actor.timeZone;
  const moment = shift(world.now, unit, direction === 'ago' ? -Number(count) : Number(count), zone);
  const text = (instant: number): string => storedTime(world, field, instant);
  const pivot = text(moment);
  const first = text(startOf(moment, unit, zone));
  const last = text(endOf(moment, unit, zone));
  switch (operator) {
    case 'RELATIVEGT': return (stored) => stored > pivot;
    case 'RELATIVELT': return (stored) => stored < pivot;
    case 'RELATIVEGE': return (stored) => stored >= first;
    case 'RELATIVELE': return (stored) => stored <= last;
    case 'RELATIVEEE': return (stored) => stored >= first && stored <= last;
  }
}

/** `Label@javascript:gs.datePart('dayofweek','monday','GE')`: one part of the time on the person's clock. */
function datePart(world: World, field: FieldDefinition, value: string): ((stored: string) => boolean) | null {
  const [, source = ''] = value.split('@');
  const call = readCall(source.replace(/^javascript:/, ''));
  const [part = '', wanted = '', comparator = ''] = call?.name === 'gs.datePart' ? call.args : [];
  const read = dateParts[part];
  const number = partNumber(part, wanted);
  const compare = comparators[comparator];
  if (!read || number === null || !compare) return null;
  const zone = field.type === 'glide_date' ? 'UTC' : world.actor.timeZone;
  return (stored) => {
    const instant = parseInstant(stored);
    return instant !== null && compare(read(toLocal(instant, zone)), number);
  };
}

const dateParts: Readonly<Record<string, (local: number) => number>> = {
  year: (local) => new Date(local).getUTCFullYear(),
  quarter: (local) => 1 + Math.floor(new Date(local).getUTCMonth() / 3),
  month: (local) => 1 + new Date(local).getUTCMonth(),
  week: weekOfYear,
  dayofweek: dayOfWeek,
  hour: (local) => new Date(local).getUTCHours(),
};

const comparators: Readonly<Record<string, (a: number, b: number) => boolean>> = {
  EE: (a, b) => a === b,
  GT: (a, b) => a > b,
  GE: (a, b) => a >= b,
  LT: (a, b) => a < b,
  LE: (a, b) => a <= b,
};

const names: Readonly<Record<string, readonly string[]>> = {
  dayofweek: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'],
  month: ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'],
};

/** Days and months go by name, the first three letters of which tell them apart. */
function partNumber(part: string, wanted: string): number | null {
  if (/^\d+$/.test(wanted)) return Number(wanted);
  const at = names[part]?.indexOf(wanted.toLowerCase().slice(0, 3)) ?? -1;
  return at < 0 ? null : at + 1;
}
