import type { IntentKey } from '../../data/adapter.js';
import { isPortalError } from '../../data/errors.js';

/** How many intents are remembered. */
const capacity = 100;

/**
 * Remembers what became of a person's intents. The Table API knows no idempotency keys, so a repetition has to be
 * recognised here: what is under way, was done, or may have been done is not sent again (T23, T24).
 */
export class Intents<T> {
  readonly #outcomes = new Map<IntentKey, Promise<T>>();

  /** Runs the work of an intent unless that has happened already. What failed without a trace may be tried again. */
  once(key: IntentKey, work: () => Promise<T>): Promise<T> {
    const known = this.#outcomes.get(key);
    if (known) return known;
    const outcome = work();
    this.#outcomes.set(key, outcome);
    outcome.catch((error: unknown) => {
      if (!isPortalError(error) || error.code !== 'outcome-unknown') this.#outcomes.delete(key);
    });
    const oldest = this.#outcomes.keys().next();
    if (this.#outcomes.size > capacity && !oldest.done) this.#outcomes.delete(oldest.value);
    return outcome;
  }
}
