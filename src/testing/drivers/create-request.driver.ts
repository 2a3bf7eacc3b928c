import { until } from '../settled.js';
import { textOf } from '../visible-text.js';

/** Reads and operates a `create-request` as a person does, whatever its markup is. */
export class CreateRequestDriver {
  readonly #widget: HTMLElement;

  constructor(widget: HTMLElement) {
    this.#widget = widget;
  }

  /** Names of the items that can be chosen. */
  get items(): readonly string[] {
    return this.#all('[part="choose"]').map(textOf);
  }

  /** What the step at hand is called: the item, the confirmation, or why there is nothing to fill in. */
  get step(): string {
    return textOf(this.#root.querySelector('#step-heading'));
  }

  /** Labels of the fields, without the mark of those that are required. */
  get labels(): readonly string[] {
    return this.#all('[part="field"]').map((field) => textOf(field.querySelector('[part="label"] bdi')));
  }

  /** Labels of the fields that have to be filled in. */
  get required(): readonly string[] {
    return this.#all('[part="field"]')
      .filter((field) => field.querySelector('[required]') !== null)
      .map((field) => textOf(field.querySelector('[part="label"] bdi')));
  }

  /** What is wrong with each field, by label. */
  get problems(): ReadonlyMap<string, string> {
    const wrong = this.#all('[part="field"]').filter((field) => field.querySelector('[part="problem"]') !== null);
    return new Map(wrong.map((field) => [textOf(field.querySelector('[part="label"] bdi')), textOf(field.querySelector('[part="problem"]'))]));
  }

  /** What stands above the form when something is wrong; empty if nothing is. */
  get summary(): string {
    return textOf(this.#root.querySelector('[part="error-summary"]'));
  }

  /** For whom the person acts, in words; empty when for themselves. */
  get actingFor(): string {
    return textOf(this.#root.querySelector('[part="acting-for"]'));
  }

  /** Everything that can be read in it. */
  get text(): string {
    return textOf(this.#widget);
  }

  /** Whether an order has been taken. */
  get isDone(): boolean {
    return this.#root.querySelector('[part="done"]') !== null;
  }

  /** The pop-up, while it is open. */
  get dialog(): HTMLDialogElement | null {
    return this.#root.querySelector('dialog[open]');
  }

  /** Goes to an item of the catalog, and waits until it can be filled in or says why not. */
  async choose(name: string): Promise<void> {
    const button = this.#all('[part="choose"]').find((one) => textOf(one) === name);
    if (!button) throw new Error(`no item is called ${name}`);
    button.click();
    await until(() => this.items.length === 0 && this.step !== '', `the form of ${name}`);
  }

  /** Types into the search of the catalog. */
  search(text: string): void {
    const field = this.#root.querySelector<HTMLInputElement>('input[type="search"]');
    if (!field) throw new Error('the catalog has no search');
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }

  /** Types into a field, or chooses in it, as its control takes it: a text, a day, the label of a choice, `true` for a tick. */
  fill(label: string, text: string): void {
    const field = this.#field(label);
    const radio = [...field.querySelectorAll<HTMLInputElement>('input[type="radio"]')].find((one) => textOf(one.parentElement) === text);
    const control = radio ?? field.querySelector<HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement>('[part="control"]');
    if (!control) throw new Error(`${label} cannot be filled in`);
    if (isSelect(control)) {
      const option = [...control.options].find((one) => textOf(one) === text);
      control.value = option?.value ?? text;
    } else if (isTick(control)) {
      control.checked = radio !== undefined || text === 'true';
    } else {
      control.value = text;
    }
    control.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    control.dispatchEvent(new Event('change', { bubbles: true }));
  }

  /** What stands in a field. */
  valueOf(label: string): string {
    const field = this.#field(label);
    const chosen = field.querySelector<HTMLInputElement>('input[type="radio"]:checked');
    if (chosen) return textOf(chosen.parentElement);
    const control = field.querySelector<HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement>('[part="control"]');
    if (control && isTick(control)) return String(control.checked);
    return control ? control.value : textOf(field.querySelector('[part="value"]'));
  }

  /** Finds a record for a reference by a part of its name, and takes the first that is offered. */
  async pick(label: string, text: string): Promise<void> {
    this.fill(label, text);
    const option = (): HTMLElement | undefined =>
      [...this.#field(label).querySelectorAll<HTMLElement>('[role="option"]')].find((one) => textOf(one).toLowerCase().includes(text.toLowerCase()));
    await until(() => option() !== undefined, `${text} among the choices for ${label}`);
    option()?.click();
    await until(() => this.#root.querySelector('[role="listbox"]') === null, 'the list to close');
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

  /** A button by the beginning of its name. */
  button(name: string): HTMLButtonElement {
    const found = this.#all<HTMLButtonElement>('button').find((one) => (one.getAttribute('aria-label') ?? textOf(one)).startsWith(name));
    if (!found) throw new Error(`no button is called ${name}`);
    return found;
  }

  #field(label: string): HTMLElement {
    const found = this.#all('[part="field"]').find((field) => textOf(field.querySelector('[part="label"] bdi')) === label);
    if (!found) throw new Error(`no field is called ${label}`);
    return found;
  }

  #all<Kind extends HTMLElement = HTMLElement>(selector: string): readonly Kind[] {
    return [...this.#root.querySelectorAll<Kind>(selector)];
  }

  get #root(): ParentNode {
    return this.#widget.shadowRoot ?? this.#widget;
  }
}

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

// By their names: a page in a frame has classes of its own.
function isSelect(control: Control): control is HTMLSelectElement {
  return control.localName === 'select';
}

function isTick(control: Control): control is HTMLInputElement {
  return control.type === 'radio' || control.type === 'checkbox';
}
