import { SealedMap, SealedSet } from './sealed.js';

/**
 * Everything an allow-list allows, as one text that is the same however its declaration was ordered. It is no hash: a
 * collision of two grants would let one read what was kept for the other (G-52, G-66).
 */
export function fingerprint(grant: object): string {
  return JSON.stringify(grant, (key, value: unknown) => {
    // A narrowed grant still carries the fingerprint of what it was narrowed from.
    if (key === 'fingerprint') return undefined;
    return value instanceof SealedSet || value instanceof SealedMap ? [...value].map((entry) => JSON.stringify(entry)).sort() : value;
  });
}
