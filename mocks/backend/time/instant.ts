/** Stored times: `YYYY-MM-DD HH:MM:SS` in UTC, `YYYY-MM-DD` for a date, and a date-time since 1970 for a duration. */

const instantPattern = /^(\d{4})-(\d{2})-(\d{2})(?:[ T](\d{2}):(\d{2}):(\d{2}))?$/;

/** Milliseconds since the epoch of a stored date-time or date (midnight), or `null` when the text is neither. */
export function parseInstant(text: string): number | null {
  const [, year, month, day, hour = '0', minute = '0', second = '0'] = instantPattern.exec(text) ?? [];
  if (year === undefined || month === undefined || day === undefined) return null;
  return Date.UTC(Number(year), Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second));
}

/** A stored date-time. */
export function formatInstant(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 19).replace('T', ' ');
}

/** A stored date. */
export function formatDate(milliseconds: number): string {
  return formatInstant(milliseconds).slice(0, 10);
}
