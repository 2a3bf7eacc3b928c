import { textOf } from '../visible-text.js';

/** Reads a `record-view` as a person does, whatever its markup is. */
export class RecordViewDriver {
  readonly #widget: HTMLElement;

  constructor(widget: HTMLElement) {
    this.#widget = widget;
  }

  /** What is shown, by label. */
  get fields(): ReadonlyMap<string, string> {
    const facts = this.#root.querySelectorAll<HTMLElement>('[part="fact"]');
    return new Map([...facts].map((fact) => [textOf(fact.querySelector('dt')), textOf(fact.querySelector('dd'))]));
  }

  get sections(): readonly string[] {
    return [...this.#root.querySelectorAll('[part="section-heading"]')].map((heading) => textOf(heading));
  }

  /** The title on the link to the Known Error article; `null` where no link is offered. */
  get knownError(): string | null {
    const link = this.#root.querySelector('[part="known-error"]');
    return link ? textOf(link) : null;
  }

  openKnownError(): void {
    this.#root.querySelector<HTMLElement>('[part="known-error"]')?.click();
  }

  get #root(): ParentNode {
    return this.#widget.shadowRoot ?? this.#widget;
  }
}
