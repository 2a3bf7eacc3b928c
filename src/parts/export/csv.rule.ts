/** What tells spreadsheets which letters these are. */
export const csvMark = '\uFEFF';

/** What spreadsheets take for the beginning of a formula, also behind blanks; a line break can hide one. */
const formula = /^\s*[=+\-@\t\r\n|%＝＋－＠]/;

/** A number with its sign is no formula. */
const number = /^-?\d[\d.,\s\u00A0\u202F]*$/;

/**
 * One line of comma-separated values (RFC 4180). What others have written stands in these cells: text that a spreadsheet would
 * run as a formula gets an apostrophe before it, which makes it text again.
 */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

function csvCell(text: string): string {
  const safe = formula.test(text) && !number.test(text) ? `'${text}` : text;
  return /[",;\r\n\t]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
