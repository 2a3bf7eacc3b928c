import { until } from '../settled.js';
import { textOf } from '../visible-text.js';
import { TaskFormDriver } from './task-form.driver.js';

/** Reads and operates a `project-task` as a person does, whatever its markup is. */
export class ProjectTaskDriver extends TaskFormDriver {
  get heading(): string {
    return textOf(this.root.querySelector('[part="heading"]'));
  }

  /** What the form says beside the fields, such as the time zone, what is wrong with one, or which of two times is meant. */
  get formText(): string {
    return textOf(this.root.querySelector('[part="edit"]'));
  }

  /** What a failure says, of dates or of anything else. */
  get problem(): string {
    return textOf(this.root.querySelector('[part="error-summary"], [part="failure"]'));
  }

  /** Dates that were typed and cannot be saved any more. */
  get kept(): string {
    return textOf(this.root.querySelector('[part="kept"]'));
  }

  /** The button that marks the task complete; `null` where the person cannot. */
  get completeButton(): HTMLButtonElement | null {
    return this.root.querySelector('[part="complete"]');
  }

  get createCaseButton(): HTMLButtonElement | null {
    return this.root.querySelector('[part="create-case"]');
  }

  /** The form for a case, while it is in the place of the task. */
  get newCase(): HTMLElement | null {
    return this.root.querySelector('[part="new-case"]:not([hidden]) > :last-child');
  }

  /** The way back from there. */
  get backButton(): HTMLButtonElement | null {
    return this.root.querySelector('[part="new-case"]:not([hidden]) [part="back"]');
  }

  /** The question before the task is marked complete, while it is open. */
  get dialog(): HTMLDialogElement | null {
    return this.root.querySelector('dialog[open]');
  }

  get confirmButton(): HTMLButtonElement | null {
    return this.root.querySelector('dialog[open] [part="action-confirm"]');
  }

  /** A way on beside Save, by its name. */
  button(name: string): HTMLButtonElement | null {
    return [...this.root.querySelectorAll('button')].find((one) => textOf(one) === name) ?? null;
  }

  /** What stands in the control of a date, such as `2026-07-01T09:30`. */
  entry(label: string): string {
    return this.#input(label).value;
  }

  /** Types a day and a time as clocks in the person's zone show them; an empty text clears the date. */
  type(label: string, text: string): void {
    const input = this.#input(label);
    input.value = text;
    input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }

  /** What there is to choose between where clocks show a time twice. */
  get repeatedTimes(): readonly HTMLInputElement[] {
    return [...this.root.querySelectorAll<HTMLInputElement>('[part="repeated-time"] input')];
  }

  /** Presses Mark Complete, writes something if there is a text, and confirms. */
  async complete(text = ''): Promise<void> {
    this.completeButton?.click();
    await until(() => this.confirmButton !== null, 'the question');
    const field = this.root.querySelector<HTMLTextAreaElement>('dialog[open] textarea');
    if (field && text !== '') {
      field.value = text;
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }
    this.confirmButton?.click();
  }

  #input(label: string): HTMLInputElement {
    const inputs = this.root.querySelectorAll<HTMLInputElement>('[part="edit"] input[type="datetime-local"]');
    const input = [...inputs].find((one) => textOf(one.labels?.[0]) === label);
    if (!input) throw new Error(`no date is called ${label}`);
    return input;
  }
}
