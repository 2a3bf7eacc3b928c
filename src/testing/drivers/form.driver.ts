import { until } from '../settled.js';
import { textOf } from '../visible-text.js';

/** Reads and operates a widget in which something new is filled in and sent, as a person does, whatever its markup is. */
export abstract class FormDriver {
  readonly #widget: HTMLElement;

  constructor(widget: HTMLElement) {
    this.#widget = widget;
  }

  /** What the step at hand is called: what is filled in, the confirmation, or why there is nothing to fill in. */
  get step(): string {
    return textOf(this.root.querySelector('#step-heading'));
  }

  /** Labels of the fields in their order, without the mark of those that are required. */
  get labels(): readonly string[] {
    return this.all('[part="fields"] [part="field"]').map(labelOf);
  }

  /** Labels of the fields that have to be filled in. */
  get required(): readonly string[] {
    return this.all('[part="fields"] [part="field"]').filter((field) => field.querySelector('[required]') !== null).map(labelOf);
  }

  /** What is wrong with each field, by label. */
  get problems(): ReadonlyMap<string, string> {
    const wrong = this.all('[part="field"]').filter((field) => field.querySelector('[part="problem"]') !== null);
    return new Map(wrong.map((field) => [labelOf(field), textOf(field.querySelector('[part="problem"]'))]));
  }

  /** What stands above the form when something is wrong; empty if nothing is. */
  get summary(): string {
    return textOf(this.root.querySelector('[part="error-summary"]'));
  }

  /** For whom the person acts, in words; empty where nothing is said, as for themselves. */
  get actingFor(): string {
    return textOf(this.root.querySelector('[part="acting-for"]'));
  }

  /** Everything that can be read in it. */
  get text(): string {
    return textOf(this.#widget);
  }

  /** Whether what was sent has been taken. */
  get isDone(): boolean {
    return this.root.querySelector('[part="done"]') !== null;
  }

  /** The pop-up, while it is open. */
  get dialog(): HTMLDialogElement | null {
    return this.root.querySelector('dialog[open]');
  }

  /** Types into a field, or chooses in it, as its control takes it: a text, a day, the label of a choice, `true` for a tick. */
  fill(label: string, text: string): void {
    const field = this.field(label);
    const radio = [...field.querySelectorAll<HTMLInputElement>('input[type="radio"]')].find((one) => textOf(one.parentElement) === text);
    if (radio) {
      radio.click();
      return;
    }
    const control = field.querySelector<Control>('[part="control"]');
    if (!control) throw new Error(`${label} cannot be filled in`);
    if (isSelect(control)) {
      control.value = [...control.options].find((one) => textOf(one) === text)?.value ?? text;
    } else if (isTick(control)) {
      control.checked = text === 'true';
    } else {
      control.value = text;
    }
    control.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    control.dispatchEvent(new Event('change', { bubbles: true }));
  }

  /** What stands in a field: a text, the label of what is chosen, `true` or `false` for a tick. */
  valueOf(label: string): string {
    const field = this.field(label);
    const chosen = field.querySelector('input[type="radio"]:checked');
    if (chosen) return textOf(chosen.parentElement);
    const control = field.querySelector<Control>('[part="control"]');
    if (!control || control.type === 'radio') return textOf(field.querySelector('[part="value"]'));
    if (isSelect(control)) return textOf(control.selectedOptions[0] ?? null);
    return isTick(control) ? String(control.checked) : control.value;
  }

  /** What a field lets people choose among, without the entry for no choice. */
  choicesOf(label: string): readonly string[] {
    const field = this.field(label);
    const radios = [...field.querySelectorAll('input[type="radio"]')].map(({ parentElement }) => textOf(parentElement));
    return radios.length > 0 ? radios : [...field.querySelectorAll('option')].filter(({ value }) => value !== '').map(textOf);
  }

  /** Opens the list of a reference and answers the names that it offers. */
  async offered(label: string): Promise<readonly string[]> {
    this.field(label).querySelector<HTMLElement>('[role="combobox"]')?.click();
    const names = (): readonly string[] => [...this.field(label).querySelectorAll('[role="option"] > bdi:first-of-type')].map(textOf);
    await until(() => names().length > 0, `choices for ${label}`);
    return names();
  }

  /** Finds a record for a reference by a part of its name, and takes the first that is offered. */
  async pick(label: string, text: string): Promise<void> {
    this.fill(label, text);
    const option = (): HTMLElement | undefined =>
      [...this.field(label).querySelectorAll<HTMLElement>('[role="option"]')].find((one) => textOf(one).toLowerCase().includes(text.toLowerCase()));
    await until(() => option() !== undefined, `${text} among the choices for ${label}`);
    option()?.click();
    await until(() => this.root.querySelector('[role="listbox"]') === null, 'the list to close');
  }

  /** A button by the beginning of its name. */
  button(name: string): HTMLButtonElement {
    const found = this.all<HTMLButtonElement>('button').find((one) => (one.getAttribute('aria-label') ?? textOf(one)).startsWith(name));
    if (!found) throw new Error(`no button is called ${name}`);
    return found;
  }

  protected field(label: string): HTMLElement {
    const found = this.all('[part="field"]').find((field) => labelOf(field) === label);
    if (!found) throw new Error(`no field is called ${label}`);
    return found;
  }

  protected all<Kind extends HTMLElement = HTMLElement>(selector: string): readonly Kind[] {
    return [...this.root.querySelectorAll<Kind>(selector)];
  }

  protected get root(): ParentNode {
    return this.#widget.shadowRoot ?? this.#widget;
  }
}

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

function labelOf(field: HTMLElement): string {
  return textOf(field.querySelector('[part="label"] bdi'));
}

// By their names: a page in a frame has classes of its own.
function isSelect(control: Control): control is HTMLSelectElement {
  return control.localName === 'select';
}

function isTick(control: Control): control is HTMLInputElement {
  return control.type === 'checkbox';
}
