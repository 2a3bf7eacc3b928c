import { until } from '../settled.js';
import { textOf } from '../visible-text.js';

/** One approval, as it is read. */
export interface ApprovalText {
  readonly name: string;
  /** What is said beside the name: the kind, when it is due, for whom. */
  readonly title: string;
  readonly summary: string;
  readonly facts: string;
  /** What can be done about it, or what has become of it. */
  readonly actions: string;
}

/** Reads and operates an `approval-inbox` as a person does, whatever its markup is. */
export class ApprovalInboxDriver {
  readonly #widget: HTMLElement;

  constructor(widget: HTMLElement) {
    this.#widget = widget;
  }

  get approvals(): readonly ApprovalText[] {
    return this.#items.map((item) => ({
      name: textOf(item.querySelector('[part="section-heading"]')),
      title: textOf(item.querySelector('.title')),
      summary: textOf(item.querySelector('.summary')),
      facts: textOf(item.querySelector('.facts')),
      actions: textOf(item.querySelector('[part="actions"]')),
    }));
  }

  get names(): readonly string[] {
    return this.approvals.map(({ name }) => name);
  }

  /** What is said of one approval, by its name; `undefined` when it is not listed. */
  approval(name: string): ApprovalText | undefined {
    return this.approvals.find((one) => one.name === name);
  }

  /** Everything that can be read in it. */
  get text(): string {
    return textOf(this.#widget);
  }

  /** What stands above the list, such as why nobody can decide here. */
  get notes(): readonly string[] {
    return [...this.#root.querySelectorAll('[part="note"]')].map((note) => textOf(note));
  }

  /** The pop-up, while one is open. */
  get dialog(): HTMLDialogElement | null {
    return this.#root.querySelector('dialog[open]');
  }

  /** The widget that shows the record behind an approval, while it is open. */
  get detail(): HTMLElement | null {
    return this.#root.querySelector('dialog[open] [part="dialog-body"] > :not([part="state"])');
  }

  /** The field for a comment, while one is asked for. */
  get comment(): HTMLTextAreaElement | null {
    return this.#root.querySelector('dialog[open] textarea');
  }

  /** The approvals of a question about many, each with what has become of it. */
  get bulk(): readonly string[] {
    return [...this.#root.querySelectorAll('dialog[open] [part="bulk-item"]')].map((item) => textOf(item));
  }

  approve(name: string): void {
    this.buttonOf(name, 'approve-button').click();
  }

  undo(name: string): void {
    this.buttonOf(name, 'undo-button').click();
  }

  /** Presses Reject and waits for the question. */
  async reject(name: string): Promise<void> {
    this.buttonOf(name, 'reject-button').click();
    await until(() => this.dialog !== null, `the question about ${name}`);
  }

  /** Opens the record behind an approval. */
  async open(name: string): Promise<void> {
    this.buttonOf(name, 'open-button').click();
    await until(() => this.detail !== null, `the record ${name}`);
  }

  select(...names: readonly string[]): void {
    for (const name of names) this.buttonOf(name, 'select').click();
  }

  /** Writes a comment as a person does. */
  write(comment: string): void {
    const field = this.comment;
    if (!field) throw new Error('no comment is asked for');
    field.value = comment;
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  }

  /** Answers the question that is open. */
  confirm(): void {
    this.part('action-confirm').click();
  }

  async showDecided(): Promise<void> {
    this.tab('Decided').click();
    await until(() => this.#root.querySelector('#panel[aria-labelledby="tab-decided"] .approvals, #panel [part="state"]:not(.loading)') !== null, 'what is decided');
  }

  /** A tab by the beginning of its name. */
  tab(name: string): HTMLElement {
    const found = [...this.#root.querySelectorAll<HTMLElement>('[role="tab"]')].find((tab) => textOf(tab).startsWith(name));
    if (!found) throw new Error(`no tab is called ${name}`);
    return found;
  }

  /** A control by its part, in a pop-up or above the list. */
  part(part: string): HTMLElement {
    const found = this.#root.querySelector<HTMLElement>(`[part="${part}"]`);
    if (!found) throw new Error(`there is no ${part}`);
    return found;
  }

  has(part: string): boolean {
    return this.#root.querySelector(`[part="${part}"]`) !== null;
  }

  /** A control of one approval by its part. */
  buttonOf(name: string, part: string): HTMLElement {
    const item = this.#items.find((one) => textOf(one.querySelector('[part="section-heading"]')) === name);
    const found = item?.querySelector<HTMLElement>(`[part="${part}"]`);
    if (!found) throw new Error(`${name} has no ${part}`);
    return found;
  }

  get #items(): readonly HTMLElement[] {
    return [...this.#root.querySelectorAll<HTMLElement>('[part="approval"]')];
  }

  get #root(): ParentNode {
    return this.#widget.shadowRoot ?? this.#widget;
  }
}
