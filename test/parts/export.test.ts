import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { csvLines } from '../../src/parts/export/csv.rule.js';

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
    ['\r=1', '"\'\r=1"'],
    [' \n@SUM(A1)', '"\' \n@SUM(A1)"'],
    ['|calc', "'|calc"],
    ['-12.50', '-12.50'],
    ['-1 234,50', '"-1 234,50"'],
    ['1;2', '"1;2"'],
  ] as const) {
    it(`G-53 writes ${JSON.stringify(text)} so that a spreadsheet reads it as text`, () => {
      expect(csvLines([[text]])).to.equal(`${cell}\r\n`);
    });
  }

  it('writes row by row, with line ends that every spreadsheet knows', () => {
    expect(csvLines([['Number', 'Subject'], ['CS0001', ''], ['', '-5']])).to.equal('Number,Subject\r\nCS0001,\r\n,-5\r\n');
    expect(csvLines([])).to.equal('');
  });

  it('no text of others becomes a formula, whatever it is', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const cell = csvLines([[text]]).slice(0, -2);
      const read = cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell;
      expect(/^\s*[=+@]/.test(read)).to.equal(false);
      expect(read === text || read === `'${text}`).to.equal(true);
    }));
  });
});
