import { textOf } from '../visible-text.js';
import { TaskFormDriver } from './task-form.driver.js';

/** Reads and operates a `case-task` as a person does, whatever its markup is. */
export class CaseTaskDriver extends TaskFormDriver {
  /** What a failure says. */
  get problem(): string {
    return textOf(this.root.querySelector('[part="error-summary"]'));
  }

  /** The button that opens the case; `null` where the person may not read it. */
  get caseButton(): HTMLButtonElement | null {
    return this.root.querySelector('[part="case"]');
  }

  /** The link to the playbook; `null` where none may be followed. */
  get playbook(): HTMLAnchorElement | null {
    return this.root.querySelector('[part="playbook"]');
  }

  /** The stream of the task, once it is loaded. */
  get stream(): HTMLElement | null {
    return this.root.querySelector('[part="edit"] ~ :last-child, .task > :last-child');
  }

  /** The names of what can be chosen for the state, or anything else with choices. */
  get choices(): readonly string[] {
    return [...this.root.querySelectorAll('[part="edit"] input[type="radio"]')].map(nameOf);
  }

  /** What is chosen; empty for nothing. */
  get chosen(): string {
    const radio = this.root.querySelector('[part="edit"] input:checked, [part="edit"] select');
    return radio ? nameOf(radio) : '';
  }

  /** Chooses by name. */
  choose(name: string): void {
    const radio = [...this.root.querySelectorAll<HTMLInputElement>('[part="edit"] input[type="radio"]')].find((one) => nameOf(one) === name);
    if (!radio) throw new Error(`no choice is called ${name}`);
    radio.click();
  }
}

function nameOf(control: Element): string {
  if (control instanceof HTMLSelectElement) return textOf(control.selectedOptions[0] ?? null);
  return control instanceof HTMLInputElement ? textOf(control.labels?.[0] ?? null) : '';
}
