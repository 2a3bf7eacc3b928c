import { existsSync, readFileSync } from 'node:fs';
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

const looks: readonly Look[] = [
  { name: 'light', globals: 'theme:light' },
  { name: 'dark, right to left', globals: 'theme:dark;direction:rtl' },
];
/** Two tabs: more would not be faster on a small machine. */
const tabs = 2;

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
const server = await serveFolder('storybook-static');
const browser = await launch({
  executablePath: found.executablePath,
  args: [...found.args],
  env: { ...process.env, ...found.env },
});

const open = looks.flatMap((look) => stories.map((id) => ({ id, look })));
await Promise.all(
  Array.from({ length: tabs }, async () => {
    const page = await StoryPage.open(browser, server.origin);
    for (let next = open.shift(); next !== undefined; next = open.shift()) {
      count(await page.run(next.id, next.look), next.look.name);
      if (next.look.name === 'light') count(await page.lookAgainInForcedColours(next.id), 'forced colours');
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

function storyIds(index: unknown): readonly string[] {
  const entries: unknown = typeof index === 'object' && index !== null ? Reflect.get(index, 'entries') : null;
  if (typeof entries !== 'object' || entries === null) throw new Error('storybook-static/index.json lists no entries.');
  return Object.values(entries).flatMap((entry: unknown) =>
    typeof entry === 'object' && entry !== null && Reflect.get(entry, 'type') === 'story' ? [String(Reflect.get(entry, 'id'))] : [],
  );
}
