import { until } from '../settled.js';
import { textOf } from '../visible-text.js';

/** Reads and operates a list of tasks, which open in its place, as a person does. */
export class TaskListDriver {
  readonly #widget: HTMLElement;

  constructor(widget: HTMLElement) {
    this.#widget = widget;
  }

  /** The labels of the columns. */
  get columns(): readonly string[] {
    return [...this.root.querySelectorAll('th[scope="col"]')].map((header) => textOf(header));
  }

  /** What stands in the list, row by row, in the order of the columns. */
  get rows(): readonly (readonly string[])[] {
    return [...this.root.querySelectorAll('tr[part="row"]')].map((row) => [
      textOf(row.querySelector('[part="open-button"]')),
      ...[...row.querySelectorAll('td')].map((cell) => textOf(cell.querySelector('.cell-value'))),
    ]);
  }

  /** The numbers of the tasks that are listed. */
  get numbers(): readonly string[] {
    return this.rows.map(([number = '']) => number);
  }

  /** Everything that can be read in it. */
  get text(): string {
    return textOf(this.#widget);
  }

  get searchField(): HTMLInputElement | null {
    return this.root.querySelector('input[type="search"]');
  }

  /** The widget that shows what is open in place of the list; `null` while the list is there. */
  get opened(): HTMLElement | null {
    return this.root.querySelector('[part="opened"] > :not([part="state"])');
  }

  /** Opens a task by its number. */
  async open(number: string): Promise<void> {
    const button = [...this.root.querySelectorAll<HTMLElement>('[part="open-button"]')].find((one) => textOf(one) === number);
    if (!button) throw new Error(`no task is called ${number}`);
    button.click();
    await until(() => this.opened !== null, `the task ${number}`);
  }

  /** Goes back to the list, or to the record before. */
  back(): void {
    this.root.querySelector<HTMLElement>('[part="back"]')?.click();
  }

  /** Where it is drawn. */
  protected get root(): ParentNode {
    return this.#widget.shadowRoot ?? this.#widget;
  }
}
