import { isPortalError } from '../../data/errors.js';

/** Codes that say "this person gets nothing here", not "the server cannot be reached now". */
const refusals: ReadonlySet<string> = new Set(['not-available', 'denied', 'unsupported', 'bad-response', 'invalid', 'refused']);

/**
 * The answer of a source that an instance may lack or refuse, or `null`. Failures of the way to the server stay
 * failures: they must not be mistaken for a refusal and remembered.
 */
export async function ifOffered<T>(answer: Promise<T>): Promise<T | null> {
  try {
    return await answer;
  } catch (error) {
    if (isPortalError(error) && refusals.has(error.code)) return null;
    throw error;
  }
}
