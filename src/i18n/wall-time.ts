import { dateAsUtc, type Instant, type PlainDate } from './stored-time.js';

/** What clocks in one zone show. Seconds are zero: people neither read nor enter them. */
export interface WallTime extends PlainDate {
  readonly hour: number;
  readonly minute: number;
}

const day = 86_400_000;
const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(timeZone: string): Intl.DateTimeFormat {
  let clock = clocks.get(timeZone);
  if (!clock) {
    clock = new Intl.DateTimeFormat('en-u-ca-gregory-nu-latn', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    clocks.set(timeZone, clock);
  }
  return clock;
}

/** How far the zone's clocks are ahead of UTC at an instant, in milliseconds. */
export function zoneOffset(instant: Instant, timeZone: string): number {
  const wall: Partial<Record<Intl.DateTimeFormatPartTypes, number>> = {};
  for (const { type, value } of clockOf(timeZone).formatToParts(instant.epochMilliseconds)) wall[type] = Number(value);
  const { year = 1970, month = 1, day: date = 1, hour = 0, minute = 0, second = 0 } = wall;
  const shown = dateAsUtc({ year, month, day: date }).epochMilliseconds + ((hour * 60 + minute) * 60 + second) * 1000;
  return shown - Math.floor(instant.epochMilliseconds / 1000) * 1000;
}

/**
 * The instant at which clocks in the zone show a wall time. Where clocks are set back and show it twice, the earlier
 * one; where they are set forward and skip it, as far after the jump as it was meant after the jump's start. Temporal
 * calls this `compatible`.
 */
export function instantOf(wall: WallTime, timeZone: string): Instant {
  const asUtc = utcOf(wall);
  const [first] = instantsOf(wall, timeZone);
  return first ?? { epochMilliseconds: asUtc - zoneOffset({ epochMilliseconds: asUtc - day }, timeZone) };
}

/** All instants at which clocks in the zone show a wall time, the earlier first: none where they skip it, two where they repeat it. */
export function instantsOf(wall: WallTime, timeZone: string): readonly Instant[] {
  const asUtc = utcOf(wall);
  // Clocks change at most once within two days. Before they do they are further ahead where a time is repeated.
  const offsets = new Set([-day, day].map((distance) => zoneOffset({ epochMilliseconds: asUtc + distance }, timeZone)));
  return [...offsets].flatMap((offset) => {
    const instant = { epochMilliseconds: asUtc - offset };
    return zoneOffset(instant, timeZone) === offset ? [instant] : [];
  });
}

/** The instant at which clocks of UTC show it. */
function utcOf(wall: WallTime): number {
  return dateAsUtc(wall).epochMilliseconds + (wall.hour * 60 + wall.minute) * 60_000;
}

/** Whether clocks in the zone show the same time twice, once at this instant: then it needs the name of its offset. */
export function isRepeated(instant: Instant, timeZone: string): boolean {
  const own = zoneOffset(instant, timeZone);
  return [-day, day].some((distance) => {
    const other = zoneOffset({ epochMilliseconds: instant.epochMilliseconds + distance }, timeZone);
    const twin = { epochMilliseconds: instant.epochMilliseconds + own - other };
    return other !== own && zoneOffset(twin, timeZone) === other;
  });
}

/** Whether the browser knows a time zone of this name. */
export function isTimeZone(name: string): boolean {
  try {
    clockOf(name);
    return true;
  } catch {
    return false;
  }
}

/** The zone of the browser. */
export function browserTimeZone(): string {
  return new Intl.DateTimeFormat().resolvedOptions().timeZone;
}
