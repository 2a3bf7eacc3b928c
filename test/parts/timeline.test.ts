import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { parseStoredDate } from '../../src/i18n/stored-time.js';
import {
  dateOf, dayAt, dayOf, latenessOf, placeOf, placeOfDay, scaleOf, storedDay, type Day, type Lateness, type Span, type TimelineWork,
} from '../../src/parts/timeline/timeline.rule.js';
import { itHolds } from '../setup/rule-property.js';

function day(text: string): Day {
  const date = parseStoredDate(text);
  if (!date) throw new RangeError(text);
  return dayOf(date);
}

const span = (from: string | null, to: string | null): Span => ({ from: from === null ? null : day(from), to: to === null ? null : day(to) });
const never = span(null, null);

describe('a timeline', () => {
  describe('knows days', () => {
    /** By hand: a stored instant is a day of the reader, a stored date is the same day everywhere. */
    const days: readonly (readonly [stored: string | undefined, zone: string, day: string | null])[] = [
      ['2026-03-29 00:30:00', 'Europe/Berlin', '2026-03-29'],
      ['2026-03-28 23:30:00', 'Europe/Berlin', '2026-03-29'],
      ['2026-11-01 03:59:00', 'America/New_York', '2026-10-31'],
      ['2026-11-01 04:01:00', 'America/New_York', '2026-11-01'],
      ['2026-01-01 10:00:00', 'Pacific/Kiritimati', '2026-01-02'],
      ['2026-01-01 03:15:00', 'America/St_Johns', '2025-12-31'],
      ['2026-01-01', 'Pacific/Kiritimati', '2026-01-01'],
      ['2026-01-01', 'America/St_Johns', '2026-01-01'],
      ['soon', 'UTC', null],
      ['', 'UTC', null],
      [undefined, 'UTC', null],
    ];
    for (const [stored, zone, expected] of days) {
      it(`takes ${stored ?? 'nothing'} in ${zone} for ${expected ?? 'no day'}`, () => {
        expect(storedDay(stored, zone)).to.equal(expected === null ? null : day(expected));
      });
    }

    it('gives every day its date and back', () => {
      fc.assert(fc.property(fc.integer({ min: -100_000, max: 100_000 }), (one) => dayOf(dateOf(one)) === one));
    });

    it('has no day that is shorter or longer because clocks change', () => {
      expect(dayAt(Date.UTC(2026, 9, 25, 22, 59), 'Europe/Berlin') - dayAt(Date.UTC(2026, 9, 24, 22, 0), 'Europe/Berlin')).to.equal(0);
      expect(dayAt(Date.UTC(2026, 9, 25, 23, 0), 'Europe/Berlin') - dayAt(Date.UTC(2026, 9, 24, 22, 0), 'Europe/Berlin')).to.equal(1);
    });
  });

  describe('says what is late', () => {
    const today = '2026-06-15';
    /** By hand. */
    const works: readonly (readonly [what: string, planned: Span, actual: Span, isClosed: boolean, late: Lateness])[] = [
      ['not ended on its last day', span('2026-06-01', today), span('2026-06-01', null), false, null],
      ['not ended the day after', span('2026-06-01', '2026-06-14'), span('2026-06-01', null), false, { kind: 'not-ended', days: 1 }],
      ['neither begun nor ended', span('2026-06-01', '2026-06-10'), never, false, { kind: 'not-ended', days: 5 }],
      ['not begun, with time left', span('2026-06-12', '2026-06-30'), never, false, { kind: 'not-started', days: 3 }],
      ['to begin today', span(today, '2026-06-30'), never, false, null],
      ['begun late, with time left', span('2026-06-01', '2026-06-30'), span('2026-06-12', null), false, null],
      ['ended on its last day', span('2026-06-01', '2026-06-10'), span('2026-06-01', '2026-06-10'), true, null],
      ['ended late', span('2026-06-01', '2026-06-10'), span('2026-06-01', '2026-06-12'), true, { kind: 'ended-late', days: 2 }],
      ['ended early', span('2026-06-01', '2026-06-30'), span('2026-06-01', '2026-06-12'), true, null],
      ['ended without a plan', never, span('2026-06-01', '2026-06-12'), true, null],
      ['skipped', span('2026-05-01', '2026-05-10'), never, true, null],
      ['without any date', never, never, false, null],
    ];
    for (const [what, planned, actual, isClosed, late] of works) {
      it(`${what}: ${late ? `${late.kind}, ${late.days}` : 'in time'}`, () => {
        expect(latenessOf({ planned, actual, isClosed }, day(today))).to.deep.equal(late);
      });
    }
  });

  describe('has a scale', () => {
    const maybe = fc.option(fc.integer({ min: 15_000, max: 25_000 }));
    const work: fc.Arbitrary<TimelineWork> = fc.record({
      planned: fc.record({ from: maybe, to: maybe }), actual: fc.record({ from: maybe, to: maybe }), isClosed: fc.boolean(),
    });
    const now = fc.integer({ min: 15_000, max: 25_000 });

    it('of whole months around all days and today', () => {
      const scale = scaleOf([{ planned: span('2026-02-14', '2026-04-02'), actual: never, isClosed: false }], day('2026-03-01'));
      expect(scale?.months.map(({ month }) => month)).to.deep.equal([2, 3, 4]);
      expect(scale?.to).to.equal(day('2026-05-01'));
    });

    it('of none where no day is known', () => {
      expect(scaleOf([{ planned: never, actual: never, isClosed: false }], day('2026-03-01'))).to.equal(null);
    });

    itHolds(
      'with few enough names, however long it is',
      (rule) => fc.property(fc.array(work, { minLength: 1 }), now, (works, today) => {
        const scale = rule(works, today);
        return scale === null || (scale.months.length >= 1 && scale.months.length <= 7);
      }),
      scaleOf,
      {
        'named every month': (works, today) => {
          const scale = scaleOf(works, today);
          return scale && { ...scale, months: Array.from({ length: Math.round((scale.to - scale.from) / 30.4) }, (_, at) => dateOf(scale.from + 31 * at)) };
        },
        'named none': (works, today) => {
          const scale = scaleOf(works, today);
          return scale && { ...scale, months: [] };
        },
      },
    );

    itHolds(
      'on which every bar and today have their place',
      (rule) => fc.property(fc.array(work, { minLength: 1 }), now, (works, today) => {
        const scale = rule.scaleOf(works, today);
        if (!scale) return true;
        const at = placeOfDay(today, scale);
        const places = works.flatMap(({ planned, actual }) => [rule.placeOf(planned, scale), rule.placeOf(actual, scale, today)]);
        return at >= 0 && at <= 100
          && places.every((place) => place === null || (place.start >= 0 && place.length > 0 && place.start + place.length <= 100 + 1e-9));
      }),
      { scaleOf, placeOf },
      {
        'forgot today': { placeOf, scaleOf: (works) => scaleOf(works, works.flatMap(({ planned, actual }) => [planned.from, planned.to, actual.from, actual.to]).find((one) => one !== null) ?? 0) },
        'forgot what has been done': { placeOf, scaleOf: (works, today) => scaleOf(works.map((one) => ({ ...one, actual: never })), today) },
        'gave one day no room': { scaleOf, placeOf: (one, scale, open) => {
          const place = placeOf(one, scale, open);
          return place && { ...place, length: one.from === one.to || one.from === null || one.to === null ? 0 : place.length };
        } },
      },
    );

    it('on which what has begun goes on until today, and what was planned does not', () => {
      const scale = { from: 0, to: 100, months: [] };
      expect(placeOf({ from: 10, to: null }, scale, 39)).to.deep.equal({ start: 10, length: 30 });
      expect(placeOf({ from: 10, to: null }, scale)).to.deep.equal({ start: 10, length: 1 });
      expect(placeOf({ from: null, to: 10 }, scale, 39)).to.deep.equal({ start: 10, length: 1 });
      expect(placeOf({ from: 50, to: null }, scale, 39)).to.deep.equal({ start: 50, length: 1 });
      expect(placeOf({ from: null, to: null }, scale, 39)).to.equal(null);
    });
  });
});
