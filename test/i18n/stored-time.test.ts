import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import {
  addDays,
  isoInstant,
  parseStoredDate,
  parseStoredDuration,
  parseStoredInstant,
  storedDate,
  storedInstant,
} from '../../src/i18n/stored-time.js';

describe('stored times', () => {
  const instants: [string, number][] = [
    ['1970-01-01 00:00:00', 0],
    ['2026-01-31 13:05:00', 1769864700000],
    ['2024-02-29 23:59:59', 1709251199000],
    ['1969-12-31 23:59:59', -1000],
    ['0001-01-01 00:00:00', -62135596800000],
    ['9999-12-31 23:59:59', 253402300799000],
  ];
  for (const [text, milliseconds] of instants) {
    it(`reads ${text} as UTC whatever the zone of the browser`, () => {
      expect(parseStoredInstant(text)).to.deep.equal({ epochMilliseconds: milliseconds });
    });
  }

  const notInstants = [
    '', ' ', '2026-01-31', '2026-01-31T13:05:00', '2026-01-31 13:05', '2026-01-31 13:05:00Z', '2026-01-31 13:05:00 ',
    ' 2026-01-31 13:05:00', '2026-1-31 13:05:00', '2026-02-29 00:00:00', '2026-13-01 00:00:00', '2026-00-10 00:00:00',
    '2026-01-00 00:00:00', '2026-01-31 24:00:00', '2026-01-31 23:60:00', '2026-01-31 23:59:60', '31/01/2026 13:05:00',
    '2026-01-31 01:05:00 PM', '20260131 130500', '-001-01-01 00:00:00', '٢٠٢٦-٠١-٣١ ١٣:٠٥:٠٠', '2026-01-31 13:05:00\n',
  ];
  for (const text of notInstants) {
    it(`takes ${JSON.stringify(text)} for no instant`, () => {
      expect(parseStoredInstant(text)).to.equal(null);
    });
  }

  it('reads days that exist and no others', () => {
    expect(parseStoredDate('2024-02-29')).to.deep.equal({ year: 2024, month: 2, day: 29 });
    expect(parseStoredDate('0099-12-31')).to.deep.equal({ year: 99, month: 12, day: 31 });
    for (const text of ['2023-02-29', '2026-04-31', '2026-01-32', '2026-01-31 00:00:00', '2026-1-1', '']) {
      expect(parseStoredDate(text), text).to.equal(null);
    }
  });

  it('reads a duration as its distance from the epoch', () => {
    expect(parseStoredDuration('1970-01-01 00:02:17')).to.deep.equal({ seconds: 137 });
    expect(parseStoredDuration('1970-01-04 12:00:00')).to.deep.equal({ seconds: 302400 });
    expect(parseStoredDuration('2 Minutes')).to.equal(null);
  });

  it('writes for machines in UTC', () => {
    expect(isoInstant({ epochMilliseconds: 1769864700000 })).to.equal('2026-01-31T13:05:00Z');
  });

  it('counts days across months and leap days', () => {
    expect(addDays({ year: 2024, month: 2, day: 28 }, 1)).to.deep.equal({ year: 2024, month: 2, day: 29 });
    expect(addDays({ year: 2026, month: 12, day: 31 }, 1)).to.deep.equal({ year: 2027, month: 1, day: 1 });
  });

  it('reads back every instant and day that it writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: -62135596800, max: 253402300799 }), (seconds) => {
        const instant = { epochMilliseconds: seconds * 1000 };
        expect(parseStoredInstant(storedInstant(instant))).to.deep.equal(instant);
        const date = parseStoredDate(storedInstant(instant).slice(0, 10));
        expect(date && storedDate(date)).to.equal(storedInstant(instant).slice(0, 10));
      }),
    );
  });
});
