import { until } from '../settled.js';
import { textOf } from '../visible-text.js';
import { FormDriver } from './form.driver.js';

/** Reads and operates a `create-case` as a person does, whatever its markup is. */
export class CreateCaseDriver extends FormDriver {
  /** Answers that the question for whom the case is offers; empty where it is not asked. */
  get options(): readonly string[] {
    return this.all('input[name="field-case-option"]').map(({ parentElement }) => textOf(parentElement));
  }

  /** What is said about the project that the case is about; empty where nothing is. */
  get notice(): string {
    return textOf(this.root.querySelector('[part="notice"]'));
  }

  /** Titles of the articles that may help. */
  get articles(): readonly string[] {
    return this.all('[part="article"]').map(textOf);
  }

  /** Files that go with the case, or are on their way to it. */
  get files(): readonly string[] {
    return this.all('[part="chosen-file"], [part="upload"]').map(textOf);
  }

  /** Answers for whom the case is, and waits for the fields. */
  async choose(option: string): Promise<void> {
    const radio = this.all<HTMLInputElement>('input[name="field-case-option"]').find(({ parentElement }) => textOf(parentElement) === option);
    if (!radio) throw new Error(`nobody can be chosen as ${option}`);
    radio.click();
    await until(() => this.labels.length > 0, `the fields for ${option}`);
  }

  /** Chooses files to go with the case, once the place for them is there. */
  async attach(...files: readonly File[]): Promise<void> {
    const find = (): HTMLInputElement | null => this.root.querySelector<HTMLInputElement>('[part="file-input"]');
    await until(() => find() !== null, 'the place for files');
    const input = find();
    if (!input) return;
    const chosen = new DataTransfer();
    for (const file of files) chosen.items.add(file);
    input.files = chosen.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  }

  /** Sends the case. */
  send(): void {
    this.button('Create case').click();
  }

  /** Sends the case and waits for the confirmation. */
  async create(): Promise<void> {
    this.send();
    await until(() => this.isDone, 'the confirmation');
  }
}
