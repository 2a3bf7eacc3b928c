import { existsSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { launch } from 'puppeteer-core';
import { findBrowser } from '../browser.ts';
import { Failures } from '../failures.ts';
import { serveFolder } from '../static-server.ts';
import { StoryPage, type Look, type StoryResult } from './story-page.ts';

/*
 * Opens every story of the built Storybook in every look, lets its play function run and axe look at it, in the light look
 * once more with forced colours. An argument narrows the run to stories whose id contains it:
 * `npm run test:stories -- approval-inbox`. Ends with what failed and the line `N passed, N failed`.
 */

const light: Look = { name: 'light', globals: { theme: 'light' } };
const dark: Look = { name: 'dark, right to left', globals: { theme: 'dark', direction: 'rtl' } };
/** One more than can work at the same time: there is always one that waits. */
const tabs = availableParallelism() + 1;

let passed = 0;
let failed = 0;
const failures = new Failures();
process.on('exit', () => {
  if (passed + failed === 0) failed = 1;
  if (failed > 0) process.exitCode = 1;
  failures.print();
  console.log(`${passed} passed, ${failed} failed`);
});

if (!existsSync('storybook-static/index.json')) throw new Error('Run `npm run build-storybook` first.');
const wanted = process.argv[2] ?? '';
const stories = storyIds(JSON.parse(readFileSync('storybook-static/index.json', 'utf8'))).filter((id) => id.includes(wanted));
if (stories.length === 0) throw new Error(`No story's id contains "${wanted}".`);

const found = await findBrowser();
console.log(found.reason);
const server = await serveFolder('storybook-static', 3600);
const browser = await launch({
  executablePath: found.executablePath,
  args: [...found.args],
  env: { ...process.env, ...found.env },
});

await Promise.all(
  Array.from({ length: tabs }, async () => {
    const page = await StoryPage.open(browser, server.origin);
    for (let id = stories.shift(); id !== undefined; id = stories.shift()) {
      count(await page.run(id, light), light.name);
      count(await page.lookAgainInForcedColours(id), 'forced colours');
      count(await page.run(id, dark), dark.name);
    }
  }),
);
await browser.close();
server.close();

function count({ id, problems }: StoryResult, look: string): void {
  if (problems.length === 0) passed += 1;
  else failed += 1;
  for (const problem of problems) {
    console.error(`${id} (${look}): ${problem}`);
    failures.add(`${id} (${look})`, problem);
  }
}

function storyIds(index: unknown): string[] {
  const entries: unknown = typeof index === 'object' && index !== null ? Reflect.get(index, 'entries') : null;
  if (typeof entries !== 'object' || entries === null) throw new Error('storybook-static/index.json lists no entries.');
  return Object.values(entries).flatMap((entry: unknown) =>
    typeof entry === 'object' && entry !== null && Reflect.get(entry, 'type') === 'story' ? [String(Reflect.get(entry, 'id'))] : [],
  );
}
