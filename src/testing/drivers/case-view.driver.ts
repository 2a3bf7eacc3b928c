import { until } from '../settled.js';
import { textOf } from '../visible-text.js';

/** Reads and operates a `case-view` as a person does, whatever its markup is. */
export class CaseViewDriver {
  readonly #widget: HTMLElement;

  constructor(widget: HTMLElement) {
    this.#widget = widget;
  }

  /** What the page is called. */
  get title(): string {
    return textOf(this.#root.querySelector('#heading'));
  }

  /** What the header says, by label. */
  get header(): ReadonlyMap<string, string> {
    return facts(this.#root.querySelector('[part="header"]'));
  }

  /** The state in words. */
  get state(): string {
    return textOf(this.#root.querySelector('[part="header"] [part="pill"]'));
  }

  /** The fields below the header, by label. */
  get fields(): ReadonlyMap<string, string> {
    return facts(this.#root.querySelector('[part="details"]'));
  }

  /** The proposed solution, by label; `null` where none is proposed. */
  get solution(): ReadonlyMap<string, string> | null {
    const solution = this.#root.querySelector('[part="solution"]');
    return solution && facts(solution);
  }

  /** What the page points out: what the state asks of the reader, what was done, what failed. */
  get notices(): readonly string[] {
    return [...this.#root.querySelectorAll('[part~="notice"]')].map((notice) => textOf(notice));
  }

  /** The names of the buttons that the person has now. */
  get actions(): readonly string[] {
    return this.#actions.map((button) => textOf(button));
  }

  /** Whether a button does nothing just now because something is going on. */
  isWaiting(name: string): boolean {
    return this.button(name).getAttribute('aria-disabled') === 'true';
  }

  /** A button of the page by its name. */
  button(name: string): HTMLButtonElement {
    const buttons = [...this.#root.querySelectorAll<HTMLButtonElement>('button')];
    const found = buttons.find((button) => textOf(button) === name);
    if (!found) throw new Error(`no button is called ${name}; there are ${buttons.map((button) => textOf(button)).join(', ')}`);
    return found;
  }

  /** Presses a button that asks first, and waits for the question. */
  async ask(name: string): Promise<void> {
    this.button(name).click();
    await until(() => this.question !== null, `the question of ${name}`);
  }

  /** The heading of the question that is asked; `null` while there is none. */
  get question(): string | null {
    const dialog = this.#dialog;
    return dialog && textOf(dialog.querySelector('[part="dialog-heading"]'));
  }

  /** What the question says has gone wrong; empty while nothing has. */
  get failure(): string {
    return textOf(this.#dialog?.querySelector('[part="action-failure"]'));
  }

  /** What is typed in the question. */
  get typed(): string {
    return this.#field?.value ?? '';
  }

  /** Types into the question. */
  write(text: string): void {
    const field = this.#field;
    if (!field) throw new Error('the question has no field');
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  }

  /** The button that does what was asked; `null` when there is nothing left to confirm. */
  get confirmButton(): HTMLButtonElement | null {
    return this.#dialog?.querySelector('[part="action-confirm"]') ?? null;
  }

  confirm(): void {
    const button = this.confirmButton;
    if (!button) throw new Error('there is nothing to confirm');
    button.click();
  }

  /** Leaves the question without an answer. */
  cancel(): void {
    this.#dialog?.querySelector<HTMLElement>('[part="action-cancel"]')?.click();
  }

  /** The widget with what was said; `null` until it is there. */
  get stream(): HTMLElement | null {
    return this.#root.querySelector('.case-activity > :not([part="state"])');
  }

  /** The widget with what hangs on the case; `null` until it is there. */
  get related(): HTMLElement | null {
    return this.#root.querySelector('.case-related > :not([part="state"])');
  }

  get #actions(): readonly HTMLElement[] {
    return [...this.#root.querySelectorAll<HTMLElement>('[part~="action"]')];
  }

  get #dialog(): HTMLDialogElement | null {
    return this.#root.querySelector('dialog[open]');
  }

  get #field(): HTMLTextAreaElement | null {
    return this.#dialog?.querySelector('textarea') ?? null;
  }

  get #root(): ParentNode {
    return this.#widget.shadowRoot ?? this.#widget;
  }
}

function facts(place: Element | null): ReadonlyMap<string, string> {
  const found = [...(place?.querySelectorAll('[part="fact"]') ?? [])];
  return new Map(found.map((fact) => [textOf(fact.querySelector('dt')), textOf(fact.querySelector('dd'))]));
}
