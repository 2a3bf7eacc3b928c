import { RecordViewDriver } from '../../src/testing/drivers/record-view.driver.js';
import { RelatedRecordsDriver } from '../../src/testing/drivers/related-records.driver.js';
import { settled, until } from '../../src/testing/settled.js';
import { textOf } from '../../src/testing/visible-text.js';

/** What a journey needs to know of the page it is on. */
export interface Surroundings {
  /** Told after every step, while what the step led to is on the page. */
  readonly look: (step: string) => void | Promise<void>;
  /** Waits until the page has asked for nothing more for a while. */
  readonly quiet: () => Promise<void>;
  /** Problems that are sure to offer a Known Error article, which is waited for: a page at rest may still have it on its way. */
  readonly knownErrors?: readonly string[];
}

/** How many of a long list are opened; the others are of the same kind. */
const enough = 8;

/**
 * Does everything with a list of related records that a person can do with it: opens every record, its Known Error
 * article and every item, walks to the neighbours, unfolds every request, sorts, searches, asks for more.
 */
export async function useEverything(widget: HTMLElement, around: Surroundings): Promise<void> {
  const driver = new RelatedRecordsDriver(widget);
  await around.look('the list');
  if (driver.rows.length === 0) return;
  for (const number of driver.numbers.slice(0, enough)) await openRecord(driver, number, around);
  for (const toggle of all(widget, '[part="toggle-button"]').slice(0, 2)) await unfold(widget, driver, toggle, around);
  for (const button of all(widget, '[part="sort-button"]')) await sort(button, driver, around);
  for (const button of all(widget, '[part="more-button"]')) await showMore(button, driver, around);
  if (driver.searchField) await search(driver.searchField, driver, around);
}

async function openRecord(driver: RelatedRecordsDriver, number: string, around: Surroundings): Promise<void> {
  await driver.open(number);
  const problem = new RecordViewDriver(await detailOf(driver));
  await around.quiet();
  if (around.knownErrors?.includes(number)) await until(() => problem.knownError !== null, 'the Known Error article');
  await around.look(`the detail of ${number}`);
  if (problem.knownError !== null) {
    problem.openKnownError();
    await until(() => driver.detailHeading !== number, 'the article');
    await detailOf(driver);
    await around.look(`the Known Error article of ${number}`);
  }
  driver.button('Close').click();
  await until(() => driver.detail === null, 'the detail to close');
}

async function unfold(widget: HTMLElement, driver: RelatedRecordsDriver, toggle: HTMLElement, around: Surroundings): Promise<void> {
  toggle.click();
  const items = (): HTMLElement | undefined => all(widget, '[part="details"] > td > *').at(-1);
  await until(() => items() !== undefined, 'the items');
  for (const shown of all(widget, '[part="details"] > td > *')) await settled(shown);
  await around.look('unfolded items');
  for (const open of all(items(), '[part="open"]')) {
    open.click();
    await detailOf(driver);
    await around.look(`the item ${textOf(open)}`);
    driver.button('Close').click();
    await until(() => driver.detail === null, 'the item to close');
  }
  toggle.click();
  await until(() => toggle.getAttribute('aria-expanded') === 'false', 'the items to fold');
}

async function sort(button: HTMLElement, driver: RelatedRecordsDriver, around: Surroundings): Promise<void> {
  for (const order of ['ascending', 'descending', 'none'] as const) {
    button.click();
    await until(() => (button.closest('th')?.getAttribute('aria-sort') ?? 'none') === order, `the order ${order}`);
    await idle(driver);
    await around.look(`${textOf(button)}, ${order}`);
  }
}

async function showMore(button: HTMLElement, driver: RelatedRecordsDriver, around: Surroundings): Promise<void> {
  const before = driver.rows.length;
  button.click();
  await until(() => driver.rows.length > before, 'more rows');
  await around.look('more rows');
}

async function search(field: HTMLInputElement, driver: RelatedRecordsDriver, around: Surroundings): Promise<void> {
  for (const text of ['cabinet', 'zeppelin', '']) {
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, composed: true }));
    await idle(driver);
    await around.look(`the search for “${text}”`);
  }
}

async function detailOf(driver: RelatedRecordsDriver): Promise<HTMLElement> {
  await until(() => driver.detail !== null, 'the detail');
  const { detail } = driver;
  if (!detail) throw new Error('no detail is shown');
  await settled(detail);
  return detail;
}

/** Waits until no newer rows are on their way. */
async function idle(driver: RelatedRecordsDriver): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
  await until(() => !driver.isBusy, 'the rows to come');
}

function all(element: HTMLElement | null | undefined, selector: string): readonly HTMLElement[] {
  return [...(element?.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? [])];
}
