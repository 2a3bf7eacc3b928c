import { stringify } from 'csv-stringify/browser/esm/sync';

/** What tells spreadsheets which letters these are. */
export const csvMark = '\uFEFF';

/** What some spreadsheets take for the beginning of a formula beside what the library knows: behind blanks, or a command. */
const hidden = /^\s+[=+\-@|%＝＋－＠]|^[\n|%]/;

/** A number with its sign is no formula. */
const number = /^-?\d[\d.,\s\u00A0\u202F]*$/;

/**
 * Lines of comma-separated values (RFC 4180). What others have written stands in these cells: text that a spreadsheet would
 * run as a formula gets an apostrophe before it, which makes it text again.
 */
export function csvLines(lines: readonly (readonly string[])[]): string {
  return stringify(lines.map((line) => [...line]), {
    record_delimiter: 'windows',
    escape_formulas: true,
    quoted_match: /[;\n\r\t]/,
    cast: {
      string: (text) => {
        if (number.test(text)) return { value: text, escape_formulas: false };
        return hidden.test(text) ? `'${text}` : text;
      },
    },
  });
}
