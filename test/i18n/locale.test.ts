import { expect } from '@open-wc/testing';
import { createLocale, localeOf } from '../../src/i18n/locale.js';
import { ar } from '../../src/i18n/messages/ar.js';
import { de } from '../../src/i18n/messages/de.js';
import { en } from '../../src/i18n/messages/en.js';

const plain = (text: string | null): string | null => text?.replace(/[\u00a0\u202f]/g, ' ').replace(/[\u200e\u200f\u061c]/g, '') ?? null;
const british = (timeZone: string) => createLocale({ tag: 'en-GB', timeZone, messages: en });
const german = createLocale({ tag: 'de-DE', timeZone: 'Europe/Berlin', messages: de });
const arabic = createLocale({ tag: 'ar', timeZone: 'UTC', messages: ar });

describe('locale', () => {
  const zoned: [string, string, string][] = [
    ['UTC', '2026-01-31 13:05:00', '31 Jan 2026, 13:05'],
    ['America/New_York', '2026-01-31 13:05:00', '31 Jan 2026, 08:05'],
    ['America/New_York', '2026-07-31 13:05:00', '31 Jul 2026, 09:05'],
    ['Asia/Kolkata', '2026-01-31 19:05:00', '1 Feb 2026, 00:35'],
    ['Australia/Lord_Howe', '2026-01-31 13:05:00', '1 Feb 2026, 00:05'],
    ['Australia/Lord_Howe', '2026-07-31 13:05:00', '31 Jul 2026, 23:35'],
  ];
  for (const [zone, stored, text] of zoned) {
    it(`shows ${stored} in ${zone} as ${text}`, () => {
      expect(plain(british(zone).formatDateTime(stored))).to.equal(text);
    });
  }

  it('tells the two hours apart that clocks show twice', () => {
    const newYork = british('America/New_York');
    expect(plain(newYork.formatDateTime('2026-11-01 05:30:00'))).to.equal('1 Nov 2026, 01:30 GMT-4');
    expect(plain(newYork.formatDateTime('2026-11-01 06:30:00'))).to.equal('1 Nov 2026, 01:30 GMT-5');
  });

  for (const zone of ['UTC', 'America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe', 'Pacific/Kiritimati', 'Pacific/Pago_Pago']) {
    it(`never shifts a date in ${zone}`, () => {
      expect(british(zone).formatDate('2026-03-01')).to.equal('1 Mar 2026');
      expect(british(zone).formatDate('2026-12-31')).to.equal('31 Dec 2026');
    });
  }

  it('has nothing to say about texts that are not stored values', () => {
    const { formatDateTime, formatDate, formatDuration, formatNumber, formatPercent, formatCurrency } = german;
    expect([formatDateTime('2026-01-31'), formatDate('31.01.2026'), formatDuration('2 Minutes')]).to.deep.equal([null, null, null]);
    expect([formatNumber('1,5'), formatNumber(''), formatNumber('1e3'), formatPercent('half')]).to.deep.equal([null, null, null, null]);
    expect([formatCurrency('12.50'), formatCurrency('$12.50', 'USD'), formatCurrency('12.50', 'dollars')]).to.deep.equal([null, null, null]);
  });

  it('writes numbers with all their digits', () => {
    expect(german.formatNumber('-1234567.125')).to.equal('-1.234.567,125');
    expect(german.formatNumber('9007199254740993.000000000001')).to.equal('9.007.199.254.740.993,000000000001');
    expect(plain(german.formatPercent('45'))).to.equal('45 %');
  });

  it('writes amounts in the currency that is stored with them, or given', () => {
    expect(plain(german.formatCurrency('EUR;1234.5'))).to.equal('1.234,50 €');
    expect(plain(german.formatCurrency('1152.48', 'USD'))).to.equal('1.152,48 $');
    expect(plain(german.formatCurrency('JPY;1200'))).to.equal('1.200 ¥');
  });

  it('writes durations in words and leaves out what is zero', () => {
    const english = british('UTC');
    const durations: [string, string][] = [
      ['1970-01-01 00:02:17', '2 minutes, 17 seconds'],
      ['1970-01-04 12:00:00', '3 days, 12 hours'],
      ['1970-01-02 00:00:00', '1 day'],
      ['1970-01-01 00:00:00', '0 seconds'],
      ['1969-12-31 22:00:00', '-2 hours'],
    ];
    for (const [stored, text] of durations) expect(english.formatDuration(stored), stored).to.equal(text);
    expect(german.formatDuration('1970-01-02 01:00:00')).to.equal('1 Tag, 1 Stunde');
  });

  it('writes how long ago something was', () => {
    const now = Date.UTC(2026, 0, 31, 13, 5);
    const english = british('UTC');
    const distances: [string, string][] = [
      ['2026-01-31 13:04:30', '30 seconds ago'],
      ['2026-01-31 13:05:00', 'now'],
      ['2026-01-31 10:00:00', '3 hours ago'],
      ['2026-01-30 13:00:00', 'yesterday'],
      ['2026-02-03 13:05:00', 'in 3 days'],
      ['2025-12-01 13:05:00', '2 months ago'],
      ['2024-01-01 00:00:00', '2 years ago'],
      // Neither the week nor the month before, for all that anybody knows.
      ['2026-01-18 13:00:00', '1 week ago'],
      ['2025-12-31 00:00:00', '1 month ago'],
    ];
    for (const [stored, text] of distances) expect(english.formatRelative(stored, now), stored).to.equal(text);
  });

  it('calls a day by its name in the calendar of the reader, however many hours away it is', () => {
    const now = Date.UTC(2026, 0, 31, 9);
    const days: [zone: string, string, string][] = [
      ['UTC', '2026-01-29 15:00:00', '2 days ago'],
      ['UTC', '2026-01-30 00:00:00', 'yesterday'],
      ['UTC', '2026-02-01 23:59:00', 'tomorrow'],
      ['UTC', '2026-02-02 00:00:00', 'in 2 days'],
      // There it is 23:00 of the same day already.
      ['Pacific/Kiritimati', '2026-01-29 15:00:00', 'yesterday'],
      ['Pacific/Kiritimati', '2026-02-01 10:30:00', 'in 2 days'],
      // And there this day has just begun.
      ['America/Anchorage', '2026-01-29 08:30:00', '3 days ago'],
    ];
    for (const [zone, stored, text] of days) expect(british(zone).formatRelative(stored, now), `${zone} ${stored}`).to.equal(text);
  });

  it('joins lists the way of the language', () => {
    expect(german.formatList(['Ada', 'Grace', 'Edsger'])).to.equal('Ada, Grace und Edsger');
  });

  it('knows in which direction its language runs', () => {
    expect([german.direction, arabic.direction]).to.deep.equal(['ltr', 'rtl']);
    const tags: [string, string][] = [['he', 'rtl'], ['fa-IR', 'rtl'], ['az-Arab', 'rtl'], ['ar-Latn', 'ltr'], ['ja', 'ltr']];
    for (const [tag, direction] of tags) {
      expect(createLocale({ tag, timeZone: 'UTC', messages: en }).direction, tag).to.equal(direction);
    }
  });

  it('falls back instead of failing when a page misspells a zone or a language', () => {
    const locale = createLocale({ tag: 'de_DE!', timeZone: 'Europe/Entenhausen', messages: en });
    expect(locale.tag).to.equal('en');
    expect(locale.timeZone).to.equal(new Intl.DateTimeFormat().resolvedOptions().timeZone);
  });

  it('is in the zone of the browser unless told, and one object for all widgets of a provider', () => {
    const options = { tag: 'en', messages: en };
    expect(localeOf(options).t('dialog.close')).to.equal('Close');
    expect(localeOf(options).timeZone).to.equal(new Intl.DateTimeFormat().resolvedOptions().timeZone);
    expect(localeOf(options)).to.equal(localeOf(options));
  });
});
