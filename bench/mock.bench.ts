import { measureInNode } from './in-node.ts';
import type { Measurement } from './measurement.ts';

/** What the mocked service needs for a page out of very many cases. */
export const mock: Measurement = {
  name: 'mock',
  about: 'A page of 50 out of 100,000 cases, filtered, sorted, with all access rules (in Node)',
  async run() {
    const { 'making the service': setUp = NaN, ...pages } = await measureInNode('mock');
    return [
      { what: 'making the service', value: setUp, unit: 'ms' },
      ...Object.entries(pages).map(([what, value]) => ({ what, value, unit: 'ms', limit: 50 })),
    ];
  },
};
