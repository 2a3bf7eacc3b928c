import { until } from '../settled.js';
import { textOf } from '../visible-text.js';
import { FormDriver } from './form.driver.js';

/** Reads and operates a `create-request` as a person does, whatever its markup is. */
export class CreateRequestDriver extends FormDriver {
  /** Names of the items that can be chosen. */
  get items(): readonly string[] {
    return this.all('[part="choose"]').map(textOf);
  }

  /** Goes to an item of the catalog, and waits until it can be filled in or says why not. */
  async choose(name: string): Promise<void> {
    const button = this.all('[part="choose"]').find((one) => textOf(one) === name);
    if (!button) throw new Error(`no item is called ${name}`);
    button.click();
    await until(() => this.items.length === 0 && this.step !== '', `the form of ${name}`);
  }

  /** Types into the search of the catalog. */
  search(text: string): void {
    const field = this.root.querySelector<HTMLInputElement>('input[type="search"]');
    if (!field) throw new Error('the catalog has no search');
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }

  /** Sends the order. */
  send(): void {
    this.button('Send request').click();
  }

  /** Sends the order and waits for the confirmation. */
  async order(): Promise<void> {
    this.send();
    await until(() => this.isDone, 'the confirmation');
  }
}
