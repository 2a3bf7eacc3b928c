import { expect } from '@open-wc/testing';
import { createLocale, type Locale } from '../../src/i18n/locale.js';
import { ar } from '../../src/i18n/messages/ar.js';
import { de } from '../../src/i18n/messages/de.js';
import { en } from '../../src/i18n/messages/en.js';

const english = createLocale({ tag: 'en', timeZone: 'UTC', messages: en });
const german = createLocale({ tag: 'de', timeZone: 'UTC', messages: de });
const arabic = createLocale({ tag: 'ar', timeZone: 'UTC', messages: ar });

const isolated = (text: string): string => `\u2068${text}\u2069`;

describe('texts', () => {
  const counted: [Locale, number, string][] = [
    [english, 0, '0 records'],
    [english, 1, '1 record'],
    [english, 2, '2 records'],
    [english, 1234, '1,234 records'],
    [german, 0, '0 Datensätze'],
    [german, 1, '1 Datensatz'],
    [german, 1234, '1.234 Datensätze'],
    [arabic, 0, 'لا توجد سجلات'],
    [arabic, 1, 'سجل واحد'],
    [arabic, 2, 'سجلان'],
    [arabic, 3, '3 سجلات'],
    [arabic, 11, '11 سجلًا'],
    [arabic, 100, '100 سجل'],
    [arabic, 103, '103 سجلات'],
  ];
  for (const [locale, count, text] of counted) {
    it(`counts ${count} in ${locale.tag}`, () => {
      expect(locale.t('state.loaded', { count })).to.equal(text);
    });
  }

  it('fills in names and numbers in the order of the language', () => {
    expect(english.t('pager.range-exact', { from: 1, to: 20, total: 1312 })).to.equal('1–20 of 1,312');
    expect(german.t('dialog.position-named', { position: 3, total: 12, name: 'PRB7' })).to.equal('Datensatz 3 von 12, PRB7');
  });

  it('isolates a record number in a right-to-left sentence, so that its parts keep their order', () => {
    expect(arabic.t('table.open', { name: 'CHG0030-1' })).to.equal(`فتح ${isolated('CHG0030-1')}`);
  });

  it('isolates right-to-left names in a left-to-right sentence and leaves others alone', () => {
    expect(english.t('table.open', { name: 'مشكلة (1)' })).to.equal(`Open ${isolated('مشكلة (1)')}`);
    expect(english.t('table.open', { name: 'CHG0030' })).to.equal('Open CHG0030');
  });

  it('takes what is filled in as it is, even if it looks like a placeholder or a pattern', () => {
    expect(english.t('filter.chip', { field: '{value}', value: '$& {field}' })).to.equal('{value}: $& {field}');
  });
});
