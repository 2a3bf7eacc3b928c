import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { endOf, shift, startOf, weekOfYear } from '../../../mocks/backend/time/calendar.js';
import type { CalendarUnit } from '../../../mocks/backend/time/calendar.js';
import { formatInstant, parseInstant } from '../../../mocks/backend/time/instant.js';
import { fromLocal, toLocal } from '../../../mocks/backend/time/zone.js';
import { compareText, sameText, textKey } from '../../../mocks/backend/text.js';

function instant(text: string): number {
  const parsed = parseInstant(text);
  if (parsed === null) throw new Error(`${text} is no instant`);
  return parsed;
}

describe('Stored times', () => {
  it('are read and written in UTC', () => {
    expect(formatInstant(instant('2026-03-18 12:34:56'))).to.equal('2026-03-18 12:34:56');
    expect(formatInstant(instant('2026-03-18'))).to.equal('2026-03-18 00:00:00');
    expect(['', 'soon', '2026-3-18', '2026-03-18 12:00', 'x2026-03-18'].map(parseInstant)).to.deep.equal([null, null, null, null, null]);
  });
});

describe('Clocks of people', () => {
  const table: readonly (readonly [zone: string, instant: string, local: string])[] = [
    ['UTC', '2026-03-18 12:00:00', '2026-03-18 12:00:00'],
    ['Europe/Berlin', '2026-03-29 00:59:59', '2026-03-29 01:59:59'],
    ['Europe/Berlin', '2026-03-29 01:00:00', '2026-03-29 03:00:00'],
    ['America/Los_Angeles', '2026-01-01 07:59:59', '2025-12-31 23:59:59'],
    ['Asia/Kathmandu', '2026-03-18 12:00:00', '2026-03-18 17:45:00'],
    ['Pacific/Kiritimati', '2026-03-18 12:00:00', '2026-03-19 02:00:00'],
  ];
  for (const [zone, at, local] of table) {
    it(`${at} in UTC is ${local} in ${zone}, and back`, () => {
      expect(formatInstant(toLocal(instant(at), zone))).to.equal(local);
      expect(formatInstant(fromLocal(instant(local), zone))).to.equal(at);
    });
  }

  it('skip an hour in spring and repeat one in autumn', () => {
    expect(formatInstant(fromLocal(instant('2026-03-29 02:30:00'), 'Europe/Berlin'))).to.equal('2026-03-29 01:30:00');
    expect(formatInstant(fromLocal(instant('2026-10-25 02:30:00'), 'Europe/Berlin'))).to.equal('2026-10-25 00:30:00');
    expect(formatInstant(fromLocal(instant('2026-03-08 02:30:00'), 'America/New_York'))).to.equal('2026-03-08 07:30:00');
    expect(formatInstant(fromLocal(instant('2026-11-01 01:30:00'), 'America/New_York'))).to.equal('2026-11-01 05:30:00');
  });
});

describe('The calendar', () => {
  const berlin = 'Europe/Berlin';

  it('keeps the hour on the clock over a change to summer time', () => {
    expect(formatInstant(shift(instant('2026-03-28 12:00:00'), 'day', 1, berlin))).to.equal('2026-03-29 11:00:00');
    expect(formatInstant(shift(instant('2026-03-28 12:00:00'), 'hour', 24, berlin))).to.equal('2026-03-29 12:00:00');
  });

  it('ends a month that is too short on its last day', () => {
    const steps: readonly (readonly [unit: CalendarUnit, count: number, result: string])[] = [
      ['month', -1, '2026-02-28 12:00:00'], ['month', 1, '2026-04-30 12:00:00'], ['quarter', -1, '2025-12-31 12:00:00'],
      ['year', -2, '2024-03-31 12:00:00'], ['week', 1, '2026-04-07 12:00:00'], ['minute', -1, '2026-03-31 11:59:00'],
    ];
    for (const [unit, count, result] of steps) {
      expect(formatInstant(shift(instant('2026-03-31 12:00:00'), unit, count, 'UTC')), unit).to.equal(result);
    }
    expect(formatInstant(shift(instant('2024-02-29 00:00:00'), 'year', 1, 'UTC'))).to.equal('2025-02-28 00:00:00');
  });

  it('knows where each unit begins and ends', () => {
    const spans: readonly (readonly [unit: CalendarUnit, first: string, last: string])[] = [
      ['minute', '2026-03-18 12:34:00', '2026-03-18 12:34:59'],
      ['hour', '2026-03-18 12:00:00', '2026-03-18 12:59:59'],
      ['day', '2026-03-18 00:00:00', '2026-03-18 23:59:59'],
      ['week', '2026-03-16 00:00:00', '2026-03-22 23:59:59'],
      ['month', '2026-03-01 00:00:00', '2026-03-31 23:59:59'],
      ['quarter', '2026-01-01 00:00:00', '2026-03-31 23:59:59'],
      ['year', '2026-01-01 00:00:00', '2026-12-31 23:59:59'],
    ];
    for (const [unit, first, last] of spans) {
      const at = instant('2026-03-18 12:34:56');
      expect([formatInstant(startOf(at, unit, 'UTC')), formatInstant(endOf(at, unit, 'UTC'))], unit).to.deep.equal([first, last]);
    }
    expect(endOf(instant('2026-03-29 10:00:00'), 'day', berlin) - startOf(instant('2026-03-29 10:00:00'), 'day', berlin)).to.equal(23 * 3_600_000 - 1000);
  });

  it('counts weeks as ISO 8601 does', () => {
    const weeks = ['2026-01-01', '2026-01-04', '2026-01-05', '2027-01-03', '2021-01-03', '2024-12-30', '2020-12-31'];
    expect(weeks.map((date) => weekOfYear(instant(date)))).to.deep.equal([1, 1, 2, 53, 53, 1, 53]);
  });
});

describe('Comparing texts', () => {
  it('does not regard case', () => {
    expect([sameText('ÄPFEL', 'äpfel'), sameText('AZ', 'az'), sameText('a', 'b'), sameText('a', 'ab')]).to.deep.equal([true, true, false, false]);
    expect(['b', 'A', 'é', 'a', 'B', 'É', 'C'].sort(compareText).join('')).to.match(/^(Aa|aA)(Bb|bB)C(éÉ|Éé)$/);
  });

  it('is an order, and texts that are the same have the same key', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'A', 'b', 'ß', 'Σ', 'σ', 'ς', 'İ', 'i', '😀', '0'), maxLength: 4 });
    fc.assert(
      fc.property(text, text, text, (a, b, c) => {
        expect(Math.sign(compareText(a, b))).to.equal(Math.sign(-compareText(b, a)) + 0);
        if (compareText(a, b) <= 0 && compareText(b, c) <= 0) expect(compareText(a, c)).to.be.at.most(0);
        expect(sameText(a, b)).to.equal(textKey(a) === textKey(b));
      }),
      { numRuns: 1000 },
    );
  });
});
