import { measureInPage } from './in-page.ts';
import type { Measurement } from './measurement.ts';

/** How many requests a page costs the server. */
export const requests: Measurement = {
  name: 'requests',
  about: 'Requests of a page with every widget that a customer has, until all show their records',
  async run(browser) {
    const { widgets = NaN, sent = NaN, asked = NaN } = await measureInPage(browser, 'requests');
    return [
      { what: 'widgets', value: widgets, unit: '' },
      { what: 'requests sent', value: sent, unit: '', limit: 12 },
      { what: 'questions asked in them', value: asked, unit: '' },
    ];
  },
};
