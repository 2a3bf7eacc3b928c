import { drawn, until } from '../settled.js';
import { textOf } from '../visible-text.js';

/** Reads and operates a task with what can be changed of it as a person does, whatever the markup is. */
export abstract class TaskFormDriver {
  protected readonly widget: HTMLElement;

  constructor(widget: HTMLElement) {
    this.widget = widget;
  }

  /** What is shown, by label. */
  get fields(): ReadonlyMap<string, string> {
    const facts = this.root.querySelectorAll<HTMLElement>('[part="fact"]');
    return new Map([...facts].map((fact) => [textOf(fact.querySelector('dt')), textOf(fact.querySelector('dd'))]));
  }

  /** Everything that can be read in it. */
  get text(): string {
    return textOf(this.widget);
  }

  /** The labels of the fields that can be changed. */
  get editable(): readonly string[] {
    return [...this.root.querySelectorAll('[part="edit"] [part="field"] > [part="label"]')].map((label) => textOf(label));
  }

  get isSaving(): boolean {
    return this.saveButton?.getAttribute('aria-disabled') === 'true';
  }

  get saveButton(): HTMLButtonElement | null {
    return this.root.querySelector('[part="save"]');
  }

  /** Presses Save, and waits until it is known what became of it. */
  async save(): Promise<void> {
    this.saveButton?.click();
    await drawn(this.widget);
    await until(() => !this.isSaving, 'the outcome');
  }

  protected get root(): ParentNode {
    return this.widget.shadowRoot ?? this.widget;
  }
}
