import { addDays, dateAsUtc, parseStoredDate, parseStoredInstant, type PlainDate } from '../../i18n/stored-time.js';
import { zoneOffset } from '../../i18n/wall-time.js';

/** A day, counted from the epoch: days have no zone and are all of one length. */
export type Day = number;

/** From the first to the last day, both included; `null` where one is not known. */
export interface Span {
  readonly from: Day | null;
  readonly to: Day | null;
}

/** Work as it was planned and as it went. */
export interface TimelineWork {
  readonly planned: Span;
  readonly actual: Span;
  /** Whether nothing more will be done, whatever its dates say. */
  readonly isClosed: boolean;
}

/** Where something stands on the scale, in percent of its length. */
export interface Place {
  readonly start: number;
  readonly length: number;
}

/** How late something is, in days of which there is at least one; `null` for what is not. */
export type Lateness = { readonly kind: 'not-ended' | 'ended-late' | 'not-started'; readonly days: number } | null;

/** The days that are drawn, and the first days of months that are named. */
export interface Scale {
  readonly from: Day;
  /** The day after the last one. */
  readonly to: Day;
  readonly months: readonly PlainDate[];
}

const length = 86_400_000;

/** Months between two names on the scale, the first that leaves few enough. */
const steps = [1, 2, 3, 6, 12, 24, 60, 120];
const mostNames = 7;

/** The day of a date. */
export function dayOf(date: PlainDate): Day {
  return dateAsUtc(date).epochMilliseconds / length;
}

/** The date of a day. */
export function dateOf(day: Day): PlainDate {
  return addDays({ year: 1970, month: 1, day: 1 }, day);
}

/** The day that clocks in the zone show at an instant. */
export function dayAt(epochMilliseconds: number, timeZone: string): Day {
  return Math.floor((epochMilliseconds + zoneOffset({ epochMilliseconds }, timeZone)) / length);
}

/** The day of a stored instant in the zone, or of a stored date in all of them; `null` for any other text. */
export function storedDay(stored: string | undefined, timeZone: string): Day | null {
  const instant = parseStoredInstant(stored ?? '');
  if (instant) return dayAt(instant.epochMilliseconds, timeZone);
  const date = parseStoredDate(stored ?? '');
  return date && dayOf(date);
}

/** What of the plan was missed: not ended yet, ended too late, or not even begun. */
export function latenessOf({ planned, actual, isClosed }: TimelineWork, today: Day): Lateness {
  const late = (kind: NonNullable<Lateness>['kind'], days: number): Lateness => (days > 0 ? { kind, days } : null);
  if (actual.to !== null) return planned.to === null ? null : late('ended-late', actual.to - planned.to);
  if (isClosed) return null;
  if (planned.to !== null && planned.to < today) return late('not-ended', today - planned.to);
  return actual.from === null && planned.from !== null ? late('not-started', today - planned.from) : null;
}

/** Whole months around all days that are known and today; `null` where no day is known. */
export function scaleOf(works: readonly TimelineWork[], today: Day): Scale | null {
  const known = works.flatMap(({ planned, actual }) => [planned.from, planned.to, actual.from, actual.to]).filter((day) => day !== null);
  if (known.length === 0) return null;
  const days = [...known, today];
  const first = monthOf(dateOf(days.reduce((one, other) => Math.min(one, other))));
  const last = monthOf(dateOf(days.reduce((one, other) => Math.max(one, other)))) + 1;
  const step = steps.find((months) => (last - first) / months <= mostNames) ?? Math.ceil((last - first) / mostNames);
  const months = Array.from({ length: Math.ceil((last - first) / step) }, (_, index) => startOf(first + index * step));
  return { from: dayOf(startOf(first)), to: dayOf(startOf(last)), months };
}

/** Where a day begins on the scale. */
export function placeOfDay(day: Day, { from, to }: Scale): number {
  return ((day - from) / (to - from)) * 100;
}

/**
 * Where a span stands on the scale; `null` where neither of its days is known. Of one day only, it is that day; what has
 * begun and has no end yet goes on until `open`.
 */
export function placeOf({ from, to }: Span, scale: Scale, open?: Day): Place | null {
  const first = from ?? to;
  const last = to ?? (from === null ? null : Math.max(from, open ?? from));
  if (first === null || last === null) return null;
  const start = placeOfDay(Math.min(first, last), scale);
  return { start, length: placeOfDay(Math.max(first, last) + 1, scale) - start };
}

/** Months, counted through the years. */
function monthOf({ year, month }: PlainDate): number {
  return year * 12 + month - 1;
}

function startOf(month: number): PlainDate {
  return { year: Math.floor(month / 12), month: (month % 12) + 1, day: 1 };
}
