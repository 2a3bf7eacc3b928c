import type { TestRunnerPlugin } from '@web/test-runner';
import type { CDPSession, Page } from 'puppeteer-core';

/** How often garbage is collected before a look: what is held by something that is garbage itself takes more than once. */
const collections = 6;

/** How long a page waits before it is to ask again, in milliseconds. The runner gives every answer twenty seconds. */
const turn = 8_000;

/** What a page holds, detached nodes included. */
export interface PageCount {
  readonly nodes: number;
  readonly listeners: number;
}

/** What has come of a look so far: nothing, or its answer. Then whoever sends the same command again waits for the same look. */
export interface LookResult<Answer> {
  readonly answer?: Answer;
}

/**
 * Lets a test look into the memory of its page, once all garbage is gone; `test/setup/page-memory.ts` does so.
 *
 * `count-in-heap` with `[['needle in ', 'two pieces']]` answers how often each text occurs in a snapshot. Texts come in
 * pieces, so that the test does not find its own question. Chromium cuts long strings in a snapshot; start it with
 * {@link wholeStrings}. `count-in-page` answers a {@link PageCount}. Both answer with a {@link LookResult}.
 */
export function heapSearch(): TestRunnerPlugin {
  const looks = new Map<string, Promise<unknown>>();
  return {
    name: 'heap-search',
    async executeCommand({ command, payload, session: { browser, id } }): Promise<LookResult<unknown> | undefined> {
      if (command !== 'count-in-heap' && command !== 'count-in-page') return undefined;
      if (!hasPages(browser)) throw new Error(`${command} needs Chromium.`);
      const look = looks.get(id) ?? lookInto(browser.getPage(id), command, payload);
      looks.set(id, look);
      const later = new Promise<LookResult<unknown>>((resolve) => setTimeout(() => resolve({}), turn));
      try {
        const result = await Promise.race([look.then((answer) => ({ answer })), later]);
        if (result.answer !== undefined) looks.delete(id);
        return result;
      } catch (error) {
        looks.delete(id);
        throw error;
      }
    },
  };
}

async function lookInto(page: Page, command: 'count-in-heap' | 'count-in-page', payload: unknown): Promise<unknown> {
  const client = await page.createCDPSession();
  try {
    for (let time = 0; time < collections; time += 1) await client.send('HeapProfiler.collectGarbage');
    if (command === 'count-in-page') return await pageCount(client);
    if (!isTexts(payload)) throw new TypeError('count-in-heap takes a list of texts, each as a list of pieces.');
    return await occurrencesOf(client, payload.map((pieces) => pieces.join('')));
  } finally {
    await client.detach();
  }
}

/** The switch of Chromium that keeps strings whole in snapshots. */
export const wholeStrings = '--js-flags=--heap-snapshot-string-limit=10000000';

async function pageCount(client: CDPSession): Promise<PageCount> {
  await client.send('Performance.enable');
  const { metrics } = await client.send('Performance.getMetrics');
  const read = (name: string): number => metrics.find((metric) => metric.name === name)?.value ?? NaN;
  return { nodes: read('Nodes'), listeners: read('JSEventListeners') };
}

async function occurrencesOf(client: CDPSession, texts: readonly string[]): Promise<readonly number[]> {
  const found = texts.map(() => 0);
  const longest = Math.max(...texts.map(({ length }) => length));
  let rest = '';
  client.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => {
    const text = rest + chunk;
    // A text that lies across the border is counted with the second chunk, one that ends in the first is not again.
    texts.forEach((wanted, index) => {
      found[index] = (found[index] ?? 0) + occurrences(text, wanted, rest.length - wanted.length);
    });
    rest = text.slice(-longest);
  });
  await client.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  return found;
}

/** How often a text occurs from behind the given place on. */
function occurrences(text: string, wanted: string, behind: number): number {
  let number = 0;
  for (let at = text.indexOf(wanted, Math.max(behind + 1, 0)); at !== -1; at = text.indexOf(wanted, at + 1)) number += 1;
  return number;
}

function isTexts(payload: unknown): payload is readonly (readonly string[])[] {
  return Array.isArray(payload) && payload.length > 0 && payload.every(Array.isArray);
}

function hasPages(browser: object): browser is { getPage(sessionId: string): Page } {
  return 'getPage' in browser;
}
