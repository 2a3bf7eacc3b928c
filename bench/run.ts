import { launch } from 'puppeteer-core';
import { findBrowser } from '../scripts/browser.ts';
import { guard } from './guard.bench.ts';
import { lifetime } from './lifetime.bench.ts';
import { lists } from './lists.bench.ts';
import { mock } from './mock.bench.ts';
import { printFigures, type Measurement } from './measurement.ts';
import { requests } from './requests.bench.ts';
import { rows } from './rows.bench.ts';

/* `npm run bench` measures everything, `npm run bench -- guard` one thing. Prints tables; fails only when it cannot measure. */

const measurements: readonly Measurement[] = [guard, rows, lists, requests, lifetime, mock];

const wanted = process.argv.slice(2);
const chosen = measurements.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
if (chosen.length === 0) throw new Error(`Known measurements: ${measurements.map(({ name }) => name).join(', ')}.`);

const found = await findBrowser();
console.log(found.reason);
const browser = await launch({
  executablePath: found.executablePath,
  args: [...found.args],
  env: { ...process.env, ...found.env },
});
try {
  for (const measurement of chosen) {
    console.log(`\n${measurement.about}`);
    printFigures(await measurement.run(browser));
  }
} finally {
  await browser.close();
}
