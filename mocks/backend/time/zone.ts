/**
 * Clock time of people. A local time is held as the milliseconds that the same clock reading would have in UTC, so that
 * the UTC methods of `Date` read its parts.
 */

const formats = new Map<string, Intl.DateTimeFormat>();
const offsets = new Map<string, Map<number, number>>();

/** No zone changes its offset within a quarter of an hour. */
const quarter = 15 * 60_000;
const day = 86_400_000;

/** What a clock in the zone shows at an instant. */
export function toLocal(instant: number, timeZone: string): number {
  return instant + offsetAt(instant, timeZone);
}

/**
 * The instant at which a clock in the zone shows a local time. A time that occurs twice is the first of the two, one that
 * the clock skips is as much later as it skips.
 */
export function fromLocal(local: number, timeZone: string): number {
  const before = local - offsetAt(local - day, timeZone);
  if (toLocal(before, timeZone) === local) return before;
  const after = local - offsetAt(local + day, timeZone);
  return toLocal(after, timeZone) === local ? after : before;
}

function offsetAt(instant: number, timeZone: string): number {
  const known = offsets.get(timeZone) ?? new Map<number, number>();
  offsets.set(timeZone, known);
  const bucket = Math.floor(instant / quarter);
  const cached = known.get(bucket);
  if (cached !== undefined) return cached;
  const offset = readOffset(bucket * quarter, timeZone);
  known.set(bucket, offset);
  return offset;
}

function readOffset(instant: number, timeZone: string): number {
  const parts = new Map(formatOf(timeZone).formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
  const read = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? 0;
  const local = Date.UTC(read('year'), read('month') - 1, read('day'), read('hour'), read('minute'), read('second'));
  return local - instant;
}

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone);
  if (known) return known;
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric',
    hour: 'numeric', minute: 'numeric', second: 'numeric',
  });
  formats.set(timeZone, format);
  return format;
}
