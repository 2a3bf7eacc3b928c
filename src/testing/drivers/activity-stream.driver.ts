import { drawn, until } from '../settled.js';
import { textOf } from '../visible-text.js';

/** One thing that happened, as it is read. */
export interface StreamEntryText {
  readonly kind: 'comment' | 'note' | 'change';
  readonly author: string;
  readonly when: string;
  readonly text: string;
}

/** Reads and operates an `activity-stream` as a person does, whatever its markup is. */
export class ActivityStreamDriver {
  readonly #widget: HTMLElement;

  constructor(widget: HTMLElement) {
    this.#widget = widget;
  }

  /** What is shown of the stream, from top to bottom. */
  get entries(): readonly StreamEntryText[] {
    return [...this.#root.querySelectorAll('[part~="entry"]')].map((entry) => ({
      kind: entry.matches('[part~="note"]') ? 'note' : entry.matches('[part~="change"]') ? 'change' : 'comment',
      author: textOf(entry.querySelector('.author')),
      when: textOf(entry.querySelector('time')),
      text: textOf(entry.querySelector('.entry-body')),
    }));
  }

  /** Everything that can be read in it. */
  get text(): string {
    return textOf(this.#widget);
  }

  /** The text field; `null` where nothing can be written. */
  get field(): HTMLTextAreaElement | null {
    return this.#root.querySelector('[part="composer-text"]');
  }

  /** What stands in the field. */
  get draft(): string {
    return this.field?.value ?? '';
  }

  /** Whether a message is on its way. */
  get isSending(): boolean {
    return this.#root.querySelector('[part="composer-send"]')?.getAttribute('aria-disabled') === 'true';
  }

  /** What the form says is wrong, or did not work. */
  get problem(): string {
    return textOf(this.#root.querySelector('[part="composer-problem"], [part="composer-failure"]'));
  }

  /** Types into the field, in place of what stands there. */
  write(text: string): void {
    const { field } = this;
    if (!field) throw new Error('nothing can be written here');
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  }

  /** Presses the button that sends, without waiting for what becomes of it. */
  send(): void {
    this.#part('composer-send').click();
  }

  /** Chooses who may read what is written, by the beginning of its words. */
  choose(audience: string): void {
    const option = [...this.#root.querySelectorAll('[part="composer-audience"] label')].find((label) => textOf(label).startsWith(audience));
    const radio = option?.querySelector('input');
    if (!radio) throw new Error(`no choice is called ${audience}`);
    radio.click();
  }

  /** Sends what is written, and waits until it is known what became of it. */
  async post(text: string): Promise<void> {
    this.write(text);
    this.send();
    await drawn(this.#widget);
    await until(() => !this.isSending, 'the outcome');
  }

  get order(): HTMLSelectElement | null {
    return this.#root.querySelector('[part="order"]');
  }

  /** The button for older entries; `null` when all are shown. */
  get older(): HTMLButtonElement | null {
    return this.#root.querySelector('[part="older"]');
  }

  /** The names of the files that hang on the record. */
  get files(): readonly string[] {
    return [...this.#root.querySelectorAll('[part="file"]')].map((file) => textOf(file.querySelector('bdi')));
  }

  /** The files on their way, and those that failed: name and what is said of each. */
  get uploads(): readonly string[] {
    return [...this.#root.querySelectorAll('[part="upload"]')].map((upload) => textOf(upload.querySelector('.file-words')));
  }

  /** The native file input; `null` where no files are taken. */
  get picker(): HTMLInputElement | null {
    return this.#root.querySelector('[part="file-input"]');
  }

  /** Chooses files as with the browser's own dialog. */
  pick(...files: readonly File[]): void {
    const { picker } = this;
    if (!picker) throw new Error('no files are taken here');
    const transfer = new DataTransfer();
    for (const file of files) transfer.items.add(file);
    picker.files = transfer.files;
    picker.dispatchEvent(new Event('change', { bubbles: true }));
  }

  /** The question that is open, if any. */
  get dialog(): HTMLDialogElement | null {
    return this.#root.querySelector('dialog[open]');
  }

  /** A button by its name or the beginning of it. */
  button(name: string): HTMLButtonElement {
    const buttons = [...this.#root.querySelectorAll('button')];
    const found = buttons.find((button) => (button.getAttribute('aria-label') ?? textOf(button)).startsWith(name));
    if (!found) throw new Error(`no button is called ${name}`);
    return found;
  }

  get #root(): ParentNode {
    return this.#widget.shadowRoot ?? this.#widget;
  }

  #part(part: string): HTMLElement {
    const found = this.#root.querySelector<HTMLElement>(`[part="${part}"]`);
    if (!found) throw new Error(`there is no ${part}`);
    return found;
  }
}
