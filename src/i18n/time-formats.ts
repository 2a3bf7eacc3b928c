import { dateAsUtc, type Instant, type PlainDate } from './stored-time.js';
import { isRepeated, zoneOffset } from './wall-time.js';

/** Times of one language and zone, as the kit's parsed types. */
export interface TimeFormats {
  /** Day and time in the zone. An hour that clocks show twice gets the name of its offset. */
  formatInstant(instant: Instant): string;
  /** The time of day alone, in the zone. */
  formatTimeOfDay(instant: Instant): string;
  /** A day, the same in every zone. */
  formatPlainDate(date: PlainDate): string;
  /** How long ago or ahead, in the largest unit that fits; days as calendars in the zone count them. */
  formatDistance(instant: Instant, now: Instant): string;
}

const day = 86_400;

const distances = [
  ['year', 31_557_600],
  ['month', 2_629_800],
  ['week', 604_800],
  ['day', day],
  ['hour', 3600],
  ['minute', 60],
] as const;

/** Counts the days that calendars of the zone show. */
function dayOf(instant: Instant, timeZone: string): number {
  return Math.floor((instant.epochMilliseconds + zoneOffset(instant, timeZone)) / (day * 1000));
}

export function createTimeFormats(tag: string, timeZone: string): TimeFormats {
  const made = new Map<string, Intl.DateTimeFormat>();
  const formatter = (name: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
    const known = made.get(name) ?? new Intl.DateTimeFormat(tag, options);
    made.set(name, known);
    return known;
  };
  // Days are those of the calendar, so that "yesterday" is. What lies ten days back need not have been "last week".
  let inWords: Intl.RelativeTimeFormat | undefined;
  let inNumbers: Intl.RelativeTimeFormat | undefined;

  return {
    formatInstant(instant) {
      const format = isRepeated(instant, timeZone)
        ? formatter('repeated', {
            year: 'numeric', month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit', timeZoneName: 'short', timeZone,
          })
        : formatter('instant', { dateStyle: 'medium', timeStyle: 'short', timeZone });
      return format.format(instant.epochMilliseconds);
    },
    formatTimeOfDay(instant) {
      return formatter('time', { timeStyle: 'short', timeZone }).format(instant.epochMilliseconds);
    },
    formatPlainDate(date) {
      return formatter('date', { dateStyle: 'medium', timeZone: 'UTC' }).format(dateAsUtc(date).epochMilliseconds);
    },
    formatDistance(instant, now) {
      const seconds = Math.round((instant.epochMilliseconds - now.epochMilliseconds) / 1000);
      const [unit, size] = distances.find(([, length]) => Math.abs(seconds) >= length) ?? (['second', 1] as const);
      if (size > day) return (inNumbers ??= new Intl.RelativeTimeFormat(tag)).format(Math.trunc(seconds / size), unit);
      inWords ??= new Intl.RelativeTimeFormat(tag, { numeric: 'auto' });
      return inWords.format(unit === 'day' ? dayOf(instant, timeZone) - dayOf(now, timeZone) : Math.trunc(seconds / size), unit);
    },
  };
}
