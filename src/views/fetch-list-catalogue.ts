import { PortalError } from '../data/errors.js';
import type { ListCatalogue } from './list-catalogue.schema.js';
import { readListCatalogue } from './read-list-catalogue.js';

/**
 * Loads a catalogue of lists and checks it. Rejects with `bad-configuration`, whose `detail` says what is wrong with it; with
 * `offline` or `unreachable` when it cannot be had.
 */
export async function fetchListCatalogue(url: string): Promise<ListCatalogue> {
  const text = await fetchText(url);
  let given: unknown;
  try {
    given = JSON.parse(text);
  } catch {
    throw new PortalError('bad-configuration', { detail: `lists: ${url} is no JSON` });
  }
  return readListCatalogue(given);
}

async function fetchText(url: string): Promise<string> {
  try {
    const response = await fetch(url, { cache: 'no-cache', headers: { Accept: 'application/json' } });
    if (response.ok) return await response.text();
    throw new PortalError('bad-configuration', { detail: `lists: ${url} was answered with ${response.status}` });
  } catch (error) {
    throw error instanceof PortalError ? error : new PortalError(navigator.onLine ? 'unreachable' : 'offline');
  }
}
