import type { Browser } from 'puppeteer-core';

/** One line of a table: what was measured, the value with its unit, and the figure to hold, where there is one. */
export interface Figure {
  readonly what: string;
  readonly value: number;
  readonly unit: string;
  readonly limit?: number;
}

/** Something that can be measured. */
export interface Measurement {
  readonly name: string;
  readonly about: string;
  run(browser: Browser): Promise<readonly Figure[]>;
}

/** Prints figures as a table. A value above its figure is marked and fails nothing: machines differ. */
export function printFigures(figures: readonly Figure[]): void {
  const rows = figures.map(({ what, value, unit, limit }) => [
    what,
    `${shortened(value)} ${unit}`,
    limit === undefined ? '' : `≤ ${shortened(limit)} ${unit}${value > limit ? '  above' : ''}`,
  ]);
  const widths = [0, 1].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  for (const [what = '', value = '', limit = ''] of rows) {
    console.log(`  ${what.padEnd(widths[0] ?? 0)}  ${value.padStart(widths[1] ?? 0)}  ${limit}`);
  }
}

function shortened(value: number): string {
  return Number.isInteger(value) ? String(value) : value.toFixed(value < 10 ? 2 : 1);
}
