import type { ScenarioId } from '../../mocks/scenarios.js';
import { MyListsDriver } from '../../src/testing/drivers/my-lists.driver.js';
import { until } from '../../src/testing/settled.js';
import { median } from '../median.js';
import { mount, openPortal, type Portal } from './portal.js';

const lists = { tag: 'my-lists', attributes: {} };
const runs = 5;

let portal: Portal | undefined;
let shown: HTMLElement | undefined;

/** Milliseconds until a list shows its first rows, what is searched, and another order, with the records of a scenario. */
export async function timesOf(scenario: ScenarioId): Promise<Readonly<Record<string, number>>> {
  portal ??= await openPortal('customer-admin');
  portal.change(scenario);
  const times = { first: new Array<number>(), search: new Array<number>(), sort: new Array<number>() };
  // The first round warms up.
  for (let run = 0; run <= runs; run += 1) {
    shown?.remove();
    portal.provider.reconnect();
    const driver = await timed(times.first, run, async () => {
      shown = await mount(portalAtHand(), lists);
      const made = new MyListsDriver(shown);
      await until(() => made.names.length > 0 && !made.isBusy, 'the first rows');
      return made;
    });
    await timed(times.sort, run, async () => {
      part('sort-button').click();
      await changed(driver);
    });
    await timed(times.search, run, async () => {
      search(driver, run % 2 === 0 ? 'gateway' : 'meter');
      await changed(driver);
    });
    search(driver, '');
    await changed(driver);
  }
  return { 'first rows': median(times.first), 'another order': median(times.sort), 'a search': median(times.search) };
}

/** Asks for more rows so many times, and answers how many came. */
export async function readOn(times: number): Promise<Readonly<Record<string, number>>> {
  const driver = new MyListsDriver(widget());
  const before = total(driver);
  for (let time = 0; time < times; time += 1) {
    const { length } = driver.names;
    const now = driver.text;
    part('more-button').click();
    await until(() => !driver.isBusy && (driver.names.length !== length || driver.text !== now), 'more rows');
  }
  return { rows: total(driver) - before };
}

/** Milliseconds of a frame while somebody scrolls through all that is shown. */
export async function scroll(): Promise<Readonly<Record<string, number>>> {
  const region = [...widget().shadowRoot?.querySelectorAll('*') ?? []].find((one) => one.scrollHeight > one.clientHeight + 100) ?? document.documentElement;
  const frames: number[] = [];
  let last = await new Promise<number>(requestAnimationFrame);
  for (let step = 0; step < 120; step += 1) {
    region.scrollTop += 300;
    const now = await new Promise<number>(requestAnimationFrame);
    frames.push(now - last);
    last = now;
  }
  return { usual: median(frames), longest: Math.max(...frames) };
}

/** Takes the list off the page, and has its rows forgotten. */
export function leave(): void {
  shown?.remove();
  shown = undefined;
  portal?.provider.reconnect();
}

async function timed<Result>(times: number[], run: number, act: () => Promise<Result>): Promise<Result> {
  const start = performance.now();
  const result = await act();
  if (run > 0) times.push(performance.now() - start);
  return result;
}

/** Until other rows are there; they are on their way as soon as the page has had its turn. */
async function changed(driver: MyListsDriver): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
  await until(() => !driver.isBusy, 'other rows');
}

function search(driver: MyListsDriver, text: string): void {
  const field = driver.searchField;
  if (!field) throw new Error('the list has no search');
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true }));
}

function total(driver: MyListsDriver): number {
  return Number(/\d[\d,]*(?= shown)/.exec(driver.text)?.[0].replaceAll(',', '') ?? driver.names.length);
}

function part(name: string): HTMLElement {
  const found = widget().shadowRoot?.querySelector<HTMLElement>(`[part="${name}"]`);
  if (!found) throw new Error(`the list has no ${name}`);
  return found;
}

function widget(): HTMLElement {
  if (!shown) throw new Error('no list is shown');
  return shown;
}

function portalAtHand(): Portal {
  if (!portal) throw new Error('no portal is open');
  return portal;
}
