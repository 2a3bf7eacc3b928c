import { fromLocal, toLocal } from './zone.js';

/** Steps of the calendar, as relative date filters name them. */
export type CalendarUnit = 'minute' | 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'year';

const units: Readonly<Record<string, CalendarUnit>> = {
  minute: 'minute', hour: 'hour', day: 'day', dayofweek: 'day', week: 'week', month: 'month', quarter: 'quarter', year: 'year',
};

export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

/** The unit that a filter means; plural forms and `dayofweek`, which filters use for days, are understood. */
export function calendarUnit(name: string): CalendarUnit | null {
  return units[name] ?? units[name.replace(/s$/, '')] ?? null;
}

/** Calendars reach from the year 1000 to the year 9998: what lies beyond has no text of the stored form. */
const earliest = Date.UTC(1000, 0);
const latest = Date.UTC(9999, 0);
const mostMonths = 12 * 9000;

/**
 * The instant `count` units away, or the end of the calendar. Days and longer keep the hour on the clock; a month too
 * short ends on its last day.
 */
export function shift(instant: number, unit: CalendarUnit, count: number, timeZone: string): number {
  switch (unit) {
    case 'minute': return inReach(instant + count * minute);
    case 'hour': return inReach(instant + count * hour);
    case 'day': return shiftLocal(instant, timeZone, (local) => local + count * day);
    case 'week': return shiftLocal(instant, timeZone, (local) => local + count * 7 * day);
    case 'month': return shiftLocal(instant, timeZone, (local) => addMonths(local, count));
    case 'quarter': return shiftLocal(instant, timeZone, (local) => addMonths(local, 3 * count));
    case 'year': return shiftLocal(instant, timeZone, (local) => addMonths(local, 12 * count));
  }
}

/** The first instant of the unit that holds an instant. Weeks begin on Monday. */
export function startOf(instant: number, unit: CalendarUnit, timeZone: string): number {
  return shiftLocal(instant, timeZone, (local) => startOfLocal(local, unit));
}

/** The last second of the unit that holds an instant. */
export function endOf(instant: number, unit: CalendarUnit, timeZone: string): number {
  return shift(startOf(instant, unit, timeZone), unit, 1, timeZone) - 1000;
}

/** Monday is 1, Sunday is 7. */
export function dayOfWeek(local: number): number {
  return new Date(local).getUTCDay() || 7;
}

/** The ISO 8601 week: week 1 holds the year's first Thursday. */
export function weekOfYear(local: number): number {
  const thursday = new Date(startOfLocal(local, 'week') + 3 * day);
  const newYear = Date.UTC(thursday.getUTCFullYear(), 0, 1);
  return 1 + Math.floor((thursday.getTime() - newYear) / (7 * day));
}

function shiftLocal(instant: number, timeZone: string, move: (local: number) => number): number {
  return fromLocal(inReach(move(toLocal(instant, timeZone))), timeZone);
}

function inReach(time: number): number {
  return Math.min(Math.max(time, earliest), latest);
}

function startOfLocal(local: number, unit: CalendarUnit): number {
  const date = new Date(local);
  const midnight = Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate());
  switch (unit) {
    case 'minute': return Math.floor(local / minute) * minute;
    case 'hour': return Math.floor(local / hour) * hour;
    case 'day': return midnight;
    case 'week': return midnight - (dayOfWeek(local) - 1) * day;
    case 'month': return Date.UTC(date.getUTCFullYear(), date.getUTCMonth(), 1);
    case 'quarter': return Date.UTC(date.getUTCFullYear(), 3 * Math.floor(date.getUTCMonth() / 3), 1);
    case 'year': return Date.UTC(date.getUTCFullYear(), 0, 1);
  }
}

function addMonths(local: number, count: number): number {
  const date = new Date(local);
  const dayOfMonth = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + Math.min(Math.max(count, -mostMonths), mostMonths));
  const lastDay = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  date.setUTCDate(Math.min(dayOfMonth, lastDay));
  return date.getTime();
}
