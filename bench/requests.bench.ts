import { measureInPage } from './in-page.ts';
import type { Measurement } from './measurement.ts';

/** How many requests a page costs the server. */
export const requests: Measurement = {
  name: 'requests',
  about: 'Requests of a page until its widgets show their records: of seven, and of every one that a customer has',
  async run(browser) {
    const { widgets = NaN, sentOfSome = NaN, sent = NaN, asked = NaN } = await measureInPage(browser, 'requests');
    return [
      { what: 'requests of seven widgets', value: sentOfSome, unit: '', limit: 12 },
      { what: `requests of ${widgets} widgets`, value: sent, unit: '' },
      { what: 'questions asked in them', value: asked, unit: '' },
    ];
  },
};
