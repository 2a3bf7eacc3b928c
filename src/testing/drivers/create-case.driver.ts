import { until } from '../settled.js';
import { textOf } from '../visible-text.js';

/** Reads and operates a `create-case` as a person does, whatever its markup is. */
export class CreateCaseDriver {
  readonly #widget: HTMLElement;

  constructor(widget: HTMLElement) {
    this.#widget = widget;
  }

  /** Answers that the question for whom the case is offers; empty where it is not asked. */
  get options(): readonly string[] {
    return this.#all('input[name="field-case-option"]').map(({ parentElement }) => textOf(parentElement));
  }

  /** What the step at hand is called: the confirmation, or why there is nothing to fill in. */
  get step(): string {
    return textOf(this.#root.querySelector('#step-heading'));
  }

  /** Labels of the fields in their order, the question left out. */
  get labels(): readonly string[] {
    return this.#all('[part="fields"] [part="field"]').map(labelOf);
  }

  /** Labels of the fields that have to be filled in. */
  get required(): readonly string[] {
    return this.#all('[part="fields"] [part="field"]').filter((field) => field.querySelector('[required]') !== null).map(labelOf);
  }

  /** What is wrong with each field, by label. */
  get problems(): ReadonlyMap<string, string> {
    const wrong = this.#all('[part="field"]').filter((field) => field.querySelector('[part="problem"]') !== null);
    return new Map(wrong.map((field) => [labelOf(field), textOf(field.querySelector('[part="problem"]'))]));
  }

  /** What stands above the form when something is wrong; empty if nothing is. */
  get summary(): string {
    return textOf(this.#root.querySelector('[part="error-summary"]'));
  }

  /** For whom the person acts, in words; empty where nothing is said. */
  get actingFor(): string {
    return textOf(this.#root.querySelector('[part="acting-for"]'));
  }

  /** Titles of the articles that may help. */
  get articles(): readonly string[] {
    return this.#all('[part="article"]').map(textOf);
  }

  /** Files that go with the case, or are on their way to it. */
  get files(): readonly string[] {
    return this.#all('[part="chosen-file"], [part="upload"]').map(textOf);
  }

  /** Everything that can be read in it. */
  get text(): string {
    return textOf(this.#widget);
  }

  /** Whether a case has been created. */
  get isDone(): boolean {
    return this.#root.querySelector('[part="done"]') !== null;
  }

  /** The pop-up, while it is open. */
  get dialog(): HTMLDialogElement | null {
    return this.#root.querySelector('dialog[open]');
  }

  /** Answers for whom the case is, and waits for the fields. */
  async choose(option: string): Promise<void> {
    const radio = this.#all<HTMLInputElement>('input[name="field-case-option"]').find(({ parentElement }) => textOf(parentElement) === option);
    if (!radio) throw new Error(`nobody can be chosen as ${option}`);
    radio.click();
    await until(() => this.labels.length > 0, `the fields for ${option}`);
  }

  /** Types into a field, or chooses in it, as its control takes it: a text or the label of a choice. */
  fill(label: string, text: string): void {
    const field = this.#field(label);
    const radio = [...field.querySelectorAll<HTMLInputElement>('input[type="radio"]')].find((one) => textOf(one.parentElement) === text);
    if (radio) {
      radio.click();
      return;
    }
    const control = field.querySelector<HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement>('[part="control"]');
    if (!control) throw new Error(`${label} cannot be filled in`);
    const option = control instanceof HTMLSelectElement ? [...control.options].find((one) => textOf(one) === text) : undefined;
    control.value = option?.value ?? text;
    control.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    control.dispatchEvent(new Event('change', { bubbles: true }));
  }

  /** What stands in a field. */
  valueOf(label: string): string {
    const field = this.#field(label);
    const chosen = field.querySelector<HTMLInputElement>('input[type="radio"]:checked');
    if (chosen) return textOf(chosen.parentElement);
    const control = field.querySelector<HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement>('[part="control"]');
    if (control instanceof HTMLSelectElement) return control.selectedOptions[0] ? textOf(control.selectedOptions[0]) : '';
    return control && control.type !== 'radio' ? control.value : textOf(field.querySelector('[part="value"]'));
  }

  /** What a field lets people choose among, without the entry for no choice. */
  choicesOf(label: string): readonly string[] {
    const field = this.#field(label);
    const radios = [...field.querySelectorAll('input[type="radio"]')].map(({ parentElement }) => textOf(parentElement));
    return radios.length > 0 ? radios : [...field.querySelectorAll('option')].filter(({ value }) => value !== '').map(textOf);
  }

  /** Opens the list of a reference and answers the names that it offers. */
  async offered(label: string): Promise<readonly string[]> {
    this.#field(label).querySelector<HTMLElement>('[role="combobox"]')?.click();
    const names = (): readonly string[] =>
      [...this.#field(label).querySelectorAll('[role="option"] > bdi:first-of-type')].map(textOf);
    await until(() => names().length > 0, `choices for ${label}`);
    return names();
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

  /** Chooses files to go with the case, once the place for them is there. */
  async attach(...files: readonly File[]): Promise<void> {
    const find = (): HTMLInputElement | null => this.#root.querySelector<HTMLInputElement>('[part="file-input"]');
    await until(() => find() !== null, 'the place for files');
    const input = find();
    if (!input) return;
    const chosen = new DataTransfer();
    for (const file of files) chosen.items.add(file);
    input.files = chosen.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }

  /** Sends the case. */
  send(): void {
    this.button('Create case').click();
  }

  /** Sends the case and waits for the confirmation. */
  async create(): Promise<void> {
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
    const found = this.#all('[part="field"]').find((field) => labelOf(field) === label);
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

function labelOf(field: HTMLElement): string {
  return textOf(field.querySelector('[part="label"] bdi'));
}
