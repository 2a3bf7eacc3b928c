import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { parseStoredInstant, storedInstant, type Instant } from '../../src/i18n/stored-time.js';
import { instantOf, instantsOf, isRepeated, isTimeZone, type WallTime } from '../../src/i18n/wall-time.js';

const utc = (text: string): Instant => parseStoredInstant(text) ?? { epochMilliseconds: Number.NaN };
const wall = (year: number, month: number, day: number, hour: number, minute: number): WallTime => ({
  year, month, day, hour, minute,
});

/** What the browser itself says that clocks in a zone show: it has a tz database of its own. */
function shownAt({ epochMilliseconds }: Instant, timeZone: string): WallTime {
  const format = new Intl.DateTimeFormat('en', {
    timeZone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric',
  });
  const parts = new Map(format.formatToParts(epochMilliseconds).map(({ type, value }) => [type, Number(value)]));
  const part = (type: Intl.DateTimeFormatPartTypes): number => parts.get(type) ?? Number.NaN;
  return wall(part('year'), part('month'), part('day'), part('hour'), part('minute'));
}

/** A wall time in a zone and the UTC instant it names, by the rules of the tz database. */
const table: [string, string, WallTime, string][] = [
  ['winter', 'America/New_York', wall(2026, 1, 15, 12, 0), '2026-01-15 17:00:00'],
  ['summer', 'America/New_York', wall(2026, 7, 15, 12, 0), '2026-07-15 16:00:00'],
  ['the minute before the gap', 'America/New_York', wall(2026, 3, 8, 1, 59), '2026-03-08 06:59:00'],
  ['inside the gap, moved past it', 'America/New_York', wall(2026, 3, 8, 2, 30), '2026-03-08 07:30:00'],
  ['the minute after the gap', 'America/New_York', wall(2026, 3, 8, 3, 0), '2026-03-08 07:00:00'],
  ['a repeated time, the earlier one', 'America/New_York', wall(2026, 11, 1, 1, 30), '2026-11-01 05:30:00'],
  ['after the repeated hour', 'America/New_York', wall(2026, 11, 1, 2, 0), '2026-11-01 07:00:00'],
  ['a zone of a half hour', 'Asia/Kolkata', wall(2026, 3, 1, 0, 0), '2026-02-28 18:30:00'],
  ['a zone of three quarters', 'Asia/Kathmandu', wall(2026, 3, 1, 0, 0), '2026-02-28 18:15:00'],
  ['a gap of half an hour', 'Australia/Lord_Howe', wall(2026, 10, 4, 2, 15), '2026-10-03 15:45:00'],
  ['a repeat of half an hour', 'Australia/Lord_Howe', wall(2026, 4, 5, 1, 45), '2026-04-04 14:45:00'],
  ['a gap at midnight', 'Africa/Cairo', wall(2026, 4, 24, 0, 0), '2026-04-23 22:00:00'],
  ['the far east of the date line', 'Pacific/Kiritimati', wall(2026, 1, 1, 0, 0), '2025-12-31 10:00:00'],
  ['the far west of the date line', 'Pacific/Pago_Pago', wall(2026, 1, 1, 0, 0), '2026-01-01 11:00:00'],
];

describe('wall time', () => {
  for (const [what, zone, time, instant] of table) {
    it(`finds the instant of ${what} in ${zone}`, () => {
      expect(storedInstant(instantOf(time, zone))).to.equal(instant);
    });
  }

  it('knows which times clocks show twice', () => {
    const repeated: [string, string, boolean][] = [
      ['2026-11-01 04:59:00', 'America/New_York', false],
      ['2026-11-01 05:00:00', 'America/New_York', true],
      ['2026-11-01 06:59:00', 'America/New_York', true],
      ['2026-11-01 07:00:00', 'America/New_York', false],
      ['2026-03-08 07:30:00', 'America/New_York', false],
      ['2026-04-04 14:45:00', 'Australia/Lord_Howe', true],
      ['2026-04-04 14:15:00', 'Australia/Lord_Howe', false],
      ['2026-04-04 15:15:00', 'Australia/Lord_Howe', true],
      ['2026-11-01 05:30:00', 'Asia/Kolkata', false],
    ];
    for (const [text, zone, expected] of repeated) expect(isRepeated(utc(text), zone), `${text} ${zone}`).to.equal(expected);
  });

  it('finds every instant at which clocks show a time, the earlier first, and none where they skip it', () => {
    const times: [string, WallTime, readonly string[]][] = [
      ['Europe/Berlin', wall(2026, 7, 1, 2, 30), ['2026-07-01 00:30:00']],
      ['Europe/Berlin', wall(2026, 3, 29, 2, 30), []],
      ['Europe/Berlin', wall(2026, 10, 25, 2, 30), ['2026-10-25 00:30:00', '2026-10-25 01:30:00']],
      ['America/St_Johns', wall(2026, 3, 8, 2, 30), []],
      ['America/St_Johns', wall(2026, 11, 1, 1, 30), ['2026-11-01 04:00:00', '2026-11-01 05:00:00']],
      ['Australia/Lord_Howe', wall(2026, 4, 5, 1, 45), ['2026-04-04 14:45:00', '2026-04-04 15:15:00']],
      ['Pacific/Kiritimati', wall(2026, 1, 1, 0, 0), ['2025-12-31 10:00:00']],
      // The islands went over to the other side of the date line.
      ['Pacific/Kiritimati', wall(1994, 12, 31, 12, 0), []],
    ];
    for (const [zone, time, expected] of times) {
      expect(instantsOf(time, zone).map(storedInstant), `${JSON.stringify(time)} ${zone}`).to.deep.equal(expected);
    }
  });

  it('finds the instant itself among those that show what it shows', () => {
    const zones = ['UTC', 'America/St_Johns', 'Australia/Lord_Howe', 'Europe/Berlin', 'Pacific/Kiritimati', 'Africa/Cairo'];
    fc.assert(
      fc.property(fc.integer({ min: 60 * 24 * 365, max: 60 * 24 * 365 * 70 }), fc.constantFrom(...zones), (minutes, zone) => {
        const instant = { epochMilliseconds: minutes * 60_000 };
        const found = instantsOf(shownAt(instant, zone), zone);
        expect(found).to.deep.include(instant);
        expect(found.map((one) => shownAt(one, zone))).to.deep.equal(found.map(() => shownAt(instant, zone)));
        expect(found.length === 2).to.equal(isRepeated(instant, zone));
      }),
      { numRuns: 400 },
    );
  });

  it('tells time zones from other words', () => {
    expect(isTimeZone('Europe/Berlin')).to.equal(true);
    expect(isTimeZone('Europe/Entenhausen')).to.equal(false);
    expect(isTimeZone('')).to.equal(false);
  });

  it('finds back from any clock to an instant that shows the same', () => {
    const zones = ['UTC', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe', 'Europe/London', 'Africa/Cairo'];
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 * 24 * 365 * 60 }), fc.constantFrom(...zones), (minutes, zone) => {
        const shown = shownAt({ epochMilliseconds: minutes * 60_000 }, zone);
        expect(shownAt(instantOf(shown, zone), zone)).to.deep.equal(shown);
      }),
    );
  });
});
