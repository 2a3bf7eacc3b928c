import { textOf } from '../visible-text.js';
import { until } from '../settled.js';

/** One line of the list, as it is read. */
export interface RelatedRowText {
  readonly number: string;
  readonly state: string;
  readonly summary: string;
  readonly type: string;
}

/** Reads and operates a `related-records` as a person does, whatever its markup is. */
export class RelatedRecordsDriver {
  readonly #widget: HTMLElement;

  constructor(widget: HTMLElement) {
    this.#widget = widget;
  }

  get rows(): readonly RelatedRowText[] {
    return this.#rows.map((row) => {
      const [summary, type] = [...row.querySelectorAll('td')].map((cell) => cell.querySelector('.cell-value'));
      return {
        number: textOf(row.querySelector('[part="open-button"]')),
        state: textOf(row.querySelector('th [part="pill"]')),
        summary: textOf(summary),
        type: textOf(type),
      };
    });
  }

  get numbers(): readonly string[] {
    return this.rows.map(({ number }) => number);
  }

  /** Whether the widget takes any room on the page. */
  get isShown(): boolean {
    return this.#widget.checkVisibility();
  }

  /** Everything that can be read in it. */
  get text(): string {
    return textOf(this.#widget);
  }

  /** Presses the button of a record. */
  async open(number: string): Promise<void> {
    this.#button(number, 'open-button').click();
    await until(() => this.detail !== null, `the detail of ${number}`);
  }

  /** Unfolds a request to its items. */
  async unfold(number: string): Promise<HTMLElement> {
    this.#button(number, 'toggle-button').click();
    const find = (): HTMLElement | null => this.#root.querySelector('[part="details"] > td > :not([part="state"])');
    await until(() => find() !== null, 'the items');
    return find() ?? this.#widget;
  }

  /** The pop-up, while it is open. */
  get dialog(): HTMLDialogElement | null {
    return this.#root.querySelector('dialog[open]');
  }

  /** The widget that shows the opened record, in the pop-up or in place. */
  get detail(): HTMLElement | null {
    return this.#root.querySelector('dialog[open] [part="dialog-body"] > :not([part="state"]), [part="detail"] > .toolbar ~ :not([part="state"])');
  }

  /** What the opened record is called. */
  get detailHeading(): string {
    return textOf(this.#root.querySelector('dialog[open] h2, #detail-heading'));
  }

  /** Whether newer rows are on their way while older ones are shown. */
  get isBusy(): boolean {
    return this.#root.querySelector('table[aria-busy="true"]') !== null;
  }

  /** A button by its name or the beginning of it. */
  button(name: string): HTMLButtonElement {
    const buttons = [...this.#root.querySelectorAll<HTMLButtonElement>('button, summary')];
    const found = buttons.find((button) => (button.getAttribute('aria-label') ?? textOf(button)).startsWith(name));
    if (!found) throw new Error(`no button is called ${name}`);
    return found;
  }

  get searchField(): HTMLInputElement | null {
    return this.#root.querySelector('input[type="search"]');
  }

  get #rows(): readonly HTMLElement[] {
    return [...this.#root.querySelectorAll<HTMLElement>('tr[part="row"]')];
  }

  get #root(): ParentNode {
    return this.#widget.shadowRoot ?? this.#widget;
  }

  #button(number: string, part: string): HTMLElement {
    const row = this.#rows.find((one) => textOf(one.querySelector('[part="open-button"]')) === number);
    const button = row?.querySelector<HTMLElement>(`[part="${part}"]`);
    if (!button) throw new Error(`no ${part} of ${number}`);
    return button;
  }
}
