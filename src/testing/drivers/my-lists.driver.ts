import { until } from '../settled.js';
import { textOf } from '../visible-text.js';

/** Reads and operates a `my-lists` as a person does, whatever its markup is. */
export class MyListsDriver {
  readonly #widget: HTMLElement;

  constructor(widget: HTMLElement) {
    this.#widget = widget;
  }

  /** The names of the lists to choose from, in their order; none where there is nothing to choose. */
  get lists(): readonly string[] {
    return [...this.#root.querySelectorAll('[part="list-name"]')].map(textOf);
  }

  /** How many records a list says that it has; `null` where it does not say. */
  countOf(name: string): string | null {
    const button = [...this.#root.querySelectorAll('[part="list-button"]')].find((one) => textOf(one.querySelector('[part="list-name"]')) === name);
    const count = button?.querySelector('[part="list-count"]');
    return count ? textOf(count) : null;
  }

  /** The names of the categories. */
  get categories(): readonly string[] {
    return [...this.#root.querySelectorAll('optgroup')].map(({ label }) => label);
  }

  /** The list that is shown. */
  get current(): string {
    return textOf(this.#root.querySelector('#list-heading'));
  }

  /** What the records of the list are called, in its order. */
  get names(): readonly string[] {
    return [...this.#root.querySelectorAll('tr[part="row"] [part="open-button"]')].map(textOf);
  }

  /** The labels of the columns. */
  get columns(): readonly string[] {
    return [...this.#root.querySelectorAll('thead th')].map(textOf);
  }

  /** The headings under which the rows stand; none where the list is not grouped. */
  get groups(): readonly string[] {
    return [...this.#root.querySelectorAll('[part="group-header"]')].map(textOf);
  }

  /** The buttons that fold the rows of a group away and back. */
  get groupToggles(): readonly HTMLButtonElement[] {
    return [...this.#root.querySelectorAll<HTMLButtonElement>('[part="group-toggle"]')];
  }

  /** The form for groups and columns; `null` while it is closed. */
  get arrangeForm(): HTMLElement | null {
    return this.#root.querySelector('[part="arrange-panel"]');
  }

  /** Opens the form for groups and columns. */
  async openArrangeForm(): Promise<void> {
    if (this.arrangeForm === null) this.button('Arrange').click();
    await until(() => this.arrangeForm?.querySelector('input') !== null && this.arrangeForm !== null, 'the form for groups and columns');
  }

  /** Groups the list by a field, by its label; by nothing without. Waits until the rows are there. */
  async groupBy(label: string | null): Promise<void> {
    await this.openArrangeForm();
    const select = this.arrangeForm?.querySelector('select');
    const option = label === null ? select?.options[0] : [...(select?.options ?? [])].find(({ text }) => text.trim() === label);
    if (!select || !option) throw new Error(`nothing is grouped by ${label}`);
    select.value = option.value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await this.#applyArrangement();
  }

  /** Shows a column, or no longer, by its label. Waits until the rows are there. */
  async toggleColumn(label: string): Promise<void> {
    await this.openArrangeForm();
    const boxes = [...(this.arrangeForm?.querySelectorAll('label') ?? [])];
    const box = boxes.find((one) => textOf(one) === label)?.querySelector('input');
    if (!box) throw new Error(`no column is called ${label}`);
    box.click();
    await this.#applyArrangement();
  }

  /** The panel of the saved lists; `null` while it is closed. */
  get savedPanel(): HTMLElement | null {
    return this.#root.querySelector('[part="saved-panel"]');
  }

  /** The names of the saved lists in that panel, each with what is said of it. */
  get savedNames(): readonly string[] {
    return [...(this.savedPanel?.querySelectorAll('[part="saved-lists"] > li > span') ?? [])].map(textOf);
  }

  /** What is wrong with the name that was given last; empty where nothing is. */
  get nameProblem(): string {
    return textOf(this.#root.querySelector('[part="saved-problem"]'));
  }

  /** The field for the name of the list on show. */
  get nameField(): HTMLInputElement | null {
    return this.#root.querySelector('#saved-name');
  }

  /** Opens the panel of the saved lists. */
  async openSavedPanel(): Promise<void> {
    if (this.savedPanel === null) this.button('Save list').click();
    await until(() => this.savedPanel !== null, 'the saved lists');
  }

  /** Gives the list on show a name and presses Save. */
  async name(name: string): Promise<void> {
    await this.openSavedPanel();
    await until(() => this.nameField !== null, 'the field for the name');
    const field = this.nameField;
    if (!field) throw new Error('nothing can be saved');
    field.value = name;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    this.#root.querySelector<HTMLElement>('[part="saved-save"]')?.click();
  }

  /** Saves the list on show under a name, and waits until it is called so. */
  async saveAs(name: string): Promise<void> {
    await this.name(name);
    await until(() => this.current === name && this.savedPanel === null, `the list saved as ${name}`);
  }

  /** Gives a saved list another name. */
  async rename(name: string, to: string): Promise<void> {
    await this.openSavedPanel();
    this.button(`Rename ${name}`).click();
    await until(() => this.#root.querySelector('#saved-new-name') !== null, 'the field for the new name');
    const field = this.#root.querySelector<HTMLInputElement>('#saved-new-name');
    if (!field) throw new Error(`${name} gets no other name`);
    field.value = to;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    field.form?.requestSubmit();
  }

  /** Everything that can be read in it. */
  get text(): string {
    return textOf(this.#widget);
  }

  /** Whether rows are on their way. */
  get isBusy(): boolean {
    const list = this.#root.querySelector('[part="list"]');
    // The first moments of a wait show nothing at all.
    return !list?.querySelector('table:not([aria-busy="true"]), [part="state"]:not(.loading)');
  }

  get searchField(): HTMLInputElement | null {
    return this.#root.querySelector('input[type="search"]');
  }

  /** The widget that shows the opened record. */
  get opened(): HTMLElement | null {
    return this.#root.querySelector('[part="opened"] > :not([part="state"])');
  }

  /** Chooses a list and waits until its rows are there. */
  async choose(name: string): Promise<void> {
    const choice = this.#root.querySelector<HTMLSelectElement>('[part="list-choice"]');
    const option = choice?.options[this.lists.indexOf(name)];
    if (!choice || !option) throw new Error(`no list is called ${name}`);
    choice.value = option.value;
    choice.dispatchEvent(new Event('change', { bubbles: true }));
    await until(() => this.current === name && !this.isBusy, `the list ${name}`);
  }

  /** Presses the button of a record. */
  open(name: string): void {
    const buttons = [...this.#root.querySelectorAll<HTMLElement>('tr[part="row"] [part="open-button"]')];
    const button = buttons.find((one) => textOf(one) === name);
    if (!button) throw new Error(`no record is called ${name}`);
    button.click();
  }

  /** A button by its name or the beginning of it. */
  button(name: string): HTMLButtonElement {
    const buttons = [...this.#root.querySelectorAll<HTMLButtonElement>('button')];
    const found = buttons.find((button) => (button.getAttribute('aria-label') ?? textOf(button)).startsWith(name));
    if (!found) throw new Error(`no button is called ${name}`);
    return found;
  }

  async #applyArrangement(): Promise<void> {
    this.arrangeForm?.querySelector<HTMLElement>('[part="arrange-apply"]')?.click();
    await until(() => this.arrangeForm === null && !this.isBusy, 'the list as it is arranged');
  }

  get #root(): ParentNode {
    return this.#widget.shadowRoot ?? this.#widget;
  }
}
