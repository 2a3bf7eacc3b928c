import { until } from '../settled.js';
import { textOf } from '../visible-text.js';

/** Reads and operates a `customer-projects` as a person does, whatever its markup is. */
export class CustomerProjectsDriver {
  readonly #widget: HTMLElement;

  constructor(widget: HTMLElement) {
    this.#widget = widget;
  }

  /** The name of what is shown: of the project, or of the list. */
  get heading(): string {
    return textOf(this.#root.querySelector('#project-heading') ?? this.#root.querySelector('[part="heading"]'));
  }

  /** The labels of the columns of the list of projects. */
  get columns(): readonly string[] {
    return [...this.#root.querySelectorAll('th[scope="col"]')].map((header) => textOf(header));
  }

  /** The rows of the list of projects, cell by cell. */
  get rows(): readonly (readonly string[])[] {
    return cellsOf(this.#root);
  }

  /** What the header says of the project, by label. */
  get facts(): ReadonlyMap<string, string> {
    return factsOf(this.#root.querySelector('[part="header"]'));
  }

  /** The fields below the header, by label. */
  get details(): ReadonlyMap<string, string> {
    return factsOf(this.#root.querySelector('[part="details"]'));
  }

  /** How far the project has come, as a bar. */
  get progress(): HTMLProgressElement | null {
    return this.#root.querySelector('progress');
  }

  /** The lines of the timeline in words. */
  get timeline(): readonly string[] {
    return [...this.#root.querySelectorAll('[part="timeline-entry"] .timeline-words')].map((entry) => textOf(entry));
  }

  /** The names of the lists of what belongs to the project. */
  get lists(): readonly string[] {
    return this.#lists.map((list) => textOf(list.querySelector('[part="section-heading"]')));
  }

  /** The rows of one of these lists, cell by cell. */
  rowsOf(list: string): readonly (readonly string[])[] {
    return cellsOf(this.#list(list));
  }

  get createCaseButton(): HTMLElement | null {
    return this.#root.querySelector('[part="create-case"]');
  }

  /** The form for a case, while it is in the place of the project. */
  get newCase(): HTMLElement | null {
    return this.#root.querySelector('[part="new-case"]:not([hidden]) > :last-child');
  }

  /** The button that leads back; `null` where nothing is open. */
  get backButton(): HTMLElement | null {
    return this.#root.querySelector(':not([hidden]) > [part="back"]');
  }

  /** What the way back says; empty where nothing is open. */
  get backLabel(): string {
    return textOf(this.backButton);
  }

  /** Everything that can be read in it. */
  get text(): string {
    return textOf(this.#widget);
  }

  get searchField(): HTMLInputElement | null {
    return this.#root.querySelector('input[type="search"]');
  }

  /** The widget that shows what is open; `null` while nothing is. */
  get opened(): HTMLElement | null {
    return this.#root.querySelector('[part="opened"] > :not([part="state"])');
  }

  /** Opens a row by what its button says, of the list of projects or of any list of the project at hand. */
  async open(name: string): Promise<HTMLElement> {
    const button = [...this.#root.querySelectorAll<HTMLElement>('[part="open-button"]')].find((one) => textOf(one) === name);
    if (!button) throw new Error(`nothing is called ${name}`);
    button.click();
    await until(() => this.opened !== null, name);
    const { opened } = this;
    if (!opened) throw new Error(`${name} has gone again`);
    return opened;
  }

  /** Goes back to the list, or to the record before. */
  back(): void {
    this.backButton?.click();
  }

  get #lists(): readonly Element[] {
    return [...this.#root.querySelectorAll('[part="list"]')];
  }

  #list(name: string): Element | null {
    return this.#lists.find((list) => textOf(list.querySelector('[part="section-heading"]')) === name) ?? null;
  }

  get #root(): ParentNode {
    return this.#widget.shadowRoot ?? this.#widget;
  }
}

function cellsOf(place: ParentNode | null): readonly (readonly string[])[] {
  const rows = [...(place?.querySelectorAll('tr[part="row"]') ?? [])];
  return rows.map((row) => [...row.querySelectorAll('.row-title, .cell-value')].map((cell) => textOf(cell)));
}

function factsOf(place: ParentNode | null): ReadonlyMap<string, string> {
  const facts = [...(place?.querySelectorAll('[part="fact"]') ?? [])];
  return new Map(facts.map((fact) => [textOf(fact.querySelector('dt')), textOf(fact.querySelector('dd'))]));
}
