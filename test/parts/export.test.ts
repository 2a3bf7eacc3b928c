import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { csvLine } from '../../src/parts/export/csv.rule.js';

describe('an export', () => {
  for (const [text, cell] of [
    ['plain', 'plain'],
    ['', ''],
    ['a, b', '"a, b"'],
    ['say "hello"', '"say ""hello"""'],
    ['two\nlines', '"two\nlines"'],
    ['=1+1', "'=1+1"],
    ['=HYPERLINK("https://evil.example","x")', '"\'=HYPERLINK(""https://evil.example"",""x"")"'],
    ['@SUM(A1)', "'@SUM(A1)"],
    ['+49 30 555', "'+49 30 555"],
    ['-2+3', "'-2+3"],
    ['  =1', "'  =1"],
    ['\t=1', '"\'\t=1"'],
    ['＝1', "'＝1"],
    ['-12.50', '-12.50'],
    ['1;2', '"1;2"'],
  ] as const) {
    it(`G-53 writes ${JSON.stringify(text)} so that a spreadsheet reads it as text`, () => {
      expect(csvLine([text])).to.equal(`${cell}\r\n`);
    });
  }

  it('no text of others becomes a formula, whatever it is', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const cell = csvLine([text]).slice(0, -2);
      const read = cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell;
      expect(/^\s*[=+@]/.test(read)).to.equal(false);
      expect(read === text || read === `'${text}`).to.equal(true);
    }));
  });
});
