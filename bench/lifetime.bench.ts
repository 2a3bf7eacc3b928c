import { setTimeout } from 'node:timers/promises';
import type { CDPSession } from 'puppeteer-core';
import { openPage } from './in-page.ts';
import type { Figure, Measurement } from './measurement.ts';

const warmUp = 200;
const times = 1000;

/** What is left of widgets that have been taken off the page. */
export const lifetime: Measurement = {
  name: 'lifetime',
  about: `What ${times} mounts and unmounts of a widget leave behind`,
  async run(browser) {
    const page = await openPage(browser, 'lifetime');
    try {
      const session = await page.createCDPSession();
      await session.send('Performance.enable');
      const tags: unknown = await page.evaluate('bench.tags');
      const figures: Figure[] = [];
      for (const tag of Array.isArray(tags) ? tags.map(String) : []) {
        await page.evaluate(`bench.cycle("${tag}", ${warmUp})`);
        const before = await counters(session);
        await page.evaluate(`bench.cycle("${tag}", ${times})`);
        const after = await counters(session);
        figures.push(
          { what: `<${tag}> nodes`, value: after.nodes - before.nodes, unit: '', limit: 0 },
          { what: `<${tag}> listeners`, value: after.listeners - before.listeners, unit: '', limit: 0 },
          { what: `<${tag}> heap`, value: (after.heap - before.heap) / 1024, unit: 'KB', limit: 200 },
        );
      }
      return figures;
    } finally {
      await page.close();
    }
  },
};

interface Counters {
  readonly nodes: number;
  readonly listeners: number;
  readonly heap: number;
}

/**
 * What the page holds once everything that nobody holds any more has been collected: the least of several looks, because
 * the browser keeps the last element for a while, for an animation or an observer that has yet to fire.
 */
async function counters(session: CDPSession): Promise<Counters> {
  let least: Counters = { nodes: Infinity, listeners: Infinity, heap: Infinity };
  for (let look = 0; look < 10; look += 1) {
    await setTimeout(700);
    await session.send('HeapProfiler.collectGarbage');
    const { metrics } = await session.send('Performance.getMetrics');
    const read = (name: string): number => metrics.find((metric) => metric.name === name)?.value ?? NaN;
    least = {
      nodes: Math.min(least.nodes, read('Nodes')),
      listeners: Math.min(least.listeners, read('JSEventListeners')),
      heap: Math.min(least.heap, read('JSHeapUsedSize')),
    };
  }
  return least;
}
