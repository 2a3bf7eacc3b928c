import type { PersonalLists } from '../../src/widgets/my-lists/personal-lists.js';

/** A host's store: documents by person, as JSON. */
export class Store implements PersonalLists {
  readonly kept = new Map<string, string>();
  readonly asked: string[] = [];
  answer: 'well' | 'fails' | 'never' = 'well';

  async load(person: string): Promise<unknown> {
    this.asked.push(person);
    await this.#settle();
    return JSON.parse(this.kept.get(person) ?? 'null') as unknown;
  }

  async save(person: string, lists: unknown): Promise<void> {
    await this.#settle();
    this.kept.set(person, JSON.stringify(lists));
  }

  get all(): string {
    return [...this.kept.values()].join('\n');
  }

  #settle(): Promise<void> {
    if (this.answer === 'fails') return Promise.reject(new Error('u_internal_margin'));
    return this.answer === 'never' ? new Promise(() => undefined) : Promise.resolve();
  }
}
