import { drawn, until } from '../settled.js';
import { textOf } from '../visible-text.js';

/** Reads and operates a `case-task` as a person does, whatever its markup is. */
export class CaseTaskDriver {
  readonly #widget: HTMLElement;

  constructor(widget: HTMLElement) {
    this.#widget = widget;
  }

  /** What is shown, by label. */
  get fields(): ReadonlyMap<string, string> {
    const facts = this.#root.querySelectorAll<HTMLElement>('[part="fact"]');
    return new Map([...facts].map((fact) => [textOf(fact.querySelector('dt')), textOf(fact.querySelector('dd'))]));
  }

  /** Everything that can be read in it. */
  get text(): string {
    return textOf(this.#widget);
  }

  /** The labels of the fields that can be changed. */
  get editable(): readonly string[] {
    return [...this.#root.querySelectorAll('[part="edit"] [part="field"] > [part="label"]')].map((label) => textOf(label));
  }

  /** What a failure says. */
  get problem(): string {
    return textOf(this.#root.querySelector('[part="error-summary"]'));
  }

  get isSaving(): boolean {
    return this.saveButton?.getAttribute('aria-disabled') === 'true';
  }

  get saveButton(): HTMLButtonElement | null {
    return this.#root.querySelector('[part="save"]');
  }

  /** The button that opens the case; `null` where the person may not read it. */
  get caseButton(): HTMLButtonElement | null {
    return this.#root.querySelector('[part="case"]');
  }

  /** The link to the playbook; `null` where none may be followed. */
  get playbook(): HTMLAnchorElement | null {
    return this.#root.querySelector('[part="playbook"]');
  }

  /** The stream of the task, once it is loaded. */
  get stream(): HTMLElement | null {
    return this.#root.querySelector('[part="edit"] ~ :last-child, .task > :last-child');
  }

  /** The names of what can be chosen for the state, or anything else with choices. */
  get choices(): readonly string[] {
    return [...this.#root.querySelectorAll('[part="edit"] input[type="radio"]')].map(nameOf);
  }

  /** What is chosen; empty for nothing. */
  get chosen(): string {
    const radio = this.#root.querySelector('[part="edit"] input:checked, [part="edit"] select');
    return radio ? nameOf(radio) : '';
  }

  /** Chooses by name. */
  choose(name: string): void {
    const radio = [...this.#root.querySelectorAll<HTMLInputElement>('[part="edit"] input[type="radio"]')].find((one) => nameOf(one) === name);
    if (!radio) throw new Error(`no choice is called ${name}`);
    radio.click();
  }

  /** Presses Save, and waits until it is known what became of it. */
  async save(): Promise<void> {
    this.saveButton?.click();
    await drawn(this.#widget);
    await until(() => !this.isSaving, 'the outcome');
  }

  get #root(): ParentNode {
    return this.#widget.shadowRoot ?? this.#widget;
  }
}

function nameOf(control: Element): string {
  if (control instanceof HTMLSelectElement) return textOf(control.selectedOptions[0] ?? null);
  return control instanceof HTMLInputElement ? textOf(control.labels?.[0] ?? null) : '';
}
