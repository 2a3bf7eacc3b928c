import { stripVTControlCharacters } from 'node:util';

/** Longer messages hold a whole page, or both sides of a long comparison. */
const longest = 400;

/**
 * What failed in a run, to be said once more at its end, where it is found. `.ci/run` gathers these lines from all checks;
 * it knows them by their first word.
 */
export class Failures {
  readonly #lines: string[] = [];

  /** @param name What failed, in full: a person must find it with nothing else at hand. */
  add(name: string, message: string): void {
    const said = stripVTControlCharacters(message).replace(/\s+/g, ' ').trim();
    this.#lines.push(`Failed: ${name}: ${said.length > longest ? `${said.slice(0, longest)}…` : said}`);
  }

  print(): void {
    for (const line of this.#lines) console.log(line);
  }
}
