import { measureInPage } from './in-page.ts';
import type { Measurement } from './measurement.ts';

/** How soon a long list shows its first rows. */
export const rows: Measurement = {
  name: 'rows',
  about: 'First rows of a table with 8 columns on the screen',
  async run(browser) {
    const { hand = NaN, few = NaN, many = NaN } = await measureInPage(browser, 'rows');
    return [
      { what: '1,000 rows, plain elements written by hand', value: hand, unit: 'ms' },
      { what: '1,000 rows', value: few, unit: 'ms', limit: hand * 1.5 },
      { what: '100,000 rows', value: many, unit: 'ms', limit: few * 1.2 },
    ];
  },
};
