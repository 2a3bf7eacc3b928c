import { switches } from '../host/situation.js';
import type { Choices, Situation, Switch } from '../host/situation.js';
import { pageElement } from '../host/page-element.js';

/** What the bar offers and whom it tells. */
export interface LabBarOptions {
  readonly choices: Choices;
  /** The words for a choice; its name where it has none. */
  readonly labels: Readonly<Partial<Record<Switch, ReadonlyMap<string, string>>>>;
  readonly changed: (name: Switch, value: string) => void;
  readonly reset: () => void;
}

/** What the bar shows of the moment. */
export interface LabFacts {
  readonly situation: Situation;
  /** One sentence on the persona, and one on the scenario. */
  readonly persona: string;
  readonly scenario: string;
  /** Requests that the mocked server has had since the page was loaded. */
  readonly requests: number;
}

/** The switches of the laboratory: native controls that change the situation, and a line that says what it is. */
export class LabBar {
  readonly #bar: HTMLElement;

  constructor(bar: HTMLElement, options: LabBarOptions) {
    this.#bar = bar;
    for (const name of switches) this.#offer(name, options);
    pageElement(bar, '#lab-reset', HTMLButtonElement).addEventListener('click', options.reset);
  }

  show(facts: LabFacts): void {
    const { persona, scenario, locale } = facts.situation;
    const requests = `${String(facts.requests)} ${facts.requests === 1 ? 'request' : 'requests'}`;
    this.#write('#lab-facts', [persona, scenario, locale, requests].join(' · '));
    this.#write('#lab-persona', facts.persona);
    this.#write('#lab-scenario', facts.scenario);
    for (const name of switches) this.#select(name).value = facts.situation[name];
  }

  #offer(name: Switch, { choices, labels, changed }: LabBarOptions): void {
    const select = this.#select(name);
    select.append(...choices[name].map((choice) => new Option(labels[name]?.get(choice) ?? choice, choice)));
    select.addEventListener('change', () => changed(name, select.value));
  }

  #select(name: Switch): HTMLSelectElement {
    return pageElement(this.#bar, `select[name="${name}"]`, HTMLSelectElement);
  }

  #write(selector: string, content: string): void {
    pageElement(this.#bar, selector, HTMLElement).textContent = content;
  }
}
