import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { csvLines } from '../../src/parts/export/csv.rule.js';
import { itHolds } from '../setup/rule-property.js';

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

  /** What spreadsheets make much of stands at the beginning far more often than chance would have it. */
  const texts = fc.tuple(fc.constantFrom('', ' ', '\t', '\r', '\n', ' \n'), fc.constantFrom('', '=', '+', '@', '-', '|', '"'), fc.string({ unit: 'grapheme' }))
    .map((parts) => parts.join(''));
  const quoted = (text: string): string => (/["\n\r,]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

  itHolds(
    'G-53 makes no text of others a formula, whatever it is, and changes nothing else of it',
    (rule) => fc.property(texts, (text) => {
      const cell = rule([[text]]).slice(0, -2);
      const read = cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell;
      return !/^\s*[=+@|]/.test(read) && (read === text || read === `'${text}`);
    }),
    csvLines,
    {
      'wrote texts as they are': ([[text = ''] = []]) => `${quoted(text)}\r\n`,
      'looked at the first letter only': ([[text = ''] = []]) => `${quoted(/^[=+@|-]/.test(text) ? `'${text}` : text)}\r\n`,
      'left blanks out': ([[text = ''] = []]) => csvLines([[text.trim()]]),
      'forgot commands': ([[text = ''] = []]) => `${quoted(/^\s*[=+@-]/.test(text) ? `'${text}` : text)}\r\n`,
    },
  );
});
