/** A moment as a clock on the wall shows it, as if it were UTC, in milliseconds since the epoch. */
export type WallTime = number;

/** A stored instant and the text the server shows for it. */
export interface Specimen {
  readonly stored: string;
  readonly shown: string;
}

/** The order of year, month and day. */
type DateOrder = 'ymd' | 'dmy' | 'mdy';

const stamp = /^(\d{1,4})\D(\d{1,2})\D(\d{1,4})[ T](\d{1,2})\D(\d{2})\D(\d{2})(?: ?([AaPp])\.?[Mm]\.?)?$/;
const quarter = 15 * 60_000;

/**
 * How a server writes times for this person, learned from times of which the stored value is known too: a display text
 * alone says neither the order of day and month nor the time zone.
 */
export class ShownTimes {
  readonly #order: DateOrder;
  readonly #offsetAt: (wall: WallTime) => number;

  /** @param offsetAt Milliseconds that the person's clock is ahead of UTC when it shows a time. */
  constructor(order: DateOrder, offsetAt: (wall: WallTime) => number) {
    this.#order = order;
    this.#offsetAt = offsetAt;
  }

  /** The instant of a shown text as `YYYY-MM-DD HH:MM:SS` in UTC; `null` when it is no time. */
  instant(shown: string): string | null {
    const wall = wallTimeOf(shown, this.#order);
    return wall === null ? null : new Date(wall - this.#offsetAt(wall)).toISOString().slice(0, 19).replace('T', ' ');
  }
}

/**
 * Learns how times are written from pairs of stored and shown texts.
 *
 * @param zones IANA names of zones that the person may have, the likeliest first.
 * @returns `null` when the pairs leave more than one reading open.
 */
export function learnTimes(specimens: readonly Specimen[], zones: readonly string[]): ShownTimes | null {
  const orders: readonly DateOrder[] = ['ymd', 'dmy', 'mdy'];
  const [order, another] = orders.filter((one) => specimens.every((specimen) => offsetOf(specimen, one) !== null));
  if (order === undefined || another !== undefined) return null;
  const offsets = specimens.map((specimen) => offsetOf(specimen, order) ?? 0);
  const zone = zones.find((name) => specimens.every(({ stored }, index) => zoneOffset(instantOf(stored), name) === offsets[index]));
  if (zone !== undefined) return new ShownTimes(order, (wall) => zoneOffset(wall - zoneOffset(wall, zone), zone));
  const [offset] = offsets;
  return offset !== undefined && offsets.every((one) => one === offset) ? new ShownTimes(order, () => offset) : null;
}

/** How far a shown time is from UTC, if read in an order of its parts; `null` when no time zone is that far off. */
function offsetOf({ stored, shown }: Specimen, order: DateOrder): number | null {
  const wall = wallTimeOf(shown, order);
  const instant = instantOf(stored);
  if (wall === null || Number.isNaN(instant)) return null;
  const offset = wall - instant;
  return offset % quarter === 0 && Math.abs(offset) <= 14 * 3_600_000 ? offset : null;
}

function wallTimeOf(shown: string, order: DateOrder): WallTime | null {
  const [, first = '', second = '', third = '', hours = '', minutes, seconds, half] = stamp.exec(shown.trim()) ?? [];
  const [year, month, day] = {
    ymd: [first, second, third],
    dmy: [third, second, first],
    mdy: [third, first, second],
  }[order];
  if (year?.length !== 4) return null;
  const hour = half ? (Number(hours) % 12) + (half.toLowerCase() === 'p' ? 12 : 0) : Number(hours);
  const wall = Date.UTC(Number(year), Number(month) - 1, Number(day), hour, Number(minutes), Number(seconds));
  const real = new Date(wall).getUTCMonth() === Number(month) - 1 && new Date(wall).getUTCDate() === Number(day);
  return real ? wall : null;
}

function instantOf(stored: string): number {
  return Date.parse(`${stored.replace(' ', 'T')}Z`);
}

/** Milliseconds that a zone is ahead of UTC at an instant. */
function zoneOffset(instant: number, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric',
  }).formatToParts(instant);
  const part = (type: Intl.DateTimeFormatPartTypes) => Number(parts.find((one) => one.type === type)?.value);
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second')) - instant;
}
