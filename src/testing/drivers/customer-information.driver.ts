import { textOf } from '../visible-text.js';

/** Reads a `customer-information` as a person does, whatever its markup is. */
export class CustomerInformationDriver {
  readonly #widget: HTMLElement;

  constructor(widget: HTMLElement) {
    this.#widget = widget;
  }

  /** The headings of what is shown. */
  get blocks(): readonly string[] {
    return [...this.#root.querySelectorAll('[part="block"] > [part="section-heading"]')].map((heading) => textOf(heading));
  }

  /** The fields of a block that shows one record, by label. */
  fieldsOf(block: string): ReadonlyMap<string, string> {
    const facts = [...(this.#block(block)?.querySelectorAll('[part="fact"]') ?? [])];
    return new Map(facts.map((fact) => [textOf(fact.querySelector('dt')), textOf(fact.querySelector('dd'))]));
  }

  /** The rows of a block that shows several, cell by cell. */
  rowsOf(block: string): readonly (readonly string[])[] {
    const rows = [...(this.#block(block)?.querySelectorAll('tr[part="row"]') ?? [])];
    return rows.map((row) => [...row.querySelectorAll('.cell-value, .row-title')].map((cell) => textOf(cell)));
  }

  /** Everything that can be read in it. */
  get text(): string {
    return textOf(this.#widget);
  }

  #block(name: string): Element | undefined {
    return [...this.#root.querySelectorAll('[part="block"]')].find((block) => textOf(block.querySelector('[part="section-heading"]')) === name);
  }

  get #root(): ParentNode {
    return this.#widget.shadowRoot ?? this.#widget;
  }
}
