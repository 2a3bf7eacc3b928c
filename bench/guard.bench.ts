import { measureInPage } from './in-page.ts';
import type { Measurement } from './measurement.ts';

/** What the guard adds to reading an answer (G-70). */
export const guard: Measurement = {
  name: 'guard',
  about: 'Projecting 10,000 rows with 12 granted of 60 fields sent',
  async run(browser) {
    const { parse = NaN, guard: projected = NaN } = await measureInPage(browser, 'guard');
    return [
      { what: 'JSON.parse of the answers', value: parse, unit: 'ms' },
      { what: 'guard', value: projected, unit: 'ms', limit: Math.min(60, parse) },
    ];
  },
};
