const hour = 3_600_000;

/** An instant as ServiceNow stores it. */
export function stamp(milliseconds: number): string {
  return new Date(milliseconds).toISOString().slice(0, 19).replace('T', ' ');
}

/**
 * Times relative to 15:00 UTC of the day before the records are made, a morning in America and an afternoon in Europe, so that
 * none lies in the future by accident.
 */
export class Calendar {
  readonly #base: number;

  /** @param now milliseconds since the epoch */
  constructor(now: number) {
    this.#base = Math.floor(now / (24 * hour)) * 24 * hour - 9 * hour;
  }

  /** So many hours before (negative: after) that, `YYYY-MM-DD HH:MM:SS`, UTC. */
  hoursAgo(hours: number): string {
    return stamp(this.#base - Math.round(hours * hour));
  }

  /** As {@link hoursAgo}, in days. */
  daysAgo(days: number): string {
    return this.hoursAgo(days * 24);
  }

  /** The day alone, `YYYY-MM-DD`. */
  dateDaysAgo(days: number): string {
    return this.daysAgo(days).slice(0, 10);
  }

  /** How many days before that an instant of this calendar lies. */
  daysSince(instant: string): number {
    return (this.#base - Date.parse(`${instant.replace(' ', 'T')}Z`)) / (24 * hour);
  }
}
