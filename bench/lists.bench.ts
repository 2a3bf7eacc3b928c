import type { CDPSession } from 'puppeteer-core';
import { openPage } from './in-page.ts';
import type { Figure, Measurement } from './measurement.ts';

const pages = 40;

/** What a list costs that has very many records behind it, in front of the mocked service in the same page. */
export const lists: Measurement = {
  name: 'lists',
  about: 'my-lists, all cases of an account, among 1,000 and among 100,000 cases (with the time of the service)',
  async run(browser) {
    const page = await openPage(browser, 'lists');
    try {
      const session = await page.createCDPSession();
      await session.send('Performance.enable');
      const figures: Figure[] = [];
      const ask = async (call: string): Promise<Readonly<Record<string, number>>> => numbers(await page.evaluate(`bench.${call}`));
      const few = await ask("timesOf('normal')");
      const many = await ask("timesOf('large')");
      for (const [what, value] of Object.entries(few)) {
        figures.push({ what: `${what}, 1,000`, value, unit: 'ms' }, { what: `${what}, 100,000`, value: many[what] ?? NaN, unit: 'ms' });
      }
      // Half of the pages make room for what is kept once; the other half must not need more than its rows.
      await page.evaluate(`bench.readOn(${pages / 2})`);
      const before = await heap(session);
      const { rows = NaN } = await ask(`readOn(${pages / 2})`);
      figures.push({ what: `heap for each of ${rows} more rows`, value: (await heap(session) - before) / 1024 / rows, unit: 'KB' });
      const { longest = NaN, usual = NaN } = await ask('scroll()');
      figures.push({ what: 'a frame while scrolling', value: usual, unit: 'ms' }, { what: 'the longest frame', value: longest, unit: 'ms' });
      await page.evaluate('bench.leave()');
      figures.push({ what: 'heap once the list is gone, against before', value: (await heap(session) - before) / 1024, unit: 'KB', limit: 200 });
      return figures;
    } finally {
      await page.close();
    }
  },
};

function numbers(found: unknown): Readonly<Record<string, number>> {
  if (typeof found !== 'object' || found === null) throw new Error('bench/pages/lists.ts measured nothing.');
  return Object.fromEntries(Object.entries(found).map(([what, value]) => [what, Number(value)]));
}

/** Bytes in use once everything that nobody holds any more has been collected. */
async function heap(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? NaN;
}
