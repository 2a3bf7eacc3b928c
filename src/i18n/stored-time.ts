/**
 * ServiceNow's stored texts for time, read strictly. Three kinds that are never mixed: an instant (UTC), a date (of no
 * zone) and a duration. `Date.parse` is not used: it would take the texts for local time and shift them.
 */

/** A point in time, in milliseconds since the epoch. */
export interface Instant {
  readonly epochMilliseconds: number;
}

/** A day of the calendar. It belongs to no time zone, so it never shifts. Months count from 1. */
export interface PlainDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** A length of time, in whole seconds; may be negative. */
export interface Duration {
  readonly seconds: number;
}

const datePattern = /^(\d{4})-(\d{2})-(\d{2})$/;
const instantPattern = /^(\d{4}-\d{2}-\d{2}) (\d{2}):(\d{2}):(\d{2})$/;

/** Midnight UTC of a date. `Date.UTC` is of no use: it moves the years 0 to 99 into the twentieth century. */
function utcMidnight(date: PlainDate): number {
  return new Date(0).setUTCFullYear(date.year, date.month - 1, date.day);
}

/** Reads `YYYY-MM-DD`; `null` for anything else and for days that do not exist. */
export function parseStoredDate(text: string): PlainDate | null {
  const match = datePattern.exec(text);
  if (!match) return null;
  const date = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  const made = new Date(utcMidnight(date));
  return made.getUTCMonth() === date.month - 1 && made.getUTCDate() === date.day ? date : null;
}

/** Reads `YYYY-MM-DD HH:MM:SS`, which is UTC; `null` for anything else. */
export function parseStoredInstant(text: string): Instant | null {
  const match = instantPattern.exec(text);
  const date = match ? parseStoredDate(match[1] ?? '') : null;
  if (!match || !date) return null;
  const [hour, minute, second] = [Number(match[2]), Number(match[3]), Number(match[4])];
  if (hour > 23 || minute > 59 || second > 59) return null;
  return { epochMilliseconds: utcMidnight(date) + ((hour * 60 + minute) * 60 + second) * 1000 };
}

/** Reads a duration, which is stored as its distance from the epoch: `1970-01-01 00:02:17` is 2 min 17 s. */
export function parseStoredDuration(text: string): Duration | null {
  const instant = parseStoredInstant(text);
  return instant && { seconds: instant.epochMilliseconds / 1000 };
}

/** Writes `YYYY-MM-DD HH:MM:SS` in UTC. Fractions of a second are cut off. */
export function storedInstant(instant: Instant): string {
  return new Date(instant.epochMilliseconds).toISOString().slice(0, 19).replace('T', ' ');
}

/** Writes `YYYY-MM-DD`. */
export function storedDate(date: PlainDate): string {
  return new Date(utcMidnight(date)).toISOString().slice(0, 10);
}

/** The instant as `<time datetime>` wants it: ISO 8601, always UTC. */
export function isoInstant(instant: Instant): string {
  return `${new Date(instant.epochMilliseconds).toISOString().slice(0, 19)}Z`;
}

/** Midnight UTC of a date, for formatters that run in UTC. */
export function dateAsUtc(date: PlainDate): Instant {
  return { epochMilliseconds: utcMidnight(date) };
}

/** The day so many days later, across months and years. */
export function addDays(date: PlainDate, days: number): PlainDate {
  const moved = new Date(utcMidnight(date) + days * 86_400_000);
  return { year: moved.getUTCFullYear(), month: moved.getUTCMonth() + 1, day: moved.getUTCDate() };
}
