import { until } from '../settled.js';
import { textOf } from '../visible-text.js';

/** Reads and operates a `workspace-modules` as a person does, whatever its markup is. */
export class WorkspaceModulesDriver {
  readonly #widget: HTMLElement;

  constructor(widget: HTMLElement) {
    this.#widget = widget;
  }

  /** The names of the modules. */
  get modules(): readonly string[] {
    return [...this.#root.querySelectorAll('[part="module"]')].map((name) => textOf(name));
  }

  /** The names of the lists, of all modules. */
  get lists(): readonly string[] {
    return this.#buttons.map((button) => textOf(button));
  }

  /** The list that is shown. */
  get current(): string {
    return textOf(this.#buttons.find((button) => button.getAttribute('aria-current') === 'true') ?? null);
  }

  /** What stands in the list, row by row, in the order of the columns. */
  get rows(): readonly (readonly string[])[] {
    return [...this.#root.querySelectorAll('tr[part="row"]')].map((row) => [
      textOf(row.querySelector('[part="open-button"]')),
      ...[...row.querySelectorAll('td')].map((cell) => textOf(cell.querySelector('.cell-value'))),
    ]);
  }

  /** Everything that can be read in it. */
  get text(): string {
    return textOf(this.#widget);
  }

  /** The widget that shows what is open in place of the list; `null` while the list is there. */
  get opened(): HTMLElement | null {
    return this.#root.querySelector('[part="opened"] > :not([part="state"])');
  }

  /** Chooses a list by its name, and waits for what is in it. */
  async choose(list: string): Promise<void> {
    const button = this.#buttons.find((one) => textOf(one) === list);
    if (!button) throw new Error(`no list is called ${list}`);
    button.click();
    // The first moments of a wait show nothing at all.
    const isThere = (): boolean => this.#root.querySelector('table:not([aria-busy="true"]), [part="state"]:not(.loading)') !== null;
    await until(() => this.current === list && isThere(), `the list ${list}`);
  }

  /** Opens the first record of the list. */
  async openFirst(): Promise<void> {
    this.#root.querySelector<HTMLElement>('[part="open-button"]')?.click();
    await until(() => this.opened !== null, 'the record');
  }

  /** Goes back to the list, or to the record before. */
  back(): void {
    this.#root.querySelector<HTMLElement>('[part="back"]')?.click();
  }

  get #buttons(): readonly HTMLElement[] {
    return [...this.#root.querySelectorAll<HTMLElement>('[part="nav"] [part="list"]')];
  }

  get #root(): ParentNode {
    return this.#widget.shadowRoot ?? this.#widget;
  }
}
