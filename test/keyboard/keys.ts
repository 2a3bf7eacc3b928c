import { sendKeys } from '@web/test-runner-commands';
import { deepActiveElement } from '../../src/parts/focus/deep-active-element.js';
import { until } from '../../src/testing/settled.js';
import { textOf } from '../../src/testing/visible-text.js';

/** Presses a key so many times, as a person does. */
export async function press(key: string, times = 1): Promise<void> {
  for (let time = 0; time < times; time += 1) await sendKeys({ press: key });
}

export async function shiftTab(): Promise<void> {
  await sendKeys({ down: 'Shift' });
  await sendKeys({ press: 'Tab' });
  await sendKeys({ up: 'Shift' });
}

/** What has focus, as assistive technology names it; `page` when it is nothing in particular. */
export function focused(): string {
  const active = deepActiveElement();
  if (!active) return 'page';
  const isField = active instanceof HTMLInputElement || active instanceof HTMLTextAreaElement || active instanceof HTMLSelectElement;
  const label = isField ? active.labels?.[0] : null;
  return active.getAttribute('aria-label') ?? textOf(label ?? active);
}

/** Goes on by Tab until something of that name has focus, and says what was passed, that included. */
export async function tabTo(name: string, most = 60): Promise<readonly string[]> {
  const passed: string[] = [];
  while (passed.at(-1) !== name) {
    if (passed.length > most) throw new Error(`“${name}” is out of reach; on the way are ${passed.join(', ')}`);
    await press('Tab');
    passed.push(focused());
  }
  return passed;
}

/** All that is in a live region of an element now, in open shadow roots as well. */
export function spoken(element: Element): readonly string[] {
  const root = element.shadowRoot ?? element;
  const own = [...root.querySelectorAll('[role="status"], [role="alert"]')].map(textOf).filter((text) => text !== '');
  return [...own, ...[...root.querySelectorAll('*')].flatMap((inner) => (inner.shadowRoot ? spoken(inner) : []))];
}

/** Waits until an element has nothing to say: what is read in it then is what stands there, however slowly it came. */
export async function silence(element: Element): Promise<void> {
  await until(() => spoken(element).length === 0, 'silence');
}
